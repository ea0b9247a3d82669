/**
 * How far two words are from each other for somebody who types on a Finnish keyboard: an optimal
 * string alignment (a Damerau distance) in which the likeliest slips cost less. Costs are whole
 * numbers: six is an edit.
 */

export const EDIT = 6;
const SLIP = 3;
const NO_DOTS = 2;
const UNHEARD = 2;

const VOWELS = new Set("aeiouyäö");

const ROWS = ["qwertyuiopå", "asdfghjklöä", "zxcvbnm"];
const SUBSTITUTIONS = substitutions();

/**
 * Returns what typing one letter for another costs: little where the dots are left out, half for
 * the next key.
 */
function substitutions() {
  /** @type {Map<string, number>} */
  const costs = new Map();
  const add = (/** @type {string | undefined} */ one, /** @type {string} */ other, cost = SLIP) => {
    if (one && other) costs.set(one + other, cost).set(other + one, cost);
  };
  ROWS.forEach((row, r) =>
    [...row].forEach((key, i) => {
      add(row[i + 1], key);
      add(ROWS[r + 1]?.[i], key);
      add(ROWS[r + 1]?.[i - 1], key);
    }),
  );
  add("å", "a");
  add("å", "o");
  add("ä", "a", NO_DOTS);
  add("ö", "o", NO_DOTS);
  return costs;
}

/**
 * Returns what it costs to turn one word into the other, or `most + 1` if it is more than `most`.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 * @returns {number}
 */
export function costBetween(one, other, most) {
  const width = other.length + 1;
  if (Math.abs(one.length - other.length) * SLIP > most) return most + 1;
  let before = new Uint16Array(width);
  let above = new Uint16Array(width);
  let row = new Uint16Array(width);
  for (let j = 1; j < width; j += 1) above[j] = above[j - 1] + costOfExtra(other, j - 1);
  let lowestAbove = 0;
  for (let i = 1; i <= one.length; i += 1) {
    row[0] = above[0] + costOfExtra(one, i - 1);
    let lowest = row[0];
    for (let j = 1; j < width; j += 1) {
      const a = one[i - 1];
      const b = other[j - 1];
      let cost = above[j - 1] + (a === b ? 0 : (SUBSTITUTIONS.get(a + b) ?? EDIT));
      cost = Math.min(cost, above[j] + costOfExtra(one, i - 1));
      cost = Math.min(cost, row[j - 1] + costOfExtra(other, j - 1));
      if (i > 1 && j > 1 && a !== b && a === other[j - 2] && one[i - 2] === b) {
        cost = Math.min(cost, before[j - 2] + EDIT);
      }
      row[j] = cost;
      if (cost < lowest) lowest = cost;
    }
    if (lowest > most && lowestAbove > most) return most + 1;
    lowestAbove = lowest;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[width - 1], most + 1);
}

/**
 * A letter too many costs half when it doubles the one before it, and least if it is a `j` that
 * nobody hears: muotoilia.
 * @param {string} word
 * @param {number} at
 */
function costOfExtra(word, at) {
  if (word[at] === "j" && word[at - 1] === "i" && VOWELS.has(word[at + 1])) return UNHEARD;
  return at > 0 && word[at] === word[at - 1] ? SLIP : EDIT;
}
