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

/** What a character may be in a word: (0, not known yet,) nothing, a letter or digit, a mark, a joint. */
const NONE = 1;
const SIGN = 2;
const MARK = 3;
const JOINT = 4;

/** Words in which there is nothing to change but the case: most of them. */
const PLAIN = /^[\x20-\x7e\u00c0-\u02ff]*$/;

const LETTER = /[\p{L}\p{N}]/u;
const MARKS = /[\u0300-\u036f\u00ad]/;
const JOINTS = /[-\u2010\u2011'\u2019:]/;

/** Kind of every UTF-16 unit seen so far: quicker than a regular expression over long texts. */
const kinds = new Uint8Array(0x10000);

/** @param {number} unit */
function kindOf(unit) {
  return kinds[unit] || (kinds[unit] = findKind(String.fromCharCode(unit)));
}

/** @param {string} character */
function findKind(character) {
  if (LETTER.test(character)) return SIGN;
  if (MARKS.test(character)) return MARK;
  return JOINTS.test(character) ? JOINT : NONE;
}

/**
 * Returns where the words of a text begin and end, one after the other: a letter or digit of the
 * basic plane, then more of them and marks, and joints between two letters or digits.
 * @param {string} text
 * @returns {number[]} start, end, start, end … in UTF-16 units
 */
export function spans(text) {
  const found = [];
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    if (kindOf(text.charCodeAt(at)) !== SIGN) continue;
    const start = at;
    for (at += 1; at < length; at += 1) {
      const kind = kindOf(text.charCodeAt(at));
      if (kind === SIGN || kind === MARK) continue;
      if (kind !== JOINT || kindOf(text.charCodeAt(at + 1) || 0) !== SIGN) break;
    }
    found.push(start, at);
  }
  return found;
}

/**
 * Returns the words of a text in order.
 * @param {string} text
 * @returns {Token[]}
 */
export function tokens(text) {
  const places = spans(text);
  const found = [];
  for (let i = 0; i < places.length; i += 2) {
    const [start, end] = [places[i], places[i + 1]];
    found.push({ word: normalised(text.slice(start, end)), start, end });
  }
  return found;
}

/**
 * Returns the word as it is compared: `Elinkeino‑OHJELMA` -> `elinkeino-ohjelma`.
 * @param {string} word
 * @returns {string}
 */
export function normalised(word) {
  if (PLAIN.test(word)) return word.toLowerCase().slice(0, MAX_LENGTH);
  return word
    .replaceAll("\u00ad", "")
    .replaceAll("\u2019", "'")
    .replace(/[\u2010\u2011]/g, "-")
    .normalize("NFC")
    .toLowerCase()
    .slice(0, MAX_LENGTH);
}
