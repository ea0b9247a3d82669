/**
 * How unlike each other two municipalities are. The mirror of `elinvoima/municipalities/`
 * (`variables.py`, `statistics.py`, `distances.py`), which also tells the formulas.
 *
 * A municipality is as in `sovita/tiedot.<hash>.json`; so are the statistics and the weights.
 */

const EARTH_RADIUS_KM = 6371.0088;
const RANKS = new Map([["urban", 0], ["semi-urban", 1], ["rural", 2]]);
const STEPS = 1e12;

/** The variables, in the order that ties are in. */
export const VARIABLES = ["population", "change", "density", "class", "distance"];

const FIGURES = VARIABLES.slice(0, -1);

/**
 * A number as a whole for sorting: what the twelfth decimal does not show is a tie.
 * @param {number} number
 */
export function rank(number) {
  return Math.floor(number * STEPS + 0.5);
}

/**
 * Change of population, per cent; null if it is not known.
 * @param {any} place
 * @returns {number | null}
 */
export function populationChange(place) {
  if (place.population === null || place.earlier_population === null) return null;
  return 100 * (place.population / place.earlier_population - 1);
}

/**
 * Persons per square kilometre of land; null if it is not known.
 * @param {any} place
 * @returns {number | null}
 */
export function density(place) {
  return place.population === null || place.area === null ? null : place.population / place.area;
}

/**
 * The figure as readers know it: persons, per cent, persons/km², class; null: unknown.
 * @param {any} place
 * @param {string} variable
 * @returns {number | string | null}
 */
export function figure(place, variable) {
  switch (variable) {
    case "population": return place.population;
    case "change": return populationChange(place);
    case "density": return density(place);
    case "class": return place.class;
    default: return null;
  }
}

/**
 * What is worked out once of each municipality: z-scores in the order of `FIGURES`, and the centre.
 * @typedef {object} Measures
 * @property {any} place
 * @property {(number | null)[]} zScores
 * @property {{ latitude: number, longitude: number, cosine: number } | null} centre in radians
 */

/** @type {WeakMap<object, Map<string, Measures>>} */
const measured = new WeakMap();

/**
 * The measures of every municipality, by code. The data must not change afterwards.
 * @param {any} data
 * @returns {Map<string, Measures>}
 */
export function measuresOf(data) {
  let found = measured.get(data);
  if (!found) {
    found = new Map(data.municipalities.map((/** @type {any} */ place) => [
      place.code,
      {
        place,
        zScores: FIGURES.map((variable) => zScore(data, place, variable)),
        centre: centreOf(place),
      },
    ]));
    measured.set(data, found);
  }
  return found;
}

/**
 * Kilometres between two centres (haversine); null if one is unknown.
 * @param {Measures} one
 * @param {Measures} other
 * @returns {number | null}
 */
export function kilometres({ centre: one }, { centre: other }) {
  if (!one || !other) return null;
  const north = Math.sin((one.latitude - other.latitude) / 2);
  const east = Math.sin((one.longitude - other.longitude) / 2);
  const halfChord = Math.sqrt(north * north + one.cosine * other.cosine * (east * east));
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, halfChord));
}

/**
 * The difference of each variable that both have, before weighting; null where one lacks it.
 * @param {any} data
 * @param {Measures} one
 * @param {Measures} other
 * @returns {(number | null)[]} in the order of `VARIABLES`
 */
export function differences(data, one, other) {
  const found = one.zScores.map((mine, place) => {
    const theirs = other.zScores[place];
    return mine === null || theirs === null ? null : Math.abs(mine - theirs);
  });
  const km = kilometres(one, other);
  const scale = data.statistics.distance.scale_km;
  found.push(km === null ? null : scale ? km / scale : 0);
  return found;
}

/**
 * The distance of two municipalities, 0 to 1, and the share of the weights it rests on.
 * @param {any} data
 * @param {Measures} one
 * @param {Measures} other
 * @returns {{ distance: number | null, coverage: number }} null: they share no figure
 */
export function distanceOf(data, one, other) {
  let [total, used, all] = [0, 0, 0];
  differences(data, one, other).forEach((difference, place) => {
    const weight = data.peer_weights[VARIABLES[place]];
    all += weight;
    if (difference === null) return;
    total += weight * (difference * difference);
    used += weight;
  });
  const { farthest } = data.statistics;
  const distance = farthest ? Math.min(1, Math.sqrt(total / used) / farthest) : 0;
  const isSame = one.place.code === other.place.code;
  return { distance: isSame ? 0 : used ? distance : null, coverage: used / all };
}

/** @type {WeakMap<object, { code: string, distances: ReadonlyMap<string, number> }>} the latest */
const worked = new WeakMap();

/**
 * The distances of a municipality to all others that it shares a figure with, by code. Those asked
 * for the last time are remembered: of one client both its peers and its practices are asked.
 * @param {any} data
 * @param {string} code
 * @returns {ReadonlyMap<string, number>}
 */
export function distancesFrom(data, code) {
  const known = worked.get(data);
  if (known?.code === code) return known.distances;
  const distances = distancesOf(data, code);
  worked.set(data, { code, distances });
  return distances;
}

/**
 * @param {any} data
 * @param {string} code
 */
function distancesOf(data, code) {
  const measures = measuresOf(data);
  const own = measures.get(code);
  /** @type {Map<string, number>} */
  const found = new Map();
  if (!own) return found;
  for (const [other, theirs] of measures) {
    const { distance } = distanceOf(data, own, theirs);
    if (distance !== null) found.set(other, distance);
  }
  return found;
}

/**
 * @param {any} place
 * @returns {Measures["centre"]}
 */
function centreOf({ lat, lon }) {
  if (lat === null || lon === null) return null;
  const latitude = radians(lat);
  return { latitude, longitude: radians(lon), cosine: Math.cos(latitude) };
}

/**
 * @param {any} data
 * @param {any} place
 * @param {string} variable
 * @returns {number | null}
 */
function zScore(data, place, variable) {
  const value = scaled(figure(place, variable), variable);
  if (value === null) return null;
  const { mean, sd } = data.statistics[variable];
  return sd ? (value - mean) / sd : 0;
}

/**
 * @param {number | string | null} value
 * @param {string} variable
 * @returns {number | null}
 */
function scaled(value, variable) {
  if (value === null) return null;
  if (typeof value === "string") return RANKS.get(value) ?? null;
  if (variable === "change") return value;
  return value > 0 ? Math.log(value) : null;
}

/** @param {number} degrees */
function radians(degrees) {
  return degrees * (Math.PI / 180);
}
