/**
 * The passages that show why a document fits: the words found, marked, in their sentences. A word is
 * marked whole, or only the part of a compound that was asked for. The same as passages.py.
 */
import { placesIn } from "./texts.js";

/** @typedef {import("./answer.js").Part} Part */
/** @typedef {import("./reading.js").Segment} Segment */

/**
 * A word of the query that stands at an ordinal of a document: its number among the content words,
 * the word that was searched by, how much it tells: a whole number, so that passages of the same
 * worth are so in every language's arithmetic.
 * @typedef {{word: number, text: string, worth: number}} Found
 */

/** What was found at each ordinal. @typedef {Map<number, Found[]>} Marks */

/** @typedef {{section: number, pieces: Part[], worth: number}} Passage */

/** Words within which the found ones are counted when a passage is chosen. */
const WINDOW = 24;
/** Words shown before the first found one. */
const BEFORE = 6;
/** Words within which the beginning of its sentence is sought. */
const SENTENCE = 12;
/** Words shown. */
const SHOWN = 34;
const SHORTEST_SHARED = 2;
/** By how much less a word adds to a passage's worth when it is there again. */
const REPEATED = 20;
/** By how much less a passage of the summary is worth than one of the text. */
const SUMMARY = 2;
/** The same of what is shown only where there is nothing else. */
const ASIDE = 100;
const BODY = 3;

const SENTENCE_END = /[.!?…]/;
const JOINTS = /[\u00ad-]/g;

/**
 * Returns the whole text of a segment.
 * @param {Segment} segment
 * @param {Marks} marks
 */
export function markedText(segment, marks) {
  const [, start, , text] = segment;
  return pieces(text, 0, text.length, placesIn(segment), start, marks);
}

/**
 * Returns the best passage of a segment, or null if nothing was found there.
 * @param {Segment} segment
 * @param {Marks} marks
 * @param {boolean} isAside whether it is shown only where there is nothing else: a list of sources
 * @returns {Passage | null}
 */
export function bestPassage(segment, marks, isAside) {
  const [field, start, section, text] = segment;
  const words = placesIn(segment);
  const count = words.length / 2;
  const places = [];
  for (let n = 0; n < count; n += 1) if (marks.has(start + n)) places.push(n);
  if (!places.length) return null;
  const { worth, first } = bestWindow(places, start, marks);
  const begin = beginning(text, words, first);
  const end = Math.min(count, begin + SHOWN);
  const cutFrom = begin === 0 ? 0 : words[2 * begin];
  const cutTo = end === count ? text.length : words[2 * end - 1];
  const found = pieces(text, cutFrom, cutTo, words, start, marks);
  if (cutFrom > 0) found.unshift(["… ", false]);
  if (cutTo < text.length) found.push([" …", false]);
  const less = isAside ? ASIDE : field === BODY ? 1 : SUMMARY;
  return { section, pieces: joined(found), worth: Math.floor(worth / less) };
}

/**
 * Returns the first words of a segment, where nothing was found in any passage.
 * @param {Segment} segment
 * @returns {Part[]}
 */
export function beginningOf(segment) {
  const words = placesIn(segment);
  const text = segment[3];
  if (words.length <= 2 * SHOWN) return [[text, false]];
  return [[`${text.slice(0, words[2 * SHOWN - 1])} …`, false]];
}

/**
 * Returns the worth of the best window of words, and its first found word.
 * @param {readonly number[]} places
 * @param {number} start
 * @param {Marks} marks
 */
function bestWindow(places, start, marks) {
  let best = -1;
  let first = 0;
  places.forEach((place, n) => {
    const seen = new Set();
    let worth = 0;
    for (let i = n; i < places.length && places[i] < place + WINDOW; i += 1) {
      for (const found of marks.get(start + places[i]) ?? []) {
        worth += seen.has(found.word) ? Math.floor(found.worth / REPEATED) : found.worth;
        seen.add(found.word);
      }
    }
    if (worth > best) {
      best = worth;
      first = place;
    }
  });
  return { worth: best, first };
}

