/** A practice that fits, as a card: where and when, how well and why, and where it does not suit. */
import { element } from "../dom.js";
import { reasonsOf } from "./reasons.js";
import { whyOf } from "./why.js";

/** @typedef {import("../matching/match.js").Match} Match */
/** @typedef {import("./words.js").FitWords} FitWords */
/** @typedef {import("./lookup.js").Lookup} Lookup */

const SVG = "http://www.w3.org/2000/svg";
/** Flags that warn, and flags that only tell. */
const WARNING_FLAGS = ["low_peer_fit", "peer_unknown", "too_long", "too_much", "length_unknown",
  "effort_unknown", "archived"]; // prettier-ignore

/**
 * @param {Match} match
 * @param {Lookup} lookup
 * @param {FitWords} words
 * @param {{ isOpen: boolean, isListed: boolean, isCompared: boolean }} state
 * @returns {HTMLLIElement}
 */
export function cardOf(match, lookup, words, state) {
  const story = lookup.stories.get(match.id);
  return element(
    "li",
    { class: "ev-match", "data-story": story.id },
    element(
      "div",
      { class: "ev-match__head" },
      element(
        "div",
        {},
        ...aboutOf(story, lookup, words),
        element(
          "h3",
          { class: "ev-match__title" },
          element("a", { href: lookup.href(story.address) }, story.title),
        ),
      ),
      scoreOf(match, words),
    ),
    barOf(match),
    ...flagsOf(match, words),
    element(
      "ul",
      { class: "ev-match__reasons" },
      ...reasonsOf(match, lookup, words).map(({ part, text }) =>
        element(
          "li",
          { class: `ev-part ev-part--${part}` },
          element("span", { class: "ev-hidden" }, `${words.part(part)}: `),
          text,
        ),
      ),
    ),
    ...warningsOf(story, words),
    element(
      "div",
      { class: "ev-match__end" },
      whyOf(match, story, words, state.isOpen),
      actionsOf(story, words, state),
    ),
  );
}

/**
 * @param {any} story
 * @param {Lookup} lookup
 * @param {FitWords} words
 */
function aboutOf(story, lookup, words) {
  const places = lookup.placesOf(story).map((/** @type {any} */ place) =>
    element(
      "span",
      { class: "ev-match__place" },
      element("strong", {}, place.name),
      ` ${words.people(place.population)}, ${words.kind(place.class)}`,
    ),
  );
  const length = story.months === null ? "" : `, ${words.count("month", story.months)}`;
  const period = element("span", { class: "ev-match__period" }, story.period + length);
  return [element("p", { class: "ev-match__about" }, ...spaced([...places, period]))];
}

/** @param {(Node | string)[]} parts */
function spaced(parts) {
  return parts.flatMap((part, n) => (n ? [" ", part] : [part]));
}

/**
 * @param {Match} match
 * @param {FitWords} words
 */
function scoreOf({ score }, words) {
  return element(
    "p",
    { class: "ev-match__score" },
    element("span", { class: "ev-hidden" }, `${words.say("score")} `),
    element("strong", {}, words.points(score)),
    element("span", {}, " / 100"),
  );
}

/**
 * What each part gives, as a bar; the table under “Why this?” has the same in numbers.
 * @param {Match} match
 */
function barOf({ parts }) {
  const svg = document.createElementNS(SVG, "svg");
  const attributes = { class: "ev-bar", viewBox: "0 0 100 4", preserveAspectRatio: "none",
    "aria-hidden": "true", focusable: "false" }; // prettier-ignore
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  let start = 0;
  for (const [part, { contribution }] of Object.entries(parts)) {
    const box = document.createElementNS(SVG, "rect");
    box.setAttribute("class", `ev-part--${part}`);
    box.setAttribute("x", String(start));
    box.setAttribute("width", String(Math.max(0, 100 * contribution - 0.3)));
    box.setAttribute("height", "4");
    svg.append(box);
    start += 100 * contribution;
  }
  return svg;
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
 * @param {any} story
 * @param {FitWords} words
 * @param {{ isListed: boolean, isCompared: boolean }} state
 */
function actionsOf(story, words, { isListed, isCompared }) {
  const list = element("button", { type: "button", class: "ev-button ev-button--small" });
  const compare = element("button", {
    type: "button",
    class: "ev-button ev-button--small ev-button--second",
  });
  showAction(list, "list", isListed, story, words);
  showAction(compare, "compare", isCompared, story, words);
  return element("p", { class: "ev-match__actions" }, list, " ", compare);
}

/**
 * Says on a button what it would do now.
 * @param {HTMLButtonElement} button
 * @param {"list" | "compare"} action
 * @param {boolean} isDone
 * @param {any} story
 * @param {FitWords} words
 */
export function showAction(button, action, isDone, story, words) {
  button.dataset.action = action;
  button.dataset.id = story.id;
  button.classList.toggle("is-done", isDone);
  button.replaceChildren(
    words.say(isDone ? `${action}_off` : `${action}_on`),
    element("span", { class: "ev-hidden" }, ` ${story.label}`),
  );
}
