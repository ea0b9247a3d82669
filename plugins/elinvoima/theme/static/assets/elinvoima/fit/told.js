/** What the page tells of itself above the views: each message with its buttons, to be closed. */
import { element } from "../dom.js";

export class Told {
  /**
   * @param {HTMLElement} place
   * @param {HTMLElement} said a live region
   * @param {string} dismiss word for closing a message
   */
  constructor(place, said, dismiss) {
    this.place = place;
    this.said = said;
    this.dismiss = dismiss;
  }

  /**
   * Shows a message; one under the same name makes way for it.
   * @param {string} name
   * @param {string} text
   * @param {[string, () => void][]} [ways] words of the buttons and what each does; the message is
   *   closed then. Without them it can only be closed.
   */
  tell(name, text, ways = []) {
    this.close(name);
    const buttons = ways.map(([word, act]) => this.button(word, name, act));
    if (!ways.some(([, act]) => act === stay)) {
      buttons.push(this.button(this.dismiss, name, stay));
    }
    this.place.append(
      element(
        "div",
        { class: "ev-told__message", "data-told": name },
        element("p", {}, text),
        element("p", { class: "ev-told__ways" }, ...buttons.flatMap((b, n) => (n ? [" ", b] : [b]))),
      ),
    );
    this.say(text);
  }

  /**
   * @param {string} word
   * @param {string} name
   * @param {() => void} act
   */
  button(word, name, act) {
    const made = element(
      "button",
      { type: "button", class: "ev-button ev-button--small ev-button--second" },
      word,
    );
    made.addEventListener("click", () => {
      this.close(name);
      act();
    });
    return made;
  }

  /** @param {string} name */
  close(name) {
    this.place.querySelector(`[data-told="${name}"]`)?.remove();
  }

  /**
   * Tells screen readers only.
   * @param {string} text
   */
  say(text) {
    // The same words a second time would not be told.
    this.said.textContent = this.said.textContent === text ? `${text}\u00a0` : text;
  }
}

/** The way that changes nothing. */
export function stay() {
  // Only the message is closed.
}
