/**
 * The worker: hears questions from the page and answers with the engine. Every question gets an
 * answer; what goes wrong is in the answer's `error`.
 */
import { emptyAnswer, noSuggestions } from "./answer.js";
import { asProblem } from "./problem.js";
import { Session } from "./session.js";

/** @type {Session | null} */
let session = null;

addEventListener("message", ({ data }) => {
  if (data.type === "open") {
    session = new Session(data.index, data.morphology, data.ahead);
    postMessage({});
  } else if (session && data.type === "ahead") {
    session.ahead.give(data.path, data.bytes);
  } else if (session && data.type === "prepare") {
    session.prepare().catch((thrown) => postMessage({ problem: asProblem(thrown) }));
  } else if (session) {
    void answer(session, data);
  }
});

/**
 * @param {Session} opened
 * @param {{type: "search" | "suggest", number: number, request?: any, text?: string}} question
 */
async function answer(opened, { type, number, request, text = "" }) {
  try {
    const found = type === "search" ? await opened.search(request) : await opened.suggest(text);
    postMessage({ number, answer: found });
  } catch (thrown) {
    const problem = asProblem(thrown);
    const none =
      type === "search" ? emptyAnswer(request?.text, problem) : noSuggestions(problem);
    postMessage({ number, answer: none, problem });
  }
}
