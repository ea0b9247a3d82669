/**
 * Why a practice fits a client and where it does not, as sentences made from its match. The mirror
 * of `elinvoima/matching/brief_reasons.py`.
 */
import { clean } from "./brief-words.js";

/** @typedef {import("./brief-figures.js").Figures} Figures */
/** @typedef {import("./brief-words.js").BriefWords} BriefWords */

/** Years after which the brief says that circumstances may have changed; recency's half-life. */
const OLD_AFTER = 5;

/**
 * A limit that may be asked for: the story's field, the need's field, flags of one over it and of
 * one whose value is not known.
 */
const ASKED = [
  { value: "months", most: "most_months", over: "too_long", unknown: "length_unknown" },
  { value: "actions", most: "most_actions", over: "too_much", unknown: "effort_unknown" },
];

/**
 * Returns what speaks for the practice, the weightiest first.
 * @param {any} result of `match`; undefined if the practice was not matched
 * @param {any} story
 * @param {any} need
 * @param {Figures} figures
 * @returns {string[]}
 */
export function fitsOf(result, story, need, figures) {
  const { words } = figures;
  const said = [
    ...(result ? fits(result, story, need, figures) : []),
    ...story.suits.map((/** @type {string} */ text) =>
      words.say("fit.suits", { text: clean(text) }),
    ),
  ];
  return said.length ? said : [words.say("fit.nothing")];
}

/**
 * Returns what speaks against it and what is not known; the story's own warnings first.
 * @param {any} result of `match`; undefined if the practice was not matched
 * @param {any} story
 * @param {any} need
 * @param {Figures} figures
 * @returns {string[]}
 */
export function limitsOf(result, story, need, figures) {
  const { words } = figures;
  const said = [
    ...story.warnings.map((/** @type {string} */ text) =>
      words.say("limit.warning", { text: clean(text) }),
    ),
    ...(result ? limits(result, story, need, figures) : []),
    ...together(ownLimits(story, figures)),
  ];
  return said.length ? said : [words.say("limit.nothing")];
}

/**
 * @param {any} result
 * @param {any} story
 * @param {any} need
 * @param {Figures} figures
 * @returns {Generator<string>}
 */
function* fits({ themes, methods, peer, flags }, story, need, figures) {
  const { words } = figures;
  const same = themes.filter((/** @type {any} */ fit) => fit.value === 1);
  const shared = figures.labels("themes", same.map(neededOf));
  if (shared.length) yield words.count("fit.theme", shared.length, { names: words.listed(shared) });
  for (const fit of themes) {
    if (fit.value <= 0 || fit.value >= 1) continue;
    const [needed, found] = figures.labels("themes", [fit.needed, fit.found]);
    yield words.say("fit.theme_near", { needed, story: found });
  }
  const used = figures.labels("methods", methods.used);
  if (used.length) yield words.count("fit.method", used.length, { names: words.listed(used) });
  if (peer?.alike.length && !flags.includes("low_peer_fit")) {
    const pairs = figures.pairs(peer.alike, nameOf(need, figures));
    yield words.say("fit.peer", { name: clean(peer.name), figures: pairs });
  }
  if (story.evidence !== "described") yield words.say(`fit.${story.evidence}`);
  yield* together(within(flags, story, need, words));
}

/**
 * Tells the limits that were asked for and that the practice keeps to.
 * @param {string[]} flags
 * @param {any} story
 * @param {any} need
 * @param {BriefWords} words
 * @returns {Generator<string>}
 */
function* within(flags, story, need, words) {
  for (const { value, most, over } of ASKED) {
    if (need[most] === null || story[value] === null || flags.includes(over)) continue;
    const amount = words.count(value, story[value]);
    yield words.say(`fit.${value}`, { amount, most: words.count(value, need[most]) });
  }
}

/**
 * @param {any} result
 * @param {any} story
 * @param {any} need
 * @param {Figures} figures
 * @returns {Generator<string>}
 */
function* limits({ themes, methods, peer, flags }, story, need, figures) {
  const { words } = figures;
  yield* together(missing(themes, methods, figures));
  if (flags.includes("own")) yield words.say("limit.own");
  if (peer?.different.length) {
    const different = peer.differs_little ? "limit.little_different" : "limit.different";
    const key = flags.includes("low_peer_fit") ? "limit.low_peer" : different;
    const pairs = figures.pairs(peer.different, nameOf(need, figures));
    yield words.say(key, { name: clean(peer.name), figures: pairs });
  }
  if (flags.includes("peer_unknown")) yield words.say("limit.peer_unknown");
  yield* together(beyond(flags, story, need, words));
}

/**
 * Tells the themes and methods that were looked for and that the practice has not.
 * @param {any[]} themes
 * @param {any} methods
 * @param {Figures} figures
 * @returns {Generator<string>}
 */
function* missing(themes, methods, figures) {
  const { words } = figures;
  const lacking = figures.labels("themes", themes.filter(({ value }) => value === 0).map(neededOf));
  if (lacking.length) {
    yield words.count("limit.theme", lacking.length, { names: words.listed(lacking) });
  }
  const unused = figures.labels("methods", methods.missing);
  if (unused.length) {
    yield words.count("limit.method", unused.length, { names: words.listed(unused) });
  }
}

/**
 * Tells the limits that the practice is over, or may be.
 * @param {string[]} flags
 * @param {any} story
 * @param {any} need
 * @param {BriefWords} words
 * @returns {Generator<string>}
 */
function* beyond(flags, story, need, words) {
  for (const { value, most, over, unknown } of ASKED) {
    if (flags.includes(over)) {
      const amount = words.count(value, story[value]);
      yield words.say(`limit.${over}`, { amount, most: words.count(value, need[most]) });
    }
    if (flags.includes(unknown)) {
      yield words.say(`limit.${unknown}`, { most: words.count(value, need[most]) });
    }
  }
}

/**
 * Tells what the story itself says of its limits, whatever is looked for.
 * @param {any} story
 * @param {Figures} figures
 * @returns {Generator<string>}
 */
function* ownLimits(story, { data, words }) {
  if (story.evidence === "described") yield words.say("limit.described");
  if (data.reference_year - story.last_year > OLD_AFTER) {
    yield words.say("limit.old", { year: story.last_year });
  }
  if (story.is_archived) yield words.say("limit.archived");
}

/**
 * Makes one item of sentences that belong together.
 * @param {Iterable<string>} sentences
 * @returns {Generator<string>}
 */
function* together(sentences) {
  const said = [...sentences].join(" ");
  if (said) yield said;
}

/** @param {any} fit */
const neededOf = (fit) => fit.needed;

/**
 * @param {any} need
 * @param {Figures} figures
 */
function nameOf(need, figures) {
  const place = figures.place(need.client);
  return place ? clean(place.name) : "";
}
