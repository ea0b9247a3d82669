/**
 * Reads what a person typed: words, quoted phrases, words to leave out. The same as query.py.
 */
import { tokens } from "./tokens.js";

/**
 * @typedef {object} QueryWord
 * @property {string} text as it was typed
 * @property {string} word as it is compared
 * @property {number} start its place in the query's text, cleaned and cut
 * @property {number} end
 * @property {number} phrase number of the phrase that it stands in; -1 if in none
 * @property {boolean} isExcluded
 */

/**
 * @typedef {object} Query
 * @property {string} text without control characters, no longer than what is looked at
 * @property {QueryWord[]} words
 * @property {boolean} truncated
 */

const MOST_CHARACTERS = 1000;
const MOST_WORDS = 32;

// eslint-disable-next-line no-control-regex
const CONTROL = /[\x00-\x1f\x7f-\x9f\u2028\u2029]/g;
const SURROGATES = /\p{Cs}/gu;
const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;
/** No hyphen leaves a word out: Finnish writes "Elinvoiman kasvu -ohjelma", "yritykset ja -kehitys". */
const NOT = /(?<!\S)!(?=\S)/gu;

/**
 * Reads a query. Whatever is typed is one.
 * @param {string} typed
 * @returns {Query}
 */
export function readQuery(typed) {
  const cleaned = typed
    .normalize("NFC")
    .replace(CONTROL, " ")
    .replaceAll("\u00ad", "")
    .replace(SURROGATES, "");
  const text = firstCharacters(cleaned, MOST_CHARACTERS);
  const phrases = [...text.matchAll(QUOTED)].map(({ index, 0: whole }) => [
    index + 1,
    index + whole.length - 1,
  ]);
  const unwanted = new Set([...text.matchAll(NOT)].map(({ index }) => index + 1));
  const words = tokens(text).map(({ word, start, end }) => {
    const phrase = phrases.findIndex(([from, to]) => from <= start && end <= to);
    const isExcluded = unwanted.has(start) && phrase < 0;
    return { text: text.slice(start, end), word, start, end, phrase, isExcluded };
  });
  return {
    text,
    words: words.slice(0, MOST_WORDS),
    truncated: text.length < cleaned.length || words.length > MOST_WORDS,
  };
}

/**
 * Returns so many characters, without cutting one in two.
 * @param {string} text
 * @param {number} count
 */
function firstCharacters(text, count) {
  if (text.length <= count) return text;
  return [...text.slice(0, 2 * count)].slice(0, count).join("");
}
