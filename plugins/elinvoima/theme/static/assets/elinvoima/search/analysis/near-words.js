/**
 * Words of the language that are one slip from another: what may have been meant. The same as
 * near_words.py.
 */

/** @typedef {import("./automaton.js").Automaton} Automaton */
/** @typedef {{state: number, flags: number}} Place where the letters read so far lead */

const LETTERS = new Set("abcdefghijklmnopqrstuvwxyzåäö");
/** Longer words are not looked at: each letter more takes time. */
const LONGEST = 30;

/**
 * Returns the words that are one slip from this, in no order.
 * @param {string} word
 * @param {Automaton} automaton
 * @returns {string[]}
 */
export function nearWords(word, automaton) {
  /** @type {Set<string>} */
  const found = new Set();
  /** @type {Place[]} */
  let places = word.length > LONGEST ? [] : [{ state: 0, flags: 0 }];
  for (let at = 0; at <= word.length && places.length; at += 1) {
    addSlips(found, word, at, places, automaton);
    places = over(places, word[at], automaton);
  }
  found.delete(word);
  return [...found];
}

/**
 * Adds the words that differ from here on.
 * @param {Set<string>} found
 * @param {string} word
 * @param {number} at
 * @param {Place[]} places where its beginning leads
 * @param {Automaton} automaton
 */
function addSlips(found, word, at, places, automaton) {
  const [head, letter, rest] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
  if (letter && ends(places, rest, automaton)) found.add(head + rest);
  for (const other of lettersFrom(places, automaton)) {
    const onward = over(places, other, automaton);
    if (ends(onward, letter + rest, automaton)) found.add(head + other + letter + rest);
    if (!letter) continue;
    if (ends(onward, rest, automaton)) found.add(head + other + rest);
    if (rest[0] !== other) continue;
    const swapped = over(onward, letter, automaton);
    if (ends(swapped, rest.slice(1), automaton)) found.add(head + other + letter + rest.slice(1));
  }
}

/**
 * @param {Place[]} places
 * @param {Automaton} automaton
 */
function lettersFrom(places, automaton) {
  const read = new Set(places.flatMap(({ state }) => [...automaton.stepsOf(state).keys()]));
  return [...read].filter((letter) => LETTERS.has(letter));
}

/**
 * Whether the rest leads from any of the places to the end of a word.
 * @param {Place[]} places
 * @param {string} rest
 * @param {Automaton} automaton
 */
function ends(places, rest, automaton) {
  let here = places;
  for (let at = 0; at < rest.length && here.length; at += 1) here = over(here, rest[at], automaton);
  return here.some(({ state, flags }) =>
    automaton.stepsOf(state).get("")?.some(({ tests }) => automaton.flags.after(flags, tests) >= 0),
  );
}

/**
 * Returns where the letter leads from the places, each once.
 * @param {Place[]} places
 * @param {string | undefined} letter
 * @param {Automaton} automaton
 */
function over(places, letter, automaton) {
  /** @type {Place[]} */
  const out = [];
  if (!letter) return out;
  for (const { state, flags } of places) {
    for (const { target, tests } of automaton.stepsOf(state).get(letter) ?? []) {
      const passed = automaton.flags.after(flags, tests);
      const isNew = (/** @type {Place} */ place) => place.state !== target || place.flags !== passed;
      if (passed >= 0 && out.every(isNew)) out.push({ state: target, flags: passed });
    }
  }
  return out;
}
