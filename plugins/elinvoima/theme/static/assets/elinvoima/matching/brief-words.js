/**
 * How the brief says things: texts filled, numbers and days written, foreign text made harmless.
 * `elinvoima/matching/brief_words.py` does the same, character by character.
 */

const MINUS = "\u2212";
const PLACE = /\{([A-Za-z0-9_]+)\}/g;
const BREAKS = /\r\n|[\n\r\v\f\x85\u2028\u2029]/;
const SPACES = /[ \t\n\r\v\f\x85\u2028\u2029]+/g;

/** What is so near a half is a half: Python and the browser may differ in the last bit. */
const TIE = 1e-9;

/**
 * Characters that XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets), the rest of the control
 * characters, and those that turn the direction of the text that comes after.
 */
const UNFIT =
  /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\u{d800}-\u{dfff}\ufeff\ufffe\uffff]/gu;

/** The texts of `views/brief_texts.py`, filled. */
export class BriefWords {
  /** @param {Record<string, string>} texts */
  constructor(texts) {
    this.texts = texts;
  }

  /**
   * Returns a text with its placeholders filled. What is filled in is not looked at again.
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   */
  say(key, values = {}) {
    return this.texts[key].replace(PLACE, (_, name) => String(values[name]));
  }

  /**
   * Returns the text for so many.
   * @param {string} key
   * @param {number} number
   * @param {Record<string, string | number>} [values]
   */
  count(key, number, values = {}) {
    const form = number === 1 ? `${key}.one` : `${key}.many`;
    return this.say(form, { n: this.number(number), ...values });
  }

  /**
   * Writes a number, halves up: `1234.56` is 1 234,6 in Finnish with one decimal.
   * @param {number} value
   * @param {number} [decimals]
   */
  number(value, decimals = 0) {
    const scale = 10 ** decimals;
    const units = Math.floor(Math.abs(value) * scale + 0.5 + TIE);
    const digits = String(Math.floor(units / scale));
    let text = digits.replace(/\B(?=(?:\d{3})+$)/g, () => this.texts["number.thousands"]);
    if (decimals) {
      const part = String(units % scale).padStart(decimals, "0");
      text += this.texts["number.decimal"] + part;
    }
    return (value < 0 && units ? MINUS : "") + text;
  }

  /**
   * Writes a change, with a plus if it is one.
   * @param {number} value
   * @param {number} decimals
   */
  signed(value, decimals) {
    const text = this.number(value, decimals);
    return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  }

  /**
   * Writes a day given as `2026-11-22`; what is not one is written as it is.
   * @param {string} iso
   */
  day(iso) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return clean(iso);
    const [year, month, day] = iso.split("-").map(Number);
    return this.say("date", { day, month, year });
  }

  /**
   * Returns names as they are listed in a sentence: “a, b ja c”. If a name has an “and” of its own,
   * they are parted by semicolons: “a; b ja c; d”.
   * @param {string[]} names
   */
  listed(names) {
    const first = names.slice(0, -1);
    const last = names[names.length - 1];
    if (!first.length) return last;
    const joint = this.say("and", { first: "", last: "" });
    if (names.some((name) => name.includes(joint))) return names.join("; ");
    return this.say("and", { first: first.join(", "), last });
  }
}

/**
 * Returns a text as one line that any format can hold.
 * @param {string} text
 */
export function clean(text) {
  return text.replace(UNFIT, "").replace(SPACES, " ").replace(/^ +| +$/g, "");
}

/**
 * Returns what somebody wrote as paragraphs: one for each line that is not empty.
 * @param {string} text
 */
export function paragraphs(text) {
  return text.split(BREAKS).map(clean).filter(Boolean);
}

/**
 * Returns an address that may be linked to: of the web, of e-mail or of a telephone. Else "".
 * @param {string} address
 */
export function safeAddress(address) {
  const whole = address.replace(/[\x00-\x20\x7f-\x9f\u{d800}-\u{dfff}\ufeff]+/gu, "");
  return /^(?:https?:\/\/|mailto:|tel:)[^/]/i.test(whole) ? whole : "";
}
