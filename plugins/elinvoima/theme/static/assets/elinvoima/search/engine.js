/**
 * The search itself: a query in, an answer out, reading only the files of the index that it needs
 * and those of each step all at once. Knows nothing of where the files come from.
 */
import { emptyAnswer, noSuggestions } from "./answer.js";
import { LEMMA } from "./hits.js";
import { meaningOf } from "./meaning.js";
import { hasPhrase, needsPositions, phrasesOf } from "./phrases.js";
import { readQuery } from "./query.js";
import { contentOf, keysNeeded, listsOfPhrase, rank } from "./ranking.js";
import { Index } from "./reading.js";
import { asRequest, asText } from "./request.js";
import { explanationOf, resultOf } from "./results.js";
import { suggestionsFor } from "./suggestions.js";
import { first } from "./top.js";

/** @typedef {import("./answer.js").Answer} Answer */
/** @typedef {import("./answer.js").Request} Request */
/** @typedef {import("./facet-counts.js").FacetTable} FacetTable */
/** @typedef {import("./meaning.js").Language} Language */
/** @typedef {import("./meaning.js").Meaning} Meaning */
/** @typedef {import("./positions.js").Positions} Positions */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./ranking.js").Lists} Lists */
/** @typedef {import("./ranking.js").Ranking} Ranking */

export class Engine {
  /**
   * @param {Index} index
   * @param {Language} language
   */
  constructor(index, language) {
    this.index = index;
    this.language = language;
  }

  /**
   * Opens an index; rejects with a SearchProblem.
   * @param {import("./reading.js").Read} read
   * @param {Language} [language]
   */
  static async open(read, language = { analyse: async () => null, near: async () => null }) {
    return new Engine(await Index.open(read), language);
  }

  /** Reads what every search needs. */
  async prepare() {
    await Promise.all([this.index.facets(), this.index.dictionary()]);
  }

  /**
   * Answers; rejects with a SearchProblem.
   * @param {Request} asked
   * @returns {Promise<Answer>}
   */
  async search(asked) {
    const request = asRequest(asked);
    const query = readQuery(request.text);
    const [table, { meanings, lists, positions }] = await Promise.all([
      this.index.facets(),
      this.understand(query, request.typing),
    ]);
    const ranking = rank(meanings, this.index, lists, positions);
    const found = this.foundBy(ranking, request.facets);
    const { documents, facets } = table.narrow(found, request.facets);
    const page = pageOf(documents, ranking, table, this.index.weights.fullFirstUpTo, request);
    const results = page.map(async (number) => {
      const result = await resultOf(number, ranking, this.index);
      if (request.explain) result.explain = await explanationOf(number, ranking, this.index);
      return result;
    });
    return {
      ...emptyAnswer(request.text),
      truncated: query.truncated,
      isLoose: ranking.isLoose,
      words: meanings.map(asWord),
      mended: mendedText(query, meanings),
      total: documents.length,
      full: documents.reduce((sum, number) => sum + Number(ranking.isFull(number)), 0),
      results: await Promise.all(results),
      facets,
    };
  }

  /**
   * @param {string} typed
   * @returns {Promise<import("./answer.js").Suggestions>}
   */
  async suggest(typed) {
    const { text } = readQuery(asText(typed));
    return { ...noSuggestions(), suggestions: await suggestionsFor(text, this.index) };
  }

  /**
   * Finds the keys of every word and reads their postings, those of each word as soon as its keys
   * are known; then the positions that quoted phrases need.
   * @param {Query} query
   * @param {boolean} isTyping
   * @returns {Promise<{meanings: Meaning[], lists: Lists, positions: Map<number, Positions>}>}
   */
  async understand(query, isTyping) {
    /** @type {Lists} */
    const lists = new Map();
    if (hasPhrase(query)) this.index.positions.starts().catch(() => {}); // told when it is needed
    const last = query.words.at(-1);
    const meanings = await Promise.all(
      query.words.map(async (word) => {
        const meaning = await meaningOf(word, this.index, this.language, isTyping && word === last);
        if (!meaning.isFunction || word.isExcluded) await this.readLists(meaning, lists);
        return meaning;
      }),
    );
    await Promise.all(contentOf(meanings).map((meaning) => this.readLists(meaning, lists)));
    return { meanings, lists, positions: await this.readPhrases(meanings, lists) };
  }

