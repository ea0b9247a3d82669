/** Picking the best few of many without sorting them all. */

/**
 * Returns the first `count` in order. A heap holds the best so far, the worst of them on top.
 * @param {ArrayLike<number>} items
 * @param {number} count
 * @param {(one: number, other: number) => number} order negative if `one` comes first; never 0
 * @returns {number[]}
 */
export function first(items, count, order) {
  /** @type {number[]} */
  const heap = [];
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i];
    if (heap.length < count) {
      heap.push(item);
      rise(heap, order);
    } else if (count && order(item, heap[0]) < 0) {
      heap[0] = item;
      sink(heap, order);
    }
  }
  return heap.sort(order);
}

/**
 * @param {number[]} heap
 * @param {(one: number, other: number) => number} order
 */
function rise(heap, order) {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (order(heap[at], heap[parent]) < 0) return;
    [heap[at], heap[parent]] = [heap[parent], heap[at]];
    at = parent;
  }
}

/**
 * @param {number[]} heap
 * @param {(one: number, other: number) => number} order
 */
function sink(heap, order) {
  let at = 0;
  for (;;) {
    let worst = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && order(heap[child], heap[worst]) > 0) worst = child;
    }
    if (worst === at) return;
    [heap[at], heap[worst]] = [heap[worst], heap[at]];
    at = worst;
  }
}
