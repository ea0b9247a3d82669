/**
 * Mending a word that finds nothing: the nearest of the site's own word forms, if one is near. The
 * same as mending.py.
 */
import { shardsWith } from "./sorted.js";
import { EDIT, costBetween } from "./typing-errors.js";

/** @typedef {import("./reading.js").Index} Index */
/** @typedef {import("./words.js").WordShard} WordShard */

/** @typedef {{form: string, cost: number, documents: number}} Candidate */

const SHORTEST = 4;
/** Letters of a word that may have two slips. */
export const LONG = 8;
/** How much of a word's beginning or end a form must have: one in so many letters. */
const HALF = 2;
export const THIRD = 3;
const MOST_SHARDS = 4;

/**
 * Returns the form that was probably meant, or null: the cheapest, then the commonest.
 * @param {string} word
 * @param {Index} index
 * @param {number} share
 * @returns {Promise<Candidate | null>}
 */
export async function mended(word, index, share = HALF) {
  if (!isMendable(word)) return null;
  const most = word.length < LONG ? EDIT : 2 * EDIT;
  const [begins, ends] = await Promise.all([
    withBeginnings(word, index, share),
    withEnding(word, index, share),
  ]);
  /** @type {Candidate | null} */
  let best = null;
  for (const [form, documents] of new Map([...begins, ...ends])) {
    const cost = form === word ? most + 1 : costBetween(word, form, most);
    if (cost > most) continue;
    const candidate = { form, cost, documents };
    if (!best || isBetter(candidate, best)) best = candidate;
  }
  return best;
}

/**
 * Whether a word is long enough, and no code or number.
 * @param {string} word
 */
export function isMendable(word) {
  return word.length >= SHORTEST && !/\p{N}/u.test(word);
}

/**
 * Returns the forms that begin like the word, also with its dots put or left out.
 * @param {string} word
 * @param {Index} index
 * @param {number} share
 * @returns {Promise<[string, number][]>}
 */
async function withBeginnings(word, index, share) {
  const shortest = Math.max(2, Math.floor((word.length - 1) / share));
  const { starts } = index.manifest.words;
  const found = [...new Set([word, dotted(word), undotted(word)])].map(async (spelling) => {
    const beginning = narrowed(starts, spelling, shortest);
    const numbers = shardsWith(starts, beginning, MOST_SHARDS);
    const shards = await Promise.all(numbers.map((n) => index.words.shard(n)));
    return shards.flatMap((shard) => shard.formsFrom(beginning));
  });
  return (await Promise.all(found)).flat();
}

/**
 * Returns the forms that end like the word.
 * @param {string} word
 * @param {Index} index
 * @param {number} share
 * @returns {Promise<[string, number][]>}
 */
async function withEnding(word, index, share) {
  const { starts } = index.manifest.endings;
  const ending = narrowed(starts, reversed(word), Math.max(2, Math.floor(word.length / share)));
  const numbers = shardsWith(starts, ending, MOST_SHARDS);
  const shards = await Promise.all(numbers.map((n) => index.endings.shard(n)));
  const forms = shards.flatMap((shard) => shard.formsFrom(ending));
  return forms.map(([form, documents]) => [reversed(form), documents]);
}

/**
 * @param {Candidate} one
 * @param {Candidate} other
 */
function isBetter(one, other) {
  if (one.cost !== other.cost) return one.cost < other.cost;
  if (one.documents !== other.documents) return one.documents > other.documents;
  return one.form < other.form;
}

/**
 * Returns the beginning of the word, as long as is needed for few files.
 * @param {readonly string[]} starts
 * @param {string} word
 * @param {number} shortest
 */
function narrowed(starts, word, shortest) {
  let length = shortest;
  const isIn = (/** @type {string} */ beginning) =>
    shardsWith(starts, beginning, MOST_SHARDS + 1).length;
  while (length < word.length && isIn(word.slice(0, length)) > MOST_SHARDS) length += 1;
  return word.slice(0, length);
}

/** @param {string} word of the basic plane */
function reversed(word) {
  return word.split("").reverse().join("");
}

/** @param {string} word */
function dotted(word) {
  return word.replaceAll("a", "ä").replaceAll("o", "ö");
}

/** @param {string} word */
function undotted(word) {
  return word.replaceAll("ä", "a").replaceAll("ö", "o");
}