  /**
   * Reads what quoted phrases need besides: postings of function words, and positions, by key.
   * @param {readonly Meaning[]} meanings
   * @param {Lists} lists
   */
  async readPhrases(meanings, lists) {
    /** @type {Map<number, Positions>} */
    const positions = new Map();
    const phrases = phrasesOf(meanings);
    await Promise.all(phrases.flat().map((meaning) => this.readLists(meaning, lists)));
    const needed = phrases.map((words) => listsOfPhrase(words, lists)).filter(needsPositions);
    const read = needed.flat(2).map(async (list) => {
      positions.set(list.key, await this.index.positions.of(list));
    });
    await Promise.all(read);
    return positions;
  }

  /**
   * @param {Meaning} meaning
   * @param {Lists} lists
   */
  async readLists(meaning, lists) {
    const missing = keysNeeded(meaning).filter((key) => !lists.has(key));
    const read = missing.map(async (key) => lists.set(key, await this.index.postings.of(key)));
    await Promise.all(read);
  }

  /**
   * Returns the documents that the words find; choices without words find every document.
   * @param {Ranking} ranking
   * @param {Record<string, string[]>} choices
   */
  foundBy(ranking, choices) {
    const hasChoices = Object.values(choices).some((values) => values.length);
    if (ranking.content.length || !hasChoices) return ranking.documents;
    return Uint32Array.from({ length: this.index.size }, (_, n) => n);
  }
}

/**
 * Returns the numbers of the documents that are shown, in order.
 * @param {Uint32Array} documents
 * @param {Ranking} ranking
 * @param {FacetTable} table
 * @param {number} fullFirstUpTo
 * @param {import("./request.js").CleanRequest} request
 */
function pageOf(documents, ranking, { dates }, fullFirstUpTo, { sort, offset, limit }) {
  const isFullFirst = ranking.content.length <= fullFirstUpTo;
  const end = offset + limit;
  /** @type {(one: number, other: number) => number} */
  const byDate = (one, other) =>
    dates[one] === dates[other] ? 0 : dates[one] > dates[other] ? -1 : 1;
  /** @type {(one: number, other: number) => number} */
  const byScore = (one, other) => ranking.scoreOf(other) - ranking.scoreOf(one);
  if (sort === "date") {
    return first(
      documents,
      end,
      (one, other) => byDate(one, other) || byScore(one, other) || one - other,
    ).slice(offset);
  }
  /** @type {(one: number, other: number) => number} */
  const byFull = (one, other) =>
    isFullFirst ? Number(ranking.isFull(other)) - Number(ranking.isFull(one)) : 0;
  return first(
    ranking.hopeful(documents, end, isFullFirst),
    end,
    (one, other) => byFull(one, other) || byScore(one, other) || byDate(one, other) || one - other,
  ).slice(offset);
}

/**
 * @param {Meaning} meaning
 * @returns {import("./answer.js").AnswerWord}
 */
function asWord({ typed, mended, keys, isFunction }) {
  const { text, isExcluded } = typed;
  const isWhole = keys.some(({ channel }) => channel === LEMMA);
  return { text, mended, found: keys.length > 0, isWhole, isFunction, isExcluded };
}

/**
 * Returns the query with its misspelt words mended; null if there is none.
 * @param {Query} query
 * @param {readonly Meaning[]} meanings
 */
function mendedText({ text }, meanings) {
  if (!meanings.some(({ mended }) => mended)) return null;
  let made = "";
  let done = 0;
  for (const { typed, mended } of meanings) {
    if (!mended) continue;
    made += text.slice(done, typed.start) + mended;
    done = typed.end;
  }
  return (made + text.slice(done)).split(/\s+/).filter(Boolean).join(" ");
}
