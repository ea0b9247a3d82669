/**
 * The key / leads to the search box. Speech input may press it by accident, so it can be turned off
 * (WCAG 2.1.4) on the search page; where the browser would not remember that, the key is not in use.
 */
import { canRemember, forget, remember, remembered } from "./storage.js";

const KEY = "elinvoima.search-key";
const OFF = "off";

/** @param {Document} page */
export function startSearchKey(page) {
  if (!canRemember()) return;
  const input = inputOf(page);
  if (!input) return;
  const tell = () => {
    if (isOn()) input.setAttribute("aria-keyshortcuts", "/");
    else input.removeAttribute("aria-keyshortcuts");
  };
  page.addEventListener("keydown", (event) => {
    if (!isOn() || !isPlainSlash(event)) return;
    event.preventDefault();
    focus(page, input);
  });
  showSwitch(page, tell);
  tell();
}

function isOn() {
  return remembered(KEY) !== OFF;
}

/**
 * @param {Document} page
 * @returns {HTMLInputElement | null} the box of the page itself before that of the header
 */
function inputOf(page) {
  return (
    page.querySelector("main [data-search-box] input[name=q]") ??
    page.querySelector("[data-search-box] input[name=q]")
  );
}

/** @param {KeyboardEvent} event */
function isPlainSlash(event) {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.defaultPrevented) return false;
  const { target } = event;
  const isTyping =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"));
  return !isTyping || (target instanceof HTMLInputElement && isButtonLike(target));
}

/** @param {HTMLInputElement} input */
function isButtonLike(input) {
  return ["checkbox", "radio", "button", "submit", "reset"].includes(input.type);
}

/**
 * @param {Document} page
 * @param {HTMLInputElement} input
 */
function focus(page, input) {
  const opener = page.querySelector("[data-search-open]");
  if (!input.checkVisibility() && opener instanceof HTMLElement) opener.click();
  else input.focus();
  input.select();
}

/**
 * @param {Document} page
 * @param {() => void} tell called when the choice changes
 */
function showSwitch(page, tell) {
  const label = page.querySelector("[data-search-key]");
  const box = label?.querySelector("input");
  if (!(label instanceof HTMLElement) || !box) return;
  box.checked = isOn();
  box.addEventListener("change", () => {
    if (box.checked) forget(KEY);
    else remember(KEY, OFF);
    tell();
  });
  label.hidden = false;
}
