/** The reader's own list: practices in an order of their own, each with a note. Kept in this browser. */
import { keepList, keptList } from "./store.js";

/** @typedef {import("./address.js").Item} Item */

export class Shortlist {
  /** @param {(areKept: boolean) => void} told called after every change */
  constructor(told) {
    this.told = told;
    this.items = keptList();
    /** @type {{ item: Item, place: number } | null} the one that was taken off the last */
    this.removed = null;
  }

  get size() {
    return this.items.length;
  }

  /** @param {string} id */
  has(id) {
    return this.items.some((item) => item.id === id);
  }

  /** Reads the list again: another tab has changed it. */
  readAgain() {
    this.items = keptList();
    this.removed = null;
  }

  /**
   * @param {string} id
   * @param {string} title
   */
  add(id, title) {
    if (this.has(id)) return;
    const note = this.removed?.item.id === id ? this.removed.item.note : "";
    this.change([...this.items, { id, title, note }]);
  }

  /** @param {string} id */
  remove(id) {
    const place = this.items.findIndex((item) => item.id === id);
    if (place < 0) return;
    const removed = { item: this.items[place], place };
    this.change(this.items.filter((item) => item.id !== id), removed);
  }

  /** Puts back what was taken off the last. */
  undo() {
    if (!this.removed || this.has(this.removed.item.id)) return;
    const { item, place } = this.removed;
    this.change(withItem(this.items, place, item));
  }

  /**
   * @param {string} id
   * @param {1 | -1} step
   * @returns {number} its new place, from 1
   */
  move(id, step) {
    const place = this.items.findIndex((item) => item.id === id);
    const to = Math.min(this.items.length - 1, Math.max(0, place + step));
    const others = this.items.filter((item) => item.id !== id);
    this.change(withItem(others, to, this.items[place]));
    return to + 1;
  }

  /**
   * Keeps a note as it is typed.
   * @param {string} id
   * @param {string} note
   */
  write(id, note) {
    this.items = this.items.map((item) => (item.id === id ? { ...item, note } : item));
    this.told(keepList(this.items));
  }

  /** @param {readonly Item[]} items */
  replace(items) {
    this.change([...items]);
  }

  /**
   * Adds those that are not on the list, and notes to those that have none. Two notes of one practice
   * are both kept.
   * @param {readonly Item[]} items
   */
  merge(items) {
    const given = new Map(items.map((item) => [item.id, item]));
    const own = this.items.map((item) => {
      const note = given.get(item.id)?.note ?? "";
      return item.note.includes(note) ? item : { ...item, note: joined(item.note, note) };
    });
    this.change([...own, ...items.filter((item) => !this.has(item.id))]);
  }

  /**
   * Tells whether the list already has all of this.
   * @param {readonly Item[]} items
   */
  covers(items) {
    return items.every(({ id, note }) =>
      this.items.some((item) => item.id === id && item.note.includes(note)),
    );
  }

  /**
   * @param {Item[]} items
   * @param {{ item: Item, place: number } | null} [removed]
   */
  change(items, removed = null) {
    this.items = items;
    this.removed = removed;
    this.told(keepList(items));
  }
}

/**
 * @param {string} one
 * @param {string} other
 */
function joined(one, other) {
  return one.trim() ? `${one}\n\n${other}` : other;
}

/**
 * @param {readonly Item[]} items
 * @param {number} place
 * @param {Item} item
 */
function withItem(items, place, item) {
  return [...items.slice(0, place), item, ...items.slice(place)];
}
