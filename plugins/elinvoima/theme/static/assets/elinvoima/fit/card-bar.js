/** What each part of the fit gives, as a bar; the table under “Why this?” has the same in numbers. */
import { PARTS } from "../matching/need.js";

const SVG = "http://www.w3.org/2000/svg";
const GAP = 0.3;

/** @typedef {import("../matching/match.js").Share} Share */

export class Bar {
  constructor() {
    this.element = document.createElementNS(SVG, "svg");
    const attributes = { class: "ev-bar", viewBox: "0 0 100 4", preserveAspectRatio: "none",
      "aria-hidden": "true", focusable: "false" }; // prettier-ignore
    for (const [name, value] of Object.entries(attributes)) this.element.setAttribute(name, value);
    this.pieces = PARTS.map((part) => {
      const piece = document.createElementNS(SVG, "path");
      piece.setAttribute("class", `ev-part--${part}`);
      return piece;
    });
    this.element.append(...this.pieces);
  }

  /** @param {Record<string, Share>} parts those that count */
  show(parts) {
    let start = 0;
    PARTS.forEach((part, place) => {
      const length = 100 * (parts[part]?.contribution ?? 0);
      const drawn = Math.max(0, length - GAP);
      this.pieces[place].setAttribute("d", drawn ? `M${start} 0h${drawn}v4h${-drawn}z` : "");
      start += length;
    });
  }
}
