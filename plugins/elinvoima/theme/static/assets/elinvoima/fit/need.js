/** The form of the needs: what is chosen in it, and how what is chosen is shown. */
import { makeFold } from "../facet-view.js";
import { MOST_ACTIONS } from "./address.js";
import { PARTS } from "../matching/need.js";

/** @typedef {import("./address.js").Fit} Fit */
/** @typedef {import("./words.js").FitWords} FitWords */

export class NeedForm {
  /**
   * @param {HTMLElement} section
   * @param {Record<string, number>} usual weights, 0 to 1
   * @param {FitWords} words
   * @param {(chosen: Partial<Fit>, isSliding: boolean) => void} choose called at every change
   */
  constructor(section, usual, words, choose) {
    this.section = section;
    this.words = words;
    this.choose = choose;
    this.usual = wholeNumbers(usual);
    this.boxes = fields(section, "input[type=checkbox]", HTMLInputElement);
    this.sliders = fields(section, "input[type=range]", HTMLInputElement);
    this.months = fields(section, "select", HTMLSelectElement)[0];
    this.actions = fields(section, "input[type=number]", HTMLInputElement)[0];
    this.sum = fields(section, "[data-part-of=sum]", HTMLElement)[0];
    this.folded = makeFold(section);
    section.classList.add("is-ready");
    section.addEventListener("input", (event) => this.onInput(event.target));
    section
      .querySelector("[data-part-of=reset]")
      ?.addEventListener("click", () => choose({ weights: null }, false));
  }

  /** @param {EventTarget | null} target */
  onInput(target) {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    if (target.name === "themes" || target.name === "methods") {
      this.choose({ [target.name]: this.checked(target.name) }, false);
    } else if (target === this.months) {
      this.choose({ months: Number(target.value) || null }, false);
    } else if (target === this.actions) {
      const n = Math.floor(Number(target.value));
      this.choose({ actions: n >= 1 && n <= MOST_ACTIONS ? n : null }, true);
    } else if (target.dataset.weight) {
      this.choose({ weights: this.weights() }, true);
    }
  }

  /** @param {"themes" | "methods"} name */
  checked(name) {
    return this.boxes.filter((box) => box.name === name && box.checked).map((box) => box.value);
  }

  /** @returns {Record<string, number> | null} null if they are as usual */
  weights() {
    const chosen = Object.fromEntries(
      this.sliders.map((slider) => [slider.dataset.weight ?? "", Number(slider.value)]),
    );
    return PARTS.every((part) => chosen[part] === this.usual[part]) ? null : chosen;
  }

  /** @param {Fit} fit */
  show({ themes, methods, months, actions, weights }) {
    const chosen = { themes: new Set(themes), methods: new Set(methods) };
    for (const box of this.boxes) {
      box.checked = chosen[/** @type {"themes" | "methods"} */ (box.name)].has(box.value);
    }
    this.months.value = String(months ?? "");
    if (Number(this.actions.value) !== (actions ?? 0)) this.actions.value = String(actions ?? "");
    this.showWeights(weights ?? this.usual);
    this.showChosen("themes", themes.length);
    this.showChosen("methods", methods.length);
    this.showChosen("limits", Number(months !== null) + Number(actions !== null));
    this.showChosen("weights", Number(weights !== null));
    const limits = [months, actions, weights].filter((each) => each !== null).length;
    const all = themes.length + methods.length + limits;
    setText(this.folded, all ? `(${all})` : "");
  }

  /** @param {Record<string, number>} weights */
  showWeights(weights) {
    const whole = PARTS.reduce((sum, part) => sum + weights[part], 0);
    for (const slider of this.sliders) {
      const weight = weights[slider.dataset.weight ?? ""];
      const share = this.words.percent(whole ? weight / whole : 0);
      if (Number(slider.value) !== weight) slider.value = String(weight);
      const output = slider.parentElement?.querySelector("output");
      if (!output || output.textContent === share) continue;
      output.textContent = share;
      slider.setAttribute("aria-valuetext", share);
    }
    setText(this.sum, this.words.say(whole ? "sum" : "no_weights"));
  }

  /**
   * @param {string} group
   * @param {number} n
   */
  showChosen(group, n) {
    const place = this.section.querySelector(`[data-group=${group}] .ev-facet__chosen`);
    setText(place, n ? this.words.say("chosen", { n }) : "");
  }

  /** Opens the groups in which something is chosen. */
  openChosen() {
    for (const details of this.section.querySelectorAll("details")) {
      if (details.querySelector(".ev-facet__chosen")?.textContent) details.open = true;
    }
  }
}

/**
 * @template {Element} Kind
 * @param {HTMLElement} section
 * @param {string} selector
 * @param {new () => Kind} kind
 * @returns {Kind[]}
 */
function fields(section, selector, kind) {
  return [...section.querySelectorAll(selector)].flatMap((found) =>
    found instanceof kind ? [found] : [],
  );
}

/**
 * @param {Element | null | undefined} place
 * @param {string} text
 */
function setText(place, text) {
  if (place && place.textContent !== text) place.textContent = text;
}

/** @param {Record<string, number>} weights */
function wholeNumbers(weights) {
  const whole = PARTS.reduce((sum, part) => sum + weights[part], 0);
  return Object.fromEntries(PARTS.map((part) => [part, Math.round((100 * weights[part]) / whole)]));
}
