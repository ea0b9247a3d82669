/** The facets on the page: lists of links become check boxes, and choices become chips. */
import { element, fill } from "./dom.js";

/**
 * A value that can be chosen.
 * @typedef {object} Option
 * @property {string} facet
 * @property {string} id
 * @property {string} label
 * @property {HTMLInputElement} box
 * @property {HTMLElement} count
 * @property {HTMLElement} spoken the count in words, for screen readers
 * @property {HTMLElement} item
 */

/**
 * A group of values under its heading.
 * @typedef {object} Group
 * @property {string} facet
 * @property {string} label
 * @property {HTMLDetailsElement} details
 * @property {HTMLElement} chosen tells how many are chosen
 * @property {Option[]} options
 */

/**
 * Turns a facet's list of links into check boxes.
 * @param {HTMLDetailsElement} details
 * @returns {Group}
 */
export function makeGroup(details) {
  const facet = details.dataset.facet ?? "";
  const summary = /** @type {HTMLElement} */ (details.querySelector("summary"));
  const label = summary.textContent?.trim() ?? "";
  const chosen = element("span", { class: "ev-facet__chosen" });
  summary.append(" ", chosen);
  const options = [...details.querySelectorAll("a[data-value]")].map((link) =>
    optionOfLink(facet, /** @type {HTMLAnchorElement} */ (link)),
  );
  details.querySelector("ul")?.replaceWith(fieldsetOf(label, options));
  return { facet, label, details, chosen, options };
}

/**
 * Makes a group of values that are not on the page yet.
 * @param {{ id: string, label: string, values: { id: string, label: string }[] }} facet
 * @returns {Group}
 */
export function newGroup({ id, label, values }) {
  const chosen = element("span", { class: "ev-facet__chosen" });
  const options = values.map((value) => makeOption(id, value.id, value.label));
  const details = element(
    "details",
    { class: "ev-facet", "data-facet": id },
    element("summary", {}, label, " ", chosen),
    fieldsetOf(label, options),
  );
  return { facet: id, label, details, chosen, options };
}

/**
 * @param {string} label
 * @param {Option[]} options
 */
function fieldsetOf(label, options) {
  return element(
    "fieldset",
    {},
    element("legend", { class: "ev-hidden" }, label),
    element("ul", {}, ...options.map((option) => option.item)),
  );
}

/**
 * @param {string} facet
 * @param {HTMLAnchorElement} link
 * @returns {Option}
 */
function optionOfLink(facet, link) {
  const number = link.querySelector(".ev-count");
  number?.remove();
  return makeOption(facet, link.dataset.value ?? "", link.textContent?.trim() ?? "");
}

/**
 * @param {string} facet
 * @param {string} id
 * @param {string} label
 * @returns {Option}
 */
function makeOption(facet, id, label) {
  const box = element("input", { type: "checkbox", value: id, autocomplete: "off" });
  const count = element("span", { class: "ev-count", "aria-hidden": "true" });
  const spoken = element("span", { class: "ev-hidden" });
  const name = element("span", { class: "ev-check__label" }, label);
  const item = element("li", {}, element("label", { class: "ev-check" }, box, name, count, spoken));
  return { facet, id, label, box, count, spoken, item };
}

/**
 * Shows a group's choices and counts.
 * @param {Group} group
 * @param {Set<string>} chosen
 * @param {Map<string, number>} counts
 * @param {{ count: DOMStringMap, chosen: string | undefined }} words
 */
export function showGroup(group, chosen, counts, words) {
  for (const option of group.options) {
    const n = counts.get(option.id) ?? 0;
    option.box.checked = chosen.has(option.id);
    option.count.textContent = String(n);
    option.spoken.textContent = `, ${fill(n === 1 ? words.count.one : words.count.many, { n })}`;
    option.item.classList.toggle("is-empty", n === 0);
  }
  group.chosen.textContent = chosen.size ? fill(words.chosen, { n: chosen.size }) : "";
}

/**
 * Makes the place for the chips of the choices and the button that removes them all.
 * @param {{ choices: string | undefined, clear: string | undefined }} words
 * @returns {{ bar: HTMLElement, chips: HTMLUListElement, clear: HTMLButtonElement }}
 */
export function makeBar(words) {
  const chips = element("ul", { class: "ev-chips", "aria-label": words.choices ?? "" });
  const clear = element(
    "button",
    { type: "button", class: "ev-button ev-button--plain" },
    words.clear ?? "",
  );
  const bar = element("div", { class: "ev-active", hidden: "" }, chips, clear);
  return { bar, chips, clear };
}

/**
 * Makes the chip of a choice; pressing it removes the choice.
 * @param {string} name "Facet: value"
 * @param {string} label
 * @param {string | undefined} words with a place for the name
 * @returns {HTMLButtonElement}
 */
export function makeChip(name, label, words) {
  return element(
    "button",
    { type: "button", class: "ev-chip", "aria-label": fill(words, { name }) },
    label,
    element("span", { class: "ev-chip__cross", "aria-hidden": "true" }, "×"),
  );
}

/**
 * On narrow screens the facets are folded under a button; the styles show it there only.
 * @param {HTMLElement} section
 * @returns {HTMLElement | undefined} place in the button for the number of choices
 */
export function makeFold(section) {
  const title = section.querySelector(".ev-facets__title");
  const groups = section.querySelector(".ev-facets__groups");
  if (!title || !groups) return undefined;
  const number = element("span", { class: "ev-facet__chosen" });
  const button = element(
    "button",
    {
      type: "button",
      class: "ev-button ev-facets__fold",
      "aria-expanded": "false",
      "aria-controls": groups.id,
    },
    element("span", {}, title.textContent ?? ""),
    " ",
    number,
  );
  button.addEventListener("click", () => {
    const isOpen = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!isOpen));
  });
  groups.before(button);
  return number;
}
