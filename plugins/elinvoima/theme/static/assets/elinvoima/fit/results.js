/** The practices that fit: how many, what they rest on, and the first of them as cards. */
import { element } from "../dom.js";
import { AfterFrame } from "./after-frame.js";
import { Card } from "./card.js";
import { giveFocus, heldFocus } from "./held-focus.js";

/** @typedef {import("../matching/match.js").Match} Match */
/** @typedef {{ has: (id: string) => boolean }} Chosen */

const PAGE = 10;
/** Cards that are filled at once; the others follow when these have been shown. */
const FIRST = 2;

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
    /** @type {Card[]} those made, some of them not in use */
    this.cards = [];
    this.shown = PAGE;
    this.showsAll = false;
    this.following = new AfterFrame();
    this.noted = ""; // what the notes are of
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
    this.showNotes(found);
    this.showCards();
    this.showRest();
  }

  /** Who has the focus in a card keeps it on the same practice, for which all are needed at once. */
  showCards() {
    const held = heldFocus(this.list);
    if (!held) {
      this.showFirst();
      return;
    }
    this.fill(0, this.shown);
    giveFocus(held, this.list, this.heading);
  }

  get heading() {
    const heading = this.list.closest("section")?.querySelector("h2");
    return heading instanceof HTMLElement ? heading : null;
  }

  /** Shows the first cards now. Those below stay as they were until these are on the screen. */
  showFirst() {
    this.fill(0, FIRST);
    this.following.plan(() => this.fill(FIRST, this.shown));
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
    const held = heldFocus(this.list);
    this.matches = [];
    this.tell("");
    this.places.notes.replaceChildren(message);
    this.list.replaceChildren();
    this.noted = "";
    this.showRest();
    if (held) giveFocus(held, this.list, this.heading);
  }

  /** @param {{ notes: string[], results: Match[], left_out: Match[] }} found */
  showNotes(found) {
    const { notes, results, left_out: leftOut } = found;
    const told = [...notes, results.length > 0, leftOut.length, this.showsAll].join(" ");
    if (told === this.noted) return;
    this.noted = told;
    this.places.notes.replaceChildren(...this.notesOf(found));
  }

  /**
   * Fills cards with the practices in their places, and takes off those that are too many.
   * @param {number} from
   * @param {number} to
   */
  fill(from, to) {
    const { list, cards, chosen, open } = this;
    this.matches.slice(from, to).forEach((match, n) => {
      const card = (cards[from + n] ??= new Card(this.lookup, this.words));
      card.show(match, {
        isOpen: open.has(match.id),
        isListed: chosen.listed.has(match.id),
        isCompared: chosen.compared.has(match.id),
      });
      if (!card.element.parentNode) list.append(card.element);
    });
    const most = Math.min(this.matches.length, this.shown);
    while (list.children.length > most) list.lastElementChild?.remove();
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
    const from = this.shown;
    this.shown += PAGE;
    this.fill(FIRST, this.shown);
    this.showRest();
    this.cards[from]?.link.focus();
  }

  showRest() {
    const { more } = this.places;
    const rest = Math.max(0, this.matches.length - this.shown);
    const text = this.words.say("more", { n: Math.min(PAGE, rest) });
    if (more.hidden !== !rest) more.hidden = !rest;
    if (more.textContent !== text) more.textContent = text;
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
    const { listed, compared } = this.chosen;
    for (const card of this.cards.slice(0, this.list.children.length)) {
      const { id } = card.story;
      card.showChosen({ isListed: listed.has(id), isCompared: compared.has(id) });
    }
  }
}
