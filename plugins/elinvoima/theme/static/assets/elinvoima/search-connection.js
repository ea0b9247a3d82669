/**
 * The way from the page to the search: where the index is, and the client, which is fetched and
 * started when it is first needed.
 */
import { element } from "./dom.js";
import { beginAhead } from "./search/ahead.js";

/** @typedef {import("./search/client.js").SearchClient} SearchClient */

export class SearchConnection {
  /** @param {HTMLElement} note the element whose data attributes tell where things are */
  constructor(note) {
    /** The words of the interface, by their names. */
    this.words = note.dataset;
    this.home = new URL(note.dataset.home || ".", note.baseURI).href.replace(/index\.html$/, "");
    this.page = new URL(note.dataset.page || ".", note.baseURI).href;
    this.index = absolute(note, note.dataset.searchIndex);
    this.morphology = absolute(note, note.dataset.morphology);
    this.modules = (note.dataset.modules ?? "").split(" ").filter(Boolean);
    /** @type {Promise<SearchClient | null> | null} */
    this.opening = null;
  }

  /**
   * Gives the client, or null if there is no index or the browser cannot run the search.
   * @returns {Promise<SearchClient | null>}
   */
  client() {
    this.opening ??= this.open();
    return this.opening;
  }

  async open() {
    if (!this.index) return null;
    this.fetchModules();
    const begun = beginAhead(this.index);
    try {
      const { SearchClient } = await import("./search/client.js");
      return new SearchClient({ index: this.index, morphology: this.morphology }, begun);
    } catch {
      begun.worker?.terminate();
      this.opening = null; // the network may answer the next time
      return null;
    }
  }

  /** Asks for the search's modules all at once, before each of them tells of the next. */
  fetchModules() {
    for (const module of this.modules) {
      document.head.append(element("link", { rel: "modulepreload", href: module }));
    }
    this.modules = [];
  }

  /** Begins to fetch what the first search needs. */
  async prepare() {
    (await this.client())?.prepare();
  }

  /** Starts from the beginning, after a problem. */
  async restart() {
    (await this.opening)?.stop();
    this.opening = null;
  }

  /**
   * The address of a page of the site.
   * @param {string} address from the site's root, without a slash in front
   */
  addressOf(address) {
    return new URL(address, this.home).href;
  }

  /**
   * The address of the search page with a query.
   * @param {string} text
   */
  searchFor(text) {
    const address = new URL(this.page);
    address.searchParams.set("q", text);
    return address.href;
  }
}

/**
 * @param {Document} page
 * @returns {SearchConnection | null}
 */
export function connectionOf(page) {
  const note = page.querySelector("[data-home][data-suggestions]");
  return note instanceof HTMLElement ? new SearchConnection(note) : null;
}

/**
 * @param {HTMLElement} note
 * @param {string | undefined} way
 */
function absolute(note, way) {
  return way ? new URL(way, note.baseURI).href : null;
}
