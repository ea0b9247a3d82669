/**
 * The words of a document's texts: found once and kept for as long as the document is, since a
 * search asks for them again and again.
 */
import { normalised, spans } from "./tokens.js";

/** @typedef {import("./reading.js").Segment} Segment */

/**
 * @typedef {object} Text
 * @property {number[]} places where each word begins and ends: start, end, start, end …
 * @property {string[] | null} words as they are compared; null until they are asked for
 */

/** @type {WeakMap<Segment, Text>} */
const known = new WeakMap();

/** @param {Segment} segment */
function textOf(segment) {
  let text = known.get(segment);
  if (!text) {
    text = { places: spans(segment[3]), words: null };
    known.set(segment, text);
  }
  return text;
}

/**
 * Returns where the words of a segment begin and end, one after the other.
 * @param {Segment} segment
 * @returns {readonly number[]}
 */
export function placesIn(segment) {
  return textOf(segment).places;
}

/**
 * Returns the words of a segment in order, as they are compared.
 * @param {Segment} segment
 * @returns {readonly string[]}
 */
export function wordsIn(segment) {
  const text = textOf(segment);
  text.words ??= wordsAt(segment[3], text.places);
  return text.words;
}

/**
 * @param {string} text
 * @param {readonly number[]} places
 */
function wordsAt(text, places) {
  const words = [];
  for (let i = 0; i < places.length; i += 2) {
    words.push(normalised(text.slice(places[i], places[i + 1])));
  }
  return words;
}
