/** Narrowing the list of municipalities as the reader types. Without this it is a plain list. */
import { counted } from "./dom.js";

/**
 * A municipality in the list.
 * @typedef {{ name: string, link: HTMLAnchorElement, item: HTMLElement }} Place
 */

/** @param {Document} page */
export async function startPlaceFilter(page) {
  const form = page.querySelector("form[data-list-filter]");
  const input = form?.querySelector("input");
  const status = form?.querySelector("[role=status]");
  if (!(form instanceof HTMLFormElement && input && status instanceof HTMLElement)) return;
  const list = page.getElementById(form.dataset.listFilter ?? "");
  if (!list) return;

  const { findNames } = await import("./place-match.js"); // one page needs it
  const places = placesOf(list);
  const show = () => {
    const typed = input.value.trim();
    const names = findNames(
      places.map((place) => place.name),
      typed,
    );
    const found = showOnly(places, list, names);
    status.textContent = typed ? counted(status.dataset, found.length) : "";
    return found;
  };
  form.hidden = false;
  input.value = new URLSearchParams(page.location.search).get("kunta") ?? ""; // from the home page
  input.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [only, ...others] = show();
    if (only && !others.length) only.link.click();
  });
  show();
}

/**
 * @param {HTMLElement} list
 * @returns {Place[]}
 */
function placesOf(list) {
  return [...list.querySelectorAll("li")].flatMap((item) => {
    const link = item.querySelector("a");
    return link ? [{ name: link.textContent?.trim() ?? "", link, item }] : [];
  });
}

/**
 * Hides the places that do not match, and the regions that are left empty.
 * @param {readonly Place[]} places
 * @param {HTMLElement} list
 * @param {ReadonlySet<string>} names of those that match
 * @returns {Place[]} those that match
 */
function showOnly(places, list, names) {
  for (const place of places) place.item.hidden = !names.has(place.name);
  for (const region of list.querySelectorAll("section")) {
    region.hidden = !region.querySelector("li:not([hidden])");
  }
  return places.filter((place) => names.has(place.name));
}
