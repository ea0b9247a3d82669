/** On narrow screens the header's search box is folded behind a link to the search page. */

/** @param {Document} page */
export function startSearchOpener(page) {
  const opener = page.querySelector("[data-search-open]");
  if (!(opener instanceof HTMLAnchorElement)) return;
  const box = page.getElementById(opener.dataset.searchOpen ?? "");
  const input = box?.querySelector("input");
  if (!box || !input) return;
  const show = (/** @type {boolean} */ isOpen) => {
    box.classList.toggle("is-open", isOpen);
    opener.setAttribute("aria-expanded", String(isOpen));
  };
  opener.setAttribute("role", "button");
  opener.setAttribute("aria-controls", box.id);
  show(false);
  const toggle = () => {
    show(!box.classList.contains("is-open"));
    if (box.classList.contains("is-open")) input.focus();
  };
  opener.addEventListener("click", (event) => {
    event.preventDefault();
    toggle();
  });
  opener.addEventListener("keydown", (event) => {
    if (event.key !== " ") return; // a link does not hear the space bar, a button does
    event.preventDefault();
    toggle();
  });
  box.addEventListener("keydown", (event) => {
    const isFolding = event.key === "Escape" && !event.defaultPrevented && !input.value;
    if (!isFolding || !opener.checkVisibility()) return;
    show(false);
    opener.focus();
  });
}
