/** The reader's latest searches as links on the search page. */
import { element } from "./dom.js";
import { clearSearches, recentSearches } from "./recent-searches.js";

export class RecentSearches {
  /**
   * @param {HTMLElement | null} section
   * @param {(text: string) => string} searchFor gives the address of a search
   */
  constructor(section, searchFor) {
    this.section = section;
    this.searchFor = searchFor;
  }

  /** @param {() => void} onClear the reader has removed them */
  start(onClear) {
    this.section?.querySelector("button")?.addEventListener("click", () => {
      clearSearches();
      this.show();
      onClear();
    });
  }

  show() {
    const searches = recentSearches();
    if (this.section) this.section.hidden = searches.length === 0;
    const links = searches.map((text) =>
      element("a", { class: "ev-chip", href: this.searchFor(text) }, text),
    );
    const items = links.map((link) => element("li", {}, link));
    this.section?.querySelector("ul")?.replaceChildren(...items);
  }
}
