/** “Why this?”: what each part of the fit gives, in numbers, and the figures that it rests on. */
import { element } from "../dom.js";
import { PARTS } from "../matching/match.js";

/** @typedef {import("../matching/match.js").Match} Match */
/** @typedef {import("./words.js").FitWords} FitWords */

/**
 * @param {Match} match
 * @param {any} story
 * @param {FitWords} words
 * @param {boolean} isOpen
 */
export function whyOf(match, story, words, isOpen) {
  const details = element(
    "details",
    { class: "ev-why" },
    element(
      "summary",
      {},
      words.say("why"),
      element("span", { class: "ev-hidden" }, ` ${story.label}`),
    ),
  );
  // The table is made when it is first looked at: ten of them at once would take time.
  const fillIn = () => {
    if (details.open && details.children.length === 1) {
      const summary = element("p", {}, story.summary);
      details.append(summary, partsTable(match, words), ...peerFigures(match, words));
    }
  };
  details.addEventListener("toggle", fillIn);
  details.open = isOpen;
  if (isOpen) fillIn();
  return details;
}

/**
 * @param {Match} match
 * @param {FitWords} words
 */
function partsTable({ parts, score }, words) {
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
