/** Narrowing the results: the facets with their counts, and the choices as chips. */
import { makeBar, makeChip, makeFold, newGroup, showGroup } from "./facet-view.js";

/** @typedef {import("./facet-view.js").Group} Group */
/** @typedef {import("./search/answer.js").Facet} Facet */
/** @typedef {Record<string, string[]>} Choices */

export class SearchFacets {
  /**
   * @param {{ section: HTMLElement, groups: HTMLElement, choices: HTMLElement }} places
   * @param {DOMStringMap} words
   * @param {(choices: Choices) => void} choose called with what the reader has chosen
   */
  constructor({ section, groups, choices }, words, choose) {
    this.section = section;
    this.place = groups;
    this.words = words;
    this.choose = choose;
    this.fold = makeFold(section);
    this.bar = makeBar({ choices: words.choices, clear: words.clear });
    choices.replaceWith(this.bar.bar);
    /** @type {Group[]} */
    this.groups = [];
    this.shape = "";
    this.bar.clear.addEventListener("click", () => choose({}));
    groups.addEventListener("change", () => choose(this.chosen()));
    section.classList.add("is-ready");
  }

  /** @param {readonly Facet[]} facets */
  show(facets) {
    this.makeGroups(facets);
    const count = { one: this.words.countOne, many: this.words.countMany };
    facets.forEach(({ values }, n) => {
      const group = /** @type {Group} */ (this.groups[n]);
      const chosen = new Set(values.filter((v) => v.selected).map((v) => v.id));
      const counts = new Map(values.map((v) => [v.id, v.count]));
      showGroup(group, chosen, counts, { count, chosen: this.words.chosen });
      for (const option of group.options) {
        const isUsed = chosen.has(option.id) || option.box === document.activeElement;
        option.item.hidden = !counts.get(option.id) && !isUsed;
      }
      group.details.hidden = group.options.every((option) => option.item.hidden);
    });
    this.showChips(facets);
  }

  /**
   * Makes the groups anew only if the facets have changed, so that what is open stays open.
   * @param {readonly Facet[]} facets
   */
  makeGroups(facets) {
    const shape = JSON.stringify(facets.map(({ id, values }) => [id, values.map((v) => v.id)]));
    if (shape === this.shape) return;
    const open = new Set(this.groups.filter((g) => g.details.open).map((g) => g.facet));
    this.shape = shape;
    this.groups = facets.map(newGroup);
    this.groups.forEach((group, n) => {
      const hasChoices = facets[n]?.values.some((value) => value.selected);
      group.details.open = open.has(group.facet) || Boolean(hasChoices) || (!open.size && n === 0);
    });
    this.place.replaceChildren(...this.groups.map((group) => group.details));
  }

  /** @returns {Choices} */
  chosen() {
    /** @type {Choices} */
    const choices = {};
    for (const { facet, options } of this.groups) {
      const ids = options.filter((option) => option.box.checked).map((option) => option.id);
      if (ids.length) choices[facet] = ids;
    }
    return choices;
  }

  /** @param {readonly Facet[]} facets */
  showChips(facets) {
    const chips = facets.flatMap(({ id, label, values }) =>
      values.filter((v) => v.selected).map((value) => {
        const chip = makeChip(`${label}: ${value.label}`, value.label, this.words.remove);
        chip.addEventListener("click", () => this.remove(id, value.id));
        const item = document.createElement("li");
        item.append(chip);
        return item;
      }),
    );
    this.bar.bar.hidden = chips.length === 0;
    this.bar.chips.replaceChildren(...chips);
    if (this.fold) this.fold.textContent = chips.length ? `(${chips.length})` : "";
  }

  /**
   * @param {string} facet
   * @param {string} id
   */
  remove(facet, id) {
    const choices = this.chosen();
    this.choose({ ...choices, [facet]: (choices[facet] ?? []).filter((other) => other !== id) });
  }
}
