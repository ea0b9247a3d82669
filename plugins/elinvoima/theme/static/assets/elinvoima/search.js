/**
 * Material's search opens with a check box that the keyboard cannot reach, and with single letters
 * that speech input can say by accident (WCAG 2.1.4). A button opens it here; the letters do not.
 */

/** @param {Document} page */
export function startSearch(page) {
  const toggle = page.querySelector("#__search");
  const button = page.querySelector("[data-search-open]");
  if (!(toggle instanceof HTMLInputElement && button instanceof HTMLButtonElement)) return;
  const stop = (/** @type {KeyboardEvent} */ event) => {
    if (!toggle.checked && isLetterOutsideFields(event)) event.stopPropagation();
  };
  page.defaultView?.addEventListener("keydown", stop, { capture: true });
  button.hidden = false;
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => {
    if (!toggle.checked) toggle.click();
    focusQuery(page);
  });
  toggle.addEventListener("change", () => {
    button.setAttribute("aria-expanded", String(toggle.checked));
    if (!toggle.checked && isVisible(button)) button.focus();
  });
}

/** @param {Document} page */
function focusQuery(page) {
  const query = page.querySelector("[data-md-component=search-query]");
  if (query instanceof HTMLElement) query.focus();
}

/** @param {HTMLElement} shown */
function isVisible(shown) {
  return shown.offsetParent !== null;
}

/**
 * Such a letter would have Material open the search or the next page.
 * @param {KeyboardEvent} event
 * @returns {boolean}
 */
function isLetterOutsideFields(event) {
  const { key, target } = event;
  if (key.length !== 1 || key === " " || event.ctrlKey || event.metaKey) return false;
  const isField = target instanceof HTMLElement && target.matches("input, textarea, select");
  return !isField;
}
