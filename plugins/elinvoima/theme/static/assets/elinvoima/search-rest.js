/**
 * The rest of the first page of results: fetched when the last of the cards comes into view, so that
 * the first answer is quick and light.
 */
export class RestOfPage {
  /** @param {() => void} fetchRest */
  constructor(fetchRest) {
    this.fetchRest = fetchRest;
    /** @type {IntersectionObserver | undefined} */
    this.observer = undefined;
  }

  /**
   * Waits until an element comes into view; what was waited for before is forgotten.
   * @param {Element | undefined} last
   */
  awaitView(last) {
    this.forget();
    if (!last) return;
    this.observer = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      this.forget();
      this.fetchRest();
    });
    this.observer.observe(last);
  }

  forget() {
    this.observer?.disconnect();
  }
}
