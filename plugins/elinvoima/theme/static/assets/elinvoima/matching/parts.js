/**
 * The parts of a score, each from 0 to 1. The mirror of `elinvoima/matching/parts.py` and `kin.py`,
 * which tell the formulas.
 */

import { rank } from "./statistics.js";

const STEP = 0.5;
const HALF_LIFE = 5;
const EVIDENCE = new Map([["described", 1 / 3], ["measured", 2 / 3], ["evaluated", 1]]);

/** @typedef {{ needed: string, found: string | null, value: number }} ThemeFit */

/** How themes answer the needed ones. Made once a need. */
export class ThemeNeeds {
  /**
   * @param {string[]} needed
   * @param {{ id: string, broader: string | null }[]} themes
   */
  constructor(needed, themes) {
    const broader = new Map(themes.map(({ id, broader: above }) => [id, above]));
    const chains = new Map(themes.map(({ id }) => [id, upwards(id, broader)]));
    this.needs = needed.map((theme) => ({ theme, worth: worthOf(theme, chains) }));
  }

  /**
   * The mean over the needed themes of the best value.
   * @param {string[]} themes of a story
   */
  mean(themes) {
    let sum = 0;
    for (const { worth } of this.needs) sum += best(themes, worth).value;
    return sum / this.needs.length;
  }

  /**
   * The best fit of each needed theme. The first of the story's themes wins a tie.
   * @param {string[]} themes of a story
   * @returns {ThemeFit[]}
   */
  fits(themes) {
    return this.needs.map(({ theme, worth }) => ({ needed: theme, ...best(themes, worth) }));
  }
}

/** @param {string} evidence */
export function evidenceValue(evidence) {
  return EVIDENCE.get(evidence) ?? 0;
}

/**
 * @param {number} lastYear
 * @param {number} referenceYear
 */
export function recency(lastYear, referenceYear) {
  return Math.min(1, 0.5 ** ((referenceYear - lastYear) / HALF_LIFE));
}

/**
 * The municipality nearest to the client; null if no distance is known. Ties: the smaller code.
 * @param {string[]} codes
 * @param {ReadonlyMap<string, number>} distances
 * @returns {{ code: string, distance: number } | null}
 */
export function nearestOf(codes, distances) {
  /** @type {{ code: string, distance: number } | null} */
  let found = null;
  for (const code of codes) {
    const distance = distances.get(code);
    if (distance === undefined) continue;
    const difference = found ? rank(distance) - rank(found.distance) : -1;
    if (!found || difference < 0 || (difference === 0 && code < found.code)) {
      found = { code, distance };
    }
  }
  return found;
}

/**
 * @param {string[]} themes
 * @param {Map<string, number>} worth
 * @returns {{ found: string | null, value: number }}
 */
function best(themes, worth) {
  /** @type {string | null} */
  let found = null;
  let value = 0;
  for (const theme of themes) {
    const own = worth.get(theme);
    if (own !== undefined && own > value) [found, value] = [theme, own];
  }
  return { found, value };
}

/**
 * What each related theme is worth when one is needed.
 * @param {string} needed
 * @param {Map<string, string[]>} chains each theme and those above it
 * @returns {Map<string, number>}
 */
function worthOf(needed, chains) {
  const worth = new Map((chains.get(needed) ?? []).map((theme, steps) => [theme, STEP ** steps]));
  for (const [theme, chain] of chains) {
    const steps = chain.indexOf(needed);
    if (steps >= 0 && !worth.has(theme)) worth.set(theme, STEP ** steps);
  }
  return worth;
}

/**
 * @param {string} theme
 * @param {Map<string, string | null>} broader
 * @returns {string[]} the theme and those above it, each once
 */
function upwards(theme, broader) {
  /** @type {string[]} */
  const found = [];
  let above = /** @type {string | null} */ (theme);
  while (above !== null && !found.includes(above)) {
    found.push(above);
    above = broader.get(above) ?? null;
  }
  return found;
}
