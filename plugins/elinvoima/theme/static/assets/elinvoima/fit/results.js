/** The practices that fit: how many, what they rest on, and the first of them as cards. */
import { element } from "../dom.js";
import { cardOf, showAction } from "./card.js";

/** @typedef {import("../matching/match.js").Match} Match */
/** @typedef {{ has: (id: string) => boolean }} Chosen */

const PAGE = 10;
/** Cards that are made at once; the others follow when these have been shown. */
const FIRST = 2;
const PAUSE = 80; // ms

export class Results {
  /**
   * @param {Record<"count" | "notes" | "matches", HTMLElement> & { more: HTMLButtonElement }} places
   * @param {import("./lookup.js").Lookup} lookup
   * @param {import("./words.js").FitWords} words
   */
  constructor(places, lookup, words) {
    this.places = places;
    this.lookup = lookup;
    this.words = words;
    this.list = element("ol", { class: "ev-matches" });
    /** @type {Match[]} */
    this.matches = [];
    this.shown = PAGE;
    this.showsAll = false;
    this.following = 0;
    /** @type {Set<string>} stories whose reasons are open */
    this.open = new Set();
    /** @type {{ listed: Chosen, compared: Chosen }} */
    this.chosen = { listed: new Set(), compared: new Set() };
  }

  start() {
    this.places.matches.replaceChildren(this.list);
    this.places.more.addEventListener("click", () => this.showMore());
    this.list.addEventListener("toggle", (event) => this.keepOpen(event), true);
  }

  /**
   * @param {{ notes: string[], results: Match[], left_out: Match[] }} found
   * @param {string} client name; empty if none is chosen
   * @param {{ listed: Chosen, compared: Chosen }} chosen
   */
  show(found, client, chosen) {
    const { words } = this;
    this.found = found;
    this.client = client;
    this.chosen = chosen;
    this.matches = this.showsAll ? [...found.results, ...found.left_out] : found.results;
    this.shown = PAGE;
    const count = words.count("practice", found.results.length);
    this.tell(client ? words.say("status_client", { count, client }) : count);
    this.places.notes.replaceChildren(...this.notesOf(found));
    this.showFirst();
    this.showRest();
  }

  /** Shows the first cards now. Those below stay as they were until theirs are made. */
  showFirst() {
    const [first, { children }] = [this.cards(0, FIRST), this.list];
    if (children.length < FIRST || first.length < FIRST) this.list.replaceChildren(...first);
    else first.forEach((card, n) => children[n].replaceWith(card));
    clearTimeout(this.following);
    this.following = setTimeout(() => this.showFollowing(), PAUSE);
  }

  showFollowing() {
    while (this.list.children.length > FIRST) this.list.lastChild?.remove();
    this.list.append(...this.cards(FIRST, this.shown));
  }

  /** @param {string} text */
  tell(text) {
    if (this.places.count.textContent !== text) this.places.count.textContent = text;
  }

  /**
   * Shows a message in place of the practices.
   * @param {HTMLElement} message
   */
  showNothing(message) {
    this.matches = [];
    clearTimeout(this.following);
    this.tell("");
    this.places.notes.replaceChildren(message);
    this.list.replaceChildren();
    this.showRest();
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  cards(from, to) {
    return this.matches.slice(from, to).map((match) =>
      cardOf(match, this.lookup, this.words, {
        isOpen: this.open.has(match.id),
        isListed: this.chosen.listed.has(match.id),
        isCompared: this.chosen.compared.has(match.id),
      }),
    );
  }

  /** @param {{ notes: string[], results: Match[], left_out: Match[] }} found */
  notesOf({ notes, results, left_out: leftOut }) {
    const { words } = this;
    const told = notes
      .filter((note) => note !== "no_methods")
      .map((note) => element("p", { class: "ev-note" }, words.note(note)));
    if (!results.length) told.push(element("p", { class: "ev-note" }, words.say("none_left")));
    if (leftOut.length) {
      const key = this.showsAll ? "left_out_hide" : "left_out_show";
      const button = element(
        "button",
        { type: "button", class: "ev-button ev-button--plain", "data-action": "left-out" },
        words.say(key),
      );
      const text = words.count("left_out", leftOut.length);
      told.push(element("p", { class: "ev-note" }, text, " ", button));
    }
    return told;
  }

  /** Shows the practices that are over a limit, or leaves them out again. */
  toggleLeftOut() {
    this.showsAll = !this.showsAll;
    if (this.found) this.show(this.found, this.client ?? "", this.chosen);
    const button = this.places.notes.querySelector("[data-action=left-out]");
    if (button instanceof HTMLElement) button.focus();
  }

  showMore() {
    clearTimeout(this.following);
    this.showFollowing();
    const from = this.shown;
    this.shown += PAGE;
    const cards = this.cards(from, this.shown);
    this.list.append(...cards);
    this.showRest();
    cards[0]?.querySelector("a")?.focus();
  }

  showRest() {
    const rest = Math.max(0, this.matches.length - this.shown);
    this.places.more.hidden = !rest;
    this.places.more.textContent = this.words.say("more", { n: Math.min(PAGE, rest) });
  }

  /** @param {Event} event */
  keepOpen({ target }) {
    const card = target instanceof HTMLDetailsElement ? target.closest("[data-story]") : null;
    if (!(card instanceof HTMLElement && target instanceof HTMLDetailsElement)) return;
    if (target.open) this.open.add(card.dataset.story ?? "");
    else this.open.delete(card.dataset.story ?? "");
  }

  /** Says on the buttons of the cards what they would do now. */
  showChosen() {
    for (const button of this.list.querySelectorAll("button[data-action]")) {
      if (!(button instanceof HTMLButtonElement)) continue;
      const action = button.dataset.action === "list" ? "list" : "compare";
      const id = button.dataset.id ?? "";
      const isDone = this.chosen[action === "list" ? "listed" : "compared"].has(id);
      if (button.classList.contains("is-done") === isDone) continue;
      showAction(button, action, isDone, this.lookup.stories.get(id), this.words);
    }
  }
}
