/**
 * Quoted phrases: the documents where the words stand one after the other, each in any of its forms,
 * but not as a part of another word. The same as phrases.py.
 */

/** @typedef {import("./meaning.js").Meaning} Meaning */
/** @typedef {import("./positions.js").Positions} Positions */
/** @typedef {import("./postings.js").Postings} Postings */
/** @typedef {import("./query.js").Query} Query */

/** The postings of each word of a phrase, by its lemma keys. @typedef {Postings[][]} Phrase */

/**
 * Whether a query has a phrase of several words.
 * @param {Query} query
 */
export function hasPhrase({ words }) {
  return words.some(({ phrase }, n) => phrase >= 0 && words[n + 1]?.phrase === phrase);
}

/**
 * Returns the words of each quoted phrase.
 * @param {readonly Meaning[]} meanings
 * @returns {Meaning[][]}
 */
export function phrasesOf(meanings) {
  const numbers = new Set(meanings.map(({ typed }) => typed.phrase).filter((n) => n >= 0));
  return [...numbers].map((n) => meanings.filter(({ typed }) => typed.phrase === n));
}

/**
 * Whether it must be known where the words of a phrase stand: there are several, and a document with
 * all of them.
 * @param {Phrase} phrase
 */
export function needsPositions(phrase) {
  if (phrase.length < 2) return false;
  return phrase[0].some(({ documents }) => documents.some((document) => hasAll(document, phrase)));
}

/**
 * Returns by document 1 if it has the quoted phrases, and whether one was let be because none of the
 * documents left has it.
 * @param {readonly Phrase[]} phrases
 * @param {number} size number of all documents
 * @param {ReadonlyMap<number, Positions>} positions by key, where they are needed
 * @returns {{allowed: Uint8Array, isLoose: boolean}}
 */
export function allowedBy(phrases, size, positions) {
  let allowed = new Uint8Array(size).fill(1);
  let isLoose = false;
  for (const phrase of phrases) {
    const left = allowed.map((is, document) => {
      return Number(is && hasAll(document, phrase) && standsIn(document, phrase, positions));
    });
    if (left.includes(1)) allowed = left;
    else isLoose = true;
  }
  return { allowed, isLoose };
}

/**
 * Returns the ordinals of the first words of a phrase in a document.
 * @param {number} document
 * @param {Phrase} phrase
 * @param {ReadonlyMap<number, Positions>} positions
 * @returns {number[]}
 */
export function startsIn(document, phrase, positions) {
  const starts = phrase.map((lists, n) => {
    const all = lists.flatMap(({ key }) => [...(positions.get(key)?.get(document) ?? [])]);
    return new Set(all.map((position) => position - n));
  });
  return [...starts[0]].filter((start) => starts.every((others) => others.has(start)));
}

/**
 * @param {number} document
 * @param {Phrase} phrase
 */
function hasAll(document, phrase) {
  return phrase.every((lists) => lists.some((list) => list.placeOf(document) >= 0));
}

/**
 * @param {number} document
 * @param {Phrase} phrase
 * @param {ReadonlyMap<number, Positions>} positions
 */
function standsIn(document, phrase, positions) {
  return phrase.length === 1 || startsIn(document, phrase, positions).length > 0;
}
