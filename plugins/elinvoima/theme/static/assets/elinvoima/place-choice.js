/**
 * Choosing one's own municipality on the home page: the box learns the names when it gets the focus,
 * and leads to the municipality's page or to what would fit it. Without this the page has the regions
 * as links.
 */

/** @typedef {import("./fit/combobox.js").PlaceBox} PlaceBox */

/** @param {Document} page */
export function startPlaceChoice(page) {
  const form = page.querySelector("form[data-place-choice]");
  const input = form?.querySelector("input");
  if (!(form instanceof HTMLFormElement && input)) return;
  /** @type {Promise<PlaceBox | null> | undefined} */
  let making;
  const box = () => {
    making ??= makeBox(form, input).catch(() => null); // no network: the list of all is a link away
    return making;
  };
  input.addEventListener("focus", box, { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const button = event.submitter;
    go(form, input, box(), button instanceof HTMLButtonElement ? button.value : "");
  });
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} input
 * @returns {Promise<PlaceBox>}
 */
async function makeBox(form, input) {
  const [{ PlaceBox }, answer] = await Promise.all([
    import("./fit/combobox.js"),
    fetch(form.dataset.names ?? ""),
  ]);
  if (!answer.ok) throw new Error(String(answer.status));
  const words = JSON.parse(form.dataset.words ?? "{}");
  const box = new PlaceBox(input, await answer.json(), words, () => {});
  input.addEventListener("keydown", (event) => {
    const isSettled = box.code && input.value.trim() === box.name && !box.isOpen;
    if (event.key === "Enter" && !event.isComposing && isSettled) form.requestSubmit();
  });
  box.start();
  if (input.value && input.ownerDocument.activeElement === input) box.open();
  return box;
}

/**
 * Goes where the button leads, with the municipality that the box has.
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} input
 * @param {Promise<PlaceBox | null>} making
 * @param {string} way
 */
async function go(form, input, making, way) {
  const box = await making;
  if (!box) return form.submit();
  if (input.value.trim() !== box.name) box.onEnter();
  const place = box.data.municipalities.find((/** @type {any} */ m) => m.code === box.code);
  if (place && way === "sovita") return location.assign(`${form.dataset.fit}#kunta=${place.id}`);
  if (place) return location.assign(`${form.dataset.pages}${place.id}/`);
  if (!input.value.trim()) box.tellProblem(box.words.choose_first);
  return input.focus();
}
