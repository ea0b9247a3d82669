/**
 * Files of the index kept in the browser's Cache Storage, so that a later visit needs no network.
 * Whatever goes wrong there only means that nothing is kept.
 */

const PREFIX = "elinvoima-search";

/** Keeping waits so long, in ms: it would take the processor from the answer that is waited for. */
const PAUSE = 500;

export class ShardCache {
  /**
   * @param {string} base address of the index; files of another index of the same site are deleted
   * @param {CacheStorage | undefined} [storage]
   */
  constructor(base, storage = storageOfBrowser()) {
    this.base = base;
    this.name = `${PREFIX} ${base}`;
    this.storage = storage;
    /** @type {Set<string>} addresses that were kept when this began */
    this.kept = new Set();
    /** @type {Promise<Cache | null> | null} what was kept before, if anything was */
    this.finding = null;
    /** @type {Map<string, ArrayBuffer>} what is to be kept */
    this.waiting = new Map();
    this.timer = 0;
    this.putting = Promise.resolve();
  }

  /** Returns the cache of an earlier visit, looked for once; null if there is none. */
  find() {
    this.finding ??= this.findOnce().catch(() => null);
    return this.finding;
  }

  async findOnce() {
    if (!(await this.storage?.has(this.name))) return null;
    const cache = await this.open();
    for (const request of (await cache?.keys()) ?? []) this.kept.add(request.url);
    return cache;
  }

  /** Returns the cache, made if need be; null if there is none to be had. */
  async open() {
    return (await this.storage?.open(this.name)) ?? null;
  }

  /**
   * Returns the file, or null if it is not kept.
   * @param {string} address
   * @returns {Promise<ArrayBuffer | null>}
   */
  async get(address) {
    try {
      const cache = await this.find();
      if (!cache || !this.kept.has(address)) return null;
      const answer = await cache.match(address);
      return answer ? await answer.arrayBuffer() : null;
    } catch {
      return null;
    }
  }

  /**
   * Keeps a file, in a while.
   * @param {string} address
   * @param {ArrayBuffer} bytes
   */
  put(address, bytes) {
    this.waiting.set(address, bytes);
    this.timer ||= setTimeout(() => (this.putting = this.putAll()), PAUSE);
  }

  async putAll() {
    this.timer = 0;
    const waiting = [...this.waiting];
    this.waiting.clear();
    try {
      await this.deleteOthers();
      const cache = await this.open();
      for (const [address, bytes] of waiting) await cache?.put(address, new Response(bytes));
    } catch {
      // The storage is full or forbidden: the files are fetched again next time.
    }
  }

  /** Deletes the files of the site's earlier indexes. */
  async deleteOthers() {
    const site = new URL("..", this.base).href;
    const names = (await this.storage?.keys()) ?? [];
    const others = names.filter((name) => name.startsWith(`${PREFIX} ${site}`) && name !== this.name);
    await Promise.all(others.map((name) => this.storage?.delete(name)));
  }

  /**
   * Forgets a file that was not what it should be.
   * @param {string} address
   */
  async forget(address) {
    this.kept.delete(address);
    this.waiting.delete(address);
    try {
      await this.putting;
      if (await this.storage?.has(this.name)) await (await this.open())?.delete(address);
    } catch {
      // It is not looked for again.
    }
  }
}

/** @returns {CacheStorage | undefined} */
function storageOfBrowser() {
  try {
    return globalThis.caches;
  } catch {
    return undefined;
  }
}
