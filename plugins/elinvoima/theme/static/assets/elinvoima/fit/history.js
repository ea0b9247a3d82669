/**
 * Writes the choices in the address and in the browser's memory, a moment after they are made: a
 * browser takes tens of milliseconds to change the address, and allows only so many changes in a
 * minute. Steps of one slide of a slider are one step in the history.
 */
import { keepFit } from "./store.js";

const PAUSE = 200; // ms

export class FitHistory {
  /** @param {() => string} fragment gives the fragment of the present choices */
  constructor(fragment) {
    this.fragment = fragment;
    this.timer = 0;
    this.isNew = false;
    this.wasSliding = false;
  }

  start() {
    window.addEventListener("pagehide", () => this.flush());
    document.addEventListener(
      "click",
      ({ target }) => {
        if (target instanceof Element && target.closest("a[href]")) this.flush();
      },
      true,
    );
  }

  /**
   * @param {{ isNew: boolean, isSliding?: boolean }} step
   */
  write({ isNew, isSliding = false }) {
    this.isNew ||= isNew && !(isSliding && this.wasSliding);
    this.wasSliding = isSliding;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), PAUSE);
  }

  /** Writes now what waits to be written. */
  flush() {
    if (!this.timer) return;
    const fragment = this.fragment();
    const { pathname, search, hash } = location;
    const how = this.isNew ? "pushState" : "replaceState";
    this.forgetStep();
    keepFit(fragment);
    if (fragment !== hash) history[how](null, "", pathname + search + fragment);
  }

  /** The reader has gone to another step: what waits is not written. */
  forgetStep() {
    clearTimeout(this.timer);
    this.timer = 0;
    this.isNew = false;
  }
}
