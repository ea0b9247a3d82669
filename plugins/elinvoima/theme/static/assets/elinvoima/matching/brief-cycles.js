/**
 * The next round of each network, or the latest if no coming one is known. The mirror of
 * `elinvoima/matching/brief_cycles.py`.
 */
import { plain, run } from "./brief-blocks.js";
import { clean, safeAddress } from "./brief-words.js";

/** @typedef {import("./brief-blocks.js").Line} Line */
/** @typedef {import("./brief-words.js").BriefWords} BriefWords */

/**
 * Returns a line for each network, in the order of the data. Coming is a round of the brief's year
 * or later; the soonest of them is told.
 * @param {any[]} cycles
 * @param {string} date
 * @param {import("./brief.js").LinkTo} link
 * @param {BriefWords} words
 * @returns {Line[]}
 */
export function cycleLines(cycles, date, link, words) {
  if (!cycles.length) return [plain(words.say("cycle.unknown"))];
  const networks = new Set(cycles.map(({ network }) => network));
  return [...networks].map((name) => {
    const rounds = cycles.filter(({ network }) => network === name);
    return lineOf(rounds, date, link, words);
  });
}

/**
 * @param {any[]} rounds
 * @param {string} date
 * @param {import("./brief.js").LinkTo} link
 * @param {BriefWords} words
 * @returns {Line}
 */
function lineOf(rounds, date, link, words) {
  const coming = rounds.filter(({ year }) => String(year) >= date.slice(0, 4));
  const told = coming.length
    ? coming.reduce((soonest, each) => (each.year < soonest.year ? each : soonest))
    : rounds.reduce((latest, each) => (each.year > latest.year ? each : latest));
  const organisers = told.organisers.map((/** @type {any} */ organiser) =>
    run(clean(organiser.name), safeAddress(organiser.url || "") || link(organiser.address)),
  );
  const sentence = words.say(coming.length ? "cycle.next" : "cycle.none", {
    network: clean(told.network),
    cycle: labelOf(told, words),
  });
  if (!organisers.length) return plain(sentence);
  return [
    run(`${sentence} ${words.say("cycle.organisers")} `),
    ...organisers.flatMap((/** @type {any} */ each, /** @type {number} */ i) =>
      i ? [run(", "), each] : [each],
    ),
    run("."),
  ];
}

/**
 * Returns the label of a round, with its year if the label does not tell it.
 * @param {any} cycle
 * @param {BriefWords} words
 */
function labelOf({ label, year }, words) {
  const cycle = clean(label);
  return cycle.includes(String(year)) ? cycle : words.say("cycle.label", { cycle, year });
}
