/**
 * The page in which an engine is measured. An adapter is a module with
 * `start(options) → Promise<{search(text, limit) → Promise<string[]>}>`: the keys of the documents,
 * best first.
 */

/** @typedef {{search: (text: string, limit: number) => Promise<string[]>}} Engine */
/** @typedef {{keys: string[], milliseconds: number, error: string}} Answer */

/** @type {Engine | null} */
let engine = null;
/** @type {number[]} */
const longTasks = [];
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) longTasks.push(task.duration);
}).observe({ type: "longtask", buffered: true });

/** @param {number} milliseconds */
function tooLate(milliseconds) {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no answer in ${milliseconds} ms`)), milliseconds);
  });
}

/**
 * @param {string} text
 * @param {number} limit
 * @param {number} timeout
 * @returns {Promise<Answer>}
 */
async function ask(text, limit, timeout) {
  const begun = performance.now();
  try {
    const keys = await Promise.race([engine.search(text, limit), tooLate(timeout)]);
    return { keys, milliseconds: performance.now() - begun, error: "" };
  } catch (error) {
    return { keys: [], milliseconds: performance.now() - begun, error: String(error) };
  }
}

window.bench = {
  /** @type {{milliseconds: number, error: string} | null} */
  started: null,
  /** @type {Answer[] | null} */
  answers: null,
  longTasks,

  /**
   * Starts the engine; `started` tells when it is done.
   * @param {string} adapter
   * @param {object} options
   */
  async start(adapter, options) {
    const begun = performance.now();
    try {
      const { start } = await import(adapter);
      engine = await start(options);
      this.started = { milliseconds: performance.now() - begun, error: "" };
    } catch (error) {
      this.started = { milliseconds: performance.now() - begun, error: String(error) };
    }
  },

  /**
   * Starts the engine and asks at once; `answers` tells the answer, timed from the beginning. The
   * adapter is there before that, as it is the harness's and not the engine's.
   * @param {string} adapter
   * @param {object} options
   * @param {string} text
   * @param {number} limit
   * @param {number} timeout
   */
  async first(adapter, options, text, limit, timeout) {
    this.answers = null;
    await import(adapter);
    const begun = performance.now();
    await this.start(adapter, options);
    const { error } = this.started;
    const answer = error ? { keys: [], error } : await ask(text, limit, timeout);
    this.answers = [{ ...answer, milliseconds: performance.now() - begun }];
  },

  /**
   * Asks one after another; `answers` tells when all are answered.
   * @param {string[]} texts
   * @param {number} limit
   * @param {number} timeout
   */
  async batch(texts, limit, timeout) {
    this.answers = null;
    const answers = [];
    for (const text of texts) answers.push(await ask(text, limit, timeout));
    this.answers = answers;
  },
};
