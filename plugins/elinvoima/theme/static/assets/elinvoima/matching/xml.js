/** Writes XML as text: elements with their attributes, and text that can be no markup. */

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * Characters that XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets), halves of pairs too. The
 * texts of the brief have none; this is for whoever writes something else.
 */
const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\u{d800}-\u{dfff}\ufffe\uffff]/gu;

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Writes text.
 * @param {string} text
 */
export function escaped(text) {
  return text.replace(FORBIDDEN, "").replace(/[&<>"]/g, (sign) => ENTITIES[sign]);
}

/**
 * Writes an element.
 * @param {string} name
 * @param {Record<string, string | number>} [attributes]
 * @param {...string} content XML already
 */
export function tag(name, attributes = {}, ...content) {
  const told = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join("");
  const inside = content.join("");
  return inside ? `<${name}${told}>${inside}</${name}>` : `<${name}${told}/>`;
}
