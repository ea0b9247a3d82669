/** The results of a search as cards: what each is, where, when, and the words as they stand there. */
import { element } from "./dom.js";
import { marked } from "./marked.js";
import { groupsOf, lackOf } from "./search-cut.js";

/** @typedef {import("./search/answer.js").Answer} Answer */
/** @typedef {import("./search/answer.js").Result} Result */
/** @typedef {import("./search-connection.js").SearchConnection} SearchConnection */
/** @typedef {import("./search-cut.js").Group} Group */
export class ResultList {
  /**
   * @param {HTMLElement} place
   * @param {DOMStringMap} words
   * @param {(address: string) => string} addressOf
   */
  constructor(place, words, addressOf) {
    this.place = place;
    this.words = words;
    this.addressOf = addressOf;
    this.kinds = textsOf(words.kinds);
    this.languages = textsOf(words.languages);
    /** @type {Result[]} */
    this.shown = [];
  }

  /**
   * Shows results in place of the earlier ones.
   * @param {Answer} answer
   */
  show(answer) {
    this.shown = answer.results;
    this.render(answer);
  }

  /**
   * Adds results after those that are shown, and takes the focus to the first of them.
   * @param {Answer} answer
   */
  add(answer) {
    const first = this.shown.length;
    this.shown = [...this.shown, ...answer.results];
    this.render(answer);
    this.place.querySelectorAll("h3 a")[first]?.focus();
  }

  /**
   * Adds results after those that are shown; the focus stays where it is.
   * @param {Answer} answer
   */
  append(answer) {
    const links = () => [...this.place.querySelectorAll("a")];
    const focused = links().findIndex((link) => link === link.ownerDocument.activeElement);
    this.shown = [...this.shown, ...answer.results];
    this.render(answer);
    links()[focused]?.focus({ preventScroll: true });
  }

  /** @param {Answer} answer */
  render(answer) {
    const groups = groupsOf(this.shown, answer, this.words);
    const lack = lackOf(answer, this.words);
    this.place.replaceChildren(...groups.flatMap((group) => this.groupOf(group, lack)));
  }

  /**
   * @param {Group} group
   * @param {string} lack what is said on the cards of results that lack something, among others
   */
  groupOf({ heading, results }, lack) {
    const isMixed = new Set(results.map((r) => r.isFull)).size > 1;
    const list = element("ol", { class: "ev-hits" });
    for (const result of results) list.append(this.hitOf(result, isMixed && !result.isFull ? lack : ""));
    return [element("h2", { class: "ev-hits__title" }, heading), list];
  }

  /**
   * @param {Result} result
   * @param {string} lack said on the card if not all that was asked for was found
   */
  hitOf(result, lack) {
    const address = this.addressOf(result.address);
    const language = String(result.card.language ?? "");
    const inLanguage = language ? { lang: language } : {};
    const hit = element(
      "li",
      { class: "ev-hit" },
      this.aboutOf(result),
      element(
        "h3",
        { class: "ev-hit__title" },
        element("a", { href: address, ...inLanguage }, ...marked(result.title)),
        ...(language ? [" ", this.noteOf(language)] : []),
      ),
    );
    if (result.snippet.length) {
      hit.append(element("p", { class: "ev-hit__snippet", ...inLanguage }, ...marked(result.snippet)));
    }
    if (result.sections.length) hit.append(sectionsOf(result, address));
    const tags = listed(result.card.themes);
    if (lack) tags.unshift(lack);
    if (tags.length) {
      const made = tags.flatMap((tag) => [element("span", { class: "ev-tag" }, tag), " "]);
      hit.append(element("p", { class: "ev-hit__tags" }, ...made));
    }
    return hit;
  }

  /** @param {string} language that the result is in, other than the page's */
  noteOf(language) {
    return element("span", { class: "ev-in" }, this.languages[language] ?? language);
  }

  /** @param {Result} result */
  aboutOf({ kind, card }) {
    const about = element(
      "p",
      { class: "ev-hit__about" },
      element("span", { class: "ev-hit__kind" }, this.kinds[kind] ?? this.kinds.page ?? ""),
    );
    const place = listed(card.municipality).join(", ");
    if (place) about.append(" ", element("span", { class: "ev-hit__place" }, place));
    if (card.period) about.append(" ", element("span", {}, String(card.period)));
    return about;
  }
}

/**
 * Where in the page the words are.
 * @param {Result} result
 * @param {string} address
 */
function sectionsOf({ sections }, address) {
  const items = sections.map(({ anchor, heading, snippet }) =>
    element(
      "li",
      {},
      element("a", { href: `${address}#${encodeURIComponent(anchor)}` }, ...marked(heading)),
      ...(snippet.length ? [" ", element("span", {}, ...marked(snippet))] : []),
    ),
  );
  return element("ul", { class: "ev-hit__sections" }, ...items);
}

/**
 * @param {unknown} value one text, many, or none
 * @returns {string[]}
 */
function listed(value) {
  if (Array.isArray(value)) return value.map(String);
  return value ? [String(value)] : [];
}

/**
 * @param {string | undefined} json
 * @returns {Record<string, string>}
 */
function textsOf(json) {
  try {
    return JSON.parse(json ?? "{}");
  } catch {
    return {};
  }
}
