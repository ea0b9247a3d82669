/**
 * The page's end of the search: sends questions to the worker and gives answers as promises. Nothing
 * here throws: what goes wrong is in the answer's `error` and told to `onProblem`.
 */
import { startWorker } from "./ahead.js";
import { emptyAnswer, noSuggestions } from "./answer.js";
import { asRequest, asText } from "./request.js";

/** @typedef {import("./answer.js").Answer} Answer */
/** @typedef {import("./answer.js").Request} SearchRequest */
/** @typedef {import("./answer.js").Suggestions} Suggestions */
/** @typedef {import("./problem.js").Problem} Problem */

/**
 * @typedef {object} Waiting
 * @property {"search" | "suggest"} kind
 * @property {string} text
 * @property {(answer: any) => void} resolve
 * @property {number} timer
 */

/** A worker that has not answered in this time has stopped. */
const PATIENCE = 60_000;

export class SearchClient {
  /**
   * @param {{index: string, morphology?: string | null}} where absolute addresses: the folder of
   *   the index, and the morphology for words that the index does not know
   * @param {import("./ahead.js").Begun} [begun] what the page has begun already
   */
  constructor({ index, morphology = null }, begun = { worker: null, files: new Map() }) {
    this.where = { index, morphology };
    this.begun = begun;
    /** @type {Worker | null} */
    this.worker = null;
    /** @type {Map<number, Waiting>} */
    this.waiting = new Map();
    this.number = 0;
    this.hasAnswered = false;
    /** @type {((problem: Problem) => void)[]} */
    this.listeners = [];
  }

  /** Begins to fetch what the first search needs. */
  prepare() {
    this.start()?.postMessage({ type: "prepare" });
  }

  /**
   * Searches. The promise gives null if a newer search has taken its place.
   * @param {SearchRequest} request
   * @returns {Promise<Answer | null>}
   */
  search(request) {
    const clean = asRequest(request);
    return this.ask("search", clean.text, { request: clean });
  }

  /**
   * Returns what the reader may be about to type; null if a newer question has taken its place.
   * @param {string} text
   * @returns {Promise<Suggestions | null>}
   */
  suggest(text) {
    const clean = asText(text);
    return this.ask("suggest", clean, { text: clean });
  }

  /** @param {(problem: Problem) => void} listener */
  onProblem(listener) {
    this.listeners.push(listener);
  }

  /** Ends the worker; the next question starts a new one. */
  stop() {
    this.worker?.terminate();
    this.worker = null;
    for (const number of [...this.waiting.keys()]) this.settle(number, null);
  }

  /**
   * @param {"search" | "suggest"} kind
   * @param {string} text
   * @param {object} message
   * @returns {Promise<any>}
   */
  ask(kind, text, message) {
    for (const [number, { kind: other }] of this.waiting) {
      if (other === kind) this.settle(number, null);
    }
    const number = (this.number += 1);
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.fail({ code: "failed", detail: "timeout" }), PATIENCE);
      this.waiting.set(number, { kind, text, resolve, timer });
      this.start()?.postMessage({ type: kind, number, ...message });
    });
  }

  /** Starts the worker if it is not running; null, with the problem told, if it cannot be. */
  start() {
    if (this.worker) return this.worker;
    try {
      if (location.protocol === "file:") throw new TypeError("file:");
      const worker = this.begun.worker ?? startWorker();
      this.begun.worker = null;
      worker.addEventListener("message", ({ data }) => this.hear(data));
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        const code = this.hasAnswered ? "failed" : "unsupported";
        this.fail({ code, detail: event.message || "worker" });
      });
      worker.postMessage({ type: "open", ...this.where, ahead: [...this.begun.files.keys()] });
      this.worker = worker;
      this.handOver(worker);
    } catch (error) {
      this.fail({ code: "unsupported", detail: String(error) });
    }
    return this.worker;
  }

  /**
   * Gives the worker the files that the page fetches, as they come. Another worker fetches its own.
   * @param {Worker} worker
   */
  handOver(worker) {
    for (const [path, coming] of this.begun.files) {
      void coming.then((bytes) =>
        worker.postMessage({ type: "ahead", path, bytes }, bytes ? [bytes] : []),
      );
    }
    this.begun.files = new Map();
  }

  /** @param {{number?: number, answer?: any, problem?: Problem}} message */
  hear({ number, answer, problem }) {
    this.hasAnswered = true;
    if (problem) this.tell(problem);
    if (number !== undefined) this.settle(number, answer);
  }

  /**
   * The worker is of no use: everybody who waits is told so.
   * @param {Problem} problem
   */
  fail(problem) {
    this.worker?.terminate();
    this.worker = null;
    for (const [number, { kind, text }] of [...this.waiting]) {
      this.settle(
        number,
        kind === "search" ? emptyAnswer(text, problem) : noSuggestions(problem),
      );
    }
    this.tell(problem);
  }

  /**
   * @param {number} number
   * @param {any} answer
   */
  settle(number, answer) {
    const waiting = this.waiting.get(number);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.waiting.delete(number);
    waiting.resolve(answer);
  }

  /** @param {Problem} problem */
  tell(problem) {
    for (const listener of this.listeners) listener(problem);
  }
}
