/**
 * What the page begins before it has the search's own modules: the worker, and files of the index
 * that are handed over when they come. On a slow network that is one wait less.
 */

/**
 * @typedef {object} Begun
 * @property {Worker | null} worker null if it is taken or cannot be had
 * @property {Map<string, Promise<ArrayBuffer | null>>} files
 */

/** Longer than this the search does not rely on the page. */
const TIMEOUT = 20_000;

/** What every search needs, whatever is asked. */
const FIRST = ["manifest.bin", "facets.bin", "dictionary.bin"];

/**
 * Begins, in the page. What cannot be had is null: the search will see for itself.
 * @param {string} index absolute address of the index's folder, ending in a slash
 * @returns {Begun}
 */
export function beginAhead(index) {
  const files = new Map(FIRST.map((path) => [path, bytesOf(index + path)]));
  /** @type {Begun} */
  const begun = { worker: null, files };
  try {
    begun.worker = startWorker();
    begun.worker.addEventListener("error", (event) => {
      event.preventDefault();
      begun.worker = null;
    });
  } catch {
    // The browser has no workers.
  }
  return begun;
}

/** Starts the search's worker. */
export function startWorker() {
  const address = new URL("worker.js", import.meta.url);
  return new Worker(address, { type: "module", name: "search" });
}

/** @param {string} address */
async function bytesOf(address) {
  try {
    const signal = AbortSignal.timeout(TIMEOUT);
    const answer = await fetch(address, { cache: "force-cache", signal, credentials: "same-origin" });
    const isPage = answer.headers.get("content-type")?.startsWith("text/html");
    return answer.ok && !isPage ? await answer.arrayBuffer() : null;
  } catch {
    return null;
  }
}

/** What the page has promised, in the worker. */
export class Ahead {
  /** @param {readonly string[]} paths */
  constructor(paths) {
    /** @type {Map<string, Promise<ArrayBuffer | null>>} */
    this.promised = new Map();
    /** @type {Map<string, (bytes: ArrayBuffer | null) => void>} */
    this.resolvers = new Map();
    for (const path of paths) {
      this.promised.set(path, new Promise((resolve) => this.resolvers.set(path, resolve)));
    }
  }

  /**
   * The page hands a file over; null if it could not be had.
   * @param {string} path
   * @param {ArrayBuffer | null} bytes
   */
  give(path, bytes) {
    this.resolvers.get(path)?.(bytes);
  }

  /**
   * Returns a file, one time; null if it is not promised or could not be had.
   * @param {string} path
   * @returns {Promise<ArrayBuffer | null>}
   */
  async take(path) {
    const bytes = await this.promised.get(path);
    this.promised.delete(path);
    return bytes ?? null;
  }
}
