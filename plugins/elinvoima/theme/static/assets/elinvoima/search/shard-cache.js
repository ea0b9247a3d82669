/**
 * Files of the index kept in the browser's Cache Storage, so that a later visit needs no network.
 * Whatever goes wrong there only means that nothing is kept.
 */

const PREFIX = "elinvoima-search";

export class ShardCache {
  /**
   * @param {string} base address of the index; files of another index of the same site are deleted
   * @param {CacheStorage | undefined} [storage]
   */
  constructor(base, storage = storageOfBrowser()) {
    this.base = base;
    this.storage = storage;
    /** @type {Set<string>} addresses that were kept when this began */
    this.kept = new Set();
    /** @type {Promise<Cache | null> | null} */
    this.opening = null;
  }

  /** Returns the cache, opened once; null if there is none. */
  open() {
    this.opening ??= this.openOnce().catch(() => null);
    return this.opening;
  }

  async openOnce() {
    if (!this.storage) return null;
    const site = new URL("..", this.base).href;
    const own = `${PREFIX} ${this.base}`;
    const names = await this.storage.keys();
    const others = names.filter((name) => name.startsWith(`${PREFIX} ${site}`) && name !== own);
    await Promise.all(others.map((name) => this.storage?.delete(name)));
    const cache = await this.storage.open(own);
    for (const request of await cache.keys()) this.kept.add(request.url);
    return cache;
  }

  /**
   * Returns the file, or null if it is not kept.
   * @param {string} address
   * @returns {Promise<ArrayBuffer | null>}
   */
  async get(address) {
    try {
      const cache = await this.open();
      if (!cache || !this.kept.has(address)) return null;
      const answer = await cache.match(address);
      return answer ? await answer.arrayBuffer() : null;
    } catch {
      return null;
    }
  }

  /**
   * Keeps a file.
   * @param {string} address
   * @param {ArrayBuffer} bytes
   */
  async put(address, bytes) {
    try {
      const cache = await this.open();
      await cache?.put(address, new Response(bytes));
      this.kept.add(address);
    } catch {
      // The storage is full or forbidden: the file is fetched again next time.
    }
  }

  /**
   * Forgets a file that was not what it should be.
   * @param {string} address
   */
  async forget(address) {
    this.kept.delete(address);
    try {
      await (await this.open())?.delete(address);
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
