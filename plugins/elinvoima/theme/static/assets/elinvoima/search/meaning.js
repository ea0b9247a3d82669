/**
 * From a query's words to keys of the index: by the table of words, the analyser, or mending. The
 * same as meaning.py.
 */
import { mended } from "./mending.js";
import { shardsWith } from "./sorted.js";

/** @typedef {import("./morphology.js").Analysis} Analysis */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./query.js").QueryWord} QueryWord */
/** @typedef {import("./reading.js").Index} Index */
/** @typedef {import("./words.js").WordKey} WordKey */

/**
 * A word of the query, as the index understands it.
 * @typedef {object} Meaning
 * @property {QueryWord} typed
 * @property {string} word the word that was searched by
 * @property {WordKey[]} keys
 * @property {string | null} mended the form it was taken for
 * @property {boolean} isFunction
 * @property {number[]} parts keys of the parts of a compound that the index has only in parts; none
 *   if it lacks one
 */

/** Gives the keys of a word that the index has not seen; null if it cannot be known now.
 * @typedef {(word: string) => Promise<Analysis | null>} Analyse */

const LEMMA = 0;
const PART = 1;
const SHORTEST_BEGINNING = 3;
const MOST_COMPLETIONS = 4;

/**
 * Finds the keys of a word.
 * @param {QueryWord} typed
 * @param {Index} index
 * @param {Analyse} analyse
 * @param {boolean} isBeginning whether the word may be unfinished
 * @returns {Promise<Meaning>}
 */
export async function meaningOf(typed, index, analyse, isBeginning) {
  const { word } = typed;
  const entry = await index.words.find(word);
  if (entry?.isForm) return meaning(typed, entry.keys, index);
  const analysis = await analyse(word);
  const { trusted, guessed } = await keysOf(analysis, index);
  const own = entry && !trusted.some(({ key }) => key === entry.key);
  const keys = own ? [{ key: entry.key, channel: LEMMA }, ...trusted] : trusted;
  const hasLemma = keys.some(({ channel }) => channel === LEMMA);
  const isSilentWord = !hasLemma && isSilent(word, analysis, index);
  if (keys.length && !isSilentWord) {
    const parts = hasLemma ? [] : await partsOf(analysis, index);
    return { ...meaning(typed, keys, index), parts };
  }
  if (isBeginning && word.length >= SHORTEST_BEGINNING) {
    const completed = await completions(word, index);
    if (completed.length) return { ...meaning(typed, completed, index), isFunction: false };
  }
  if (isSilentWord) return { ...meaning(typed, keys, index), isFunction: true };
  const better = typed.isExcluded ? null : await mended(word, index);
  if (!better) {
    const parts = await partsOf(analysis, index);
    return { ...meaning(typed, guessed, index), isFunction: false, parts };
  }
  const found = await index.words.find(better.form);
  return { ...meaning(typed, found?.keys ?? [], index), word: better.form, mended: better.form };
}

/**
 * @param {QueryWord} typed
 * @param {WordKey[]} keys
 * @param {Index} index
 * @returns {Meaning}
 */
function meaning(typed, keys, index) {
  const lemmas = keys.filter(({ channel }) => channel === LEMMA);
  const isFunction = lemmas.length > 0 && lemmas.every(({ key }) => index.functionKeys.has(key));
  return { typed, word: typed.word, keys, mended: null, isFunction, parts: [] };
}

/**
 * Returns the word's keys that the index has: those to trust, and those to fall back on. Parts and
 * roots of a word that is only guessed at are not to be trusted.
 * @param {Analysis | null} analysis
 * @param {Index} index
 * @returns {Promise<{trusted: WordKey[], guessed: WordKey[]}>}
 */
async function keysOf(analysis, index) {
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
async function partsOf(analysis, index) {
  const texts = analysis?.keys.filter(([, channel]) => channel === PART).map(([text]) => text) ?? [];
  const single = texts.filter((text) => !texts.some((o) => o !== text && text.endsWith(o)));
  const entries = await Promise.all(single.map((text) => index.words.find(text)));
  const found = entries.flatMap((entry) => (entry && entry.key >= 0 ? [entry.key] : []));
  return found.length === single.length ? found : [];
}

/**
 * Whether a word with no lemma in the index can only be a function word that no page has.
 * @param {string} word
 * @param {Analysis | null} analysis
 * @param {Index} index
 */
function isSilent(word, analysis, index) {
  const own = analysis?.keys.filter(([, channel]) => channel === LEMMA);
  const lemmas = own ? own.map(([text]) => text) : [word];
  return lemmas.length > 0 && lemmas.every((lemma) => index.silentWords.has(lemma));
}

/**
 * Returns the lemmas of the commonest forms that begin so.
 * @param {string} beginning
 * @param {Index} index
 * @returns {Promise<WordKey[]>}
 */
async function completions(beginning, index) {
  const [first] = shardsWith(index.manifest.words.starts, beginning, 1);
  if (first === undefined) return [];
  const shard = await index.words.shard(first);
  const forms = shard.formsFrom(beginning);
  forms.sort(([one, often], [other, common]) => common - often || (one < other ? -1 : 1));
  /** @type {Map<number, WordKey>} */
  const lemmas = new Map();
  for (const [form] of forms.slice(0, MOST_COMPLETIONS)) {
    for (const pair of shard.entryAt(shard.placeOf(form)).keys) {
      if (pair.channel === LEMMA && !lemmas.has(pair.key)) lemmas.set(pair.key, pair);
    }
  }
  return [...lemmas.values()];
}
