/**
 * The search page: asks what the address asks for, and shows the answer. The words, the choices and
 * the order are all in the address, so that a search can be sent, bookmarked and gone back to.
 */
import { fill } from "./dom.js";
import { keepSearch } from "./recent-searches.js";
import { goToPlace, keepPlace, startScrollMemory } from "./scroll-memory.js";
import { PAGE, knownOnly, readAsked, writeAsked } from "./search-address.js";
import { statusOf } from "./search-cut.js";
import { SearchFacets } from "./search-facets.js";
import { notesOf } from "./search-notes.js";
import { RecentSearches } from "./search-recent.js";
import { RestOfPage } from "./search-rest.js";
import { ResultList } from "./search-results.js";

/** @typedef {import("./search-address.js").Asked} Asked */
/** @typedef {import("./search/answer.js").Answer} Answer */

const PATIENCE = 400; // ms before it is said that the search goes on
const FIRST = 4; // results asked for at first: the others are fetched when the reader comes near

export class SearchPage {
  /**
   * @param {HTMLElement} place
   * @param {import("./search-connection.js").SearchConnection} connection
   * @param {import("./search-box.js").SearchBox[]} boxes
   */
  constructor(place, connection, boxes) {
    this.place = place;
    this.page = place.ownerDocument;
    this.view = /** @type {Window} */ (this.page.defaultView);
    this.connection = connection;
    this.words = place.dataset;
    this.title = this.page.title;
    this.form = boxes.find((box) => box.form.closest("main"))?.form;
    this.results = new ResultList(this.part("results"), this.words, (to) =>
      connection.addressOf(to),
    );
    const section = /** @type {HTMLElement} */ (place.querySelector(".ev-facets"));
    this.facets = new SearchFacets(
      { section, groups: this.part("facets"), choices: this.part("choices") },
      this.words,
      (facets) => this.go({ ...this.asked, facets, pages: 1 }),
    );
    /** @type {HTMLElement | null} */
    const recent = this.page.querySelector("[data-search-recent]");
    this.recent = new RecentSearches(recent, (text) => connection.searchFor(text));
    this.rest = new RestOfPage(() => this.addRest());
    this.asked = readAsked("");
    this.runs = 0;
  }

  /** @param {string} name */
  part(name) {
    return /** @type {HTMLElement} */ (this.page.querySelector(`[data-part-of="${name}"]`));
  }

