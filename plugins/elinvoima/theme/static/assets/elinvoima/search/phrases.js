/**
 * Quoted phrases: the documents where the words stand one after the other, each in any of its forms.
 * Function words are only counted: their places are not known; so are the others where not all
 * their places are.
 */

/** @typedef {import("./hits.js").Hits} Hits */
/** @typedef {import("./meaning.js").Meaning} Meaning */
/** @typedef {import("./postings.js").Postings} Postings */

/** @typedef {{offset: number, lists: Postings[]}} Place a word of a phrase */

/**
 * Returns by document 1 if it has the quoted phrases, and whether one was let be because none of the
 * documents left has it.
 * @param {readonly Meaning[]} meanings
 * @param {readonly Hits[]} content
 * @param {number} size
 * @param {(meaning: Meaning) => Postings[]} listsOf
 * @returns {{allowed: Uint8Array, isLoose: boolean}}
 */
export function allowedBy(meanings, content, size, listsOf) {
  let allowed = new Uint8Array(size).fill(1);
  let isLoose = false;
  const phrases = new Set(meanings.map(({ typed }) => typed.phrase).filter((n) => n >= 0));
  for (const phrase of phrases) {
    const words = meanings.filter(({ typed }) => typed.phrase === phrase);
    const places = words
      .map((meaning, offset) => ({ meaning, offset }))
      .filter(({ meaning }) => content.some((hits) => hits.meaning === meaning))
      .map(({ meaning, offset }) => ({ offset, lists: listsOf(meaning) }));
    const left = allowed.map((is, document) => Number(is && hasPhrase(document, places)));
    if (left.includes(1)) allowed = left;
    else isLoose = true;
  }
  return { allowed, isLoose };
}

/**
 * @param {number} document
 * @param {readonly Place[]} places
 */
function hasPhrase(document, places) {
  const found = places.map(({ lists }) =>
    lists
      .map((list) => ({ list, place: list.placeOf(document) }))
      .filter(({ place }) => place >= 0),
  );
  if (!found.length || found.some((lists) => !lists.length)) return false;
  if (found.length === 1) return true;
  const starts = found.flatMap((lists, n) => {
    const { offset } = places[n];
    if (lists.some(({ list, place }) => list.isCut(place))) return [];
    const all = lists.flatMap(({ list, place }) => [...list.positions(place)]);
    return [new Set(all.map((position) => position - offset))];
  });
  if (!starts.length) return true;
  return [...starts[0]].some((start) => starts.every((others) => others.has(start)));
}
