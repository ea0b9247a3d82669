/**
 * Fetching the rest of a small index when nothing else is going on, so that the search works
 * without a network from then on.
 */

/** About 600 kB when compressed: the manifest tells sizes before that. */
const MOST_BYTES = 1_600_000;
const AT_A_TIME = 4;
const SLOW = ["slow-2g", "2g", "3g"];

/**
 * Whether the index is small enough, the network is not slow, and the reader saves no data.
 * @param {Record<string, number>} bytes size of each kind of files, from the manifest
 */
export function mayPrefetch(bytes) {
  /** @typedef {{saveData?: boolean, effectiveType?: string}} Connection */
  const { connection } = /** @type {{connection?: Connection}} */ (navigator);
  if (connection?.saveData || SLOW.includes(connection?.effectiveType ?? "")) return false;
  return Object.values(bytes).reduce((sum, size) => sum + size, 0) <= MOST_BYTES;
}

/**
 * Reads every file, a few at a time; ends quietly at the first that cannot be had.
 * @param {string[]} paths
 * @param {(path: string) => Promise<unknown>} read
 */
export async function prefetch(paths, read) {
  const left = [...paths].reverse();
  const fetchRest = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) await read(path);
  };
  try {
    await Promise.all(Array.from({ length: AT_A_TIME }, fetchRest));
  } catch {
    left.length = 0;
  }
}
