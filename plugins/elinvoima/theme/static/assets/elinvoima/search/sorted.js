/**
 * Finding the file of a sorted table by the first string (or number) of each file.
 */

/**
 * Returns the number of the file a value is in if it is anywhere; -1 if it is before the first.
 * @template {string | number} Value
 * @param {readonly Value[]} starts
 * @param {Value} value
 * @returns {number}
 */
export function shardOf(starts, value) {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Returns the numbers of the files in which strings with this beginning may be, at most so many.
 * @param {readonly string[]} starts
 * @param {string} prefix
 * @param {number} limit
 * @returns {number[]}
 */
export function shardsWith(starts, prefix, limit) {
  const found = [];
  const first = Math.max(0, shardOf(starts, prefix));
  for (let n = first; n < starts.length && found.length < limit; n += 1) {
    if (n > first && !starts[n].startsWith(prefix)) break;
    found.push(n);
  }
  return found;
}
