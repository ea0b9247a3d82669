/**
 * Remembers in the history where on the page the reader was. The results come later than the page,
 * so that the browser's own way of going back to the place would find nothing there yet.
 */

const PAUSE = 150; // ms

/** @param {Window} view */
export function startScrollMemory(view) {
  view.history.scrollRestoration = "manual";
  let timer = 0;
  view.addEventListener(
    "scroll",
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => keepPlace(view), PAUSE);
    },
    { passive: true },
  );
  // Who follows a link at once has been somewhere too.
  view.document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a[href]")) keepPlace(view);
  });
}

/** @param {Window} view */
export function keepPlace(view) {
  view.history.replaceState({ ...view.history.state, y: view.scrollY }, "");
}

/** @param {Window} view */
export function goToPlace(view) {
  view.scrollTo(0, Number(view.history.state?.y) || 0);
}
