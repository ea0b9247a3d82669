/**
 * One result: what of a document is shown, and why it is among the results. The same as answers.py
 * gives.
 */
import { CHANNELS, IMPACTS, idfOf } from "./hits.js";
import { beginningOf, bestPassage, markedText } from "./passages.js";
import { coverage, proximity } from "./ranking.js";
import { guarded } from "./reading.js";
import { wordsIn } from "./texts.js";

/** @typedef {import("./answer.js").Part} Part */
/** @typedef {import("./answer.js").Result} Result */
/** @typedef {import("./answer.js").SubResult} SubResult */
/** @typedef {import("./hits.js").Hits} Hits */
/** @typedef {import("./passages.js").Found} Found */
/** @typedef {import("./passages.js").Marks} Marks */
/** @typedef {import("./passages.js").Passage} Passage */
/** @typedef {import("./ranking.js").Ranking} Ranking */
/** @typedef {import("./reading.js").Index} Index */
/** @typedef {import("./reading.js").IndexedDocument} IndexedDocument */
/** @typedef {import("./reading.js").Weights} Weights */

const FIELDS = { title: 0, summary: 1, heading: 2, body: 3 };
const MILLION = 1_000_000;
/** How many times more a word tells where it stands in a phrase that was asked for. */
const PHRASE = 10;
const MOST_SECTIONS = 3;

/**
 * Reads a document and makes a result of it.
 * @param {number} number
 * @param {Ranking} ranking
 * @param {Index} index
 * @returns {Promise<Result>}
 */
export async function resultOf(number, ranking, index) {
  const document = await index.document(number);
  return guarded(`documents/${number}.bin`, () => result(number, document, ranking, index.weights));
}

/**
 * @param {number} number
 * @param {IndexedDocument} document
 * @param {Ranking} ranking
 * @param {Weights} weights
 * @returns {Result}
 */
function result(number, document, ranking, weights) {
  const marks = marksOf(number, ranking.content, weights);
  markAlike(marks, document, cutWords(number, ranking.content, weights));
  markPhrases(marks, number, ranking, weights);
  /** @type {Part[]} */
  let title = [];
  /** @type {Passage[]} */
  const passages = [];
  for (const segment of document.segments) {
    const [field, , section] = segment;
    if (field === FIELDS.title) title = markedText(segment, marks);
    if (field !== FIELDS.summary && field !== FIELDS.body) continue;
    const isAside = section > 0 && !document.anchors[section];
    const passage = bestPassage(segment, marks, isAside);
    if (passage) passages.push(passage);
  }
  /** @type {Passage | null} */
  const best = passages.reduce(
    (one, other) => (one && one.worth >= other.worth ? one : other),
    /** @type {Passage | null} */ (null),
  );
  return {
    number,
    address: document.address,
    kind: document.kind,
    title,
    card: document.card,
    score: ranking.scoreOf(number),
    isFull: ranking.isFull(number),
    snippet: best ? best.pieces : firstWords(document),
    anchor: best && best.section >= 0 ? document.anchors[best.section] : "",
    sections: sectionsOf(document, passages, best, marks),
  };
}

/**
 * Returns the beginning of the summary, or else of the text.
 * @param {IndexedDocument} document
 */
function firstWords({ segments }) {
  const firstOf = (/** @type {number} */ wanted) => segments.find(([field]) => field === wanted);
  const segment = firstOf(FIELDS.summary) ?? firstOf(FIELDS.body);
  return segment ? beginningOf(segment) : [];
}

/**
 * Returns the best other sections with an anchor, in the order of the page.
 * @param {IndexedDocument} document
 * @param {readonly Passage[]} passages
 * @param {Passage | null} best
 * @param {Marks} marks
 * @returns {SubResult[]}
 */
function sectionsOf({ segments, anchors }, passages, best, marks) {
  return passages
    .filter((passage) => passage !== best && anchors[passage.section])
    .sort((one, other) => other.worth - one.worth || one.section - other.section)
    .slice(0, MOST_SECTIONS)
    .sort((one, other) => one.section - other.section)
    .map(({ section, pieces }) => {
      const own = segments.find(([field, , n]) => field === FIELDS.heading && n === section);
      const heading = own ? markedText(own, marks) : [];
      return { anchor: anchors[section], heading, snippet: pieces };
    });
}

