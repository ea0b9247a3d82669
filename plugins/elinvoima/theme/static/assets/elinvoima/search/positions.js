/**
 * Where each key is the lemma of a word, everywhere: what quoted phrases need. The postings have only
 * some of the places of common words, and those of compounds whose part the key is besides.
 */
import { BlockShard } from "./postings.js";
import { shardOf } from "./sorted.js";

/** @typedef {import("./postings.js").Postings} Postings */

/** Ordinals of words, rising, by document. @typedef {ReadonlyMap<number, Uint32Array>} Positions */

/** The positions of all keys, read as far as they are needed. */
export class PositionLists {
  /**
   * @param {{starts: number[]}} places from the manifest: its files are beside those of the postings
   * @param {(path: string) => Promise<Uint8Array>} read
   */
  constructor({ starts }, read) {
    this.starts = starts;
    this.read = read;
  }

  /**
   * Returns the positions of a key.
   * @param {Postings} postings of the key
   * @returns {Promise<Positions>}
   */
  async of({ key, df, documents }) {
    const n = shardOf(this.starts, key);
    const path = `positions/${n}.bin`;
    const reader = new BlockShard(await this.read(path), path, this.starts[n]).readerOf(key);
    /** @type {Map<number, Uint32Array>} */
    const found = new Map();
    if (!reader.bytes.length) return found;
    const counts = reader.fill(new Uint32Array(df));
    counts.forEach((count, i) => {
      if (!count) return;
      if (count > reader.bytes.length) throw reader.corrupt();
      let position = 0;
      const added = reader.fill(new Uint32Array(count));
      found.set(documents[i], added.map((more) => (position += more)));
    });
    return found;
  }
}
