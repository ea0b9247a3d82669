/**
 * Gathers the keys of a word: each once, of its closest kind of kinship. The same as `_Keys` of
 * analysis.py.
 */

/** What a key is to the word: the word itself, a part of a compound, a word it is derived from. */
export const LEMMA = 0;
export const PART = 1;
export const ROOT = 2;

/** @typedef {import("./readings.js").Part} Part */
/**
 * @typedef {object} WordKeys how a word is found
 * @property {[string, number][]} keys each once, with its channel; lemmas come first
 * @property {number[]} breaks offsets in the word where parts of a compound begin
 * @property {boolean} isKnown whether the morphology knows it, rather than its ending being guessed
 */

export class Keys {
  constructor() {
    /** @type {Map<string, number>} */
    this.channels = new Map();
    /** @type {Set<number>} */
    this.breaks = new Set();
    this.isKnown = true;
  }

  get isEmpty() {
    return this.channels.size === 0;
  }

  /**
   * @param {string} written
   * @param {number} channel
   */
  add(written, channel) {
    const key = written.replace(/[-':]/g, "");
    if (key) this.channels.set(key, Math.min(channel, this.channels.get(key) ?? channel));
  }

  /**
   * Adds what a part of the word is found by; the part begins at `offset`.
   * @param {WordKeys} part
   * @param {number} offset
   */
  addParts({ keys, breaks }, offset) {
    for (const [key, channel] of keys) this.add(key, Math.max(channel, PART));
    for (const at of [0, ...breaks]) this.breaks.add(offset + at);
  }

  /** @param {import("./readings.js").Reading} parts */
  addReading(parts) {
    for (let end = 1; end <= parts.length; end += 1) {
      for (let begin = 0; begin < end; begin += 1) {
        const isWhole = begin === 0 && end === parts.length;
        this.addRow(parts.slice(begin, end), isWhole ? LEMMA : PART);
      }
      this.addWeak(parts[end - 1]);
    }
    for (const { start } of parts.slice(1)) this.breaks.add(start);
  }

  /**
   * Adds parts that follow each other as one word.
   * @param {Part[]} row
   * @param {number} channel
   */
  addRow(row, channel) {
    const head = row.slice(0, -1).map(({ surface }) => surface).join("");
    const { bases, isParticiple } = row[row.length - 1];
    this.add(head + bases[bases.length - 1], channel);
    if (isParticiple && bases.length === 2) this.add(head + bases[0], channel); // its verb
    for (const root of bases.slice(0, -1)) this.add(head + root, ROOT);
  }

  /**
   * Adds the parts of a compound that the vocabulary knows as one word: maahan|muuttaja.
   * @param {Part} part
   */
  addWeak({ start, surface, bases, weak }) {
    if (weak.length === 0) return;
    const borders = [0, ...weak.map((at) => at - start)];
    borders.forEach((at, n) => {
      const isLast = n === borders.length - 1;
      const whole = isLast ? bases[bases.length - 1] : surface;
      this.add(whole.slice(at, borders[n + 1]), PART);
    });
    for (const at of weak) this.breaks.add(at);
  }

  /** @returns {WordKeys} */
  result() {
    const keys = [...this.channels].sort(([, one], [, other]) => one - other); // stable
    this.breaks.delete(0);
    return { keys, breaks: [...this.breaks].sort((a, b) => a - b), isKnown: this.isKnown };
  }
}
