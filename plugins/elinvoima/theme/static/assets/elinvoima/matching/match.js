/**
 * Orders the practices by how well they fit a need, and keeps the reasons. The mirror of
 * `elinvoima/matching/` (`need.py`, `parts.py`, `match.py`), which tell the formulas; the golden
 * cases in `tests/golden/matching/` hold the two together.
 */

import { compared, placeOf } from "./peers.js";
import { distanceOf, rank } from "./statistics.js";

const STEP = 0.5;
const HALF_LIFE = 5;
const EVIDENCE = new Map([["described", 1 / 3], ["measured", 2 / 3], ["evaluated", 1]]);

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

/**
 * @typedef {object} Match
 * @property {string} id of the story
 * @property {number} score 0 to 1
 * @property {Record<string, { value: number, weight: number, contribution: number }>} parts only
 *   those that apply
 * @property {string[]} flags own, low_peer_fit, peer_unknown, too_long, length_unknown, too_much,
 *   effort_unknown, archived
 * @property {{ needed: string, found: string | null, value: number }[]} themes
 * @property {{ used: string[], missing: string[] }} methods
 * @property {import("./peers.js").Peer | null} peer the nearest of its municipalities
 */

/** A need that cannot be answered; the codes are in `elinvoima/matching/need.py`. */
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
 * Orders every practice for a need.
 * @param {any} data of `sovita/tiedot.<hash>.json`
 * @param {Need} need
 * @returns {{ need: any, notes: string[], results: Match[], left_out: Match[] }} the best first,
 *   equal scores in the order of ids; in `left_out` those over a limit
 * @throws {NeedError}
 */
export function match(data, need) {
  const asked = whole(data, need);
  check(data, asked);
  const near = nearness(data, asked.client);
  const broader = new Map(data.themes.map((/** @type {any} */ { id, broader: above }) => [id, above]));
  const fits = themeFits(asked.themes, broader);
  const found = data.stories
    .map((/** @type {any} */ story) => matched(data, asked, story, near, fits))
    .sort(bestFirst);
  const isOut = (/** @type {Match} */ { flags }) => (
    flags.includes("too_long") || flags.includes("too_much")
  );
  return {
    need: asked,
    notes: [
      ...(asked.client === null ? ["no_client"] : []),
      ...(asked.themes.length ? [] : ["no_themes"]),
      ...(asked.methods.length ? [] : ["no_methods"]),
    ],
    results: found.filter((/** @type {Match} */ each) => !isOut(each)),
    left_out: found.filter(isOut),
  };
}

/**
 * @param {any} data
 * @param {Need} need
 */
function whole(data, need) {
  return {
    client: need.client ?? null,
    themes: need.themes ?? [],
    methods: need.methods ?? [],
    most_months: need.most_months ?? null,
    most_actions: need.most_actions ?? null,
    weights: need.weights ?? data.weights,
  };
}

/** @typedef {ReturnType<typeof whole>} WholeNeed */

/**
 * @param {any} data
 * @param {WholeNeed} need
 */
function check(data, need) {
  if (need.client !== null && !placeOf(data, need.client)) {
    throw new NeedError("unknown-municipality", need.client);
  }
  const unknown = (/** @type {string[]} */ ids, /** @type {any[]} */ known) => (
    ids.find((wanted) => !known.some(({ id }) => id === wanted))
  );
  const theme = unknown(need.themes, data.themes);
  if (theme !== undefined) throw new NeedError("unknown-theme", theme);
  const method = unknown(need.methods, data.methods);
  if (method !== undefined) throw new NeedError("unknown-method", method);
  for (const limit of [need.most_months, need.most_actions]) {
    if (limit !== null && !(limit >= 0)) throw new NeedError("bad-limit", limit);
  }
  for (const part of PARTS) {
    const weight = need.weights[part];
    if (!(Number.isFinite(weight) && weight >= 0)) throw new NeedError("bad-weight", part);
  }
  const leftOut = {
    theme: !need.themes.length, peer: need.client === null, method: !need.methods.length,
  };
  const isCounted = (/** @type {string} */ part) => (
    need.weights[part] > 0 && !leftOut[/** @type {keyof leftOut} */ (part)]
  );
  if (!PARTS.some(isCounted)) throw new NeedError("no-weights");
}

/**
 * The client's distance to a municipality, its median to all others, and comparisons, each
 * worked out once.
 * @param {any} data
 * @param {string | null} code
 */
function nearness(data, code) {
  const client = placeOf(data, code);
  const places = new Map(data.municipalities.map((/** @type {any} */ m) => [m.code, m]));
  /** @type {Map<string, number>} */
  const distances = new Map();
  if (client) {
    for (const place of data.municipalities) {
      const { distance } = distanceOf(data, client, place);
      if (distance !== null) distances.set(place.code, distance);
    }
  }
  const others = [...distances].filter(([other]) => other !== code).map(([, distance]) => distance);
  /** @type {Map<string, import("./peers.js").Peer>} */
  const known = new Map();
  return {
    distances,
    median: median(others),
    /** @param {string} other */
    comparedWith(other) {
      const peer = known.get(other) ?? compared(data, client, places.get(other));
      known.set(other, peer);
      return peer;
    },
  };
}

