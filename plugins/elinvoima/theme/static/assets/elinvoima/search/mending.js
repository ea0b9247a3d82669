/**
 * Mending a word that finds nothing: the nearest of the site's own word forms, if one is near. The
 * same as mending.py.
 */
import { shardsWith } from "./sorted.js";
import { EDIT, costBetween } from "./typing-errors.js";
import { WordShard } from "./words.js";

/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("./words.js").WordEntry} WordEntry */

/** @typedef {{word: string, cost: number, documents: number}} Candidate */

const SHORTEST = 4;
const LONG = 8;
const MOST_SHARDS = 4;

export class Mender {
  /**
   * @param {Words} words
   * @param {{starts: string[]}} endings from the manifest
   * @param {(path: string) => Promise<Uint8Array>} read
   */
  constructor(words, endings, read) {
    this.words = words;
    this.endings = endings;
    this.read = read;
    /** @type {Map<number, WordShard>} */
    this.shards = new Map();
  }

  /**
   * Returns the form that was probably meant, or null.
   * @param {string} word
   * @returns {Promise<string | null>}
   */
  async mend(word) {
    if (word.length < SHORTEST || /\p{N}/u.test(word)) return null;
    const most = word.length < LONG ? EDIT : 2 * EDIT;
    const [begins, ends] = await Promise.all([this.withBeginnings(word), this.withEnding(word)]);
    /** @type {Candidate | null} */
    let best = null;
    for (const [form, documents] of [...begins, ...ends]) {
      const cost = form === word ? most + 1 : costBetween(word, form, most);
      if (cost > most) continue;
      const candidate = { word: form, cost, documents };
      if (!best || isBetter(candidate, best)) best = candidate;
    }
    return best?.word ?? null;
  }

  /**
   * Returns the forms that begin like the word, also with its dots put or left out.
   * @param {string} word
   * @returns {Promise<[string, number][]>}
   */
  async withBeginnings(word) {
    const variants = new Set([word, dotted(word), undotted(word)]);
    const shortest = beginningOf(word);
    const found = await Promise.all([...variants].map((v) => this.withBeginning(v, shortest)));
    return found.flat();
  }

  /**
   * @param {string} word
   * @param {number} shortest
   * @returns {Promise<[string, number][]>}
   */
  async withBeginning(word, shortest) {
    const prefix = narrowed(this.words.places.starts, word, shortest);
    const shards = await this.words.shardsOf(prefix, MOST_SHARDS);
    return shards.flatMap((shard) => formsWith(shard, prefix));
  }

  /**
   * Returns the forms that end like the word.
   * @param {string} word
   * @returns {Promise<[string, number][]>}
   */
  async withEnding(word) {
    const { starts } = this.endings;
    const prefix = narrowed(starts, reversed(word), Math.max(2, word.length >> 1));
    const numbers = shardsWith(starts, prefix, MOST_SHARDS);
    const shards = await Promise.all(numbers.map((n) => this.endingShard(n)));
    const forms = shards.flatMap((shard) => formsWith(shard, prefix));
    return forms.map(([word, documents]) => [reversed(word), documents]);
  }

  /** @param {number} n */
  async endingShard(n) {
    const known = this.shards.get(n);
    if (known) return known;
    const path = `endings/${n}.bin`;
    const made = WordShard.ofEndings(await this.read(path), path);
    this.shards.set(n, made);
    return made;
  }
}

/**
 * @param {Candidate} one
 * @param {Candidate} other
 */
function isBetter(one, other) {
  if (one.cost !== other.cost) return one.cost < other.cost;
  if (one.documents !== other.documents) return one.documents > other.documents;
  return one.word < other.word;
}

/**
 * Half of the word less the letter in the middle: an edit leaves this or the other half whole.
 * @param {string} word
 */
function beginningOf(word) {
  return Math.max(2, (word.length - 1) >> 1);
}

/**
 * Returns the beginning of the word, as long as is needed for few files.
 * @param {readonly string[]} starts
 * @param {string} word
 * @param {number} shortest
 */
function narrowed(starts, word, shortest) {
  let length = shortest;
  while (
    length < word.length &&
    shardsWith(starts, word.slice(0, length), MOST_SHARDS + 1).length > MOST_SHARDS
  ) {
    length += 1;
  }
  return word.slice(0, length);
}

/**
 * @param {WordShard} shard
 * @param {string} prefix
 * @returns {[string, number][]}
 */
function formsWith(shard, prefix) {
  /** @type {[string, number][]} */
  const found = [];
  for (let i = shard.placeOf(prefix); i < shard.words.length; i += 1) {
    if (!shard.words[i].startsWith(prefix)) break;
    if (shard.forms[i] > 0) found.push([shard.words[i], shard.forms[i]]);
  }
  return found;
}

/** @param {string} word of the basic plane */
function reversed(word) {
  return [...word].reverse().join("");
}

/** @param {string} word */
function dotted(word) {
  return word.replaceAll("a", "ä").replaceAll("o", "ö");
}

/** @param {string} word */
function undotted(word) {
  return word.replaceAll("ä", "a").replaceAll("ö", "o");
}
