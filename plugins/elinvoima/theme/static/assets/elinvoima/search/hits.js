/**
 * The documents of one word of a query: how well each fits it, and where its words stand.
 */

/** @typedef {import("./meaning.js").Meaning} Meaning */
/** @typedef {import("./postings.js").Postings} Postings */
/** @typedef {import("./reading.js").Weights} Weights */

export const LEMMA = 0;
const PART = 1;
export const CHANNELS = [0, 1, 2];
export const IMPACTS = 255;
const NONE = new Uint32Array();

/**
 * Returns how much a key tells that `df` of `size` documents have.
 * @param {number} df
 * @param {number} size
 */
export function idfOf(df, size) {
  return Math.log(1 + (size - df + 0.5) / (df + 0.5));
}

export class Hits {
  /**
   * @param {Meaning} meaning
   * @param {readonly Postings[]} lists postings of the meaning's keys, in their order
   * @param {number} size number of all documents
   * @param {Weights} weights
   */
  constructor(meaning, lists, size, weights) {
    this.meaning = meaning;
    this.lists = lists;
    /** Score by document; 0 where the word is not. */
    this.scores = new Float64Array(size);
    this.idf = this.add(weights);
    this.cursors = lists.map(() => 0);
  }

  /**
   * Scores the documents; returns the word's idf.
   * @param {Weights} weights
   */
  add(weights) {
    const { scores, lists } = this;
    const idfs = [0, 0, 0];
    for (const channel of CHANNELS) {
      const weight = weights.queryChannels[channel];
      const own = lists.filter((_, n) => this.meaning.keys[n].channel === channel);
      if (!own.length) continue;
      const values = own.length > 1 ? new Float64Array(scores.length) : null;
      for (const { df, documents, impacts } of own) {
        const idf = idfOf(df, scores.length);
        idfs[channel] = Math.max(idfs[channel], idf);
        for (let i = 0; i < df; i += 1) {
          const value = (idf * impacts[i]) / IMPACTS;
          const document = documents[i];
          if (!values) scores[document] += value * weight;
          else if (channel === PART) values[document] += value;
          else if (value > values[document]) values[document] = value;
        }
      }
      if (!values) continue;
      for (let document = 0; document < scores.length; document += 1) {
        scores[document] += values[document] * weight;
      }
    }
    return idfs.find((idf) => idf) ?? 0;
  }

  /**
   * Returns a 1 for each document that has the word as a whole: by a lemma key; if none has, all of
   * its parts.
   * @returns {Uint8Array}
   */
  whole() {
    const { keys, parts } = this.meaning;
    const found = new Uint8Array(this.scores.length);
    const lemmas = this.lists.filter((_, n) => keys[n].channel === LEMMA);
    if (lemmas.some(({ df }) => df)) {
      for (const { documents } of lemmas) {
        for (const document of documents) found[document] = 1;
      }
      return found;
    }
    const lists = this.lists.filter((_, n) => parts.includes(keys[n].key));
    lists.forEach(({ documents }, n) => {
      for (const document of documents) if (found[document] === n) found[document] = n + 1;
    });
    return found.map((count) => Number(lists.length > 0 && count === lists.length));
  }

  /**
   * Returns the ordinals in a document of the words that have any of the keys, rising. Quickest
   * when asked of one document after the other.
   * @param {number} document
   * @param {number} [channel] only the keys of this channel
   * @returns {Uint32Array}
   */
  positions(document, channel) {
    /** @type {Uint32Array} */
    let found = NONE;
    for (let n = 0; n < this.lists.length; n += 1) {
      if (channel !== undefined && this.meaning.keys[n].channel !== channel) continue;
      const list = this.lists[n];
      const place = this.placeOf(n, document);
      const positions = place < 0 ? NONE : list.positions(place);
      if (positions.length) found = found.length ? union(found, positions) : positions;
    }
    return found;
  }

  /**
   * @param {number} n
   * @param {number} document
   */
  placeOf(n, document) {
    const { documents } = this.lists[n];
    let at = this.cursors[n];
    if (at >= documents.length || documents[at] > document) at = 0;
    while (at < documents.length && documents[at] < document) at += 1;
    this.cursors[n] = at;
    return documents[at] === document ? at : -1;
  }
}

/**
 * @param {Uint32Array} ones rising
 * @param {Uint32Array} others rising
 * @returns {Uint32Array} rising, each once
 */
function union(ones, others) {
  const all = new Uint32Array(ones.length + others.length);
  let length = 0;
  for (let i = 0, j = 0; i < ones.length || j < others.length; ) {
    const one = i < ones.length ? ones[i] : Infinity;
    const other = j < others.length ? others[j] : Infinity;
    all[length++] = Math.min(one, other);
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return all.subarray(0, length);
}
