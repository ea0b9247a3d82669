/**
 * The map beside the list of stories: choosing a municipality or a region narrows the list, and what
 * narrows the list dims the dots. Without this the dots lead to the municipalities' own pages. The
 * check boxes of the facets say and do the same.
 */
import { counted } from "./dom.js";

/** @typedef {import("./facet-state.js").Values} Values */

export const PLACE = "kunta";
export const REGION = "maakunta";

/**
 * @typedef {object} Dot
 * @property {string} id
 * @property {string} name
 * @property {SVGElement} link
 */

export class StoryMap {
  /**
   * @param {Element} figure
   * @param {(facet: string, id: string) => void} toggle chooses a value, or takes the choice back
   */
  constructor(figure, toggle) {
    this.figure = figure;
    this.toggle = toggle;
    /** @type {Dot[]} */
    this.dots = [...figure.querySelectorAll("a[data-place]")].flatMap((link) =>
      link instanceof SVGElement
        ? [{ id: link.dataset.place ?? "", name: link.textContent?.trim() ?? "", link }]
        : [],
    );
    /** @type {SVGElement[]} */
    this.regions = [...figure.querySelectorAll("path[data-region]")].filter(
      (shape) => shape instanceof SVGElement,
    );
  }

  start() {
    for (const { id, link } of this.dots) {
      link.setAttribute("role", "button");
      link.addEventListener("click", (event) => {
        if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        this.toggle(PLACE, id);
      });
      link.addEventListener("keydown", (event) => {
        if (!(event instanceof KeyboardEvent) || event.key !== " ") return;
        event.preventDefault(); // a link does not hear the space bar, a button does
        this.toggle(PLACE, id);
      });
    }
    for (const shape of this.regions) {
      shape.addEventListener("click", () => this.toggle(REGION, shape.dataset.region ?? ""));
    }
    this.figure.classList.add("is-ready");
  }

  /**
   * @param {Map<string, number>} counts stories of each municipality, whatever municipality is chosen
   * @param {Values} choices
   * @param {DOMStringMap} words to count stories with
   */
  show(counts, choices, words) {
    for (const { id, name, link } of this.dots) {
      const number = counts.get(id) ?? 0;
      const isChosen = choices.get(PLACE)?.has(id) ?? false;
      const { one, many } = words;
      link.setAttribute("aria-label", `${name}, ${counted({ one, many }, number)}`);
      link.setAttribute("aria-pressed", String(isChosen));
      link.classList.toggle("is-dimmed", number === 0);
    }
    for (const shape of this.regions) {
      const isChosen = choices.get(REGION)?.has(shape.dataset.region ?? "") ?? false;
      shape.classList.toggle("is-chosen", isChosen);
    }
  }
}
