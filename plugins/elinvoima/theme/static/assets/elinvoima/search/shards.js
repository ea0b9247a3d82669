/**
 * Files of the index by name: from memory, from the browser's cache or from the server, each asked
 * for once however many need it at the same time.
 */
import { Ahead } from "./ahead.js";
import { inflate } from "./codec.js";
import { SearchProblem } from "./problem.js";
import { ShardCache } from "./shard-cache.js";

/** What the files of documents are packed with. */
export const DICTIONARY = "dictionary.bin";
const DOCUMENTS = "documents/";
const TIMEOUT = 20_000;
const RETRY_AFTER = 400;

export class Shards {
  /**
   * @param {string} base absolute address of the index, ending in a slash
   * @param {{cache?: ShardCache, fetch?: typeof fetch, timeout?: number, ahead?: Ahead}} [means]
   */
  constructor(base, means = {}) {
    this.base = base;
    this.cache = means.cache ?? new ShardCache(base);
    this.fetch = means.fetch ?? globalThis.fetch.bind(globalThis);
    this.timeout = means.timeout ?? TIMEOUT;
    this.ahead = means.ahead ?? new Ahead([]);
    /** @type {Map<string, Promise<Uint8Array>>} */
    this.files = new Map();
    /** @type {Set<string>} files that the browser's own cache must not answer for */
    this.doubted = new Set();
    /** Bytes that came over the network or from the HTTP cache. */
    this.received = 0;
  }

  /**
   * Returns a file's content; rejects with a SearchProblem.
   * @param {string} path inside the index
   * @returns {Promise<Uint8Array>}
   */
  read(path) {
    let reading = this.files.get(path);
    if (!reading) {
      reading = this.readOnce(path);
      this.files.set(path, reading);
      reading.catch(() => this.files.delete(path));
    }
    return reading;
  }

  /**
   * Forgets a file, also where it is kept: what was in it could not be read. A document may be
   * unreadable because the dictionary is spoilt.
   * @param {string} path
   */
  async forget(path) {
    for (const file of path.startsWith(DOCUMENTS) ? [path, DICTIONARY] : [path]) {
      this.doubted.add(file);
      this.files.delete(file);
      await this.cache.forget(this.base + file);
    }
  }

  /** @param {string} path */
  async readOnce(path) {
    const address = this.base + path;
    const kept = await this.cache.get(address);
    if (kept) {
      try {
        return await inflate(kept, path, await this.dictionaryOf(path));
      } catch {
        await this.cache.forget(address);
      }
    }
    return this.receive(path);
  }

  /**
   * Returns what a file is packed with.
   * @param {string} path
   * @returns {Promise<Uint8Array | undefined>}
   */
  async dictionaryOf(path) {
    return path.startsWith(DOCUMENTS) ? this.read(DICTIONARY) : undefined;
  }

  /**
   * Fetches a file, twice if the first time fails.
   * @param {string} path
   */
  async receive(path) {
    try {
      return await this.receiveOnce(path, this.doubted.has(path) ? "reload" : "force-cache");
    } catch (problem) {
      if (problem instanceof SearchProblem && problem.code === "unsupported") throw problem;
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
      return this.receiveOnce(path, "reload");
    }
  }

  /**
   * @param {string} path
   * @param {RequestCache} cache files of an index never change, so what the browser has is good
   */
  async receiveOnce(path, cache) {
    const [bytes, dictionary] = await Promise.all([
      this.ahead.take(path).then((own) => own ?? this.download(this.base + path, path, cache)),
      this.dictionaryOf(path),
    ]);
    const inflated = await inflate(bytes, path, dictionary);
    this.cache.put(this.base + path, bytes);
    return inflated;
  }

  /**
   * @param {string} address
   * @param {string} path
   * @param {RequestCache} cache
   */
  async download(address, path, cache) {
    try {
      const signal = AbortSignal.timeout(this.timeout);
      const answer = await this.fetch(address, { cache, signal, credentials: "same-origin" });
      if (!answer.ok || isPage(answer)) {
        throw new SearchProblem("missing-shard", path, String(answer.status));
      }
      const bytes = await answer.arrayBuffer();
      this.received += bytes.byteLength;
      return bytes;
    } catch (error) {
      if (error instanceof SearchProblem) throw error;
      throw new SearchProblem("offline", path, String(error));
    }
  }
}

/**
 * Some hosts answer with a page and status 200 for what they do not have.
 * @param {Response} answer
 */
function isPage(answer) {
  return answer.headers.get("content-type")?.startsWith("text/html") ?? false;
}