/**
 * Makes a function from a story's themes to the best fit of each needed theme.
 * @param {string[]} needed
 * @param {Map<string, string | null>} broader
 */
function themeFits(needed, broader) {
  const above = new Map([...broader.keys()].map((theme) => [theme, upwards(theme, broader)]));
  const wayUp = (/** @type {string} */ theme) => above.get(theme) ?? [theme];
  const worth = (/** @type {string} */ one, /** @type {string} */ other) => {
    const up = wayUp(one).indexOf(other);
    const steps = up < 0 ? wayUp(other).indexOf(one) : up;
    return steps < 0 ? 0 : STEP ** steps;
  };
  return (/** @type {string[]} */ themes) => needed.map((wanted) => {
    /** @type {{ needed: string, found: string | null, value: number }} */
    let best = { needed: wanted, found: null, value: 0 };
    for (const theme of themes) {
      const value = worth(wanted, theme);
      if (value > best.value) best = { needed: wanted, found: theme, value };
    }
    return best;
  });
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

/**
 * @param {any} data
 * @param {WholeNeed} need
 * @param {any} story
 * @param {ReturnType<typeof nearness>} near
 * @param {ReturnType<typeof themeFits>} fits
 * @returns {Match}
 */
function matched(data, need, story, near, fits) {
  const themes = fits(story.themes);
  const used = need.methods.filter((method) => story.methods.includes(method));
  const peer = nearestOf(story.municipalities, near.distances);
  /** @type {Record<string, number>} */
  const values = {};
  if (themes.length) {
    values.theme = themes.reduce((sum, { value }) => sum + value, 0) / themes.length;
  }
  if (peer) values.peer = 1 - peer.distance;
  if (need.methods.length) values.method = used.length / need.methods.length;
  values.evidence = EVIDENCE.get(story.evidence) ?? 0;
  values.recency = Math.min(1, 0.5 ** ((data.reference_year - story.last_year) / HALF_LIFE));
  const parts = shares(values, need.weights);
  return {
    id: story.id,
    score: Object.values(parts).reduce((sum, { contribution }) => sum + contribution, 0),
    parts,
    flags: flagsOf(need, story, peer, near.median),
    themes,
    methods: { used, missing: need.methods.filter((method) => !used.includes(method)) },
    peer: peer && near.comparedWith(peer.code),
  };
}

/**
 * @param {Record<string, number>} values in the order of `PARTS`
 * @param {Record<string, number>} weights
 */
function shares(values, weights) {
  const total = Object.keys(values).reduce((sum, part) => sum + weights[part], 0);
  /** @type {Match["parts"]} */
  const found = {};
  for (const [part, value] of Object.entries(values)) {
    const weight = total ? weights[part] / total : 0;
    found[part] = { value, weight, contribution: weight * value };
  }
  return found;
}

/**
 * @param {string[]} codes
 * @param {Map<string, number>} distances
 * @returns {{ code: string, distance: number } | null}
 */
function nearestOf(codes, distances) {
  /** @type {{ code: string, distance: number } | null} */
  let best = null;
  for (const code of codes) {
    const distance = distances.get(code);
    if (distance === undefined) continue;
    const isNearer = !best || rank(distance) < rank(best.distance)
      || (rank(distance) === rank(best.distance) && code < best.code);
    if (isNearer) best = { code, distance };
  }
  return best;
}

/**
 * @param {WholeNeed} need
 * @param {any} story
 * @param {{ code: string, distance: number } | null} peer
 * @param {number | null} middle the client's median distance
 * @returns {string[]}
 */
function flagsOf(need, story, peer, middle) {
  const { client, most_months: mostMonths, most_actions: mostActions } = need;
  const { months, actions } = story;
  /** @type {[string, boolean][]} */
  const raised = [
    ["own", client !== null && story.municipalities.includes(client)],
    ["low_peer_fit", peer !== null && middle !== null && peer.distance > middle],
    ["peer_unknown", client !== null && peer === null],
    ["too_long", mostMonths !== null && months !== null && months > mostMonths],
    ["length_unknown", mostMonths !== null && months === null],
    ["too_much", mostActions !== null && actions !== null && actions > mostActions],
    ["effort_unknown", mostActions !== null && actions === null],
    ["archived", story.is_archived],
  ];
  return raised.filter(([, isRaised]) => isRaised).map(([flag]) => flag);
}

/**
 * @param {Match} one
 * @param {Match} other
 */
function bestFirst(one, other) {
  const difference = rank(other.score) - rank(one.score);
  return difference || (one.id < other.id ? -1 : Number(one.id > other.id));
}

/**
 * @param {number[]} numbers
 * @returns {number | null}
 */
function median(numbers) {
  if (!numbers.length) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
