/** The button that turns the page dark and back. The choice is remembered by this browser only. */
import { remember, remembered } from "./storage.js";

const KEY = "elinvoima.colours"; // scheme.js reads it before the page is painted

/** @param {Document} page */
export function startSchemeSwitch(page) {
  const button = page.querySelector("[data-scheme-switch]");
  const system = page.defaultView?.matchMedia("(prefers-color-scheme: dark)");
  if (!(button instanceof HTMLButtonElement && system)) return;
  const root = page.documentElement;
  const show = (/** @type {boolean} */ isDark) => {
    root.dataset.scheme = isDark ? "dark" : "light";
    button.setAttribute("aria-pressed", String(isDark));
  };
  button.addEventListener("click", () => {
    const isDark = root.dataset.scheme !== "dark";
    remember(KEY, isDark ? "dark" : "light");
    show(isDark);
  });
  system.addEventListener("change", () => {
    if (!remembered(KEY)) show(system.matches);
  });
  show(root.dataset.scheme === "dark");
  button.hidden = false;
}
