/**
 * The string table: every word form of the documents and every key, sorted, in shards.
 */
import { ByteReader, unzigzag } from "./codec.js";
import { shardOf } from "./sorted.js";

/** A key's channel is below this. */
const CHANNELS = 3;

/**
 * A form's or a query word's key: the key's number and how the word is related to it
 * (0 its base form, 1 a part of it, 2 what it is derived from).
 * @typedef {{key: number, channel: number}} WordKey
 */

/**
 * @typedef {object} WordEntry
 * @property {string} word
 * @property {boolean} isForm whether its keys are known here
 * @property {number} documents how many it stands in, as this form
 * @property {number} key its number as a key, or -1
 * @property {number} df how many documents its key is in
 * @property {WordKey[]} keys
 */

/** One file of the table, read into arrays. */
export class WordShard {
  constructor() {
    /** @type {string[]} */
    this.words = [];
    /** @type {number[]} documents of the form, or -1 */
    this.forms = [];
    /** @type {number[]} */
    this.dfs = [];
    /** @type {number[]} number of the string as a key, or -1 */
    this.ids = [];
    /** @type {number[]} where the keys of each string begin in `links`; one more at the end */
    this.starts = [0];
    /** @type {number[]} key, channel, key, channel … */
    this.links = [];
  }

  /**
   * @param {Uint8Array} bytes
   * @param {string} path
   * @param {number} firstKey number of the first key at or after the beginning of the file
   * @returns {WordShard}
   */
  static of(bytes, path, firstKey) {
    const reader = new ByteReader(bytes, path);
    const shard = new WordShard();
    shard.words = reader.texts();
    const { length } = shard.words;
    const forms = reader.fill(new Uint32Array(length));
    const dfs = reader.fill(new Uint32Array(length));
    const counts = forms.map((form) => (form ? reader.number() : 0));
    let nextKey = firstKey;
    for (let i = 0; i < length; i += 1) {
      shard.forms.push(forms[i] - 1);
      shard.dfs.push(dfs[i]);
      shard.ids.push(dfs[i] ? nextKey : -1);
      for (let left = counts[i]; left > 0; left -= 1) {
        const link = reader.number();
        shard.links.push(nextKey + unzigzag(Math.floor(link / CHANNELS)), link % CHANNELS);
      }
      if (dfs[i]) nextKey += 1;
      shard.starts.push(shard.links.length);
    }
    reader.end();
    return shard;
  }

  /**
   * Reads a file of forms written backwards: no keys, only how common each is.
   * @param {Uint8Array} bytes
   * @param {string} path
   * @returns {WordShard}
   */
  static ofEndings(bytes, path) {
    const reader = new ByteReader(bytes, path);
    const shard = new WordShard();
    shard.words = reader.texts();
    shard.forms = [...reader.fill(new Uint32Array(shard.words.length))];
    reader.end();
    return shard;
  }

  /**
   * Returns the place of the first word that is not before this.
   * @param {string} word
   */
  placeOf(word) {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Returns the forms that begin so, each with how common it is: in how many documents it is, or as
   * a key if it is in none.
   * @param {string} beginning
   * @returns {[string, number][]}
   */
  formsFrom(beginning) {
    /** @type {[string, number][]} */
    const found = [];
    for (let i = this.placeOf(beginning); i < this.words.length; i += 1) {
      if (!this.words[i].startsWith(beginning)) break;
      if (this.forms[i] >= 0) found.push([this.words[i], this.forms[i] || this.dfs[i]]);
    }
    return found;
  }

  /**
   * @param {number} place
   * @returns {WordEntry}
   */
  entryAt(place) {
    const keys = [];
    for (let i = this.starts[place]; i < this.starts[place + 1]; i += 2) {
      keys.push({ key: this.links[i], channel: this.links[i + 1] });
    }
    const isForm = this.forms[place] >= 0;
    return {
      word: this.words[place],
      isForm,
      documents: isForm ? this.forms[place] : 0,
      key: this.ids[place],
      df: this.dfs[place],
      keys,
    };
  }
}

/** The whole table, read as far as it is needed. */
export class Words {
  /**
   * @param {{starts: string[], keys: number[]}} places from the manifest
   * @param {(path: string) => Promise<Uint8Array>} read
   */
  constructor(places, read) {
    this.places = places;
    this.read = read;
    /** @type {Map<number, WordShard>} */
    this.shards = new Map();
  }

  /**
   * Returns a file of the table.
   * @param {number} n
   * @returns {Promise<WordShard>}
   */
  async shard(n) {
    const path = `words/${n}.bin`;
    const known = this.shards.get(n);
    if (known) return known;
    const made = WordShard.of(await this.read(path), path, this.places.keys[n]);
    this.shards.set(n, made);
    return made;
  }

  /**
   * Returns what is known of a word, or null.
   * @param {string} word
   * @returns {Promise<WordEntry | null>}
   */
  async find(word) {
    const n = shardOf(this.places.starts, word);
    if (n < 0) return null;
    const shard = await this.shard(n);
    const place = shard.placeOf(word);
    return shard.words[place] === word ? shard.entryAt(place) : null;
  }

  /**
   * Returns a key by its number.
   * @param {number} key
   * @returns {Promise<string>}
   */
  async nameOf(key) {
    const shard = await this.shard(shardOf(this.places.keys, key));
    return shard.words[shard.ids.indexOf(key)] ?? "";
  }
}

/** The forms by their endings, read as far as they are needed. */
export class Endings {
  /** @param {(path: string) => Promise<Uint8Array>} read */
  constructor(read) {
    this.read = read;
    /** @type {Map<number, WordShard>} */
    this.shards = new Map();
  }

  /**
   * @param {number} n
   * @returns {Promise<WordShard>}
   */
  async shard(n) {
    const path = `endings/${n}.bin`;
    const known = this.shards.get(n);
    if (known) return known;
    const made = WordShard.ofEndings(await this.read(path), path);
    this.shards.set(n, made);
    return made;
  }
}
