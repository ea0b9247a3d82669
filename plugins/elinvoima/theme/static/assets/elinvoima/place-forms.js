/**
 * The cases of a municipality's name, made by rule: "Turku" -> "turun", "turussa", "turkuun". The same
 * as `forms` of search/names.py; a test holds the two against each other. A form too many does no
 * harm.
 */

const VOWELS = new Set("aeiouyäöå");
const BACK = new Set("aouå");
/** @type {[string, string][]} consonants weaken before a closed syllable */
const WEAKER = [
  ["kk", "k"], ["pp", "p"], ["tt", "t"], ["nk", "ng"], ["nt", "nn"], ["lt", "ll"],
  ["rt", "rr"], ["mp", "mm"], ["k", ""], ["p", "v"], ["t", "d"],
]; // prettier-ignore
const ON_WEAK = ["n", "ssA", "stA", "llA", "ltA", "lle", "ksi", "ttA", "t"];
const ON_STRONG = ["nA", "A", "tA"];
const NEW = "uusi";
const INFLECTED_NEW = [
  "uuden", "uudessa", "uudesta", "uudella", "uudelta", "uudelle", "uudeksi", "uutena", "uutta",
  "uuteen",
]; // prettier-ignore

/**
 * Returns the name in every case of the singular.
 * @param {string} name in lower case
 * @returns {string[]}
 */
export function formsOf(name) {
  const found = [name];
  for (const strong of stems(name)) {
    const last = strong.slice(-1);
    for (const weak of new Set([strong, weakened(strong)])) {
      found.push(...ON_WEAK.map((ending) => weak + harmonious(ending, name)));
    }
    found.push(...ON_STRONG.map((ending) => strong + harmonious(ending, name)));
    found.push(`${strong}${last}n`, `${strong}h${last}n`);
    if (strong.endsWith(last.repeat(2))) found.push(`${strong}seen`);
  }
  if (name.startsWith(NEW) && name.length > NEW.length + 2) {
    const rest = formsOf(name.slice(NEW.length));
    found.push(...INFLECTED_NEW.flatMap((first) => rest.map((form) => first + form)));
  }
  if (name.endsWith("nen")) found.push(name.slice(0, -3) + harmonious("stA", name));
  return found;
}

/**
 * @param {string} name
 * @returns {string[]}
 */
function stems(name) {
  if (name.endsWith("nen")) return [`${name.slice(0, -3)}se`];
  if (name.endsWith("s")) return [`${name}i`, `${name.slice(0, -1)}kse`];
  if (!VOWELS.has(name.slice(-1))) return [`${name}i`];
  return name.endsWith("e") ? [name, `${name}e`] : [name];
}

/** @param {string} stem */
function weakened(stem) {
  const head = stem.slice(0, -1);
  const found = WEAKER.find(([strong]) => head.endsWith(strong) && head.length > strong.length);
  return found ? head.slice(0, -found[0].length) + found[1] + stem.slice(-1) : stem;
}

/**
 * @param {string} ending
 * @param {string} name
 */
function harmonious(ending, name) {
  const last = [...name].filter((letter) => "aouåyäö".includes(letter)).pop();
  return ending.replace("A", last === undefined || BACK.has(last) ? "a" : "ä");
}
