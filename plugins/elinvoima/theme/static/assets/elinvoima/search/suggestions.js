/**
 * What the reader may be about to type: pages, themes and places by their names, and words of the
 * documents.
 */
import { guarded } from "./reading.js";
import { shardsWith } from "./sorted.js";
import { tokens } from "./tokens.js";

/** @typedef {import("./answer.js").Part} Part */
/** @typedef {import("./answer.js").Suggestion} Suggestion */
/** @typedef {import("./reading.js").Index} Index */
/** @typedef {import("./reading.js").Row} Row */

const MOST = 8;
const MOST_WORDS = 4;
const MOST_SHARDS = 3;

/**
 * Returns suggestions for what is typed so far: its last word is taken for a beginning.
 * @param {string} typed
 * @param {Index} index
 * @returns {Promise<Suggestion[]>}
 */
export async function suggestionsFor(typed, index) {
  const words = tokens(typed);
  const last = words.pop();
  if (!last || /\s$/.test(typed)) return [];
  const before = words.map(({ word }) => word);
  const rows = await rowsWith(last.word, index);
  const pages = distinct(rows.filter(([, label, kind]) => kind !== "word" && hasAll(label, before)));
  const others = distinct(rows.filter(([word, , kind]) => kind === "word" && word !== last.word));
  const shown = others.slice(0, Math.max(MOST_WORDS, MOST - pages.length));
  const start = typed.slice(0, last.start);
  return [
    ...pages.slice(0, MOST - Math.min(shown.length, MOST_WORDS)).map((row) => asPage(row, [...before, last.word])),
    ...shown.map(([, label]) => asWord(start, label, last.word)),
  ].slice(0, MOST);
}

/**
 * Returns the rows whose word begins so, the heaviest first.
 * @param {string} beginning
 * @param {Index} index
 * @returns {Promise<Row[]>}
 */
async function rowsWith(beginning, index) {
  const numbers = shardsWith(index.manifest.suggestions.starts, beginning, MOST_SHARDS);
  const shards = await Promise.all(numbers.map((n) => index.suggestions(n)));
  return guarded(`suggestions/${numbers[0]}.bin`, () =>
    shards
      .flatMap((rows) => rows.filter(([word]) => word.startsWith(beginning)))
      .sort((one, other) => other[4] - one[4] || (one[1] < other[1] ? -1 : 1)),
  );
}

/**
 * Whether every word begins some word of the label.
 * @param {string} label
 * @param {readonly string[]} words
 */
function hasAll(label, words) {
  const own = tokens(label).map(({ word }) => word);
  return words.every((word) => own.some((each) => each.startsWith(word)));
}

/**
 * @param {readonly Row[]} rows
 * @returns {Row[]}
 */
function distinct(rows) {
  /** @type {Map<string, Row>} */
  const found = new Map();
  for (const row of rows) {
    const name = row.slice(1, 4).join("\n");
    if (!found.has(name)) found.set(name, row);
  }
  return [...found.values()];
}

/**
 * @param {Row} row
 * @param {readonly string[]} words
 * @returns {Suggestion}
 */
function asPage([, label, kind, address], words) {
  return { kind, label: withBeginnings(label, words), text: label, address: address || null };
}

/**
 * @param {string} start what is typed before the last word
 * @param {string} word
 * @param {string} beginning
 * @returns {Suggestion}
 */
function asWord(start, word, beginning) {
  const label = withBeginnings(word, [beginning]);
  if (start) label.unshift([start, false]);
  return { kind: "word", label, text: start + word, address: null };
}

/**
 * Marks in a label the beginnings of words that were typed.
 * @param {string} label
 * @param {readonly string[]} words
 * @returns {Part[]}
 */
function withBeginnings(label, words) {
  /** @type {Part[]} */
  const parts = [];
  let done = 0;
  for (const { word, start, end } of tokens(label)) {
    const typed = words.filter((each) => word.startsWith(each));
    if (!typed.length) continue;
    const length = Math.min(end - start, Math.max(...typed.map((each) => each.length)));
    parts.push([label.slice(done, start), false], [label.slice(start, start + length), true]);
    done = start + length;
  }
  parts.push([label.slice(done), false]);
  return parts.filter(([text]) => text);
}
