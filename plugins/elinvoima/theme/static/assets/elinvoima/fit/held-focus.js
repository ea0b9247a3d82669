/**
 * The focus stays with the practice, not with the card: cards are filled again with others, and who
 * is on a button of one practice must not find themselves on that of another.
 */

const CONTROLS = [".ev-match__title a", "summary", "[data-action=list]", "[data-action=compare]"];

/** @typedef {{ story: string, control: string }} Held */

/**
 * Returns the practice and the control in its card that have the focus, if any.
 * @param {HTMLElement} list of cards
 * @returns {Held | null}
 */
export function heldFocus(list) {
  const focused = document.activeElement;
  const card = focused && list.contains(focused) ? focused.closest("[data-story]") : null;
  if (!focused || !(card instanceof HTMLElement)) return null;
  const control = CONTROLS.find((way) => focused.matches(way)) ?? CONTROLS[0];
  return { story: card.dataset.story ?? "", control };
}

/**
 * Gives the focus to the same control of the same practice, or where that is no longer shown, to the
 * heading of all.
 * @param {Held} held
 * @param {HTMLElement} list
 * @param {HTMLElement | null} heading
 */
export function giveFocus({ story, control }, list, heading) {
  const card = list.querySelector(`[data-story="${CSS.escape(story)}"]`);
  const found = card?.querySelector(control) ?? heading;
  if (found instanceof HTMLElement && found !== document.activeElement) found.focus();
}
