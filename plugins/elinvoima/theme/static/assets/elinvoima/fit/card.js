/**
 * A practice that fits, as a card: where and when, how well and why, and where it does not suit.
 *
 * A card is made once and filled again with what has changed: a browser lays out new words in an old
 * card in a fraction of the time that a new card takes.
 */
import { element } from "../dom.js";
import { Bar } from "./card-bar.js";
import { reasonsOf } from "./reasons.js";
import { Why } from "./why.js";

/** @typedef {import("../matching/match.js").Match} Match */
/** @typedef {import("./words.js").FitWords} FitWords */
/** @typedef {import("./lookup.js").Lookup} Lookup */

/** Flags that warn; the others only tell. */
const WARNING_FLAGS = ["low_peer_fit", "peer_unknown", "too_long", "too_much", "length_unknown",
  "effort_unknown", "archived"]; // prettier-ignore

export class Card {
  /**
   * @param {Lookup} lookup
   * @param {FitWords} words
   */
  constructor(lookup, words) {
    this.lookup = lookup;
    this.words = words;
    this.story = /** @type {any} */ (null);
    this.about = element("p", { class: "ev-match__about" });
    this.link = element("a");
    this.score = element("strong");
    this.bar = new Bar();
    this.flags = element("div");
    this.reasons = element("ul", { class: "ev-match__reasons" });
    this.warnings = element("div");
    this.why = new Why(words);
    this.listing = element("button", { type: "button", class: "ev-button ev-button--small" });
    this.comparing = element("button", {
      type: "button",
      class: "ev-button ev-button--small ev-button--second",
    });
    /** @type {Map<string, { row: HTMLElement, text: Text }>} by part */
    this.rows = new Map();
    this.element = this.made();
  }

  made() {
    const score = [
      element("span", { class: "ev-hidden" }, `${this.words.say("score")} `),
      this.score,
      element("span", {}, " / 100"),
    ];
    const title = element("h3", { class: "ev-match__title" }, this.link);
    const actions = [this.listing, " ", this.comparing];
    return element(
      "li",
      { class: "ev-match" },
      element(
        "div",
        { class: "ev-match__head" },
        element("div", {}, this.about, title),
        element("p", { class: "ev-match__score" }, ...score),
      ),
      this.bar.element,
      this.flags,
      this.reasons,
      this.warnings,
      element(
        "div",
        { class: "ev-match__end" },
        this.why.element,
        element("p", { class: "ev-match__actions" }, ...actions),
      ),
    );
  }

  /**
   * Shows a practice in place of the one before.
   * @param {Match} match
   * @param {{ isOpen: boolean, isListed: boolean, isCompared: boolean }} state
   */
  show(match, state) {
    const { words } = this;
    const { parts } = match;
    if (this.story !== match.story) this.showStory(match.story);
    setText(this.score, words.points(match.score));
    this.bar.show(parts);
    this.showFlags(match);
    this.showReasons(match);
    this.why.show(match, parts, state.isOpen);
    this.showChosen(state);
  }

  /** @param {any} story */
  showStory(story) {
    const { lookup, words } = this;
    this.story = story;
    this.element.dataset.story = story.id;
    this.about.replaceChildren(...aboutOf(story, lookup, words));
    this.link.setAttribute("href", lookup.href(story.address));
    setText(this.link, story.title);
    this.warnings.replaceChildren(...warningsOf(story, words));
  }

  /** @param {Match} match */
  showFlags(match) {
    const told = match.flags.join(" ");
    if ((this.flags.dataset.flags ?? "") === told) return;
    this.flags.dataset.flags = told;
    this.flags.replaceChildren(...flagsOf(match, this.words));
  }

  /** @param {Match} match */
  showReasons(match) {
    const reasons = reasonsOf(match, this.lookup, this.words);
    const rows = reasons.map(({ part, text }) => {
      const known = this.rows.get(part) ?? this.rowOf(part);
      if (known.text.data !== text) known.text.data = text;
      return known.row;
    });
    const { children } = this.reasons;
    const areThere = rows.length === children.length && rows.every((row, n) => row === children[n]);
    if (!areThere) this.reasons.replaceChildren(...rows);
  }

  /** @param {string} part */
  rowOf(part) {
    const text = document.createTextNode("");
    const name = element("span", { class: "ev-hidden" }, `${this.words.part(part)}: `);
    const row = element("li", { class: `ev-part ev-part--${part}` }, name, text);
    const made = { row, text };
    this.rows.set(part, made);
    return made;
  }

  /**
   * Says on the buttons what they would do now.
   * @param {{ isListed: boolean, isCompared: boolean }} state
   */
  showChosen({ isListed, isCompared }) {
    showAction(this.listing, "list", isListed, this.story, this.words);
    showAction(this.comparing, "compare", isCompared, this.story, this.words);
  }
}

/**
 * @param {any} story
 * @param {Lookup} lookup
 * @param {FitWords} words
 */
function aboutOf(story, lookup, words) {
  const places = lookup.placesOf(story).flatMap((/** @type {any} */ place) => [
    element(
      "span",
      { class: "ev-match__place" },
      element("strong", {}, place.name),
      ` ${words.people(place.population)}, ${words.kind(place.class)}`,
    ),
    " ",
  ]);
  const length = story.months === null ? "" : `, ${words.count("month", story.months)}`;
  return [...places, element("span", { class: "ev-match__period" }, story.period + length)];
}

/**
 * @param {Match} match
 * @param {FitWords} words
 */
export function flagsOf({ flags }, words) {
  if (!flags.length) return [];
  const tags = flags.map((flag) =>
    element(
      "li",
      { class: `ev-flag${WARNING_FLAGS.includes(flag) ? " ev-flag--warns" : ""}` },
      words.flag(flag),
    ),
  );
  return [element("ul", { class: "ev-flags" }, ...tags)];
}

/**
 * @param {any} story
 * @param {FitWords} words
 */
export function warningsOf(story, words) {
  if (!story.warnings.length) return [];
  const items = story.warnings.map((/** @type {string} */ text) => element("li", {}, text));
  return [
    element(
      "div",
      { class: "ev-match__warnings" },
      element("p", {}, words.say("warnings")),
      element("ul", {}, ...items),
    ),
  ];
}

/**
 * @param {HTMLButtonElement} button
 * @param {"list" | "compare"} action
 * @param {boolean} isDone
 * @param {any} story
 * @param {FitWords} words
 */
function showAction(button, action, isDone, story, words) {
  const isSame = button.dataset.id === story.id && button.classList.contains("is-done") === isDone;
  if (isSame && button.hasChildNodes()) return;
  button.dataset.action = action;
  button.dataset.id = story.id;
  button.classList.toggle("is-done", isDone);
  button.replaceChildren(
    words.say(isDone ? `${action}_off` : `${action}_on`),
    element("span", { class: "ev-hidden" }, ` ${story.label}`),
  );
}

/**
 * Changes a text where it is: no node is made anew.
 * @param {HTMLElement} place
 * @param {string} text
 */
function setText(place, text) {
  if (place.firstChild instanceof Text) place.firstChild.data = text;
  else place.append(text);
}
