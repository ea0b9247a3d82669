/** Texts with their found words marked. */
import { element } from "./dom.js";

/**
 * @param {readonly import("./search/answer.js").Part[]} parts
 * @returns {(string | HTMLElement)[]}
 */
export function marked(parts) {
  return parts.map(([text, isFound]) => (isFound ? element("mark", {}, text) : text));
}
