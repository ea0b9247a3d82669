/**
 * In which ways a word that nobody knows may be taken, besides by its stems. The same as guesses.py,
 * which tells why.
 */

/** @typedef {import("./readings.js").Reading} Reading */

/** Letters of a known word that the end of an unknown one may be read as: start-up|yritysten. */
const SHORTEST_LAST = 5;
/** Base forms that names end in and that may be a letter shorter: their forms share no stem. */
const SHORT_LASTS = new Set(["joki", "mäki", "vesi", "tupa", "väki"]);
const SHORTEST_FIRST = 3;
/** Letters of an unknown word whose forms are looked for among those of known ones. */
const SHORTEST_OTHER = 4;

const ENDS_IN_VOWEL = /[aeiouyäö]$/;
const AFTER_APOSTROPHE =
  /^(?:(?:[aeiouyäö]|h[aeiouyäö]|)n|t?[aä]|s[st][aä]|l[lt][aä]|lle|ksi|n[aä]|t)$/;
/** What Python's `str.isalpha` says of the basic plane. */
const LETTERS = /^\p{L}+$/u;

/**
 * Returns what is before a sign and an ending; empty if there is none: kolke:n -> kolke.
 * @param {string} word
 */
export function headOf(word) {
  const colon = word.indexOf(":");
  if (colon > 0) return word.slice(0, colon);
  if (word.includes("-")) return "";
  const at = word.lastIndexOf("'");
  return at > 0 && AFTER_APOSTROPHE.test(word.slice(at + 1)) ? word.slice(0, at) : "";
}

/**
 * Returns the places where an unknown word may be cut, the longest end first.
 * @param {string} word
 */
export function splits(word) {
  const places = [];
  for (let at = SHORTEST_FIRST; at < word.length - SHORTEST_LAST + 2; at += 1) places.push(at);
  return places;
}

/**
 * Whether the end of an unknown word may be this known one.
 * @param {string} last
 * @param {Reading[]} ways
 */
export function mayEndSo(last, ways) {
  return last.length >= SHORTEST_LAST || ways.some((parts) => SHORT_LASTS.has(baseOf(parts)));
}

/**
 * Returns the genitive of a word that ends in a vowel, else what it may be in Finnish.
 * @param {string} word
 */
export function otherForms(word) {
  if (word.length < SHORTEST_OTHER || !LETTERS.test(word)) return [];
  if (ENDS_IN_VOWEL.test(word)) return [`${word}n`];
  return [`${word}i`, `${word}${word[word.length - 1]}i`];
}

/**
 * Returns the base forms of the known words that have the form, one of `otherForms`.
 * @param {string} word
 * @param {string} form
 * @param {Reading[]} ways
 */
export function otherBases(word, form, ways) {
  const bases = ways.filter((parts) => parts.length === 1).map(baseOf);
  return bases.filter((base) => ENDS_IN_VOWEL.test(word) || base === form);
}

/** @param {Reading} parts */
function baseOf(parts) {
  const { bases } = parts[parts.length - 1];
  return bases[bases.length - 1];
}
