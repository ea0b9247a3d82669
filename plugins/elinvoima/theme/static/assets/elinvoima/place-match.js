/**
 * Finding a municipality by the beginning of its name, or by a form of it: "kolarin", "Iissä".
 */

/** Endings of the cases, without diacritics. A name and one of these is a form of the name. */
const ENDING = /^(?:[aeiouy]?n|[st]?s[st]a|l[lt]a|lle|t?ta|a|na|ksi|h[aeiou]n|seen)$/;
const SHORTEST_STEM = 3;

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
 * @returns {Set<string>}
 */
export function findNames(names, typed) {
  const wanted = plain(typed);
  const found = names.filter((name) => {
    const own = plain(name);
    return own.startsWith(wanted) || isFormOf(wanted, own);
  });
  return new Set(found.length ? found : closestStems(names, wanted));
}

/**
 * @param {string} form
 * @param {string} name
 * @returns {boolean}
 */
function isFormOf(form, name) {
  return form.startsWith(name) && ENDING.test(form.slice(name.length));
}

/**
 * The names that share the longest beginning with the word: "helsingin" and "Helsinki". The stem
 * must be at least half of the name and of the word.
 * @param {readonly string[]} names
 * @param {string} wanted
 * @returns {string[]}
 */
function closestStems(names, wanted) {
  /** @type {Map<string, number>} */
  const stems = new Map();
  for (const name of names) {
    const own = plain(name);
    const shared = sharedStart(own, wanted);
    const needed = Math.max(SHORTEST_STEM, own.length / 2, wanted.length / 2);
    if (shared >= needed) stems.set(name, shared);
  }
  const longest = Math.max(...stems.values());
  return [...stems].filter(([, shared]) => shared === longest).map(([name]) => name);
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
