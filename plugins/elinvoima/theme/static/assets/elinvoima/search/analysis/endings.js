/**
 * Stems of words that the morphology does not know: names, acronyms, foreign words. The same as
 * endings.py, which tells why a word has several. (Looking behind in a regular expression is in
 * every browser that has DecompressionStream("deflate-raw"): Safari has both since 16.4.)
 */

/** Letters that must be left of a word. */
const SHORTEST = 3;

const CLITIC = /(?:kin|kaan|kään)$/;
const CASES = [
  "(?:s[st]|l[lt])(?:a|ä)(?:an|än|ni|si|mme|nne|nsa|nsä)?", // inner and outer local cases
  "lle(?:en|ni|si|mme|nne|nsa|nsä)?|ksi|kse(?:en|ni|si|mme|nne|nsa|nsä)",
  "n[aä](?:an|än)?|tt[aä]|(?<=i)ne(?:en|ni|si|mme|nne|nsa|nsä)",
  "(?:i[dt]t?e|[ij]e|(?<=s)te)n", // genitive plural
  "(?<=a)han|(?<=e)hen|(?<=i)hin|(?<=[oå])hon|(?<=u)hun|(?<=y)hyn|(?<=ä)hän|(?<=ö)hön",
  "(?<=a)an|(?<=e)en|(?<=i)in|(?<=o)on|(?<=u)un|(?<=y)yn|(?<=ä)än|(?<=ö)ön|(?<=å)ån",
  "(?<=[aeiouyäöå])(?:n|t|mme|nne|nsa|nsä|[ns]i)",
  "(?<=[eiouyöå])j?[aä]|(?<=[^aä])t[aä]", // partitive
];
const CASE = new RegExp(`(?:${CASES.join("|")})$`);
/** The same without what may belong to the word: Hossaan is no ho|ssaan, Himosta no himo|sta. */
const SHORT_CASE = new RegExp(
  `(?:${CASES[5]}|(?<=[aeiouyäöå])[nt]|(?<=[eiouyöå])[aä]|(?<=[^aeiouyäöå])t[aä])$`,
);
const FOREIGN = /(?:(?:[aeo]r)?na|[aeo]r|e[nt]|ing|s)$/;
const PLURAL_OF_S = /ksi?$/;
const PLURAL_OF_NEN = /(?<=[aeiouyäö])si?$/;
const VOWELS = /(?<=.)[aeiouyäöåé]+$/;
/** @type {[RegExp, string][]} */
const GRADES = [
  [/(?:nkk?|ng)$/, "n"],
  [/(?:ntt?|nn)$/, "n"],
  [/(?:ltt?|ll)$/, "l"],
  [/(?:rtt?|rr)$/, "r"],
  [/(?:mpp?|mm)$/, "m"],
  [/kk$/, "k"],
  [/pp$/, "p"],
  [/(?:tt|d)$/, "t"],
];

/**
 * Returns the stems of an unknown word, letters only: as it is, inflected, foreign.
 * @param {string} word
 * @returns {string[]} 1 to 8, each once
 */
export function stems(word) {
  const bare = without(CLITIC, word);
  const inflected = without(CASE, bare);
  const found = [stem(word), stem(bare), stem(inflected)];
  if (inflected !== bare) {
    found.push(stem(inflected.replace(PLURAL_OF_S, "s")), stem(without(PLURAL_OF_NEN, inflected)));
  }
  found.push(stem(without(CASE, word)), stem(without(SHORT_CASE, word)));
  if (word.length > SHORTEST + 2) found.push(stem(without(FOREIGN, word)));
  return [...new Set(found)];
}

/**
 * @param {RegExp} ending
 * @param {string} word
 */
function without(ending, word) {
  const at = word.search(ending);
  return at >= SHORTEST ? word.slice(0, at) : word;
}

/** @param {string} word */
function stem(word) {
  const nominative = asNominative(word);
  const bare = nominative.replace(VOWELS, "");
  if (bare.length < SHORTEST) return nominative;
  const grade = GRADES.find(([pattern]) => pattern.test(bare));
  return grade ? bare.replace(...grade) : bare;
}

/**
 * virtanen, virtase(n) -> virta; lounaakse(n) -> lounaas.
 * @param {string} word
 */
function asNominative(word) {
  if (word.endsWith("nen")) return word.slice(0, -3);
  if (word.endsWith("kse")) return `${word.slice(0, -3)}s`;
  return word.endsWith("se") ? word.slice(0, -2) : word;
}
