/**
 * Narrowing the list of stories by its facets. Without this the facets are links to lists of their
 * own. The choices are in the address, so they can be sent, bookmarked and gone back to.
 */
import { counted } from "./dom.js";
import { countValues, matches, readChoices, withChoice, writeChoices } from "./facet-state.js";
import { makeBar, makeChip, makeFold, makeGroup, showGroup } from "./facet-view.js";
import { PLACE, StoryMap } from "./story-map.js";

/** @typedef {import("./facet-state.js").Values} Values */
/** @typedef {import("./facet-view.js").Group} Group */

/** @param {Document} page */
export function startFacets(page) {
  const section = page.querySelector(".ev-facets");
  const status = page.querySelector(".ev-results__count");
  if (section instanceof HTMLElement && status instanceof HTMLElement) {
    new Facets(page, section, status).start();
  }
}

class Facets {
  /**
   * @param {Document} page
   * @param {HTMLElement} section
   * @param {HTMLElement} status
   */
  constructor(page, section, status) {
    this.page = page;
    this.section = section;
    this.status = status;
    /** @type {Group[]} */
    this.groups = [...section.querySelectorAll("details")].map(makeGroup);
    /** @type {Values} */
    this.known = new Map(
      this.groups.map((group) => [group.facet, new Set(group.options.map((o) => o.id))]),
    );
    /** @type {Map<HTMLElement, Values>} */
    this.stories = new Map();
    for (const card of page.querySelectorAll(".ev-results .ev-card")) {
      if (card instanceof HTMLElement) this.stories.set(card, this.valuesOf(card));
    }
    this.choices = readChoices("", this.known);
    this.bar = makeBar({ choices: section.dataset.choices, clear: status.dataset.clear });
    this.folded = makeFold(section);
    const figure = section.querySelector("[data-story-map]");
    this.map = figure ? new StoryMap(figure, (facet, id) => this.toggle(facet, id)) : null;
  }

  start() {
    this.status.after(this.bar.bar);
    this.map?.start();
    this.section.addEventListener("change", (event) => this.onChange(event));
    this.bar.clear.addEventListener("click", () => {
      this.choose(readChoices("", this.known));
      this.focusResults();
    });
    this.page.defaultView?.addEventListener("popstate", () => this.readAddress());
    this.readAddress();
    for (const group of this.groups) {
      if (this.choices.get(group.facet)?.size) group.details.open = true;
    }
    this.section.classList.add("is-ready");
  }

  /**
   * Reads a card's values from its data attributes.
   * @param {HTMLElement} card
   * @returns {Values}
   */
  valuesOf(card) {
    const facets = [...this.known.keys()];
    return new Map(facets.map((f) => [f, new Set((card.dataset[f] ?? "").split(" "))]));
  }

  /** @param {Event} event */
  onChange(event) {
    const box = event.target;
    for (const { facet, options } of this.groups) {
      const option = options.find((o) => o.box === box);
      if (option) {
        this.choose(withChoice(this.choices, facet, option.id, option.box.checked, this.known));
      }
    }
  }

  readAddress() {
    this.choices = readChoices(this.page.location.search, this.known);
    this.show();
  }

  /**
   * Takes the reader's choices in use, and into the address.
   * @param {Values} choices
   */
  choose(choices) {
    this.choices = choices;
    const { pathname, search, hash } = this.page.location;
    history.pushState(null, "", pathname + writeChoices(search, choices) + hash);
    this.show();
  }

  /**
   * Chooses a value, or takes the choice back if it is chosen.
   * @param {string} facet
   * @param {string} id
   */
  toggle(facet, id) {
    if (!this.known.get(facet)?.has(id)) return; // a region without stories
    const isChosen = this.choices.get(facet)?.has(id) ?? false;
    this.choose(withChoice(this.choices, facet, id, !isChosen, this.known));
  }

  show() {
    let shown = 0;
    for (const [card, values] of this.stories) {
      card.hidden = !matches(values, this.choices);
      if (!card.hidden) shown += 1;
    }
    const words = { count: this.status.dataset, chosen: this.section.dataset.chosen };
    for (const group of this.groups) {
      const counts = countValues(this.stories.values(), this.choices, group.facet);
      showGroup(group, this.choices.get(group.facet) ?? new Set(), counts, words);
    }
    const places = countValues(this.stories.values(), this.choices, PLACE);
    this.map?.show(places, this.choices, this.status.dataset);
    const text = counted(this.status.dataset, shown);
    if (this.status.textContent !== text) this.status.textContent = text;
    this.showChips();
  }

  showChips() {
    const chips = this.groups.flatMap((group) =>
      group.options
        .filter((option) => this.choices.get(group.facet)?.has(option.id))
        .map((option) => this.chipOf(group, option)),
    );
    this.bar.bar.hidden = chips.length === 0;
    this.bar.chips.replaceChildren(
      ...chips.map((chip) => {
        const item = this.page.createElement("li");
        item.append(chip);
        return item;
      }),
    );
    if (this.folded) this.folded.textContent = chips.length ? `(${chips.length})` : "";
  }

  /**
   * @param {Group} group
   * @param {import("./facet-view.js").Option} option
   * @returns {HTMLButtonElement}
   */
  chipOf(group, option) {
    const name = `${group.label}: ${option.label}`;
    const chip = makeChip(name, option.label, this.section.dataset.remove);
    chip.addEventListener("click", () => {
      const all = [...this.bar.chips.querySelectorAll("button")];
      const place = all.indexOf(chip);
      this.choose(withChoice(this.choices, group.facet, option.id, false, this.known));
      const left = [...this.bar.chips.querySelectorAll("button")];
      const next = left[Math.min(place, left.length - 1)];
      if (next) next.focus();
      else this.focusResults();
    });
    return chip;
  }

  /** What had the focus is gone: put it on the heading of the results. */
  focusResults() {
    const heading = this.page.querySelector(".ev-results__title");
    if (!(heading instanceof HTMLElement)) return;
    heading.tabIndex = -1;
    heading.focus();
  }
}
