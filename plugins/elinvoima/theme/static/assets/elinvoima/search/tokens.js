/**
 * Text to words: where each stands, and how it is written when compared. The same as tokens.py,
 * which made the index; a test holds the two against each other.
 */

/**
 * @typedef {object} Token
 * @property {string} word as it is compared: composed, in lower case, hyphens of one kind
 * @property {number} start offset in the text, in UTF-16 units
 * @property {number} end the first one after the word
 */

/** Longer runs of letters are no words; only their beginning is looked at. */
const MAX_LENGTH = 100;

const SIGN = "(?![\\u{10000}-\\u{10ffff}])[\\p{L}\\p{N}]";
const INNER = `(?:${SIGN}|[\\u0300-\\u036f\\u00ad])*`;
const WORD = new RegExp(`${SIGN}${INNER}(?:[-\\u2010\\u2011'\\u2019:]${SIGN}${INNER})*`, "gu");

/**
 * Returns the words of a text in order.
 * @param {string} text
 * @returns {Token[]}
 */
export function tokens(text) {
  const found = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    found.push({ word: normalised(match[0]), start, end: start + match[0].length });
  }
  return found;
}

/**
 * Returns the word as it is compared: `Elinkeino‑OHJELMA` -> `elinkeino-ohjelma`.
 * @param {string} word
 * @returns {string}
 */
export function normalised(word) {
  return word
    .replaceAll("\u00ad", "")
    .replaceAll("\u2019", "'")
    .replace(/[\u2010\u2011]/g, "-")
    .normalize("NFC")
    .toLowerCase()
    .slice(0, MAX_LENGTH);
}
