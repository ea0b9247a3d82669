/** A table that editors wrote may be wider than the screen: it scrolls by itself, by keyboard too. */
import { element } from "./dom.js";

/** @param {Document} page */
export function startTables(page) {
  for (const table of page.querySelectorAll(".ev-page table")) {
    if (table.parentElement?.matches(".ev-table")) continue;
    const frame = element("div", { class: "ev-table", tabindex: "0" });
    table.replaceWith(frame);
    frame.append(table);
  }
}
