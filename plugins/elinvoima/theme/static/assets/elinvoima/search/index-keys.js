/**
 * What an index has of the keys that a word gets by its analysis. The same as index_keys.py.
 */

/** @typedef {import("./morphology.js").Analysis} Analysis */
/** @typedef {import("./reading.js").Index} Index */
/** @typedef {import("./words.js").WordKey} WordKey */

const LEMMA = 0;
const PART = 1;

/**
 * Returns the word's keys that the index has: those to trust, and those to fall back on. Parts and
 * roots of a word that is only guessed at are not to be trusted.
 * @param {Analysis | null} analysis
 * @param {Index} index
 * @returns {Promise<{trusted: WordKey[], guessed: WordKey[]}>}
 */
export async function keysOf(analysis, index) {
  if (!analysis) return { trusted: [], guessed: [] };
  const entries = await Promise.all(analysis.keys.map(([text]) => index.words.find(text)));
  /** @type {WordKey[]} */
  const keys = [];
  entries.forEach((entry, n) => {
    if (entry && entry.key >= 0) keys.push({ key: entry.key, channel: analysis.keys[n][1] });
  });
  const isTrusted = analysis.isKnown || keys.some(({ channel }) => channel === LEMMA);
  return isTrusted ? { trusted: keys, guessed: [] } : { trusted: [], guessed: keys };
}

/**
 * Returns the keys of a compound's parts; none if the index lacks one of them. Two parts in a row are
 * a key too; it ends with the key of the last of them, and is left out.
 * @param {Analysis | null} analysis
 * @param {Index} index
 * @returns {Promise<number[]>}
 */
export async function partsOf(analysis, index) {
  const texts = analysis?.keys.filter(([, channel]) => channel === PART).map(([text]) => text) ?? [];
  const single = texts.filter((text) => !texts.some((o) => o !== text && text.endsWith(o)));
  const entries = await Promise.all(single.map((text) => index.words.find(text)));
  const found = entries.flatMap((entry) => (entry && entry.key >= 0 ? [entry.key] : []));
  return found.length === single.length ? found : [];
}

/**
 * Returns in how many documents the commonest of a word's lemmas is.
 * @param {Analysis | null} analysis
 * @param {Index} index
 */
export async function mostDocuments(analysis, index) {
  const lemmas = analysis?.keys.filter(([, channel]) => channel === LEMMA) ?? [];
  const entries = await Promise.all(lemmas.map(([text]) => index.words.find(text)));
  return Math.max(0, ...entries.map((entry) => entry?.df ?? 0));
}
