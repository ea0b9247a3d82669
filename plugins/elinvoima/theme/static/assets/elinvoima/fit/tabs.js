/** The views of the page as tabs: one is shown at a time, and the arrow keys move between them. */

/** @typedef {import("./address.js").View} View */

export class Tabs {
  /**
   * @param {HTMLElement} list
   * @param {(view: View) => void} choose
   */
  constructor(list, choose) {
    this.tabs = [...list.querySelectorAll("button")];
    this.choose = choose;
    list.addEventListener("click", ({ target }) => {
      const tab = target instanceof Element && target.closest("button");
      if (tab) choose(viewOf(tab));
    });
    list.addEventListener("keydown", (event) => this.onKey(event));
  }

  /** @param {View} view */
  show(view) {
    for (const tab of this.tabs) {
      const isShown = viewOf(tab) === view;
      if (tab.getAttribute("aria-selected") === String(isShown)) continue;
      tab.setAttribute("aria-selected", String(isShown));
      tab.tabIndex = isShown ? 0 : -1;
      const panel = tab.ownerDocument.getElementById(tab.getAttribute("aria-controls") ?? "");
      if (panel) panel.hidden = !isShown;
    }
  }

  /**
   * Shows a number beside the name of a view.
   * @param {View} view
   * @param {number | null} n
   */
  showCount(view, n) {
    const tab = this.tabs.find((each) => viewOf(each) === view);
    const place = tab?.querySelector(".ev-tabs__count");
    const text = n === null ? "" : String(n);
    if (place && place.textContent !== text) place.textContent = text;
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const at = this.tabs.findIndex((tab) => tab === event.target);
    const last = this.tabs.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at > 0 ? at - 1 : last, Home: 0,
      End: last }[event.key]; // prettier-ignore
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    this.tabs[to].focus();
    this.choose(viewOf(this.tabs[to]));
  }
}

/** @param {HTMLElement} tab */
function viewOf(tab) {
  return /** @type {View} */ (tab.dataset.view);
}
