/**
 * Fetching the rest of a small index when nothing else is going on, so that the search works
 * without a network from then on.
 */

/** About 300 kB when compressed: the manifest tells sizes before that. */
const MOST_BYTES = 900_000;
const AT_A_TIME = 4;

/**
 * Whether the index is small enough and the reader has not asked to save data.
 * @param {Record<string, number>} bytes size of each kind of files, from the manifest
 */
export function mayPrefetch(bytes) {
  const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);
  const total = Object.values(bytes).reduce((sum, size) => sum + size, 0);
  return total <= MOST_BYTES && !connection?.saveData;
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
