/** Texts with their found words marked. */
import { element } from "./dom.js";

/** @typedef {import("./search/answer.js").Part} Part */

const SOFT_HYPHENS = /^\u00ad*$/;

/**
 * @param {readonly Part[]} parts
 * @returns {(string | HTMLElement)[]}
 */
export function marked(parts) {
  return joined(parts).map(([text, isFound]) => (isFound ? element("mark", {}, text) : text));
}

/**
 * Joins marked parts of one compound, between which there is nothing to see: two marks side by side
 * have a gap between them, which would make two words of one.
 * @param {readonly Part[]} parts
 * @returns {Part[]}
 */
function joined(parts) {
  /** @type {Part[]} */
  const made = [];
  for (const [text, isFound] of parts) {
    const between = made.at(-2)?.[1] && SOFT_HYPHENS.test(made.at(-1)?.[0] ?? "") ? made.pop() : null;
    const last = made.at(-1);
    if (isFound && last?.[1]) last[0] += (between?.[0] ?? "") + text;
    else made.push(...(between ? [between] : []), [text, isFound]);
  }
  return made;
}
