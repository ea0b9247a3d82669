/** The figures of the client, each with its year. */
import { element } from "../dom.js";

/**
 * @param {any} place municipality of the data
 * @param {any} statistics of the data
 * @param {import("./lookup.js").Lookup} lookup
 * @param {import("./words.js").FitWords} words
 * @returns {Node[]}
 */
export function clientFacts(place, statistics, lookup, words) {
  const { variables } = statistics;
  const { population, earlier_population: earlier, area } = place;
  const isKnown = (/** @type {number | null} */ value) => value !== null && value !== undefined;
  const change = isKnown(population) && earlier ? 100 * (population / earlier - 1) : null;
  const density = isKnown(population) && area ? population / area : null;
  const facts = /** @type {[string, number | null][]} */ ([
    ["population", population],
    ["change", change],
    ["density", density],
  ]).map(([variable, value]) =>
    element(
      "div",
      {},
      element("dt", {}, `${variables[variable].label} ${variables[variable].year}`),
      " ",
      element("dd", {}, ...valueOf(variable, value, variables, words)),
    ),
  );
  return [
    element(
      "p",
      { class: "ev-client__name" },
      element("a", { href: lookup.hrefOfPlace(place) }, place.name),
      element("span", {}, `${place.region}, ${words.kind(place.class)}`),
    ),
    element("dl", {}, ...facts),
  ];
}

/**
 * @param {string} variable
 * @param {number | null} value
 * @param {any} variables
 * @param {import("./words.js").FitWords} words
 */
function valueOf(variable, value, variables, words) {
  if (value === null) return [words.say("not_known")];
  const unit = variable === "density" ? [" ", element("small", {}, variables.density.unit)] : [];
  return [words.figure(variable, value), ...unit];
}
