/** The list under a search box: suggestions in named groups, or the reader's latest searches. */
import { element } from "./dom.js";
import { marked } from "./marked.js";

/** @typedef {import("./search-connection.js").SearchConnection} SearchConnection */
/** @typedef {import("./search/answer.js").Part} Part */
/** @typedef {import("./search/answer.js").Suggestion} Suggestion */

/**
 * A choice: where it leads, and the words to search for unless it leads to a page of its own.
 * @typedef {{ label: Part[], href: string, search?: string }} Option
 */
/** @typedef {{ name: string, options: Option[] }} Group */

/** Which group a kind belongs to, and the order of the groups. What is not here is a page. */
const GROUPS = { word: "words", theme: "themes", method: "themes", municipality: "places",
  region: "places" }; // prettier-ignore
const ORDER = ["words", "themes", "places", "pages"];
const MOST_IN_GROUP = 5;

/**
 * @param {readonly Suggestion[]} suggestions best first
 * @param {SearchConnection} connection
 * @returns {Group[]}
 */
export function suggestedOptions(suggestions, connection) {
  return ORDER.map((group) => ({
    name: connection.words[group] ?? "",
    options: suggestions
      .filter(({ kind }) => (GROUPS[/** @type {keyof typeof GROUPS} */ (kind)] ?? "pages") === group)
      .slice(0, MOST_IN_GROUP)
      .map(({ label, text, address }) =>
        address === null
          ? { label, href: connection.searchFor(text), search: text }
          : { label, href: connection.addressOf(address) },
      ),
  })).filter(({ options }) => options.length);
}

/**
 * @param {readonly string[]} searches
 * @param {SearchConnection} connection
 * @returns {Group[]}
 */
export function recentOptions(searches, connection) {
  if (!searches.length) return [];
  const options = searches.map((text) => ({
    label: /** @type {Part[]} */ ([[text, false]]),
    href: connection.searchFor(text),
    search: text,
  }));
  return [{ name: connection.words.recent ?? "", options }];
}

export class SuggestionList {
  /**
   * @param {string} id
   * @param {DOMStringMap} words
   */
  constructor(id, words) {
    this.id = id;
    this.box = element("div", {
      class: "ev-suggest__list",
      id: `${id}-lista`,
      role: "listbox",
      "aria-label": words.suggestions ?? "",
    });
    this.clear = element(
      "button",
      { type: "button", class: "ev-button ev-button--plain" },
      words.clear ?? "",
    );
    this.foot = element("p", { class: "ev-suggest__foot" }, words.kept ?? "", " ", this.clear);
    this.panel = element("div", { class: "ev-suggest", hidden: "" }, this.box, this.foot);
    this.status = element("p", { class: "ev-hidden", role: "status" });
    /** @type {HTMLAnchorElement[]} */
    this.options = [];
    this.place = -1;
  }

  /** @returns {HTMLAnchorElement | undefined} */
  get active() {
    return this.options[this.place];
  }

  /**
   * Shows other options. One that the reader has moved to stays active if it is still there.
   * @param {Group[]} groups
   * @param {boolean} areOwn whether these are the reader's own searches, which can be cleared
   */
  show(groups, areOwn) {
    const active = this.active?.href;
    this.options = [];
    this.place = -1;
    this.box.replaceChildren(...groups.map((group, number) => this.groupOf(group, number)));
    this.foot.hidden = !areOwn;
    if (active) this.activate(this.options.findIndex(({ href }) => href === active));
  }

  /**
   * @param {Group} group
   * @param {number} number
   */
  groupOf({ name, options }, number) {
    const title = element(
      "div",
      { class: "ev-suggest__name", id: `${this.id}-ryhma-${number}`, role: "presentation" },
      name,
    );
    const made = options.map((option) => this.optionOf(option));
    return element("div", { role: "group", "aria-labelledby": title.id }, title, ...made);
  }

  /** @param {Option} option */
  optionOf({ label, href, search }) {
    const made = element(
      "a",
      {
        class: "ev-suggest__option",
        id: `${this.id}-${this.options.length}`,
        role: "option",
        tabindex: "-1",
        "aria-selected": "false",
        href,
        ...(search === undefined ? {} : { "data-search": search }),
      },
      ...marked(label),
    );
    this.options.push(made);
    return made;
  }

  /**
   * Moves to the next or the previous option; past the ends to none, back in the box.
   * @param {1 | -1} step
   */
  move(step) {
    const places = this.options.length + 1;
    this.activate(((this.place + 1 + step + places) % places) - 1);
  }

  /** @param {number} place -1 for none */
  activate(place) {
    this.place = place;
    this.options.forEach((option, n) => option.setAttribute("aria-selected", String(n === place)));
    this.active?.scrollIntoView({ block: "nearest" });
  }
}
