/**
 * One opened index and what keeps it readable: a spoilt file is fetched anew, and when the site has
 * been published again meanwhile, the new index takes the place of the old one.
 */
import { Ahead } from "./ahead.js";
import { canInflate } from "./codec.js";
import { Engine } from "./engine.js";
import { Morphology } from "./morphology.js";
import { mayPrefetch, prefetch } from "./prefetch.js";
import { SearchProblem } from "./problem.js";
import { Shards } from "./shards.js";

const IDLE_AFTER = 1500;
const POLITE = 1000;

export class Session {
  /**
   * @param {string} index absolute address of the folder of the index
   * @param {string | null} morphology absolute address, or null for the one the index tells
   * @param {readonly string[]} [ahead] files that the page fetches
   */
  constructor(index, morphology, ahead = []) {
    this.base = index.endsWith("/") ? index : `${index}/`;
    this.ahead = new Ahead(ahead);
    this.shards = new Shards(this.base, { ahead: this.ahead });
    this.address = morphology;
    /** @type {Morphology | null} */
    this.morphology = null;
    /** @type {Promise<Engine> | null} */
    this.opening = null;
    this.hasPrefetched = false;
    /** Searches that are not answered yet. */
    this.searches = 0;
  }

  /**
   * Fetches what the first search needs, and then the morphology: it weighs more than the search
   * itself, so it waits until no answer is waited for.
   */
  async prepare() {
    await this.repaired((engine) => engine.prepare());
    do await pause(POLITE);
    while (this.searches > 0);
    await (await this.morphologyOf())?.load("low");
  }

  /** @param {import("./answer.js").Request} request */
  async search(request) {
    this.searches += 1;
    try {
      const answer = await this.repaired((engine) => engine.search(request));
      if (answer.words.length) this.prefetchLater();
      return answer;
    } finally {
      this.searches -= 1;
    }
  }

  /** @param {string} text */
  suggest(text) {
    return this.repaired((engine) => engine.suggest(text));
  }

  engine() {
    this.opening ??= this.open();
    this.opening.catch(() => (this.opening = null));
    return this.opening;
  }

  async open() {
    if (!canInflate()) throw new SearchProblem("unsupported", undefined, "deflate-raw");
    const { shards } = this;
    return Engine.open((path) => shards.read(path), {
      analyse: async (word) => (await this.morphologyOf())?.analyse(word) ?? null,
      near: async (word) => (await this.morphologyOf())?.near(word) ?? null,
    });
  }

  async morphologyOf() {
    const told = (await this.engine()).index.manifest.morphology;
    const address = this.address ?? (told ? new URL(told, this.base).href : null);
    if (address) this.morphology ??= new Morphology(address);
    return this.morphology;
  }

  /**
   * Does something with the engine; if the index fails, mends it and does it again once.
   * @template Result
   * @param {(engine: Engine) => Promise<Result>} action
   * @returns {Promise<Result>}
   */
  async repaired(action) {
    try {
      return await action(await this.engine());
    } catch (problem) {
      if (!(problem instanceof SearchProblem) || !(await this.isRepaired(problem))) throw problem;
      this.opening = null;
      return action(await this.engine());
    }
  }

  /**
   * @param {SearchProblem} problem
   * @returns {Promise<boolean>}
   */
  async isRepaired({ code, path }) {
    if (code === "corrupt-shard" && path) {
      await this.shards.forget(path);
      return true;
    }
    return code === "missing-shard" && this.changeIndex();
  }

  /** Moves to the index that the site has now; false if it is the same or cannot be known. */
  async changeIndex() {
    try {
      const answer = await fetch(new URL("../current.json", this.base), { cache: "no-store" });
      const { index } = await answer.json();
      const base = new URL(`../${encodeURIComponent(index)}/`, this.base).href;
      if (typeof index !== "string" || base === this.base) return false;
      this.base = base;
    } catch {
      return false;
    }
    this.shards = new Shards(this.base);
    this.morphology = null;
    return true;
  }

  prefetchLater() {
    if (this.hasPrefetched) return;
    this.hasPrefetched = true;
    setTimeout(async () => {
      const engine = await this.engine().catch(() => null);
      if (!engine || !mayPrefetch(engine.index.manifest.bytes)) return;
      const paths = await engine.index.paths().catch(() => []);
      await prefetch(paths, (path) => this.shards.read(path));
    }, IDLE_AFTER);
  }
}

/**
 * @param {number} milliseconds
 * @returns {Promise<void>}
 */
function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