  start() {
    startScrollMemory(this.view);
    this.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      const input = this.input;
      if (this.view.matchMedia("(pointer: coarse)").matches) input?.blur();
      this.go({ ...this.asked, text: input?.value.trim() ?? "", pages: 1 });
    });
    this.part("sort").addEventListener("change", (event) => {
      const sort = /** @type {HTMLInputElement} */ (event.target).value === "date" ? "date" : "fit";
      this.go({ ...this.asked, sort, pages: 1 });
    });
    this.part("more").addEventListener("click", () => this.showMore());
    this.part("retry").addEventListener("click", () => this.retry());
    this.part("unfilter").addEventListener("click", () =>
      this.go({ ...this.asked, facets: {}, pages: 1 }),
    );
    this.view.addEventListener("popstate", () => {
      const isJump = writeAsked(this.asked) === writeAsked(readAsked(this.page.location.search));
      if (!isJump) this.readAddress(); // a jump within the page is a step of the history too
    });
    this.recent.start(() => this.input?.focus());
    this.part("start").hidden = readAsked(this.page.location.search).text !== "";
    this.part("start").classList.add("is-ready");
    if (this.part("start").hidden) this.connection.prepare();
    this.readAddress();
  }

  get input() {
    return /** @type {HTMLInputElement | undefined} */ (
      this.form?.elements.namedItem("q") ?? undefined
    );
  }

  async readAddress() {
    this.asked = readAsked(this.page.location.search);
    if (this.input) this.input.value = this.asked.text;
    await this.run();
    goToPlace(this.view);
  }

  /**
   * Searches for what the reader asks now, as a new step of the history.
   * @param {Asked} asked
   */
  async go(asked) {
    const address = this.page.location.pathname + writeAsked(asked);
    if (writeAsked(asked) !== this.page.location.search) {
      keepPlace(this.view);
      this.view.history.pushState(null, "", address);
    }
    this.asked = asked;
    await this.run();
  }

  /** Asks and shows. What another search overtakes is not shown. */
  async run() {
    const { text, pages } = this.asked;
    this.runs += 1;
    const run = this.runs;
    if (!text) {
      this.showStart();
      return;
    }
    const answer = await this.answerOf(0, pages > 1 ? pages * PAGE : FIRST);
    if (run !== this.runs || !answer) return;
    if (answer.error) this.showProblem(answer.error.code);
    else this.show(answer);
  }

  /**
   * @param {number} offset
   * @param {number} limit
   * @returns {Promise<Answer | null>}
   */
  async answerOf(offset, limit) {
    const { text, facets, sort } = this.asked;
    const waiting = setTimeout(() => this.say(this.words.searching ?? ""), PATIENCE);
    this.place.setAttribute("aria-busy", "true");
    const client = await this.connection.client();
    const answer = client
      ? await client.search({ text, facets, sort, offset, limit })
      : noClient(text, this.view.navigator.onLine);
    clearTimeout(waiting);
    this.place.removeAttribute("aria-busy");
    return answer;
  }

  /** @param {Answer} answer */
  show(answer) {
    if (answer.facets) this.asked = knownOnly(this.asked, answer.facets);
    const query = answer.mended ?? answer.query;
    this.page.title = `${answer.query} – ${this.title}`;
    this.say(statusOf(answer, this.words, query));
    this.results.show(answer);
    this.facets.show(answer.facets ?? []);
    this.part("notes").replaceChildren(...notesOf(answer, this.words));
    this.showSort(answer);
    this.showMoreButton(answer);
    this.awaitRest(answer);
    const hasChoices = Object.keys(this.asked.facets).length > 0;
    const isEmpty = answer.total === 0;
    this.hide({ problem: true, start: !isEmpty, none: !isEmpty, found: isEmpty && !hasChoices });
    this.part("unfilter").hidden = !hasChoices;
    this.part("letter").setAttribute("href", this.letterFor(answer.query));
    if (!isEmpty) keepSearch(answer.query);
    this.recent.show();
  }

  /** Nothing is asked for yet. */
  showStart() {
    this.page.title = this.title;
    this.say("");
    this.results.place.replaceChildren();
    this.hide({ found: true, none: true, problem: true, start: false });
    this.recent.show();
  }

  /** @param {string} code */
  showProblem(code) {
    const problem = this.part("problem");
    const texts = [...problem.querySelectorAll("[data-code]")];
    const known = texts.some((text) => text instanceof HTMLElement && text.dataset.code === code);
    for (const text of texts) {
      if (text instanceof HTMLElement) text.hidden = text.dataset.code !== (known ? code : "failed");
    }
    this.say("");
    this.hide({ found: true, none: true, start: true, problem: false });
  }

  async retry() {
    await this.connection.restart();
    this.hide({ problem: true });
    await this.run();
    const isShown = !this.part("problem").hidden;
    (isShown ? this.part("retry") : this.results.place.querySelector("a"))?.focus();
  }

  /** @param {Answer} answer */
  awaitRest({ total }) {
    const isAll = this.results.shown.length >= Math.min(total, PAGE);
    const last = [...this.results.place.querySelectorAll(".ev-hits > li")].at(-1);
    this.rest.awaitView(isAll ? undefined : last);
  }

  async addRest() {
    const run = this.runs;
    const { length } = this.results.shown;
    const answer = await this.answerOf(length, PAGE - length);
    if (run !== this.runs || !answer || answer.error || this.results.shown.length > length) return;
    this.results.append(answer);
    this.say(statusOf(answer, this.words, answer.mended ?? answer.query));
    this.showMoreButton(answer);
  }

  async showMore() {
    const run = this.runs;
    const { length } = this.results.shown;
    const answer = await this.answerOf(length, PAGE - (length % PAGE));
    if (run !== this.runs || !answer) return;
    if (answer.error) {
      this.showProblem(answer.error.code);
      return;
    }
    if (this.results.shown.length > length) return;
    this.rest.forget();
    this.results.add(answer);
    this.asked = { ...this.asked, pages: Math.ceil(this.results.shown.length / PAGE) };
    const address = this.page.location.pathname + writeAsked(this.asked);
    this.view.history.replaceState(this.view.history.state, "", address);
    this.say(statusOf(answer, this.words, answer.mended ?? answer.query));
    this.showMoreButton(answer);
  }

  /** @param {Answer} answer */
  showMoreButton({ total }) {
    const left = total - this.results.shown.length;
    const more = this.part("more");
    more.hidden = left <= 0;
    const next = PAGE - (this.results.shown.length % PAGE);
    more.textContent = fill(this.words.more, { n: Math.min(next, left) });
  }

  /** @param {Answer} answer */
  showSort({ total }) {
    const sort = this.part("sort");
    sort.hidden = total < 2;
    for (const radio of sort.querySelectorAll("input")) radio.checked = radio.value === this.asked.sort;
  }

  /** @param {string} text */
  say(text) {
    const status = this.part("status");
    if (status.textContent !== text) status.textContent = text;
  }

  /** @param {Record<string, boolean>} parts */
  hide(parts) {
    for (const [name, isHidden] of Object.entries(parts)) this.part(name).hidden = isHidden;
  }

  /**
   * The page of the index of words where a query's first word would be.
   * @param {string} query
   */
  letterFor(query) {
    const first = query.trim().charAt(0).toLocaleUpperCase("fi");
    const links = [...this.page.querySelectorAll(".ev-letters a")];
    const found = links.find((link) => link.textContent === first);
    return found?.getAttribute("href") ?? this.words.wordsPage ?? "";
  }
}

/**
 * The answer when there is no search to ask.
 * @param {string} query
 * @param {boolean} isOnline
 * @returns {Answer}
 */
function noClient(query, isOnline) {
  const code = isOnline ? "missing-shard" : "offline";
  const none = { words: [], mended: null, total: 0, full: 0, results: [] };
  const nothing = { truncated: false, isLoose: false, ...none };
  return { query, ...nothing, facets: null, error: { code } };
}