/**
 * Returns the word that a passage begins with: its sentence's first, if that is near.
 * @param {string} text
 * @param {readonly number[]} words
 * @param {number} first
 */
function beginning(text, words, first) {
  for (let n = first; n >= Math.max(0, first - SENTENCE); n -= 1) {
    if (n === 0 || SENTENCE_END.test(text.slice(words[2 * n - 1], words[2 * n]))) return n;
  }
  return Math.max(0, first - BEFORE);
}

/**
 * @param {string} text
 * @param {number} cutFrom
 * @param {number} cutTo
 * @param {readonly number[]} words where each begins and ends
 * @param {number} start
 * @param {Marks} marks
 * @returns {Part[]}
 */
function pieces(text, cutFrom, cutTo, words, start, marks) {
  /** @type {Part[]} */
  const made = [];
  let done = cutFrom;
  for (let i = 0; i < words.length; i += 2) {
    const found = marks.get(start + i / 2);
    if (!found || words[i] < cutFrom || words[i + 1] > cutTo) continue;
    for (const [begin, end] of marked(text.slice(words[i], words[i + 1]), found)) {
      made.push([text.slice(done, words[i] + begin), false]);
      made.push([text.slice(words[i] + begin, words[i] + end), true]);
      done = words[i] + end;
    }
  }
  made.push([text.slice(done, cutTo), false]);
  return joined(made);
}

/**
 * Joins neighbours of one kind; leaves out empty ones.
 * @param {readonly Part[]} parts
 * @returns {Part[]}
 */
function joined(parts) {
  /** @type {Part[]} */
  const made = [];
  for (const [text, isMarked] of parts) {
    const last = made.at(-1);
    if (!text) continue;
    if (last && last[1] === isMarked) last[0] += text;
    else made.push([text, isMarked]);
  }
  return made;
}

/**
 * Returns which pieces of a word to mark: all of it, or parts of a compound.
 * @param {string} word
 * @param {readonly Found[]} found
 * @returns {[number, number][]}
 */
function marked(word, found) {
  const parts = partsOf(word);
  /** @type {Map<number, [number, number]>} */
  const chosen = new Map();
  for (const { text } of found) {
    const part = partLike(word, parts, text);
    if (!part) return [[0, word.length]];
    chosen.set(part[0], part);
  }
  return [...chosen.values()].sort(([one], [other]) => one - other);
}

/**
 * Returns where the parts of a compound begin and end, between hyphens, soft or hard.
 * @param {string} word
 * @returns {[number, number][]}
 */
function partsOf(word) {
  /** @type {[number, number][]} */
  const parts = [];
  let begin = 0;
  for (const { index } of word.matchAll(JOINTS)) {
    parts.push([begin, index]);
    begin = index + 1;
  }
  return [...parts, [begin, word.length]];
}

/**
 * Returns the part that is most like the word asked for; null if the whole word is.
 * @param {string} word
 * @param {readonly [number, number][]} parts
 * @param {string} asked
 * @returns {[number, number] | null}
 */
function partLike(word, parts, asked) {
  if (parts.length === 1) return null;
  const plain = asked.replace(JOINTS, "");
  const whole = shared(word.replace(JOINTS, "").toLowerCase(), plain);
  /** @type {[number, number] | null} */
  let best = null;
  let longest = 0;
  for (const [begin, end] of parts) {
    const length = shared(word.slice(begin, end).toLowerCase(), plain);
    if (length > longest) {
      best = [begin, end];
      longest = length;
    }
  }
  return longest >= Math.max(whole, SHORTEST_SHARED) ? best : null;
}

/**
 * Returns how long a beginning of the first stands somewhere in the second.
 * @param {string} beginning
 * @param {string} asked
 */
function shared(beginning, asked) {
  let length = Math.min(beginning.length, asked.length);
  while (length && !asked.includes(beginning.slice(0, length))) length -= 1;
  return length;
}
