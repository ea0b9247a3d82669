/** The shortlist and the latest client and needs, kept in this browser and sent nowhere. */
import { forget, remember, remembered } from "../storage.js";

/** @typedef {import("./address.js").Item} Item */

export const LIST_KEY = "elinvoima.shortlist";
const FIT_KEY = "elinvoima.fit";

/** @returns {Item[]} none where the browser does not remember */
export function keptList() {
  try {
    const kept = JSON.parse(remembered(LIST_KEY) ?? "[]");
    if (!Array.isArray(kept)) return [];
    return kept.flatMap((item) =>
      typeof item?.id === "string"
        ? [{ id: item.id, title: String(item.title ?? ""), note: String(item.note ?? "") }]
        : [],
    );
  } catch {
    return [];
  }
}

/**
 * @param {readonly Item[]} items
 * @returns {boolean} false if the browser does not remember
 */
export function keepList(items) {
  return remember(LIST_KEY, JSON.stringify(items));
}

/** @returns {string} fragment of the client and needs at the last time; empty if there is none */
export function keptFit() {
  return remembered(FIT_KEY) ?? "";
}

/** @param {string} fragment */
export function keepFit(fragment) {
  if (fragment) remember(FIT_KEY, fragment);
  else forget(FIT_KEY);
}

/** Takes everything of this page out of the browser's memory. */
export function forgetAll() {
  forget(LIST_KEY);
  forget(FIT_KEY);
}
