/**
 * Search on a page: its boxes, the key that leads to them, and on the search page the results. A box
 * is a plain form that leads to the search page; here it learns to suggest.
 */
import { startSearchKey } from "./search-key.js";
import { SearchBox } from "./search-box.js";
import { connectionOf } from "./search-connection.js";
import { startSearchOpener } from "./search-opener.js";

/** @param {Document} page */
export async function startSearch(page) {
  const connection = connectionOf(page);
  if (!connection) return;
  const forms = [...page.querySelectorAll("form[data-search-box]")];
  const boxes = forms.flatMap((form) =>
    form instanceof HTMLFormElement ? [new SearchBox(form, connection)] : [],
  );
  for (const box of boxes) box.start();
  startSearchOpener(page);
  startSearchKey(page);
  const place = page.querySelector("[data-search-page]");
  if (!(place instanceof HTMLElement)) return;
  const { SearchPage } = await import("./search-page.js");
  new SearchPage(place, connection, boxes).start();
}
