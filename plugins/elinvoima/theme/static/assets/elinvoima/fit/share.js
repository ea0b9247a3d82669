/** Sharing as a link: the client, the needs and the own list in the fragment of the address. */
import { writeFit } from "./address.js";

/** @typedef {import("./address.js").Fit} Fit */
/** @typedef {import("./address.js").Item} Item */

/**
 * @param {(part: string) => HTMLElement} part finds a part of the page
 * @param {any} data
 * @param {import("./words.js").FitWords} words
 * @param {() => { fit: Fit, items: readonly Item[] }} state
 */
export function startSharing(part, data, words, state) {
  const withNotes = /** @type {HTMLInputElement} */ (part("with-notes"));
  const byHand = part("by-hand");
  const field = /** @type {HTMLInputElement} */ (byHand.querySelector("input"));
  const said = part("copied");
  part("copy").addEventListener("click", async () => {
    const { fit, items } = state();
    const options = { items, withNotes: withNotes.checked };
    const { origin, pathname } = location;
    const base = origin === "null" ? `file://${pathname}` : origin + pathname;
    const link = base + writeFit(fit, data, options);
    const isCopied = await copied(link);
    byHand.hidden = isCopied;
    field.value = link;
    said.textContent = words.say(
      !isCopied ? "copy_failed" : withNotes.checked ? "copied_notes" : "copied",
    );
    if (!isCopied) field.select();
  });
  // What was said is of another link.
  withNotes.addEventListener("change", () => {
    said.textContent = "";
    byHand.hidden = true;
  });
}

/** @param {string} text */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // not allowed, or no clipboard here
  }
}
