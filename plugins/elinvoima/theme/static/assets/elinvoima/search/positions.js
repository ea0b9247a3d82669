/**
 * Where each key is the lemma of a word, everywhere: what quoted phrases need. The postings leave out
 * most places of common words, and do not tell those of compounds that the word is a part of apart.
 */
import { ByteReader } from "./codec.js";
import { shardOf } from "./sorted.js";

/** @typedef {import("./postings.js").Postings} Postings */

/** Ordinals of words, rising, by document. @typedef {Map<number, Uint32Array>} Positions */

const STARTS = "positions.bin";

/** The positions of all keys, read as far as they are needed. */
export class PositionLists {
  /** @param {(path: string) => Promise<Uint8Array>} read */
  constructor(read) {
    this.read = read;
  }

  /** Returns the first key of each file. */
  async starts() {
    return sums(new ByteReader(await this.read(STARTS), STARTS));
  }

  /** Names of the files. */
  async paths() {
    return [...(await this.starts()).keys()].map((n) => `positions/${n}.bin`);
  }

  /**
   * Returns the positions of a key.
   * @param {Postings} postings of the key
   * @returns {Promise<Positions>}
   */
  async of(postings) {
    const block = await this.blockOf(postings.key);
    /** @type {Positions} */
    const found = new Map();
    if (!block) postings.documents.forEach((d, i) => found.set(d, postings.positions(i)));
    if (!block?.bytes.length) return found;
    const counts = block.fill(new Uint32Array(postings.df));
    counts.forEach((count, i) => found.set(postings.documents[i], sums(block, count)));
    return found;
  }

  /**
   * Returns a reader of the block of a key; null if its postings tell all.
   * @param {number} key
   */
  async blockOf(key) {
    const n = shardOf([...(await this.starts())], key);
    if (n < 0) return null;
    const path = `positions/${n}.bin`;
    const reader = new ByteReader(await this.read(path), path);
    for (const other of sums(reader)) {
      const block = reader.slice(reader.number());
      if (other === key) return new ByteReader(block, path);
    }
    return null;
  }
}

/**
 * Reads so many numbers, each told by what it adds to the one before.
 * @param {ByteReader} reader
 * @param {number} [count] if it is not told first
 */
function sums(reader, count = reader.count()) {
  if (count > reader.bytes.length) throw reader.corrupt();
  let sum = 0;
  return reader.fill(new Uint32Array(count)).map((more) => (sum += more));
}
