/**
 * Which documents fit a query, and how well. The same as ranking.py, which tells the formula; both
 * add and multiply in the same order, so that scores are equal.
 */
import { allowedBy, phrasesOf, startsIn } from "./phrases.js";
import { Hits, LEMMA } from "./hits.js";

/** @typedef {import("./meaning.js").Meaning} Meaning */
/** @typedef {import("./positions.js").Positions} Positions */
/** @typedef {import("./postings.js").Postings} Postings */
/** @typedef {import("./reading.js").Index} Index */
/** @typedef {import("./reading.js").Weights} Weights */

/** @typedef {Map<number, Postings>} Lists decoded postings by key */

/** More than what floats lose when scores are bounded. */
const SLACK = 1e-6;
/** More than any score. */
const ABOVE_ALL = 1e6;

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
  return meaning.typed.isExcluded ? excludedKeys(meaning) : meaning.keys.map(({ key }) => key);
}

/**
 * Finds the documents that have any of the content words and none of the excluded ones.
 * @param {readonly Meaning[]} meanings
 * @param {Index} index
 * @param {Lists} lists
 * @param {ReadonlyMap<number, Positions>} positions by key, where phrases need them
 * @returns {Ranking}
 */
export function rank(meanings, { size, weights }, lists, positions) {
  const content = contentOf(meanings).map(
    (meaning) => new Hits(meaning, meaning.keys.map(({ key }) => listOf(lists, key)), size, weights),
  );
  const quoted = phrasesOf(meanings);
  const phrases = quoted.map((words) => listsOfPhrase(words, lists));
  const { allowed, isLoose } = allowedBy(phrases, size, positions);
  /** @type {Ranking["phraseWords"]} */
  const phraseWords = (document) =>
    quoted.flatMap((words, n) => {
      const starts = words.length > 1 ? startsIn(document, phrases[n], positions) : [];
      return words.map((meaning, offset) => ({
        word: content.findIndex((hits) => hits.meaning === meaning),
        places: starts.map((start) => start + offset),
      }));
    });
  for (const meaning of meanings) {
    if (!meaning.typed.isExcluded) continue;
    for (const key of excludedKeys(meaning)) {
      for (const document of listOf(lists, key).documents) allowed[document] = 0;
    }
  }
  return new Ranking(content, allowed, weights, isLoose, phraseWords);
}

/**
 * The documents that fit, and what is needed to order, explain and show them. How near the words
 * stand to each other takes the longest to find out, so it is asked only of the documents that it
 * may bring among those that are shown.
 */
export class Ranking {
  /**
   * @param {readonly Hits[]} content words that count, in the query's order
   * @param {Uint8Array} allowed by document: 0 where it is left out
   * @param {Weights} weights
   * @param {boolean} isLoose
   * @param {(document: number) => {word: number, places: number[]}[]} phraseWords
   */
  constructor(content, allowed, weights, isLoose, phraseWords) {
    const size = allowed.length;
    /** Whether no document has a quoted phrase as it was asked for. */
    this.isLoose = isLoose;
    /** Where the words of quoted phrases stand in a document; -1 is a word that does not count. */
    this.phraseWords = phraseWords;
    this.content = content;
    this.weights = weights;
    /** Sum of the words' scores by document; 0 where there is none. */
    this.sums = new Float64Array(size);
    /** Which of the content words each document has: a bit each. */
    this.matched = new Uint32Array(size);
    content.forEach(({ scores }, n) => {
      for (let document = 0; document < size; document += 1) {
        if (!scores[document]) continue;
        this.sums[document] += scores[document];
        this.matched[document] |= 1 << n;
      }
    });
    this.all = content.reduce((bits, _, n) => (bits | (1 << n)) >>> 0, 0);
    /** Documents that have the word as a whole, or all parts of it, if it is asked for alone. */
    this.whole = content.length === 1 ? content[0].whole() : null;
    /** @type {Map<number, {factor: number, gain: number}>} by the words that a document has */
    this.known = new Map();
    /** @type {Float64Array} exact scores by document, as far as they have been asked for */
    this.exact = new Float64Array(size).fill(-1);
    /** Numbers of the documents, rising. */
    this.documents = this.select(allowed);
  }

