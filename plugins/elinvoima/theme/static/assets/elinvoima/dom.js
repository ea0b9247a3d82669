/** Small helps for making elements and words. */

/**
 * Makes an element.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * Fills the placeholders of a message: `fill("{n} kuntaa", { n: 3 })`.
 * @param {string | undefined} message
 * @param {Record<string, string | number>} values
 * @returns {string}
 */
export function fill(message, values) {
  return (message ?? "").replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/**
 * Says how many there are, with the words in the element's data attributes.
 * @param {DOMStringMap} words `none` (optional), `one` and `many`
 * @param {number} n
 * @returns {string}
 */
export function counted(words, n) {
  if (n === 0 && words.none) return words.none;
  return fill(n === 1 ? words.one : words.many, { n });
}
