/**
 * From a query's words to keys of the index: by the table of words, the analyser, or mending. The
 * same as meaning.py.
 */
import { keysOf, mostDocuments, partsOf } from "./index-keys.js";
import { LONG, THIRD, isMendable, mended } from "./mending.js";
import { shardsWith } from "./sorted.js";
import { EDIT, costBetween } from "./typing-errors.js";

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

/**
 * What is known of words that the index has not seen; null if it cannot be known now.
 * @typedef {object} Language
 * @property {(word: string) => Promise<Analysis | null>} analyse gives the keys of a word
 * @property {(word: string) => Promise<string[] | null>} near gives the words one slip away
 */

const LEMMA = 0;
const SHORTEST_BEGINNING = 3;
const MOST_COMPLETIONS = 4;
/**
 * A form of so many times as many documents, a slip away, is likelier meant than a word that nobody
 * knows and that only happens to have the stem of another.
 */
const FAR_COMMONER = 10;
/** So many words of the language are looked at when a word is mended; each may cost a file. */
const MOST_NEAR = 6;

/**
 * Finds the keys of a word.
 * @param {QueryWord} typed
 * @param {Index} index
 * @param {Language} language
 * @param {boolean} isBeginning whether the word may be unfinished
 * @returns {Promise<Meaning>}
 */
export async function meaningOf(typed, index, language, isBeginning) {
  const { word } = typed;
  const entry = await index.words.find(word);
  if (entry?.isForm) return meaning(typed, entry.keys, index);
  const analysis = await language.analyse(word);
  const { trusted, guessed } = await keysOf(analysis, index);
  const own = entry && !trusted.some(({ key }) => key === entry.key);
  const keys = own ? [{ key: entry.key, channel: LEMMA }, ...trusted] : trusted;
  const hasLemma = keys.some(({ channel }) => channel === LEMMA);
  const isSilentWord = !hasLemma && isSilent(word, analysis, index);
  if (keys.length && !isSilentWord) {
    const better = isBeginning ? null : await likelier(typed, analysis, index);
    if (better) return better;
    const parts = hasLemma ? [] : await partsOf(analysis, index);
    return { ...meaning(typed, keys, index), parts };
  }
  if (isBeginning && word.length >= SHORTEST_BEGINNING) {
    const completed = await completions(word, index);
    if (completed.length) return { ...meaning(typed, completed, index), isFunction: false };
  }
  if (isSilentWord) return { ...meaning(typed, keys, index), isFunction: true };
  if (!typed.isExcluded) {
    const better = await mendedMeaning(typed, index, analysis?.isKnown ? null : language);
    if (better) return better;
  }
  const parts = await partsOf(analysis, index);
  return { ...meaning(typed, guessed, index), isFunction: false, parts };
}

/**
 * Returns what a word that nobody knows was far likelier meant to be; null if nothing.
 * @param {QueryWord} typed
 * @param {Analysis | null} analysis
 * @param {Index} index
 * @returns {Promise<Meaning | null>}
 */
async function likelier(typed, analysis, index) {
  if (!analysis || analysis.isKnown || typed.isExcluded) return null;
  const better = await mended(typed.word, index);
  const least = FAR_COMMONER * Math.max(1, await mostDocuments(analysis, index));
  if (!better || better.cost > EDIT || better.documents < least) return null;
  const entry = await index.words.find(better.form);
  return asMended(typed, better.form, entry?.keys ?? [], index);
}

/**
 * Returns what was most likely meant: a form of the index, or a word of the language.
 * @param {QueryWord} typed
 * @param {Index} index
 * @param {Language | null} language
 * @returns {Promise<Meaning | null>}
 */
async function mendedMeaning(typed, index, language) {
  const { word } = typed;
  let better = await mended(word, index);
  if (language && isMendable(word) && (!better || better.cost > EDIT)) {
    const forms = nearest(word, (await language.near(word)) ?? []);
    const ways = await Promise.all(forms.map((form) => asNear(typed, form, index, language)));
    const [best] = ways.filter(({ found }) => found.keys.length).sort(byLikelihood);
    if (best) return best.found;
  }
  if (!better && word.length >= LONG) better = await mended(word, index, THIRD);
  if (!better) return null;
  const entry = await index.words.find(better.form);
  return asMended(typed, better.form, entry?.keys ?? [], index);
}

/**
 * @param {QueryWord} typed
 * @param {string} form
 * @param {WordKey[]} keys
 * @param {Index} index
 */
function asMended(typed, form, keys, index) {
  return { ...meaning(typed, keys, index), word: form, mended: form };
}

/**
 * Returns the likeliest words of the language that are one slip away.
 * @param {string} word
 * @param {string[]} near
 */
function nearest(word, near) {
  const costs = new Map(near.map((form) => [form, costBetween(word, form, EDIT)]));
  const cost = (/** @type {string} */ form) => costs.get(form) ?? 0;
  near.sort((one, other) => cost(one) - cost(other) || (one < other ? -1 : 1));
  return near.slice(0, MOST_NEAR);
}

/** @typedef {{found: Meaning, isPartial: boolean, cost: number, documents: number}} Near */

/**
 * Returns what the word would mean as this one.
 * @param {QueryWord} typed
 * @param {string} form
 * @param {Index} index
 * @param {Language} language
 * @returns {Promise<Near>}
 */
async function asNear(typed, form, index, language) {
  const entry = await index.words.find(form);
  const analysis = entry?.isForm ? null : await language.analyse(form);
  const keys = entry?.isForm ? entry.keys : (await keysOf(analysis, index)).trusted;
  const documents = entry?.isForm ? entry.documents || entry.df : await mostDocuments(analysis, index);
  const parts = documents ? [] : await partsOf(analysis, index);
  return {
    found: { ...asMended(typed, form, keys, index), parts },
    isPartial: keys.every(({ channel }) => channel !== LEMMA),
    cost: costBetween(typed.word, form, EDIT),
    documents,
  };
}

/**
 * The word itself before parts of it, the smaller slip before the larger, the commoner before the
 * rarer.
 * @param {Near} one
 * @param {Near} other
 */
function byLikelihood(one, other) {
  if (one.isPartial !== other.isPartial) return one.isPartial ? 1 : -1;
  if (one.cost !== other.cost) return one.cost - other.cost;
  if (one.documents !== other.documents) return other.documents - one.documents;
  return one.found.word < other.found.word ? -1 : 1;
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
