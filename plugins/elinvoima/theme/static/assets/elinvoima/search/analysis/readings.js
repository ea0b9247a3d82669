/**
 * One reading of a word: its parts and their base forms, from the marks of a walk. The same as
 * readings.py.
 */

/** @typedef {import("./automaton.js").Mark} Mark */
/**
 * @typedef {object} Part a part of a compound, or the whole of a word that is none
 * @property {number} start offset in the word
 * @property {string} surface as it stands in the word, without hyphens at its ends
 * @property {string[]} bases base forms, the root first; at least one
 * @property {boolean} isParticiple
 * @property {number[]} weak borders inside a compound that the vocabulary knows as one word
 */
/** @typedef {Part[]} Reading a word read in one way: at least one part */

/**
 * Returns the readings with the fewest parts, each once, in order.
 * @param {string} word
 * @param {Mark[][]} routes
 * @returns {Reading[]}
 */
export function readings(word, routes) {
  const found = new Map(
    routes.map((marks) => reading(word, marks)).map((parts) => [JSON.stringify(parts), parts]),
  );
  const fewest = Math.min(...[...found.values()].map((parts) => parts.length));
  return [...found.values()].filter((parts) => parts.length === fewest);
}

/**
 * Returns what the marks say of the word. Kinds of instructions: see automaton.py.
 * @param {string} word
 * @param {Mark[]} marks
 * @returns {Reading}
 */
function reading(word, marks) {
  const parts = [];
  let gathered = gatherFrom(0);
  for (const { at, made } of marks) {
    const border = at - made.cut;
    if (made.kind === "R") {
      gathered.isParticiple = true;
    } else if (made.kind === "M") {
      gathered.weak.push(border);
    } else if (made.kind === "B") {
      parts.push(...partTo(word, border, gathered));
      gathered = gatherFrom(border);
    } else {
      const beginning = word.slice(gathered.start, border).replace(/^-+/, "");
      gathered.bases.push(beginning + made.add);
    }
  }
  parts.push(...partTo(word, word.length, gathered));
  return parts;
}

/** @typedef {{start: number, bases: string[], weak: number[], isParticiple: boolean}} Gathered */

/**
 * @param {number} start
 * @returns {Gathered} of the part that begins there: nothing yet
 */
function gatherFrom(start) {
  return { start, bases: [], weak: [], isParticiple: false };
}

/**
 * Returns the part that ends there; none, if only hyphens are left of it.
 * @param {string} word
 * @param {number} end
 * @param {Gathered} gathered
 * @returns {Part[]}
 */
function partTo(word, end, { start, bases, weak, isParticiple }) {
  const whole = word.slice(start, end);
  const headless = whole.replace(/^-+/, "");
  const surface = headless.replace(/-+$/, "");
  if (!surface) return [];
  const spelled = bases.length > 0 ? bases : [surface.split(":", 1)[0]]; // numbers: 2024:n
  const begin = start + whole.length - headless.length;
  return [{ start: begin, surface, bases: spelled, isParticiple, weak }];
}
