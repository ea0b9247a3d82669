/**
 * The cut between results that have all that was asked for and those that have some of it: of several
 * words all of them; of one the whole word, or, where no page has that, every part of the compound.
 */
import { fill } from "./dom.js";

/** @typedef {import("./search/answer.js").Answer} Answer */
/** @typedef {import("./search/answer.js").Result} Result */

/** @typedef {{ heading: string, results: Result[] }} Group */

/**
 * Divides the results by the cut, if they stand in that order.
 * @param {readonly Result[]} results
 * @param {Answer} answer
 * @param {DOMStringMap} words
 * @returns {Group[]}
 */
export function groupsOf(results, answer, words) {
  const full = results.filter((result) => result.isFull);
  const some = results.filter((result) => !result.isFull);
  const isInOrder = full.every((result, n) => results[n] === result);
  const isFullFurtherDown = answer.full > 0 && !full.length;
  if (answer.full >= answer.total || !isInOrder || isFullFurtherDown) {
    return [{ heading: words.results ?? "", results: [...results] }];
  }
  const told = wordsOf(answer, words);
  if (!full.length) return [{ heading: told.someOnly ?? "", results: some }];
  return [
    { heading: told.all ?? "", results: full },
    { heading: told.some ?? "", results: some },
  ].filter((group) => group.results.length);
}

/**
 * What is said of a result that lacks something.
 * @param {Answer} answer
 * @param {DOMStringMap} words
 */
export function lackOf(answer, words) {
  return wordsOf(answer, words).lack ?? "";
}

/**
 * How many results there are and for what, in words.
 * @param {Answer} answer
 * @param {DOMStringMap} words
 * @param {string} query what was searched for, mended if it was
 * @returns {string}
 */
export function statusOf(answer, words, query) {
  const { total, full } = answer;
  if (!total) return fill(words.nothing, { query });
  const count = fill(total === 1 ? words.one : words.many, { n: total });
  const message = full > 0 && full < total ? wordsOf(answer, words).partly : words.status;
  return fill(message, { count, query, full });
}

/**
 * Returns what is said of the cut.
 * @param {Answer} answer
 * @param {DOMStringMap} words
 */
function wordsOf(answer, words) {
  const wanted = answer.words.filter((word) => !word.isExcluded);
  const content = wanted.filter((word) => !word.isFunction);
  const [only, ...others] = content.length ? content : wanted;
  if (!only || others.length) {
    const { all, some, someOnly, part: lack, partly } = words;
    return { all, some, someOnly, lack, partly };
  }
  const { somePart: some, wordPart: lack } = words;
  return only.isWhole
    ? { all: words.whole, some, someOnly: some, lack, partly: words.partlyWhole }
    : { all: words.parts, some, someOnly: words.partOnly, lack, partly: words.partlyParts };
}
