/** A list that came with the address: it is taken only if that loses nothing of the reader's own. */
import { stay } from "./told.js";

/** @typedef {import("./address.js").Item} Item */

/**
 * Takes the list in use where the reader has none; else asks which to use. What was can be put back.
 * @param {Item[]} shared
 * @param {import("./shortlist.js").Shortlist} list
 * @param {import("./told.js").Told} told
 * @param {import("./words.js").FitWords} words
 */
export function offerShared(shared, list, told, words) {
  if (list.covers(shared)) return;
  const own = list.items;
  /** @type {(key: string, act: () => void) => void} */
  const use = (key, act) => {
    act();
    const undo = () => list.replace(own);
    told.tell("shared", words.say(key), own.length ? [[words.say("undo"), undo]] : []);
  };
  if (!own.length) {
    use("shared_taken", () => list.replace(shared));
    return;
  }
  const count = (/** @type {number} */ n) => words.count("practice", n);
  const text = words.say("shared_offer", { shared: count(shared.length), own: count(own.length) });
  told.tell("shared", text, [
    [words.say("shared_keep"), stay],
    [words.say("shared_merge"), () => use("shared_merged", () => list.merge(shared))],
    [words.say("shared_take"), () => use("shared_taken", () => list.replace(shared))],
  ]);
}
