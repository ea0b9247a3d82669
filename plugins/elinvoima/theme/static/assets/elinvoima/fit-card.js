/** A practice that fits, as a card: where and when, how well and why, and where it does not suit. */
import { element } from "./dom.js";
import { reasonsOf } from "./fit-reasons.js";
import { PARTS } from "./matching/match.js";

/** @typedef {import("./matching/match.js").Match} Match */
/** @typedef {import("./fit-words.js").FitWords} FitWords */
/** @typedef {import("./fit-lookup.js").Lookup} Lookup */

const SVG = "http://www.w3.org/2000/svg";
/** Flags that warn, and flags that only tell. */
const WARNING_FLAGS = ["low_peer_fit", "peer_unknown", "too_long", "too_much", "length_unknown",
  "effort_unknown", "archived"]; // prettier-ignore

/**
 * @param {Match} match
 * @param {number} rank from 1
 * @param {Lookup} lookup
 * @param {FitWords} words
 * @param {{ isOpen: boolean, isListed: boolean, isCompared: boolean }} state
 * @returns {HTMLLIElement}
 */
export function cardOf(match, rank, lookup, words, state) {
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
      whyOf(match, rank, lookup, words, state.isOpen),
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
export function barOf({ parts }) {
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
 * @param {Match} match
 * @param {number} rank
 * @param {Lookup} lookup
 * @param {FitWords} words
 * @param {boolean} isOpen
 */
function whyOf(match, rank, lookup, words, isOpen) {
  const story = lookup.stories.get(match.id);
  const details = element(
    "details",
    { class: "ev-why" },
    element(
      "summary",
      {},
      words.say("why"),
      element("span", { class: "ev-hidden" }, ` ${story.label}`),
    ),
  );
  // The table is made when it is first looked at: ten of them at once would take time.
  const fillIn = () => {
    if (details.open && details.children.length === 1) {
      details.append(element("p", {}, story.summary), partsTable(match, words), ...peerFigures(match, words));
    }
  };
  details.addEventListener("toggle", fillIn);
  details.open = isOpen;
  if (isOpen) fillIn();
  return details;
}

/**
 * @param {Match} match
 * @param {FitWords} words
 */
export function partsTable({ parts, score }, words) {
  const cells = (/** @type {string[]} */ ...texts) => texts.map((text) => element("td", {}, text));
  const rows = PARTS.map((part) => {
    const share = parts[part];
    const name = element("th", { scope: "row", class: `ev-part ev-part--${part}` }, words.part(part));
    if (!share) {
      return element("tr", {}, name, element("td", { colspan: "3" }, words.say("left_out_part")));
    }
    const { value, weight, contribution } = share;
    const given = words.number(100 * contribution, 1);
    return element("tr", {}, name, ...cells(words.percent(value), words.percent(weight), given));
  });
  const heads = ["part", "value", "weight", "gives"].map((key) =>
    element("th", { scope: "col" }, words.say(key)),
  );
  const total = element(
    "tr",
    { class: "ev-why__total" },
    element("th", { scope: "row" }, words.say("total")),
    ...cells("", "", words.number(100 * score, 1)),
  );
  return element(
    "table",
    { class: "ev-why__table" },
    element("thead", {}, element("tr", {}, ...heads)),
    element("tbody", {}, ...rows, total),
  );
}

/**
 * The figures that make the places alike or different, with their years and sources.
 * @param {Match} match
 * @param {FitWords} words
 */
function peerFigures({ peer }, words) {
  if (!peer || !peer.alike.length) return [];
  const sources = new Set([...peer.alike, ...peer.different].map(({ source }) => source));
  const figures = [...peer.alike, ...peer.different].map((each) =>
    element("li", {}, words.compared(each) + (each.year ? ` (${each.year})` : "")),
  );
  return [
    element("p", { class: "ev-note" }, words.say("figures_of", { name: peer.name })),
    element("ul", { class: "ev-note" }, ...figures),
    element("p", { class: "ev-note" }, [...sources].join("; ")),
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
    element("span", { class: "ev-hidden" }, `: ${story.label}`),
  );
}
