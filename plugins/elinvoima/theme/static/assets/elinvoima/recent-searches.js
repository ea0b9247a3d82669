/** The latest searches of the reader. They are kept in this browser and sent nowhere. */
import { forget, remember, remembered } from "./storage.js";

const KEY = "elinvoima.searches";
const MOST = 6;
const LONGEST = 100;

/** @returns {string[]} the latest first; none where the browser does not remember */
export function recentSearches() {
  try {
    const kept = JSON.parse(remembered(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((q) => typeof q === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** @param {string} text */
export function keepSearch(text) {
  const query = text.trim().replace(/\s+/g, " ");
  if (!query || query.length > LONGEST) return;
  const others = recentSearches().filter((q) => q.toLowerCase() !== query.toLowerCase());
  remember(KEY, JSON.stringify([query, ...others].slice(0, MOST)));
}

export function clearSearches() {
  forget(KEY);
}
