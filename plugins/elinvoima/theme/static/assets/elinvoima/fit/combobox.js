/**
 * Choosing the client: an editable combobox with a list of municipalities (ARIA 1.2, list
 * autocomplete with manual selection). The focus stays in the box; the arrows move in the list.
 */
import { counted, element, fill } from "../dom.js";
import { suggestedPlaces } from "./places.js";
import { plain } from "../place-match.js";

/** @typedef {import("./places.js").Place} Place */

const TELLING_PAUSE = 700; // ms without a key before the number of options is told
const MOST_OPTIONS = 60;

export class PlaceBox {
  /**
   * @param {HTMLInputElement} input
   * @param {any} data
   * @param {Record<string, any>} words
   * @param {(code: string | null) => void} choose called when a client is chosen, or taken away
   */
  constructor(input, data, words, choose) {
    this.input = input;
    this.data = data;
    this.words = words;
    this.choose = choose;
    /** @type {string | null} */
    this.code = null;
    /** @type {Place[]} */
    this.places = [];
    this.active = -1;
    this.telling = 0;
    this.list = element("ul", {
      class: "ev-suggest ev-places",
      id: `${input.id}-lista`,
      role: "listbox",
      "aria-label": words.municipalities,
      hidden: "",
    });
    this.status = element("p", { class: "ev-hidden", role: "status" });
    this.problem = element("p", { class: "ev-client__problem", id: `${input.id}-virhe`, hidden: "" });
  }

  start() {
    const { input, list } = this;
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-haspopup": "listbox",
      "aria-controls": list.id, "aria-expanded": "false" }; // prettier-ignore
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    input.after(list);
    input.parentElement?.after(this.problem, this.status);
    input.addEventListener("focus", () => input.select());
    input.addEventListener("click", () => this.open());
    input.addEventListener("input", () => this.open());
    input.addEventListener("keydown", (event) => this.onKey(event));
    input.addEventListener("blur", () => this.leave());
    list.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the focus
    list.addEventListener("click", (event) => {
      const option = event.target instanceof Element && event.target.closest("[role=option]");
      if (option) this.take(this.places[[...list.children].indexOf(option)]);
    });
  }

  get isOpen() {
    return !this.list.hidden;
  }

  /** The name of the client that is chosen; empty if none is. */
  get name() {
    const found = this.data.municipalities.find((/** @type {any} */ m) => m.code === this.code);
    return found?.name ?? "";
  }

  /**
   * Shows which client is chosen.
   * @param {string | null} code
   */
  show(code) {
    this.code = code;
    this.input.value = this.name;
    this.tellProblem("");
  }

  open() {
    const typed = this.input.value === this.name ? "" : this.input.value;
    this.places = suggestedPlaces(this.data, typed).slice(0, typed.trim() ? MOST_OPTIONS : Infinity);
    this.list.replaceChildren(...this.places.map((place, n) => this.optionOf(place, n)));
    const chosen = typed ? -1 : this.places.findIndex(({ code }) => code === this.code);
    this.list.hidden = !this.places.length;
    this.input.setAttribute("aria-expanded", String(this.isOpen));
    this.activate(chosen);
    this.tellProblem("");
    clearTimeout(this.telling);
    this.telling = setTimeout(() => {
      this.status.textContent = counted(
        { one: this.words.place_one, many: this.words.place_many, none: this.words.place_none },
        this.places.length,
      );
    }, TELLING_PAUSE);
  }

  close() {
    clearTimeout(this.telling);
    this.list.hidden = true;
    this.status.textContent = "";
    this.input.setAttribute("aria-expanded", "false");
    this.activate(-1);
  }

  /**
   * @param {Place} place
   * @param {number} number
   */
  optionOf({ name, label, region, merged }, number) {
    const note = merged ? fill(this.words.merged, { name: label, region }) : region;
    const swedish = !merged && name !== label ? ` (${label})` : "";
    return element(
      "li",
      { class: "ev-suggest__option", role: "option", id: `${this.input.id}-${number}`,
        "aria-selected": "false" }, // prettier-ignore
      element("span", { class: "ev-places__name" }, name + swedish),
      " ",
      element("span", { class: "ev-places__region" }, note),
    );
  }

  /** @param {number} place -1 for none */
  activate(place) {
    this.list.children[this.active]?.setAttribute("aria-selected", "false");
    this.active = place;
    const option = this.list.children[place];
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    this.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
    return undefined;
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.isComposing) return;
    const { key, altKey } = event;
    const last = this.places.length - 1;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (!this.isOpen) this.open();
      else if (altKey && key === "ArrowUp") this.close();
      else if (key === "ArrowDown") this.activate(this.active < last ? this.active + 1 : 0);
      else this.activate(this.active > 0 ? this.active - 1 : last);
    } else if ((key === "Home" || key === "End") && this.isOpen && this.active >= 0) {
      event.preventDefault();
      this.activate(key === "Home" ? 0 : last);
    } else if (key === "Escape" && this.isOpen) {
      event.preventDefault(); // the first Escape closes the list, the second takes the name back
      this.close();
    } else if (key === "Escape") {
      this.show(this.code);
    } else if (key === "Enter") {
      event.preventDefault();
      this.onEnter();
    }
  }

  /** Takes the option that is marked, or else the likeliest one. */
  onEnter() {
    const typed = this.input.value.trim();
    if (!typed) this.take(undefined);
    else if (this.isOpen && this.active >= 0) this.take(this.places[this.active]);
    else if (typed === this.name) this.close();
    else {
      const [likeliest] = suggestedPlaces(this.data, typed);
      if (likeliest) this.take(likeliest);
      else this.tellProblem(fill(this.words.unknown_place, { name: typed }));
    }
  }

  /** What is typed when the focus leaves the box is taken if it can mean only one municipality. */
  leave() {
    this.close();
    const typed = this.input.value.trim();
    if (typed === this.name) return;
    const places = typed ? suggestedPlaces(this.data, typed) : [];
    const isSure = places.length === 1 || (places[0] && plain(places[0].name) === plain(typed));
    if (!typed || isSure) this.take(places[0]);
    else if (places.length) this.input.value = this.name;
    else this.tellProblem(fill(this.words.unknown_place, { name: typed }));
  }

  /** @param {Place | undefined} place */
  take(place) {
    this.close();
    this.show(place?.code ?? null);
    this.choose(this.code);
    if (place?.merged) this.tellMerged(place.merged);
  }

  /**
   * Tells that the client was asked for by a name of old.
   * @param {string} merged
   */
  tellMerged(merged) {
    this.tellProblem(fill(this.words.merged_now, { merged, label: this.name }));
  }

  /** @param {string} text */
  tellProblem(text) {
    this.problem.hidden = !text;
    this.problem.textContent = text;
    if (text) this.input.setAttribute("aria-describedby", `${this.problem.id} ${this.input.id}-ohje`);
    else this.input.setAttribute("aria-describedby", `${this.input.id}-ohje`);
  }
}
