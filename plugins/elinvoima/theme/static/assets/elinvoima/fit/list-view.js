/** The own list on the page: each practice with its note and the buttons to move and remove it. */
import { element } from "../dom.js";

/** @typedef {import("./shortlist.js").Shortlist} Shortlist */
/** @typedef {import("./lookup.js").Lookup} Lookup */
/** @typedef {import("./words.js").FitWords} FitWords */

export class ListView {
  /**
   * @param {HTMLElement} place
   * @param {Shortlist} list
   * @param {Lookup} lookup
   * @param {FitWords} words
   * @param {(text: string) => void} say tells screen readers what happened
   */
  constructor(place, list, lookup, words, say) {
    this.place = place;
    this.list = list;
    this.lookup = lookup;
    this.words = words;
    this.say = say;
    place.addEventListener("click", ({ target }) => {
      const button = target instanceof Element && target.closest("button");
      if (button instanceof HTMLButtonElement) this.onButton(button);
    });
    place.addEventListener("input", ({ target }) => {
      if (target instanceof HTMLTextAreaElement) list.write(target.dataset.id ?? "", target.value);
    });
  }

  /** @param {ReadonlyMap<string, import("../matching/match.js").Match>} matches */
  show(matches) {
    this.matches = matches;
    const { list, words } = this;
    const items = list.items.map((item, n) => this.itemOf(item, n));
    if (list.removed) items.splice(list.removed.place, 0, this.removedOf(list.removed.item));
    const start = element("p", { class: "ev-start" }, words.say("list_start"));
    this.place.replaceChildren(items.length ? element("ol", { class: "ev-list-own" }, ...items) : start);
  }

  /**
   * @param {import("./address.js").Item} item
   * @param {number} n
   */
  itemOf({ id, title, note }, n) {
    const { words, lookup } = this;
    const story = lookup.stories.get(id);
    const name = story?.label || title || id;
    const heading = story
      ? element("a", { href: lookup.href(story.address) }, story.title)
      : title || id;
    const field = `ev-muistiinpano-${id}`;
    const area = element("textarea", { id: field, rows: "3", "data-id": id, autocomplete: "off" });
    area.value = note;
    return element(
      "li",
      { class: `ev-listed${story ? "" : " ev-listed--gone"}`, "data-id": id },
      element("h3", { class: "ev-listed__title" }, heading),
      story ? this.aboutOf(story) : element("p", { class: "ev-listed__gone" }, words.say("gone")),
      element("label", { for: field }, words.say("note"), element("span", { class: "ev-hidden" }, ` ${name}`)),
      area,
      element(
        "p",
        { class: "ev-listed__actions" },
        this.button("up", id, name, n === 0),
        " ",
        this.button("down", id, name, n === this.list.size - 1),
        " ",
        this.button("remove", id, name, false),
      ),
    );
  }

  /** @param {any} story */
  aboutOf(story) {
    const { lookup, words } = this;
    const match = this.matches?.get(story.id);
    const places = lookup.placesOf(story).map((/** @type {any} */ place) => place.name);
    const score = match ? [`${words.say("score")} ${words.points(match.score)} / 100`] : [];
    return element("p", { class: "ev-note" }, [places.join(", "), story.period, ...score].join(" · "));
  }

  /** @param {import("./address.js").Item} item */
  removedOf({ id, title }) {
    const name = this.lookup.stories.get(id)?.label || title || id;
    return element(
      "li",
      { class: "ev-listed ev-listed--removed" },
      `${this.words.say("said_removed", { name })} `,
      element("button", { type: "button", class: "ev-button ev-button--plain", "data-do": "undo" }, this.words.say("undo")),
    );
  }

  /**
   * @param {"up" | "down" | "remove"} action
   * @param {string} id
   * @param {string} name
   * @param {boolean} isOff
   */
  button(action, id, name, isOff) {
    return element(
      "button",
      { type: "button", class: "ev-button ev-button--small ev-button--second", "data-do": action,
        "data-id": id, ...(isOff ? { disabled: "" } : {}) }, // prettier-ignore
      this.words.say(action),
      element("span", { class: "ev-hidden" }, ` ${name}`),
    );
  }

  /** @param {HTMLButtonElement} button */
  onButton(button) {
    const { list, words } = this;
    const { do: action, id = "" } = button.dataset;
    const item = list.items.find((each) => each.id === id);
    const name = this.lookup.stories.get(id)?.label || item?.title || id;
    if (action === "remove") {
      list.remove(id);
      this.say(words.say("said_removed", { name }));
      this.focus("[data-do=undo]");
    } else if (action === "undo") {
      const back = list.removed?.item.id ?? "";
      list.undo();
      this.say(words.say("undone"));
      this.focus(`[data-id="${back}"] [data-do=remove]`);
    } else if (action === "up" || action === "down") {
      const n = list.move(id, action === "up" ? -1 : 1);
      this.say(words.say("moved", { name, n }));
      const other = action === "up" ? "down" : "up";
      this.focus(`[data-id="${id}"] [data-do=${action}]:enabled`, `[data-id="${id}"] [data-do=${other}]`);
    }
  }

  /** @param {...string} selectors the first that is there gets the focus */
  focus(...selectors) {
    for (const selector of selectors) {
      const found = this.place.querySelector(selector);
      if (found instanceof HTMLElement) return found.focus();
    }
    return undefined;
  }
}