  /**
   * Returns the documents to show: of those that lack something, none with next to nothing.
   * @param {Uint8Array} allowed
   */
  select(allowed) {
    const { matched, sums } = this;
    let best = 0;
    for (let document = 0; document < allowed.length; document += 1) {
      if (allowed[document] && sums[document] > best) best = sums[document];
    }
    const least = this.weights.leastShare * best;
    const found = new Uint32Array(allowed.length);
    let length = 0;
    for (let document = 0; document < allowed.length; document += 1) {
      if (!allowed[document] || !matched[document]) continue;
      if (sums[document] >= least || this.isFull(document)) found[length++] = document;
    }
    return found.subarray(0, length);
  }

  /**
   * Whether a document has every content word; a word asked for alone as a whole, or, where no
   * document has the whole of it, every part of it.
   * @param {number} document
   */
  isFull(document) {
    return this.whole ? this.whole[document] === 1 : this.matched[document] === this.all;
  }

  /**
   * Returns the score of a document.
   * @param {number} document
   */
  scoreOf(document) {
    const { exact, sums, content, weights } = this;
    if (exact[document] < 0) {
      const total = sums[document] + proximity(document, content, weights);
      exact[document] = total * this.factsOf(document).factor;
    }
    return exact[document];
  }

  /**
   * Returns what follows from which of the words a document has: what the sum is multiplied by, and
   * what it can gain at most by how near they are.
   * @param {number} document
   */
  factsOf(document) {
    const bits = this.matched[document];
    let facts = this.known.get(bits);
    if (!facts) {
      const { coverageFloor, proximity: most } = this.weights;
      const share = coverage(document, this.content);
      const gains = this.content.slice(1).map((other, n) => {
        const one = this.content[n];
        const isIn = one.scores[document] && other.scores[document];
        return isIn ? most * Math.min(one.idf, other.idf) : 0;
      });
      const gain = gains.reduce((sum, each) => sum + each, 0);
      facts = { factor: coverageFloor + (1 - coverageFloor) * share, gain };
      this.known.set(bits, facts);
    }
    return facts;
  }

  /**
   * Returns those of the documents that can be among the best so many, by any order in which full
   * matches come first or not and then the score.
   * @param {Uint32Array} documents
   * @param {number} count
   * @param {boolean} isFullFirst
   * @returns {Uint32Array}
   */
  hopeful(documents, count, isFullFirst) {
    if (this.content.length < 2 || documents.length <= count || !count) return documents;
    const least = new Float64Array(documents.length);
    const most = new Float64Array(documents.length);
    for (let n = 0; n < documents.length; n += 1) {
      const document = documents[n];
      const { factor, gain } = this.factsOf(document);
      const first = isFullFirst && this.isFull(document) ? ABOVE_ALL : 0;
      least[n] = first + this.sums[document] * factor;
      most[n] = first + (this.sums[document] + gain) * factor;
    }
    const threshold = least.slice().sort()[least.length - count] - SLACK;
    return documents.filter((_, n) => most[n] >= threshold);
  }
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

/**
 * Returns the postings of the words of a phrase.
 * @param {readonly Meaning[]} words
 * @param {Lists} lists
 * @returns {Postings[][]}
 */
export function listsOfPhrase(words, lists) {
  return words.map((word) => lemmaKeys(word).map((key) => listOf(lists, key)));
}

/** @param {Meaning} meaning */
function lemmaKeys({ keys }) {
  return keys.filter(({ channel }) => channel === LEMMA).map(({ key }) => key);
}

/** @param {Meaning} meaning */
function excludedKeys(meaning) {
  const lemmas = lemmaKeys(meaning);
  return lemmas.length ? lemmas : meaning.keys.map(({ key }) => key);
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
