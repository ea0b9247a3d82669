/**
 * The analyser for words that the index has never seen: its module and its data are fetched the
 * first time they are needed. Without them the search answers from the index alone.
 */
import { ShardCache } from "./shard-cache.js";

/** @typedef {import("./words.js").WordKey} WordKey */
/** @typedef {{keys: [string, number][], isKnown: boolean}} Analysis */
/** @typedef {{analyse(word: string): Analysis, near(word: string): string[]}} Analyser */

/** A query does not wait longer than this for the morphology to come. */
const PATIENCE = 8000;
const RETRY_AFTER = 30_000;

export class Morphology {
  /**
   * @param {string} address of the data
   * @param {() => Promise<{loadAnalyser(bytes: ArrayBuffer): Promise<Analyser>}>} [module]
   */
  constructor(address, module = importAnalysis) {
    this.address = address;
    this.module = module;
    this.cache = new ShardCache(new URL(".", address).href);
    /** @type {Promise<Analyser | null> | null} */
    this.loading = null;
    this.failedAt = -Infinity;
    this.isDoubted = false;
  }

  /**
   * Returns the analyser, or null if it cannot be had now.
   * @param {RequestPriority} [priority]
   */
  load(priority = "auto") {
    if (!this.loading && Date.now() - this.failedAt > RETRY_AFTER) {
      this.loading = this.loadOnce(priority).catch(() => {
        this.failedAt = Date.now();
        this.loading = null;
        return null;
      });
    }
    return this.loading ?? Promise.resolve(null);
  }

  /**
   * Loads it; if what is kept is spoilt, fetches it anew.
   * @param {RequestPriority} priority
   * @returns {Promise<Analyser>}
   */
  async loadOnce(priority) {
    const [{ loadAnalyser }, bytes] = await Promise.all([this.module(), this.data(priority)]);
    try {
      return await loadAnalyser(bytes);
    } catch (problem) {
      if (this.isDoubted || !(await this.isForgotten(problem))) throw problem;
      return this.loadOnce(priority);
    }
  }

  /**
   * Forgets the data, also where it is kept, if that is what a problem came of.
   * @param {any} problem of the analysis' own module, so that it is not known by its class
   */
  async isForgotten(problem) {
    if (problem?.code !== "corrupt-shard") return false;
    this.isDoubted = true;
    await this.cache.forget(this.address);
    return true;
  }

  /** @param {RequestPriority} priority */
  async data(priority) {
    const kept = await this.cache.get(this.address);
    if (kept) return kept;
    const cache = this.isDoubted ? "reload" : "default";
    const answer = await fetch(this.address, { cache, priority, credentials: "same-origin" });
    if (!answer.ok) throw new Error(String(answer.status));
    const bytes = await answer.arrayBuffer();
    this.cache.put(this.address, bytes.slice(0));
    return bytes;
  }

  /**
   * Returns the keys of a word, or null.
   * @param {string} word
   */
  analyse(word) {
    return this.asked((analyser) => analyser.analyse(word));
  }

  /**
   * Returns the words of the language that are one slip from a word, or null.
   * @param {string} word
   */
  near(word) {
    return this.asked((analyser) => analyser.near(word));
  }

  /**
   * Returns what the analyser says, or null if it cannot be had.
   * @template Said
   * @param {(analyser: Analyser) => Said} ask
   * @returns {Promise<Said | null>}
   */
  async asked(ask) {
    const analyser = await Promise.race([this.load(), later(PATIENCE)]);
    try {
      return analyser && ask(analyser);
    } catch (problem) {
      if (await this.isForgotten(problem)) this.loading = null;
      return null;
    }
  }
}

function importAnalysis() {
  return import("./analysis/analysis.js");
}

/**
 * @param {number} milliseconds
 * @returns {Promise<null>}
 */
function later(milliseconds) {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}
