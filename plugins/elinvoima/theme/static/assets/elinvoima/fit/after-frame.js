/** Work that can wait until what was changed is on the screen: what is below it, as a rule. */

const PAUSE = 30; // ms after the frame begins

export class AfterFrame {
  constructor() {
    this.timer = 0;
    this.number = 0;
  }

  /**
   * Does the work after the next frame, in place of what was to be done then.
   * @param {() => void} work
   */
  plan(work) {
    this.cancel();
    const own = this.number;
    requestAnimationFrame(() => {
      if (own === this.number) this.timer = setTimeout(work, PAUSE);
    });
  }

  cancel() {
    clearTimeout(this.timer);
    this.number += 1;
  }
}
