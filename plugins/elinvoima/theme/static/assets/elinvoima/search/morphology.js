/**
 * The analyser for words that the index has never seen: its module and its data are fetched the
 * first time they are needed. Without them the search answers from the index alone.
 */
import { ShardCache } from "./shard-cache.js";

/** @typedef {import("./words.js").WordKey} WordKey */
/** @typedef {{keys: [string, number][], isKnown: boolean}} Analysis */
/** @typedef {{analyse(word: string): Analysis}} Analyser */

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

  /** @param {RequestPriority} priority */
  async loadOnce(priority) {
    const [{ loadAnalyser }, bytes] = await Promise.all([this.module(), this.data(priority)]);
    return loadAnalyser(bytes);
  }

  /** @param {RequestPriority} priority */
  async data(priority) {
    const kept = await this.cache.get(this.address);
    if (kept) return kept;
    const answer = await fetch(this.address, { priority, credentials: "same-origin" });
    if (!answer.ok) throw new Error(String(answer.status));
    const bytes = await answer.arrayBuffer();
    void this.cache.put(this.address, bytes.slice(0));
    return bytes;
  }

  /**
   * Returns the keys of a word, or null.
   * @param {string} word
   * @returns {Promise<Analysis | null>}
   */
  async analyse(word) {
    const analyser = await Promise.race([this.load(), later(PATIENCE)]);
    try {
      return analyser?.analyse(word) ?? null;
    } catch {
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
