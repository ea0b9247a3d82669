/**
 * Where each key is: documents, how much it says of each, and the places of its words.
 */
import { ByteReader } from "./codec.js";
import { shardOf } from "./sorted.js";

/** Postings that are kept decoded, counted in documents. */
const KEPT = 600_000;

/** The postings of one key. */
export class Postings {
  /**
   * @param {number} key
   * @param {Uint8Array} block
   * @param {string} path
   * @param {number} positions about how many positions are kept of a key
   */
  constructor(key, block, path, positions) {
    this.key = key;
    const reader = new ByteReader(block, path);
    const df = reader.number();
    if (df > block.length) throw reader.corrupt();
    /** Document numbers, rising. */
    this.documents = reader.fill(new Uint32Array(df));
    let document = 0;
    for (let i = 0; i < df; i += 1) {
      document += this.documents[i];
      this.documents[i] = document;
    }
    /** Weight of the key in each document, 1–255. */
    this.impacts = reader.slice(df);
    this.counts = reader.fill(new Uint32Array(df));
    this.rest = reader;
    /** Positions of a document at most: one that has so many may have more than are kept. */
    this.most = Math.floor(positions / df);
    this.df = df;
    /** @type {Uint32Array | null} */
    this.starts = null;
    /** @type {Uint32Array | null} */
    this.allPositions = null;
  }

  /**
   * Returns the place of a document in the list, or -1.
   * @param {number} document
   */
  placeOf(document) {
    const { documents } = this;
    let low = 0;
    let high = documents.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (documents[middle] < document) low = middle + 1;
      else high = middle;
    }
    return documents[low] === document ? low : -1;
  }

  /**
   * Whether the document at a place of the list may have other positions than those known.
   * @param {number} place
   */
  isCut(place) {
    return this.counts[place] >= this.most;
  }

  /**
   * Returns the ordinals of the key's words in the document at a place of the list, rising.
   * @param {number} place
   * @returns {Uint32Array}
   */
  positions(place) {
    if (!this.starts || !this.allPositions) this.readPositions();
    const { starts, allPositions } = this;
    if (!starts || !allPositions) throw this.rest.corrupt();
    return allPositions.subarray(starts[place], starts[place + 1]);
  }

  readPositions() {
    const starts = new Uint32Array(this.df + 1);
    for (let i = 0; i < this.df; i += 1) starts[i + 1] = starts[i] + this.counts[i];
    const total = starts[this.df];
    if (total > this.rest.bytes.length) throw this.rest.corrupt();
    const positions = this.rest.fill(new Uint32Array(total));
    for (let i = 0; i < this.df; i += 1) {
      let position = 0;
      for (let at = starts[i]; at < starts[i + 1]; at += 1) {
        position += positions[at];
        positions[at] = position;
      }
    }
    this.starts = starts;
    this.allPositions = positions;
  }
}

/** One file of postings: where the block of each key is. */
class PostingShard {
  /**
   * @param {Uint8Array} bytes
   * @param {string} path
   * @param {number} firstKey
   */
  constructor(bytes, path, firstKey) {
    this.path = path;
    this.firstKey = firstKey;
    const reader = new ByteReader(bytes, path);
    const count = reader.number();
    /** @type {Uint8Array[]} */
    this.blocks = [];
    for (let i = 0; i < count; i += 1) this.blocks.push(reader.slice(reader.number()));
    reader.end();
  }
}

/** The postings of all keys, read as far as they are needed. */
export class PostingLists {
  /**
   * @param {{starts: number[], positions: number}} places from the manifest
   * @param {(path: string) => Promise<Uint8Array>} read
   */
  constructor(places, read) {
    this.places = places;
    this.read = read;
    /** @type {Map<number, PostingShard>} */
    this.shards = new Map();
    /** @type {Map<number, Postings>} decoded ones, the latest used last */
    this.decoded = new Map();
    this.kept = 0;
  }

  /**
   * Returns the postings of a key.
   * @param {number} key
   * @returns {Promise<Postings>}
   */
  async of(key) {
    const known = this.decoded.get(key);
    if (known) {
      this.decoded.delete(key);
      this.decoded.set(key, known);
      return known;
    }
    const shard = await this.shardWith(key);
    const block = shard.blocks[key - shard.firstKey];
    if (!block) throw new ByteReader(new Uint8Array(), shard.path).corrupt();
    const made = new Postings(key, block, shard.path, this.places.positions);
    this.keep(key, made);
    return made;
  }

  /** @param {number} key */
  async shardWith(key) {
    const n = shardOf(this.places.starts, key);
    const known = this.shards.get(n);
    if (known) return known;
    const path = `postings/${n}.bin`;
    const made = new PostingShard(await this.read(path), path, this.places.starts[n]);
    this.shards.set(n, made);
    return made;
  }

  /**
   * @param {number} key
   * @param {Postings} postings
   */
  keep(key, postings) {
    if (this.decoded.has(key)) return;
    this.decoded.set(key, postings);
    this.kept += postings.df;
    for (const [oldest, list] of this.decoded) {
      if (this.kept <= KEPT || oldest === key) break;
      this.decoded.delete(oldest);
      this.kept -= list.df;
    }
  }
}
