/** How the page /sovita/ says things: texts filled, numbers written, figures with their units. */
import { fill } from "../dom.js";

const MINUS = "\u2212";
const NO_BREAK = "\u00a0";

/** @typedef {import("../matching/peers.js").Comparison} Comparison */

export class FitWords {
  /**
   * @param {Record<string, any>} texts of views/fit_page_words.py and fit_words.py
   * @param {string} language of the page
   */
  constructor(texts, language) {
    this.texts = texts;
    this.formats = [0, 1].map(
      (digits) =>
        new Intl.NumberFormat(language, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }),
    );
  }

  /**
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   */
  say(key, values = {}) {
    return fill(this.texts[key], values);
  }

  /**
   * Says a number of things: `count("practice", 3)`.
   * @param {string} key
   * @param {number} n
   */
  count(key, n) {
    return this.say(n === 1 ? `${key}_one` : `${key}_many`, { n: this.number(n) });
  }

  /**
   * @param {number} value
   * @param {0 | 1} [decimals]
   */
  number(value, decimals = 0) {
    return this.formats[decimals].format(value).replace("-", MINUS);
  }

  /** @param {number} share 0 to 1 */
  percent(share) {
    return `${this.number(100 * share)}${NO_BREAK}%`;
  }

  /** @param {number} score 0 to 1 */
  points(score) {
    return this.number(100 * score);
  }

  /** @param {number | null} population */
  people(population) {
    return population === null ? this.say("not_known") : this.count("people", population);
  }

  /** @param {string | null} kind of municipality */
  kind(kind) {
    return kind === null ? this.say("not_known") : this.texts.classes[kind];
  }

  /** @param {string} part of the score */
  part(part) {
    return capital(this.texts.parts[part]);
  }

  /** @param {string} flag of a match */
  flag(flag) {
    return capital(this.texts.flags[flag]);
  }

  /** @param {string} note of a matching */
  note(note) {
    return this.texts.notes[note];
  }

  /**
   * Says how peers were chosen.
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   */
  group(key, values = {}) {
    return fill(this.texts.group[key], values);
  }

  /**
   * Says in a word or two how near a distance is.
   * @param {number} distance 0 to 1
   */
  level(distance) {
    return this.texts.levels.find((/** @type {any} */ { most }) => distance <= most)?.text ?? "";
  }

  /**
   * Says a figure of a municipality, without its unit: `+0,7 %`, `1,5`, `maaseutumainen kunta`.
   * @param {string} variable
   * @param {number | string} value
   */
  figure(variable, value) {
    if (typeof value === "string") return this.kind(value);
    if (variable === "density") return this.number(value, 1);
    if (variable !== "change") return this.number(value);
    const sign = Math.round(10 * value) > 0 ? "+" : "";
    return `${sign}${this.number(value, 1)}${NO_BREAK}%`;
  }

  /**
   * Says a figure of two municipalities, the client's first: `väkiluku 3 897 ja 6 235`.
   * @param {Comparison} comparison
   */
  compared({ variable, client, peer }) {
    const key = variable === "class" && client === peer ? "class_same" : variable;
    return fill(this.texts.figures[key], {
      client: this.figure(variable, client),
      peer: this.figure(variable, peer),
    });
  }
}

/** @param {string | undefined} text */
function capital(text = "") {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
