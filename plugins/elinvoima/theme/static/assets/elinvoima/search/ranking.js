/**
 * Which documents fit a query, and how well. The same as ranking.py, which tells the formula; both
 * add and multiply in the same order, so that scores are equal.
 */
import { allowedBy } from "./phrases.js";
import { Hits } from "./hits.js";

/** @typedef {import("./meaning.js").Meaning} Meaning */
/** @typedef {import("./postings.js").Postings} Postings */
/** @typedef {import("./reading.js").Index} Index */
/** @typedef {import("./reading.js").Weights} Weights */

const LEMMA = 0;

/** @typedef {Map<number, Postings>} Lists decoded postings by key */

/**
 * The documents that fit, and what is needed to explain and show them.
 * @typedef {object} Ranking
 * @property {Hits[]} content words that count, in the query's order
 * @property {Uint32Array} documents their numbers, rising
 * @property {Float64Array} scores by document
 * @property {Uint8Array} full by document: 1 if it has every content word
 */

/**
 * Returns the words that count: function words only when there is nothing else.
 * @param {readonly Meaning[]} meanings
 * @returns {Meaning[]}
 */
export function contentOf(meanings) {
  const wanted = meanings.filter(({ typed }) => !typed.isExcluded);
  const content = wanted.filter(({ isFunction }) => !isFunction);
  return content.length ? content : wanted;
}

/**
 * Returns the keys whose postings the ranking needs for a word.
 * @param {Meaning} meaning
 * @returns {number[]}
 */
export function keysNeeded(meaning) {
  return meaning.typed.isExcluded ? lemmaKeys(meaning) : meaning.keys.map(({ key }) => key);
}

/**
 * Scores the documents that have any of the content words and none of the excluded ones.
 * @param {readonly Meaning[]} meanings
 * @param {Index} index
 * @param {Lists} lists
 * @returns {Ranking}
 */
export function rank(meanings, { size, weights }, lists) {
  const content = contentOf(meanings).map(
    (meaning) => new Hits(meaning, meaning.keys.map(({ key }) => listOf(lists, key)), size, weights),
  );
  const allowed = allowedBy(meanings, content, size, (meaning) =>
    lemmaKeys(meaning).map((key) => listOf(lists, key)),
  );
  for (const meaning of meanings) {
    if (!meaning.typed.isExcluded) continue;
    for (const key of lemmaKeys(meaning)) {
      for (const document of listOf(lists, key).documents) allowed[document] = 0;
    }
  }
  const scores = new Float64Array(size);
  const full = new Uint8Array(size);
  const documents = new Uint32Array(size);
  let found = 0;
  for (let document = 0; document < size; document += 1) {
    if (!allowed[document] || !content.some((hits) => hits.scores[document])) continue;
    documents[found++] = document;
    scores[document] = scoreOf(document, content, weights);
    full[document] = Number(content.every((hits) => hits.scores[document]));
  }
  return { content, documents: documents.subarray(0, found), scores, full };
}

/**
 * @param {number} document
 * @param {readonly Hits[]} content
 * @param {Weights} weights
 */
function scoreOf(document, content, weights) {
  let total = 0;
  for (const hits of content) total += hits.scores[document];
  total += proximity(document, content, weights);
  return total * (weights.coverageFloor + (1 - weights.coverageFloor) * coverage(document, content));
}

/**
 * Returns the share of the words' idf that the document has.
 * @param {number} document
 * @param {readonly Hits[]} content
 */
export function coverage(document, content) {
  let asked = 0;
  let had = 0;
  for (const { idf, scores } of content) {
    asked += idf;
    if (scores[document]) had += idf;
  }
  return asked ? had / asked : 1;
}

/**
 * Returns what words that follow each other in the query gain by standing near each other.
 * @param {number} document
 * @param {readonly Hits[]} content
 * @param {Weights} weights
 */
export function proximity(document, content, { proximity: gain, proximityReach }) {
  let gained = 0;
  for (let n = 1; n < content.length; n += 1) {
    const one = content[n - 1];
    const other = content[n];
    if (!one.scores[document] || !other.scores[document]) continue;
    const gap = distance(one.positions(document), other.positions(document));
    if (gap <= proximityReach) gained += (gain * Math.min(one.idf, other.idf)) / gap;
  }
  return gained;
}

/**
 * Returns how far the nearest two are: 1 for neighbours in order, one more if the other way.
 * @param {Uint32Array} ones
 * @param {Uint32Array} others
 */
function distance(ones, others) {
  let best = Infinity;
  let place = 0;
  for (let i = 0; i < ones.length && best > 1; i += 1) {
    const position = ones[i];
    while (place < others.length && others[place] < position) place += 1;
    if (place < others.length) best = Math.min(best, Math.max(1, others[place] - position));
    if (place > 0) best = Math.min(best, position - others[place - 1] + 1);
  }
  return best;
}

/** @param {Meaning} meaning */
function lemmaKeys({ keys }) {
  const lemmas = keys.filter(({ channel }) => channel === LEMMA);
  return (lemmas.length ? lemmas : keys).map(({ key }) => key);
}

/**
 * @param {Lists} lists
 * @param {number} key
 * @returns {Postings}
 */
function listOf(lists, key) {
  const list = lists.get(key);
  if (!list) throw new RangeError(`postings of ${key} were not read`);
  return list;
}
