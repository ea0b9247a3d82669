/** The menus of the header are `details`; Escape and a press elsewhere close them too. */

/** @param {Document} page */
export function startMenu(page) {
  for (const menu of page.querySelectorAll("details[data-menu]")) {
    if (menu instanceof HTMLDetailsElement) start(menu, page);
  }
}

/**
 * @param {HTMLDetailsElement} menu
 * @param {Document} page
 */
function start(menu, page) {
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  page.addEventListener("click", (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
}
