/**
 * Finding a municipality by what somebody types: the beginning of its name in either language, a form
 * of it ("kolarin", "Iissä", "Turussa"), either with the word for a municipality after it ("Kolarin
 * kunta"), or a name with typing errors ("Kovola").
 */
import { formsOf } from "./place-forms.js";
import { EDIT, costBetween } from "./search/typing-errors.js";

/** Endings of the cases, without diacritics. A name and one of these is a form of the name. */
const ENDING = /^(?:[aeiouy]?n|[st]?s[st]a|l[lt]a|lle|t?ta|a|na|ksi|h[aeiou]n|seen)$/;
const KINDS = ["kunta", "kunna", "kunti", "kaupunki", "kaupungi", "kaupunke"];
const SHORTEST_STEM = 3;
const SHORTEST_MENDED = 4;
/** Letters from which a word may have two errors. */
const LONG = 8;
/** How much worse than the best a name with typing errors may be, to be shown beside it. */
const MENDED_TOGETHER = 3;

/** @type {Map<string, string>} names that have been compared, plain */
const knownPlain = new Map();
/** @type {Map<string, ReadonlySet<string>>} */
const knownForms = new Map();

/**
 * Takes away capital letters and diacritics: "Ähtäri" -> "ahtari".
 * @param {string} text
 * @returns {string}
 */
export function plain(text) {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s-]+/g, " ")
    .trim();
}

/**
 * Returns the names that the reader may mean. All of them, if nothing is typed.
 * @param {readonly string[]} names
 * @param {string} typed
 * @returns {Set<string>} the likeliest first: the name itself, its forms, names that begin so; if
 *   there are none, names with the same stem, then names that a typing error would explain
 */
export function findNames(names, typed) {
  const wanted = plain(typed);
  if (!wanted) return new Set(names);
  /** @type {string[][]} */
  const found = [[], [], []];
  for (const name of names) {
    const own = plainName(name);
    if (own === wanted) found[0].push(name);
    else if (isFormOf(wanted, own, name)) found[1].push(name);
    else if (own.startsWith(wanted)) found[2].push(name);
  }
  const sure = found.flat();
  if (sure.length) return new Set(sure);
  const name = withoutKind(wanted);
  if (name !== wanted) return findNames(names, name);
  const stems = closestStems(names, wanted);
  return new Set(stems.length ? stems : mended(names, wanted));
}

/**
 * Takes away "kunta" or "kaupunki", in any form or only begun: "iin kunnassa" -> "iin".
 * @param {string} wanted
 * @returns {string}
 */
function withoutKind(wanted) {
  const at = wanted.lastIndexOf(" ");
  const last = wanted.slice(at + 1);
  const isKind = KINDS.some((kind) => kind.startsWith(last) || last.startsWith(kind));
  return at > 0 && isKind ? wanted.slice(0, at) : wanted;
}

/**
 * @param {string} form
 * @param {string} own the name, plain
 * @param {string} name
 * @returns {boolean}
 */
function isFormOf(form, own, name) {
  if (form[0] !== own[0]) return false;
  return (form.startsWith(own) && ENDING.test(form.slice(own.length))) || plainForms(name).has(form);
}

/** @param {string} name */
function plainName(name) {
  let own = knownPlain.get(name);
  if (own === undefined) {
    own = plain(name);
    knownPlain.set(name, own);
  }
  return own;
}

/** @param {string} name */
function plainForms(name) {
  let forms = knownForms.get(name);
  if (!forms) {
    forms = new Set(formsOf(name.toLowerCase()).map(plain));
    knownForms.set(name, forms);
  }
  return forms;
}

/**
 * The names that share the longest beginning with the word: "lahden" and "Lahti". The stem must be at
 * least half of the name and of the word.
 * @param {readonly string[]} names
 * @param {string} wanted
 * @returns {string[]}
 */
function closestStems(names, wanted) {
  /** @type {Map<string, number>} */
  const stems = new Map();
  for (const name of names) {
    const own = plainName(name);
    const shared = sharedStart(own, wanted);
    const needed = Math.max(SHORTEST_STEM, own.length / 2, wanted.length / 2);
    if (shared >= needed) stems.set(name, shared);
  }
  const longest = Math.max(...stems.values());
  return [...stems].filter(([, shared]) => shared === longest).map(([name]) => name);
}

/**
 * The names, their forms and their beginnings that are fewest typing errors away.
 * @param {readonly string[]} names
 * @param {string} wanted
 * @returns {string[]} the closest first
 */
function mended(names, wanted) {
  if (wanted.length < SHORTEST_MENDED) return [];
  let most = wanted.length < LONG ? EDIT : 2 * EDIT;
  /** @type {[string, number][]} */
  const costs = [];
  for (const name of names) {
    const beginning = plainName(name).slice(0, wanted.length);
    let least = costBetween(wanted, beginning, most);
    for (const form of beginning[0] === wanted[0] ? plainForms(name) : []) {
      least = Math.min(least, costBetween(wanted, form, most));
    }
    if (least > most) continue;
    costs.push([name, least]);
    most = Math.min(most, least + MENDED_TOGETHER);
  }
  return costs
    .filter(([, cost]) => cost <= most)
    .sort((one, other) => one[1] - other[1])
    .map(([name]) => name);
}

/**
 * @param {string} one
 * @param {string} other
 * @returns {number}
 */
function sharedStart(one, other) {
  let n = 0;
  while (n < one.length && one[n] === other[n]) n += 1;
  return n;
}
