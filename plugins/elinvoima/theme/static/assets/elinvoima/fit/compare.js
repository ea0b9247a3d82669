/** Up to four practices side by side, in a table with a row for each thing that is compared. */
import { element } from "../dom.js";
import { flagsOf } from "./card.js";
import { PARTS } from "../matching/need.js";

/** @typedef {import("../matching/match.js").Match} Match */
/** @typedef {import("./lookup.js").Lookup} Lookup */
/** @typedef {import("./words.js").FitWords} FitWords */
/** @typedef {{ story: any, match: Match | undefined }} Compared */

/**
 * @param {readonly string[]} ids
 * @param {ReadonlyMap<string, Match>} matches by story
 * @param {any} client municipality, or undefined
 * @param {Lookup} lookup
 * @param {FitWords} words
 * @returns {Node[]}
 */
export function compareView(ids, matches, client, lookup, words) {
  const title = element("h2", { tabindex: "-1" }, words.say("compare_title"));
  if (!ids.length) return [title, element("p", { class: "ev-start" }, words.say("compare_start"))];
  const all = ids.map((id) => ({ story: lookup.stories.get(id), match: matches.get(id) }));
  const table = element(
    "table",
    { class: "ev-compare" },
    element("caption", { class: "ev-hidden" }, words.say("compare_caption")),
    element("thead", {}, element("tr", {}, element("td", {}), ...all.map((each) => headOf(each, lookup, words)))),
    element(
      "tbody",
      {},
      ...rowsOf(client, lookup, words).map(([name, tell]) =>
        element(
          "tr",
          {},
          element("th", { scope: "row" }, ...name),
          ...all.map((each) => element("td", {}, ...tell(each))),
        ),
      ),
    ),
  );
  const frame = element(
    "div",
    { class: "ev-table ev-compare-frame", role: "region", tabindex: "0",
      "aria-label": words.say("compare_caption") }, // prettier-ignore
    table,
  );
  return [title, frame];
}

/**
 * @param {Compared} compared
 * @param {Lookup} lookup
 * @param {FitWords} words
 */
function headOf({ story }, lookup, words) {
  const hidden = element("span", { class: "ev-hidden" }, ` ${story.label}`);
  return element(
    "th",
    { scope: "col" },
    element("a", { href: lookup.href(story.address) }, story.label),
    element(
      "button",
      { type: "button", class: "ev-button ev-button--plain", "data-action": "compare",
        "data-id": story.id }, // prettier-ignore
      words.say("remove"),
      hidden,
    ),
  );
}

/**
 * The rows: what each is called, and what it tells of a practice.
 * @param {any} client
 * @param {Lookup} lookup
 * @param {FitWords} words
 * @returns {[(Node | string)[], (compared: Compared) => (Node | string)[]][]}
 */
function rowsOf(client, lookup, words) {
  const of = (/** @type {string} */ key, /** @type {string} */ value) => [
    words.say(key),
    ...(client ? [element("span", { class: "ev-note" }, words.say("client_has", { value }))] : []),
  ];
  const unknown = words.say("not_known");
  const places = (/** @type {any} */ story, /** @type {(place: any) => string} */ tell) =>
    lines(lookup.placesOf(story).map(tell));
  const counted = (/** @type {string} */ key, /** @type {number | null} */ n) =>
    n === null ? unknown : words.count(key, n);
  return [
    [[words.say("score")], ({ match }) => scoreOf(match, words)],
    ...PARTS.map(
      (part) =>
        /** @type {[string[], (compared: Compared) => string[]]} */ ([
          [words.part(part), words.say("gives")],
          ({ match }) => [shareOf(match, part, words)],
        ]),
    ),
    [of("row_place", client?.name), ({ story }) => places(story, (place) => place.name)],
    [
      of("row_size", client && words.people(client.population)),
      ({ story }) => places(story, (place) => words.people(place.population)),
    ],
    [
      of("row_class", client && words.kind(client.class)),
      ({ story }) => places(story, (place) => words.kind(place.class)),
    ],
    [[words.say("row_period")], ({ story }) => [story.period]],
    [[words.say("row_length")], ({ story }) => [counted("month", story.months)]],
    [[words.say("row_actions")], ({ story }) => [counted("action", story.actions)]],
    [[words.say("row_themes")], ({ story }) => lines(lookup.themeLabels(story.themes))],
    [[words.say("row_methods")], ({ story }) => lines(lookup.methodLabels(story.methods))],
    [[words.say("row_evidence")], ({ story }) => [words.texts.evidences[story.evidence]]],
    [[words.say("suits")], ({ story }) => listOf(story.suits)],
    [[words.say("warnings")], ({ story }) => listOf(story.warnings)],
    [[words.say("row_experts")], ({ story }) => expertsOf(story, lookup)],
  ];
}

/**
 * @param {Match | undefined} match
 * @param {FitWords} words
 */
function scoreOf(match, words) {
  if (!match) return ["–"];
  const score = element("strong", { class: "ev-compare__score" }, words.points(match.score));
  return [score, " / 100", ...flagsOf(match, words)];
}

/**
 * @param {Match | undefined} match
 * @param {string} part
 * @param {FitWords} words
 */
function shareOf(match, part, words) {
  const share = match?.parts[part];
  if (!share) return words.say("left_out_part");
  return words.say("gives_of", {
    given: words.number(100 * share.contribution, 1),
    most: words.number(100 * share.weight, 1),
  });
}

/** @param {string[]} texts */
function lines(texts) {
  return texts.flatMap((text, n) => (n ? [element("br"), text] : [text]));
}

/** @param {string[]} texts */
function listOf(texts) {
  if (!texts.length) return ["–"];
  return [element("ul", {}, ...texts.map((text) => element("li", {}, text)))];
}

/**
 * @param {any} story
 * @param {Lookup} lookup
 */
function expertsOf(story, lookup) {
  const links = story.experts.flatMap((/** @type {string} */ id) => {
    const expert = lookup.experts.get(id);
    return expert ? [element("a", { href: lookup.href(expert.address) }, expert.name)] : [];
  });
  return links.length ? links.flatMap((/** @type {Node} */ link, /** @type {number} */ n) => (n ? [element("br"), link] : [link])) : ["–"];
}
