/** The menu of narrow screens is a `details`; Escape and a press elsewhere close it too. */

/** @param {Document} page */
export function startMenu(page) {
  const menu = page.querySelector("details[data-menu]");
  if (!(menu instanceof HTMLDetailsElement)) return;
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  page.addEventListener("click", (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
}
