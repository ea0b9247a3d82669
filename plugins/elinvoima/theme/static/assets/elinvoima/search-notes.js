/** What the reader should know of how the search was understood: mended and unknown words. */
import { element } from "./dom.js";

/**
 * @param {import("./search/answer.js").Answer} answer
 * @param {DOMStringMap} words
 * @returns {HTMLElement[]}
 */
export function notesOf(answer, words) {
  const notes = [];
  if (answer.mended) {
    notes.push(
      element(
        "p",
        { class: "ev-mended" },
        ...withStrong(words.mended, "mended", answer.mended),
        " ",
        ...withStrong(words.typed, "query", answer.query, "span"),
      ),
    );
  }
  const unknown = answer.words.filter((w) => !w.found && !w.isFunction && !w.mended);
  if (unknown.length && answer.total) {
    const quoted = unknown.map((w) => w.text).join("”, ”");
    const isOne = unknown.length === 1;
    const note = isOne ? words.unknown : words.unknowns;
    notes.push(
      element(
        "p",
        { class: "ev-note" },
        ...withStrong(note, isOne ? "word" : "words", isOne ? quoted : `”${quoted}”`, "span"),
      ),
    );
  }
  if (answer.isLoose && answer.total) {
    notes.push(element("p", { class: "ev-note" }, words.loose ?? ""));
  }
  if (answer.truncated) notes.push(element("p", { class: "ev-note" }, words.truncated ?? ""));
  return notes;
}

/**
 * Puts a value into a message's placeholder as an element of its own.
 * @param {string | undefined} message
 * @param {string} name
 * @param {string} value
 * @param {"strong" | "span"} tag
 */
function withStrong(message, name, value, tag = "strong") {
  const [before = "", after = ""] = (message ?? "").split(`{${name}}`);
  return [before, element(tag, {}, value), after];
}
