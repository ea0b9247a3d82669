/**
 * A search box that suggests: an editable combobox with a list (ARIA 1.2, list autocomplete with
 * manual selection). The focus stays in the box; the arrows move in the list.
 */
import { counted } from "./dom.js";
import { clearSearches, recentSearches } from "./recent-searches.js";
import { SuggestionList, recentOptions, suggestedOptions } from "./search-suggestions.js";

/** @typedef {import("./search-connection.js").SearchConnection} SearchConnection */

const PAUSE = 60; // ms without a key before suggestions are asked for
const TELLING_PAUSE = 900; // ms without a key before their number is told to screen readers

export class SearchBox {
  /**
   * @param {HTMLFormElement} form
   * @param {SearchConnection} connection
   */
  constructor(form, connection) {
    this.form = form;
    this.connection = connection;
    this.input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
    this.list = new SuggestionList(form.id || "ev-suggest", connection.words);
    this.asked = 0;
    this.timer = 0;
    this.telling = 0;
  }

  start() {
    const { input, form, list } = this;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-haspopup", "listbox");
    input.setAttribute("aria-controls", list.box.id);
    input.setAttribute("aria-expanded", "false");
    form.append(list.panel, list.status);
    input.addEventListener("focus", () => {
      this.connection.prepare();
      if (!input.value.trim()) this.suggestSoon(0);
    });
    input.addEventListener("input", () => {
      this.activate(-1); // what is typed is meant, not an option
      this.suggestSoon(PAUSE);
    });
    input.addEventListener("click", () => this.suggestSoon(0));
    input.addEventListener("keydown", (event) => this.onKey(event));
    form.addEventListener("submit", (event) => this.onSubmit(event));
    form.addEventListener("focusout", (event) => {
      if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) this.close();
    });
    list.panel.addEventListener("pointerdown", (event) => {
      if (!(event.target instanceof Element && event.target.closest("button"))) {
        event.preventDefault(); // the focus stays in the box
      }
    });
    list.box.addEventListener("click", (event) => this.onClick(event));
    list.clear.addEventListener("click", () => {
      clearSearches();
      this.close();
      input.focus();
    });
  }

  get isOpen() {
    return !this.list.panel.hidden;
  }

  /** @param {number} pause ms */
  suggestSoon(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.suggest(), pause);
  }

  async suggest() {
    const { words } = this.connection;
    const text = this.input.value.trim();
    this.asked += 1;
    if (!text) {
      this.show(recentOptions(recentSearches(), this.connection), words.recent);
      return;
    }
    const asked = this.asked;
    const answer = await (await this.connection.client())?.suggest(text);
    if (asked !== this.asked || this.form.ownerDocument.activeElement !== this.input) return;
    if (answer) this.show(suggestedOptions(answer.suggestions, this.connection));
  }

  /**
   * @param {import("./search-suggestions.js").Group[]} groups
   * @param {string} [recent] name of the list if it has the reader's own searches
   */
  show(groups, recent) {
    this.list.show(groups, Boolean(recent));
    const isOpen = this.list.options.length > 0;
    this.list.panel.hidden = !isOpen;
    this.input.setAttribute("aria-expanded", String(isOpen));
    this.tellActive();
    clearTimeout(this.telling);
    this.telling = setTimeout(() => this.tell(), TELLING_PAUSE);
  }

  /** Tells how many there are, when the reader has stopped typing. */
  tell() {
    const { words } = this.connection;
    const number = this.list.options.length;
    this.list.status.textContent =
      this.isOpen && number ? counted({ one: words.one, many: words.many }, number) : "";
  }

  close() {
    this.asked += 1;
    clearTimeout(this.timer);
    this.list.panel.hidden = true;
    this.list.status.textContent = "";
    this.activate(-1);
    this.input.setAttribute("aria-expanded", "false");
  }

  /** @param {number} place -1 for none */
  activate(place) {
    this.list.activate(place);
    this.tellActive();
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.isComposing) return;
    const { key, altKey } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (!this.isOpen) this.suggestSoon(0);
      else if (altKey && key === "ArrowUp") this.close();
      else this.move(key === "ArrowDown" ? 1 : -1);
    } else if (key === "Escape" && this.isOpen) {
      event.preventDefault(); // the first Escape closes the list, the second empties the box
      this.close();
    } else if (key === "Enter" && this.isOpen && this.list.active) {
      event.preventDefault();
      this.choose(this.list.active, event);
    }
  }

  /** @param {1 | -1} step */
  move(step) {
    this.list.move(step);
    this.tellActive();
  }

  tellActive() {
    const option = this.list.active;
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  /** @param {MouseEvent} event */
  onClick(event) {
    const option = event.target instanceof Element && event.target.closest("[role=option]");
    if (!(option instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.choose(option, event);
  }

  /**
   * Goes to the page of an option, or searches for its word.
   * @param {HTMLAnchorElement} option
   * @param {{ ctrlKey: boolean, metaKey: boolean }} event
   */
  choose(option, event) {
    const { search } = option.dataset;
    if (event.ctrlKey || event.metaKey) window.open(option.href);
    else if (search === undefined) location.assign(option.href);
    else {
      this.input.value = search;
      this.close();
      this.form.requestSubmit();
    }
  }

  /** @param {SubmitEvent} event */
  onSubmit(event) {
    this.close();
    if (!this.input.value.trim() && !this.form.closest("main")) {
      event.preventDefault(); // nothing to search for yet
      this.input.focus();
    }
  }
}
