/**
 * What can keep the search from answering, as a value that the page can put in words.
 */

/**
 * `offline`: the network does not answer. `missing-shard`: the server has no such file.
 * `corrupt-shard`: a file is not what it should be. `old-index`: the site has been published anew
 * and this page's search cannot read it. `unsupported`: the browser lacks what is needed.
 * `failed`: a fault of our own.
 * @typedef {"offline" | "missing-shard" | "corrupt-shard" | "old-index" | "unsupported"
 *   | "failed"} ProblemCode
 */

/**
 * @typedef {object} Problem
 * @property {ProblemCode} code
 * @property {string} [path] file of the index
 * @property {string} [detail] for the console, not for the reader
 */

/** A problem on its way to the edge, where it becomes a value. */
export class SearchProblem extends Error {
  /**
   * @param {ProblemCode} code
   * @param {string} [path]
   * @param {string} [detail]
   */
  constructor(code, path, detail) {
    super([code, path, detail].filter(Boolean).join(": "));
    this.code = code;
    this.path = path;
    this.detail = detail;
  }
}

/**
 * Turns whatever was thrown into a value that can be sent between threads.
 * @param {unknown} thrown
 * @returns {Problem}
 */
export function asProblem(thrown) {
  if (thrown instanceof SearchProblem) {
    const { code, path, detail } = thrown;
    return { code, ...(path ? { path } : {}), ...(detail ? { detail } : {}) };
  }
  return { code: "failed", detail: String(thrown).slice(0, 300) };
}
