/** The municipalities by any of their names: Finnish, Swedish, or of one that was merged into them. */
import { findNames, plain } from "../place-match.js";

/**
 * A municipality under one of its names.
 * @typedef {object} Place
 * @property {string} name the name it was found by
 * @property {string} code
 * @property {string} label the name in the language of the page
 * @property {string} region
 * @property {string | null} merged the old name, if it is one
 */

/** @type {WeakMap<object, Map<string, Place>>} */
const known = new WeakMap();

/**
 * @param {any} data
 * @returns {Map<string, Place>} by the name
 */
function placesOf(data) {
  let places = known.get(data);
  if (!places) {
    places = new Map();
    for (const { code, name, name_sv, other = name_sv, region, former } of data.municipalities) {
      const place = { code, label: name, region, merged: null };
      for (const old of former) places.set(old, { ...place, name: old, merged: old });
      if (other) places.set(other, { ...place, name: other });
      places.set(name, { ...place, name });
    }
    known.set(data, places);
  }
  return places;
}

/**
 * Returns the municipality of an address's part, a code or a whole name.
 * @param {any} data
 * @param {string} text
 * @returns {Place | null}
 */
export function findPlace(data, text) {
  const wanted = plain(text);
  const found = data.municipalities.find(
    (/** @type {any} */ m) => m.id === text || m.code === text,
  );
  if (found) return placesOf(data).get(found.name) ?? null;
  return [...placesOf(data).values()].find(({ name }) => plain(name) === wanted) ?? null;
}

/**
 * Returns what somebody who types may mean, the likeliest first, every municipality once.
 * @param {any} data
 * @param {string} typed
 * @returns {Place[]}
 */
export function suggestedPlaces(data, typed) {
  const places = placesOf(data);
  /** @type {Map<string, Place>} */
  const found = new Map();
  for (const name of findNames([...places.keys()], typed)) {
    const place = places.get(name);
    if (place && !found.has(place.code)) found.set(place.code, place);
  }
  const all = [...found.values()];
  if (typed.trim()) return all;
  return all
    .map((place) => ({ ...place, name: place.label, merged: null }))
    .sort((one, other) => one.label.localeCompare(other.label, "fi"));
}