/**
 * Returns what was found where: each word by its lemmas; where there are none, by its parts.
 * @param {number} document
 * @param {readonly Hits[]} content
 * @param {Weights} weights
 * @returns {Marks}
 */
function marksOf(document, content, { queryChannels }) {
  /** @type {Marks} */
  const marks = new Map();
  content.forEach((hits, word) => {
    for (const channel of CHANNELS) {
      const worth = Math.floor(hits.idf * queryChannels[channel] * MILLION);
      const found = { word, text: hits.meaning.word, worth };
      const positions = hits.positions(document, channel);
      for (const position of positions) {
        const known = marks.get(position);
        if (known) known.push(found);
        else marks.set(position, [found]);
      }
      if (positions.length) return;
    }
  });
  return marks;
}

/**
 * Returns the words, by number, of which not every place in the document may be known.
 * @param {number} document
 * @param {readonly Hits[]} content
 * @param {Weights} weights
 * @returns {Map<number, Found>}
 */
function cutWords(document, content, { queryChannels }) {
  const isCut = (/** @type {Hits} */ { lists }) =>
    lists.some((list) => {
      const place = list.placeOf(document);
      return place >= 0 && list.isCut(place);
    });
  /** @type {Map<number, Found>} */
  const words = new Map();
  content.forEach((hits, word) => {
    const worth = Math.floor(hits.idf * queryChannels[0] * MILLION);
    if (isCut(hits)) words.set(word, { word, text: hits.meaning.word, worth });
  });
  return words;
}

/**
 * Marks what is written like those words, or like a place before it where one is marked.
 * @param {Marks} marks
 * @param {IndexedDocument} document
 * @param {Map<number, Found>} words
 */
function markAlike(marks, { segments }, words) {
  if (!words.size) return;
  /** @type {Map<string, Map<number, Found>>} */
  const alike = new Map();
  for (const [number, found] of words) {
    const own = alike.get(found.text) ?? new Map();
    alike.set(found.text, own.set(number, found));
  }
  for (const segment of segments) {
    const [, start] = segment;
    wordsIn(segment).forEach((word, n) => {
      const found = marks.get(start + n);
      if (!found && !alike.has(word)) return;
      const known = found ?? [];
      const own = alike.get(word) ?? new Map();
      for (const each of known) if (words.has(each.word)) own.set(each.word, each);
      if (!own.size) return;
      alike.set(word, own);
      const missing = [...own.values()].filter((f) => known.every((k) => k.word !== f.word));
      if (missing.length) marks.set(start + n, [...known, ...missing]);
    });
  }
}

/**
 * Marks the words of phrases where they stand, and as worth more than the same words alone.
 * @param {Marks} marks
 * @param {number} document
 * @param {Ranking} ranking
 * @param {Weights} weights
 */
function markPhrases(marks, document, { content, phraseWords }, { queryChannels }) {
  for (const { word, places } of phraseWords(document)) {
    if (word < 0) continue;
    const { idf, meaning } = content[word];
    const worth = Math.floor(idf * queryChannels[0] * MILLION) * PHRASE;
    for (const place of places) {
      const others = (marks.get(place) ?? []).filter((other) => other.word !== word);
      marks.set(place, [...others, { word, text: meaning.word, worth }]);
    }
  }
}

/**
 * Says what a score is made of.
 * @param {number} document
 * @param {Ranking} ranking
 * @param {Index} index
 */
export async function explanationOf(document, { content }, index) {
  const words = content.map(async (hits) => ({
    word: hits.meaning.word,
    score: hits.scores[document],
    keys: await keysOf(document, hits, index),
  }));
  return {
    words: await Promise.all(words),
    proximity: proximity(document, content, index.weights),
    coverage: coverage(document, content),
  };
}

/**
 * @param {number} document
 * @param {Hits} hits
 * @param {Index} index
 */
async function keysOf(document, { meaning, lists }, index) {
  const found = [];
  for (const [n, { key, channel }] of meaning.keys.entries()) {
    const { df, impacts } = lists[n];
    const place = lists[n].placeOf(document);
    if (place < 0) continue;
    const idf = idfOf(df, index.size);
    const impact = impacts[place];
    const value = ((idf * impact) / IMPACTS) * index.weights.queryChannels[channel];
    const name = await index.words.nameOf(key);
    found.push({ key: name, channel: CHANNELS[channel], df, idf, impact, value });
  }
  return found;
}
