/**
 * Orders the practices by how well they fit a need, and keeps the reasons. The mirror of
 * `elinvoima/matching/match.py`, which tells the formula; the golden cases in
 * `tests/golden/matching/` hold the two together.
 */

import { clientOf } from "./client.js";
import { checkNeed, PARTS, wholeNeed } from "./need.js";
import { evidenceValue, recency, ThemeNeeds } from "./parts.js";
import { rank } from "./statistics.js";

/** @typedef {import("./need.js").Need} Need */
/** @typedef {import("./need.js").WholeNeed} WholeNeed */
/** @typedef {{ value: number, weight: number, contribution: number }} Share */

/**
 * Orders every practice for a need.
 * @param {any} data of `sovita/tiedot.<hash>.json`
 * @param {Need} need
 * @returns {{ need: WholeNeed, notes: string[], results: Match[], left_out: Match[] }} the best first,
 *   equal scores in the order of ids; in `left_out` those over a limit
 * @throws {import("./need.js").NeedError}
 */
export function match(data, need) {
  const asked = wholeNeed(data, need);
  checkNeed(data, asked);
  const context = new Context(data, asked);
  /** @type {Match[]} */
  const found = data.stories
    .map((/** @type {any} */ story) => new Match(story, context))
    .sort(bestFirst);
  return {
    need: asked,
    notes: [
      ...(asked.client === null ? ["no_client"] : []),
      ...(asked.themes.length ? [] : ["no_themes"]),
      ...(asked.methods.length ? [] : ["no_methods"]),
    ],
    results: found.filter(({ isOut }) => !isOut),
    left_out: found.filter(({ isOut }) => isOut),
  };
}

/** What every practice is held against: the need, and what is worked out of it once. */
class Context {
  /**
   * @param {any} data
   * @param {WholeNeed} need
   */
  constructor(data, need) {
    this.data = data;
    this.need = need;
    this.themes = new ThemeNeeds(need.themes, data.themes);
    this.client = clientOf(data, need.client);
  }
}

/**
 * A practice, its score from 0 to 1 and why it is that. Of a thousand practices a few are looked
 * at: the reasons are worked out when they are read.
 */
export class Match {
  /** @type {Context} */
  #context;

  /**
   * @param {any} story
   * @param {Context} context
   */
  constructor(story, context) {
    this.#context = context;
    /** @type {string} of the story */
    this.id = story.id;
    this.story = story;
    this.nearest = context.client.nearest(story);
    const values = this.#values();
    this.score = scoreOf(values, context.need.weights);
    this.step = rank(this.score);
    /** own, low_peer_fit, peer_unknown, too_long, length_unknown, too_much, effort_unknown, archived */
    this.flags = flagsOf(context.need, story, this.nearest, context.client.median);
    this.isOut = this.flags.includes("too_long") || this.flags.includes("too_much");
  }

  /**
   * What each part that applies gives to the score.
   * @returns {Record<string, Share>}
   */
  get parts() {
    const { weights } = this.#context.need;
    const values = this.#values();
    const total = totalOf(values, weights);
    /** @type {Record<string, Share>} */
    const found = {};
    PARTS.forEach((part, place) => {
      const value = values[place];
      if (value === null) return;
      const weight = total ? weights[part] / total : 0;
      found[part] = { value, weight, contribution: weight * value };
    });
    return found;
  }

  /** How each needed theme was met. */
  get themes() {
    return this.#context.themes.fits(this.story.themes);
  }

  /** Preferred methods that it used, and those that it did not. */
  get methods() {
    const { methods } = this.#context.need;
    return {
      used: methods.filter((method) => this.story.methods.includes(method)),
      missing: methods.filter((method) => !this.story.methods.includes(method)),
    };
  }

  /** The nearest of its municipalities, compared with the client; null if none can be. */
  get peer() {
    return this.nearest && this.#context.client.peer(this.nearest.code);
  }

  /** The answer as plain values, with the keys that Python's has. */
  toJSON() {
    const { id, score, parts, flags, themes, methods, peer } = this;
    return { id, score, parts, flags, themes, methods, peer };
  }

  /**
   * The value of each part, in the order of `PARTS`; null where it does not apply.
   * @returns {(number | null)[]}
   */
  #values() {
    const { need, themes, data } = this.#context;
    const { story, nearest } = this;
    let used = 0;
    for (const method of need.methods) if (story.methods.includes(method)) used += 1;
    return [
      need.themes.length ? themes.mean(story.themes) : null,
      nearest && 1 - nearest.distance,
      need.methods.length ? used / need.methods.length : null,
      evidenceValue(story.evidence),
      recency(story.last_year, data.reference_year),
    ];
  }
}

/**
 * @param {(number | null)[]} values
 * @param {Record<string, number>} weights
 */
function totalOf(values, weights) {
  let total = 0;
  for (let i = 0; i < PARTS.length; i += 1) if (values[i] !== null) total += weights[PARTS[i]];
  return total;
}

/**
 * @param {(number | null)[]} values
 * @param {Record<string, number>} weights
 */
function scoreOf(values, weights) {
  const total = totalOf(values, weights);
  if (!total) return 0;
  let score = 0;
  for (let i = 0; i < PARTS.length; i += 1) {
    const value = values[i];
    if (value !== null) score += (weights[PARTS[i]] / total) * value;
  }
  return score;
}

/**
 * @param {WholeNeed} need
 * @param {any} story
 * @param {{ code: string, distance: number } | null} nearest
 * @param {number | null} middle the client's median distance
 * @returns {string[]}
 */
function flagsOf(need, story, nearest, middle) {
  const { client, most_months: mostMonths, most_actions: mostActions } = need;
  const { months, actions } = story;
  /** @type {string[]} */
  const flags = [];
  if (client !== null) {
    if (story.municipalities.includes(client)) flags.push("own");
    if (!nearest) flags.push("peer_unknown");
    else if (middle !== null && nearest.distance > middle) flags.push("low_peer_fit");
  }
  if (mostMonths !== null) {
    if (months === null) flags.push("length_unknown");
    else if (months > mostMonths) flags.push("too_long");
  }
  if (mostActions !== null) {
    if (actions === null) flags.push("effort_unknown");
    else if (actions > mostActions) flags.push("too_much");
  }
  if (story.is_archived) flags.push("archived");
  return flags;
}

/**
 * @param {Match} one
 * @param {Match} other
 */
function bestFirst(one, other) {
  return other.step - one.step || (one.id < other.id ? -1 : Number(one.id > other.id));
}
