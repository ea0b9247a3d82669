/**
 * A municipality's peers, with reasons. The mirror of `elinvoima/municipalities/peers.py`: the same
 * answer, held to it by the golden cases in `tests/golden/matching/`.
 */

import {
  differences, distanceOf, distancesFrom, figure, kilometres, measuresOf, rank, VARIABLES,
} from "./statistics.js"; // prettier-ignore

/** How many peers are shown, and how few make the band of populations widen. */
export const PEERS = 8;

const [LOW, HIGH, WIDER] = [0.4, 2.5, 1.5];
const TRUE_PEERS = 3;
const REASONS = 2;
const LITTLE = 0.25;

/** @typedef {import("./statistics.js").Measures} Measures */

/**
 * One variable, of a client and a peer.
 * @typedef {object} Comparison
 * @property {string} variable
 * @property {number | string} client for the distance 0
 * @property {number | string} peer for the distance the kilometres from the client
 * @property {string | null} unit
 * @property {string | null} year
 * @property {string} source
 */

/**
 * @typedef {object} Peer
 * @property {string} code
 * @property {string} name
 * @property {number} distance 0 to 1
 * @property {number} coverage share of the weights whose figures both have
 * @property {number | null} population
 * @property {string | null} class
 * @property {string} region
 * @property {Comparison[]} alike
 * @property {Comparison[]} different
 * @property {boolean} differs_little
 */

/**
 * Chooses the peers of the municipality of a code.
 * @param {any} data of `sovita/tiedot.<hash>.json`
 * @param {string} code
 * @param {{ most?: number }} [options]
 * @returns {{ client: string, band: { low: number, high: number } | null, widened: boolean,
 *   has_true_peer: boolean, peers: Peer[] } | null} null for an unknown code
 */
export function peersOf(data, code, { most = PEERS } = {}) {
  const client = measuresOf(data).get(code)?.place;
  if (!client) return null;
  const others = data.municipalities.filter((/** @type {any} */ place) => place.code !== code);
  const { candidates, band, steps, first } = chosen(client, others);
  const distances = distancesFrom(data, code);
  const near = candidates
    .flatMap((place) => {
      const distance = distances.get(place.code);
      return distance === undefined ? [] : [{ code: place.code, step: rank(distance) }];
    })
    .sort((a, b) => a.step - b.step || (a.code < b.code ? -1 : 1));
  return {
    client: code,
    band,
    widened: steps > 0,
    has_true_peer: first >= TRUE_PEERS,
    peers: near.slice(0, most).map((peer) => compared(data, code, peer.code)),
  };
}

/**
 * Sets a municipality beside the client, with reasons.
 * @param {any} data
 * @param {string} client code
 * @param {string} other code
 * @returns {Peer}
 */
export function compared(data, client, other) {
  const measures = measuresOf(data);
  const one = /** @type {Measures} */ (measures.get(client));
  const two = /** @type {Measures} */ (measures.get(other));
  const { distance, coverage } = distanceOf(data, one, two);
  const steps = client === other ? [] : weighed(data, one, two);
  const alike = [...steps].sort((a, b) => a.step - b.step || a.place - b.place).slice(0, REASONS);
  const different = steps
    .filter((each) => each.step > 0 && !alike.includes(each))
    .sort((a, b) => b.step - a.step || a.place - b.place)
    .slice(0, REASONS);
  const told = (/** @type {{ place: number }} */ { place }) => (
    comparison(data, one, two, VARIABLES[place])
  );
  return {
    code: other,
    name: two.place.name,
    distance: distance ?? 1,
    coverage,
    population: two.place.population,
    class: two.place.class,
    region: two.place.region,
    alike: alike.map(told),
    different: different.map(told),
    differs_little: steps.every(({ difference }) => rank(difference) < rank(LITTLE)),
  };
}

/**
 * @param {any} client
 * @param {any[]} others
 */
function chosen(client, others) {
  if (client.population === null) {
    return { candidates: others, band: null, steps: 0, first: others.length };
  }
  const known = others.filter(({ population }) => population !== null);
  let [low, high, first] = [LOW, HIGH, 0];
  for (let steps = 0; ; steps += 1) {
    const band = { low: low * client.population, high: high * client.population };
    const candidates = known.filter(
      ({ population }) => band.low <= population && population <= band.high,
    );
    if (!steps) first = candidates.length;
    if (candidates.length >= Math.min(PEERS, known.length)) {
      return { candidates, band, steps, first };
    }
    [low, high] = [low / WIDER, high * WIDER];
  }
}

/**
 * @param {any} data
 * @param {Measures} client
 * @param {Measures} other
 * @returns {{ place: number, difference: number, step: number }[]}
 */
function weighed(data, client, other) {
  return differences(data, client, other).flatMap((difference, place) => {
    const weight = data.peer_weights[VARIABLES[place]];
    if (difference === null || !weight) return [];
    return [{ place, difference, step: rank(difference * Math.sqrt(weight)) }];
  });
}

/**
 * @param {any} data
 * @param {Measures} client
 * @param {Measures} other
 * @param {string} variable
 * @returns {Comparison}
 */
function comparison(data, client, other, variable) {
  const { unit, year, source } = data.statistics.variables[variable];
  const isOfAPair = variable === "distance";
  const mine = isOfAPair ? 0 : figure(client.place, variable);
  const theirs = isOfAPair ? kilometres(client, other) : figure(other.place, variable);
  return {
    variable,
    client: /** @type {number | string} */ (mine),
    peer: /** @type {number | string} */ (theirs),
    unit,
    year,
    source,
  };
}
