/** “Why this?”: what each part of the fit gives, in numbers, and the figures that it rests on. */
import { element } from "../dom.js";
import { PARTS } from "../matching/need.js";

/** @typedef {import("../matching/match.js").Match} Match */
/** @typedef {import("../matching/match.js").Share} Share */
/** @typedef {import("./words.js").FitWords} FitWords */

/** The part of a card that opens. Its table is made when it is first looked at. */
export class Why {
  /** @param {FitWords} words */
  constructor(words) {
    this.words = words;
    /** @type {Match | null} */
    this.match = null;
    /** @type {Record<string, Share>} */
    this.parts = {};
    this.name = document.createTextNode("");
    const name = element("span", { class: "ev-hidden" }, this.name);
    const summary = element("summary", {}, words.say("why"), name);
    this.element = element("details", { class: "ev-why" }, summary);
    this.element.addEventListener("toggle", () => this.fillIn());
  }

  /**
   * @param {Match} match
   * @param {Record<string, Share>} parts of the match
   * @param {boolean} isOpen
   */
  show(match, parts, isOpen) {
    const { element: details, name } = this;
    const label = ` ${match.story.label}`;
    if (name.data !== label) name.data = label;
    Object.assign(this, { match, parts });
    while (details.children.length > 1) details.lastChild?.remove();
    if (details.open !== isOpen) details.open = isOpen;
    this.fillIn();
  }

  fillIn() {
    const { element: details, match, parts, words } = this;
    if (!details.open || details.children.length > 1 || !match) return;
    const summary = element("p", {}, match.story.summary);
    details.append(summary, partsTable(match.score, parts, words), ...peerFigures(match, words));
  }
}

/**
 * @param {number} score
 * @param {Record<string, Share>} parts
 * @param {FitWords} words
 */
function partsTable(score, parts, words) {
  const cells = (/** @type {string[]} */ ...texts) => texts.map((text) => element("td", {}, text));
  const rows = PARTS.map((part) => {
    const share = parts[part];
    const name = element("th", { scope: "row", class: `ev-part ev-part--${part}` }, words.part(part));
    if (!share) {
      return element("tr", {}, name, element("td", { colspan: "3" }, words.say("left_out_part")));
    }
    const { value, weight, contribution } = share;
    const given = words.number(100 * contribution, 1);
    return element("tr", {}, name, ...cells(words.percent(value), words.percent(weight), given));
  });
  const heads = ["part", "value", "weight", "gives"].map((key) =>
    element("th", { scope: "col" }, words.say(key)),
  );
  const total = element(
    "tr",
    { class: "ev-why__total" },
    element("th", { scope: "row" }, words.say("total")),
    ...cells("", "", words.number(100 * score, 1)),
  );
  return element(
    "table",
    { class: "ev-why__table" },
    element("thead", {}, element("tr", {}, ...heads)),
    element("tbody", {}, ...rows, total),
  );
}

/**
 * The figures that make the places alike or different, with their years and sources.
 * @param {Match} match
 * @param {FitWords} words
 */
function peerFigures({ peer }, words) {
  if (!peer || !peer.alike.length) return [];
  const sources = new Set([...peer.alike, ...peer.different].map(({ source }) => source));
  const figures = [...peer.alike, ...peer.different].map((each) =>
    element("li", {}, words.compared(each) + (each.year ? ` (${each.year})` : "")),
  );
  return [
    element("p", { class: "ev-note" }, words.say("figures_of", { name: peer.name })),
    element("ul", { class: "ev-note" }, ...figures),
    element("p", { class: "ev-note" }, [...sources].join("; ")),
  ];
}
