/**
 * From a word to the keys that it is found by. The same as analysis.py, which made the index; a test
 * holds the two against each other. The names of the site need nothing here: their forms are in the
 * index itself.
 */
import { inflate } from "../codec.js";
import { Automaton } from "./automaton.js";
import { stems } from "./endings.js";
import { headOf, mayEndSo, otherBases, otherForms, splits } from "./guesses.js";
import { Keys, LEMMA, PART } from "./keys.js";
import { nearWords } from "./near-words.js";
import { readings } from "./readings.js";

/** @typedef {import("./keys.js").WordKeys} WordKeys */

/** What Python's `str.isdigit` says of the basic plane: also digits that are raised or circled. */
const DIGIT =
  /[\p{Nd}\xb2\xb3\xb9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792]/u;

/**
 * Reads the morphology.
 * @param {ArrayBuffer} bytes the published file as it is: deflated
 * @throws {import("../problem.js").SearchProblem} corrupt-shard or unsupported
 */
export async function loadAnalyser(bytes) {
  return new Analyser(new Automaton(await inflate(bytes, "morphology.bin")));
}

/** Analyses words by the morphology and, where it knows nothing, by guesses. */
class Analyser {
  /** @param {Automaton} automaton */
  constructor(automaton) {
    this.automaton = automaton;
  }

  /**
   * Returns the keys of a word as `tokens` gives it.
   * @param {string} word
   * @returns {WordKeys}
   */
  analyse(word) {
    return this.keys(word, this.read(word));
  }

  /**
   * Returns the words of the morphology that are one slip from a word.
   * @param {string} word
   */
  near(word) {
    return nearWords(word, this.automaton);
  }

  /** @param {string} word */
  read(word) {
    return readings(word, this.automaton.trails(word));
  }

  /**
   * @param {string} word
   * @param {import("./readings.js").Reading[]} ways it is read; none, if it is not known
   * @returns {WordKeys}
   */
  keys(word, ways) {
    const found = new Keys();
    for (const reading of ways) found.addReading(reading);
    if (found.isEmpty) return this.unknown(word);
    return found.result();
  }

  /**
   * @param {string} word
   * @returns {WordKeys}
   */
  unknown(word) {
    const head = headOf(word);
    if (head) return this.analyse(head); // KOLKE:n, 2024:n, Savogrow'n
    const hyphen = word.lastIndexOf("-");
    if (hyphen >= 0) return this.hyphened(word.slice(0, hyphen), word.slice(hyphen + 1));
    if (!DIGIT.test(word)) return this.guessed(word);
    const found = new Keys();
    found.add(word, LEMMA);
    return found.result();
  }

  /**
   * A compound whose parts stand apart: EVE-verkosto.
   * @param {string} first
   * @param {string} last
   */
  hyphened(first, last) {
    const found = new Keys();
    const [begin, end] = [this.analyse(first), this.analyse(last)];
    for (const key of lemmas(end)) {
      found.add(first.replaceAll("-", "") + key.replace(/^~+/, ""), LEMMA);
    }
    found.addParts(begin, 0);
    found.addParts(end, first.length + 1);
    found.isKnown = begin.isKnown && end.isKnown;
    return found.result();
  }

  /** @param {string} word */
  guessed(word) {
    const found = new Keys();
    found.isKnown = false;
    for (const stem of stems(word.replaceAll("'", ""))) found.add(`~${stem}`, LEMMA);
    for (const form of otherForms(word)) {
      for (const base of otherBases(word, form, this.read(form))) found.add(base, LEMMA);
    }
    for (const at of splits(word)) {
      const [first, last] = [word.slice(0, at), word.slice(at)];
      const ways = this.read(last);
      if (ways.length === 0 || !mayEndSo(last, ways)) continue;
      const end = this.keys(last, ways);
      for (const key of lemmas(end)) found.add(first + key, LEMMA);
      found.add(`~${stems(first)[0]}`, PART);
      found.addParts(end, at);
      break;
    }
    return found.result();
  }
}

/** @param {WordKeys} found */
function lemmas({ keys }) {
  return keys.filter(([, channel]) => channel === LEMMA).map(([key]) => key);
}
