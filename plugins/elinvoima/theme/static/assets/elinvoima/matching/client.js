/** What is worked out once of a client, however many times its needs change. */

import { nearestOf } from "./parts.js";
import { compared } from "./peers.js";
import { distancesFrom } from "./statistics.js";

/** @type {WeakMap<object, Client>} the latest client of each data */
const latest = new WeakMap();

/**
 * The client's distances and comparisons. The data must not change afterwards.
 * @param {any} data
 * @param {string | null} code null if no client is chosen
 * @returns {Client}
 */
export function clientOf(data, code) {
  const known = latest.get(data);
  if (known?.code === code) return known;
  const client = new Client(data, code);
  latest.set(data, client);
  return client;
}

class Client {
  /**
   * @param {any} data
   * @param {string | null} code
   */
  constructor(data, code) {
    this.data = data;
    this.code = code;
    /** @type {ReadonlyMap<string, number>} */
    this.distances = code === null ? new Map() : distancesFrom(data, code);
    const others = [...this.distances].filter(([other]) => other !== code);
    /** The median distance to all others; null if none is known. */
    this.median = median(others.map(([, distance]) => distance));
    /** @type {Map<string, import("./peers.js").Peer>} */
    this.peers = new Map();
    /** @type {Map<string, ReturnType<typeof nearestOf>>} by the story's id */
    this.nearests = new Map();
  }

  /**
   * The nearest of a story's municipalities; null if no distance is known.
   * @param {any} story
   */
  nearest({ id, municipalities }) {
    let found = this.nearests.get(id);
    if (found === undefined) {
      found = nearestOf(municipalities, this.distances);
      this.nearests.set(id, found);
    }
    return found;
  }

  /**
   * The client's comparison with a municipality.
   * @param {string} code
   */
  peer(code) {
    let peer = this.peers.get(code);
    if (!peer) {
      peer = compared(this.data, /** @type {string} */ (this.code), code);
      this.peers.set(code, peer);
    }
    return peer;
  }
}

/**
 * @param {number[]} numbers
 * @returns {number | null}
 */
function median(numbers) {
  if (!numbers.length) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
