/**
 * A name that the map shows while its dot is pointed at or focused can be put away with Escape, as it
 * may cover the dots beside it. It comes back at the next dot.
 */

/** @param {Document} page */
export function startMapNames(page) {
  for (const map of page.querySelectorAll(".ev-map__picture")) {
    const hush = (/** @type {boolean} */ isHushed) => map.classList.toggle("is-hushed", isHushed);
    page.addEventListener("keydown", (event) => {
      if (event.key === "Escape") hush(true);
    });
    for (const dot of map.querySelectorAll(".ev-map__dot")) {
      dot.addEventListener("pointerenter", () => hush(false));
      dot.addEventListener("focus", () => hush(false));
    }
  }
}
