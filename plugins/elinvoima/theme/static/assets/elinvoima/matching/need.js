/**
 * A need: for which client practices are looked for, and what they should be about. The mirror of
 * `elinvoima/matching/need.py`.
 */

import { measuresOf } from "./statistics.js";

/** The parts of a score, in the order that they are told and summed in. */
export const PARTS = ["theme", "peer", "method", "evidence", "recency"];

/**
 * @typedef {object} Need
 * @property {string | null} [client] code of the client's municipality; null: any
 * @property {string[]} [themes]
 * @property {string[]} [methods] preferred methods
 * @property {number | null} [most_months]
 * @property {number | null} [most_actions]
 * @property {Record<string, number>} [weights] of each part; those of the data if not given
 */

/** @typedef {Required<Need> & { client: string | null }} WholeNeed */

/** A need that cannot be answered; the codes are told in `need.py`. */
export class NeedError extends Error {
  /**
   * @param {string} code
   * @param {unknown} [value]
   */
  constructor(code, value = "") {
    super(value === "" ? code : `${code}: ${value}`);
    this.code = code;
    this.value = String(value);
  }
}

/**
 * Returns the need with all that was not given.
 * @param {any} data
 * @param {Need} need
 * @returns {WholeNeed}
 */
export function wholeNeed(data, need) {
  return {
    client: need.client ?? null,
    themes: need.themes ?? [],
    methods: need.methods ?? [],
    most_months: need.most_months ?? null,
    most_actions: need.most_actions ?? null,
    weights: need.weights ?? data.weights,
  };
}

/**
 * @param {any} data
 * @param {WholeNeed} need
 * @throws {NeedError} for the first thing that is wrong
 */
export function checkNeed(data, need) {
  if (need.client !== null && !measuresOf(data).has(need.client)) {
    throw new NeedError("unknown-municipality", need.client);
  }
  checkIds("unknown-theme", need.themes, data.themes);
  checkIds("unknown-method", need.methods, data.methods);
  for (const limit of [need.most_months, need.most_actions]) {
    if (limit !== null && !(limit >= 0)) throw new NeedError("bad-limit", limit);
  }
  for (const part of PARTS) {
    const weight = need.weights[part];
    if (!(Number.isFinite(weight) && weight >= 0)) throw new NeedError("bad-weight", part);
  }
  if (!partsOf(need).some((part) => need.weights[part] > 0)) throw new NeedError("no-weights");
}

/**
 * The parts that apply to a need.
 * @param {WholeNeed} need
 */
function partsOf({ client, themes, methods }) {
  /** @type {Record<string, boolean>} */
  const leftOut = { theme: !themes.length, peer: client === null, method: !methods.length };
  return PARTS.filter((part) => !leftOut[part]);
}

/**
 * @param {string} code
 * @param {string[]} ids
 * @param {{ id: string }[]} known
 */
function checkIds(code, ids, known) {
  const unknown = ids.find((wanted) => !known.some(({ id }) => id === wanted));
  if (unknown !== undefined) throw new NeedError(code, unknown);
}
