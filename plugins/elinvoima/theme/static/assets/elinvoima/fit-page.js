/**
 * The page /sovita/: from a client and needs to the practices that fit. This module has the state and
 * takes every change through the same way: address, memory, then what is shown.
 */
import { MOST_COMPARED, isFit, noFit, readFit, writeFit } from "./fit-address.js";
import { clientFacts } from "./fit-client.js";
import { PlaceBox } from "./fit-combobox.js";
import { compareView } from "./fit-compare.js";
import { startExport } from "./fit-export.js";
import { ListView } from "./fit-list-view.js";
import { Lookup } from "./fit-lookup.js";
import { NeedForm } from "./fit-need.js";
import { peersView } from "./fit-peers.js";
import { Results } from "./fit-results.js";
import { startSharing } from "./fit-share.js";
import { Shortlist } from "./fit-shortlist.js";
import { LIST_KEY, forgetAll, keepFit, keptFit } from "./fit-store.js";
import { Tabs } from "./fit-tabs.js";
import { Told, stay } from "./fit-told.js";
import { FitWords } from "./fit-words.js";
import { makeFold } from "./facet-view.js";
import { element } from "./dom.js";
import { match } from "./matching/match.js";
import { peersOf } from "./matching/peers.js";
import { canRemember } from "./storage.js";

/** @typedef {import("./fit-address.js").Fit} Fit */
/** @typedef {import("./fit-address.js").Item} Item */
/** @typedef {import("./fit-address.js").View} View */
/** @typedef {ReturnType<typeof match>} Found */

export class FitPage {
  /**
   * @param {HTMLElement} root
   * @param {any} data of the matching
   */
  constructor(root, data) {
    this.root = root;
    this.data = data;
    this.home = new URL(root.dataset.home || ".", root.baseURI).href.replace(/index\.html$/, "");
    this.words = new FitWords(JSON.parse(root.dataset.words ?? "{}"), document.documentElement.lang);
    this.lookup = new Lookup(data, this.home);
    this.fit = noFit();
    this.isSliding = false;
    this.canKeep = canRemember();
    /** @type {Found | null} null where nothing is asked for yet */
    this.found = null;
    /** @type {Map<string, import("./matching/match.js").Match>} */
    this.matches = new Map();
    this.list = new Shortlist(() => this.showList());
    this.told = new Told(this.part("told"), this.part("said"), this.words.say("dismiss"));
    this.makeParts();
  }

  /** @param {string} name */
  part(name) {
    const found = this.root.querySelector(`[data-part-of="${name}"]`);
    if (!(found instanceof HTMLElement)) throw new Error(`no part ${name}`);
    return found;
  }

  makeParts() {
    const { data, words, lookup } = this;
    const input = /** @type {HTMLInputElement} */ (this.root.querySelector("#ev-kunta"));
    this.box = new PlaceBox(input, data, words.texts, (code) => this.choose({ client: code }));
    this.need = new NeedForm(this.part("need"), data.weights, words, (chosen, isSliding) =>
      this.choose(chosen, isSliding),
    );
    const more = /** @type {HTMLButtonElement} */ (this.part("more"));
    const [count, notes, matches] = ["count", "notes", "matches"].map((name) => this.part(name));
    this.results = new Results({ count, notes, matches, more }, lookup, words);
    this.tabs = new Tabs(this.part("tabs"), (view) => this.choose({ view }));
    this.listView = new ListView(this.part("list"), this.list, lookup, words, (text) =>
      this.told.say(text),
    );
  }

  start() {
    this.box.start();
    this.results.start();
    makeFold(this.part("need"));
    this.part("need").classList.add("is-ready");
    this.root.addEventListener("click", (event) => this.onAction(event.target));
    this.part("empty").addEventListener("click", () => this.startAgain());
    this.part("forget").addEventListener("click", () => this.forget());
    this.part("kept").hidden = !this.canKeep;
    this.part("not-kept").hidden = this.canKeep;
    startSharing((name) => this.part(name), this.data, this.words, () => ({
      fit: this.fit,
      items: this.list.items,
    }));
    this.startExport();
    window.addEventListener("popstate", () => this.onAddress());
    window.addEventListener("storage", ({ key }) => {
      if (key !== LIST_KEY) return;
      this.list.readAgain();
      this.showList();
    });
    this.readFirst();
    this.need.openChosen();
    this.root.hidden = false;
  }

  /** The address the page was opened at; without one, what was chosen the last time. */
  readFirst() {
    const kept = isFit(location.hash) ? "" : keptFit();
    this.read(kept || location.hash);
    if (kept && this.isAsked) {
      const again = /** @type {[string, () => void]} */ ([
        this.words.say("begin"),
        () => this.startAgain(),
      ]);
      this.told.tell("restored", this.words.say("restored"), [again]);
    }
    this.tellGone();
  }

  onAddress() {
    const { hash } = location;
    if (hash && !isFit(hash)) this.writeAddress("replaceState"); // an anchor of the page itself
    else this.read(hash);
  }

  /** @param {string} fragment */
  read(fragment) {
    const { fit, shared, unknown, merged } = readFit(fragment, this.data);
    this.fit = fit;
    this.show();
    this.writeAddress("replaceState");
    if (merged) this.box.tellMerged(merged);
    if (unknown.length) {
      this.told.tell("unused", this.words.say("unused", { parts: unknown.join(", ") }));
    }
    if (shared.length) this.offer(shared);
  }

  /**
   * A list came with the address. Nothing of the reader's own list is lost.
   * @param {Item[]} shared
   */
  offer(shared) {
    const { list, words, told } = this;
    if (list.covers(shared)) return;
    const own = list.items;
    /** @type {(key: string, act: () => void) => void} */
    const use = (key, act) => {
      act();
      const undo = () => list.replace(own);
      told.tell("shared", words.say(key), own.length ? [[words.say("undo"), undo]] : []);
    };
    if (!own.length) {
      use("shared_taken", () => list.replace(shared));
      return;
    }
    const count = (/** @type {number} */ n) => words.count("practice", n);
    const text = words.say("shared_offer", { shared: count(shared.length), own: count(own.length) });
    told.tell("shared", text, [
      [words.say("shared_keep"), stay],
      [words.say("shared_merge"), () => use("shared_merged", () => list.merge(shared))],
      [words.say("shared_take"), () => use("shared_taken", () => list.replace(shared))],
    ]);
  }

  /** Tells which stories of the list are no more. */
  tellGone() {
    const gone = this.list.items.filter(({ id }) => !this.lookup.stories.has(id));
    if (!gone.length) return;
    const names = gone.map(({ id, title }) => title || id).join(", ");
    this.told.tell("gone", this.words.say("gone_told", { names }));
  }

  /** Whether there is something to match with. */
  get isAsked() {
    const { client, themes, methods, months, actions } = this.fit;
    return Boolean(client || themes.length || methods.length || months || actions);
  }

  get client() {
    return this.fit.client === null ? undefined : this.lookup.places.get(this.fit.client);
  }

  /**
   * Takes a choice in use. Steps of one slide of a slider are one step in the history.
   * @param {Partial<Fit>} chosen
   * @param {boolean} [isSliding]
   */
  choose(chosen, isSliding = false) {
    this.fit = { ...this.fit, ...chosen };
    this.show();
    this.writeAddress(isSliding && this.isSliding ? "replaceState" : "pushState");
    this.isSliding = isSliding;
  }

  /** @param {"pushState" | "replaceState"} how */
  writeAddress(how) {
    const fragment = writeFit(this.fit, this.data);
    const { pathname, search, hash } = location;
    if (fragment === hash) return;
    history[how](null, "", pathname + search + fragment);
    keepFit(fragment);
  }

  show() {
    const { fit, client } = this;
    if (fit.client !== this.box.code || !this.root.contains(document.activeElement)) {
      this.box.show(fit.client);
    }
    this.showClient();
    this.need.show(fit);
    this.findMatches();
    this.tabs.show(fit.view);
    this.tabs.showCount("kaytannot", this.found?.results.length ?? null);
    this.showResults();
    this.showView();
    this.peers = client ? this.peers : null;
    this.showTaking();
  }

  showClient() {
    const place = this.client;
    const facts = this.part("client");
    if (facts.dataset.code === (place?.code ?? "")) return;
    facts.dataset.code = place?.code ?? "";
    facts.hidden = !place;
    this.peers = place ? peersOf(this.data, place.code) : null;
    this.tabs.showCount("vertailukunnat", this.peers?.peers.length ?? null);
    const content = place ? clientFacts(place, this.data.statistics, this.lookup, this.words) : [];
    facts.replaceChildren(...content);
  }

  get needed() {
    const { client, themes, methods, months, actions, weights } = this.fit;
    return { client, themes, methods, most_months: months, most_actions: actions,
      ...(weights ? { weights } : {}) }; // prettier-ignore
  }

  findMatches() {
    this.found = null;
    this.hasNoWeights = false;
    if (this.isAsked) {
      try {
        this.found = match(this.data, this.needed);
      } catch {
        this.hasNoWeights = true; // all else of the need comes from the data itself
      }
    }
    const all = this.found ? [...this.found.results, ...this.found.left_out] : [];
    this.matches = new Map(all.map((each) => [each.id, each]));
  }

  showResults() {
    const { found, results, words } = this;
    const chosen = { listed: this.list, compared: new Set(this.fit.compared) };
    if (found) {
      results.show(found, this.client?.name ?? "", chosen);
    } else if (this.hasNoWeights) {
      results.showNothing("", [element("p", { class: "ev-notice" }, words.say("no_weights"))]);
    } else {
      const start = element(
        "div",
        { class: "ev-start" },
        element("h3", {}, words.say("start_title")),
        element("p", {}, words.say("start")),
      );
      results.showNothing("", [start]);
    }
  }

  /** Shows the view that is open; the others are made when they are opened. */
  showView() {
    const { view, compared } = this.fit;
    this.tabs.showCount("vertailu", compared.length || null);
    this.tabs.showCount("lista", this.list.size || null);
    if (view === "vertailukunnat") {
      this.part("peers").replaceChildren(...peersView(this.peers ?? null, this.lookup, this.words));
    } else if (view === "vertailu") {
      const table = compareView(compared, this.matches, this.client, this.lookup, this.words);
      this.part("compare").replaceChildren(...table);
    } else if (view === "lista") {
      this.listView.show(this.matches);
    }
  }

  /** The list has changed. What is being typed into is left as it is. */
  showList() {
    const isTyping = document.activeElement instanceof HTMLTextAreaElement;
    this.tabs.showCount("lista", this.list.size || null);
    this.results.showChosen();
    if (this.fit.view === "lista" && !isTyping) this.listView.show(this.matches);
    this.showTaking();
  }

  /** The brief can be made when there is a client and something on the list. */
  showTaking() {
    const canMake = Boolean(this.client && this.list.size);
    this.part("formats").hidden = !canMake;
    this.part("not-yet").hidden = canMake;
    this.part("not-yet").textContent = canMake ? "" : this.words.say("brief_needs");
    this.part("take").hidden = !this.isAsked && !this.list.size;
  }

  /** @param {EventTarget | null} target */
  onAction(target) {
    const button = target instanceof Element && target.closest("button[data-action]");
    if (!(button instanceof HTMLElement)) return;
    const { action, id = "" } = button.dataset;
    if (action === "list") this.toggleListed(id);
    else if (action === "compare") this.toggleCompared(id);
    else if (action === "left-out") this.results.toggleLeftOut();
  }

  /** @param {string} id */
  toggleListed(id) {
    const { list, words, told } = this;
    const story = this.lookup.stories.get(id);
    const name = story.label;
    if (!list.has(id)) {
      list.add(id, story.title);
      told.close("removed");
      told.say(words.say("said_added", { name }));
      return;
    }
    const hadNote = list.items.some((item) => item.id === id && item.note.trim());
    list.remove(id);
    if (!hadNote) told.say(words.say("said_removed", { name }));
    else told.tell("removed", words.say("said_removed", { name }), [[words.say("undo"), () => list.undo()]]);
  }

  /** @param {string} id */
  toggleCompared(id) {
    const { words, told } = this;
    const { compared, view } = this.fit;
    const name = this.lookup.stories.get(id).label;
    told.close("full");
    if (!compared.includes(id) && compared.length >= MOST_COMPARED) {
      told.tell("full", words.say("compare_full", { name }));
      return;
    }
    const isOn = !compared.includes(id);
    const ids = isOn ? [...compared, id] : compared.filter((other) => other !== id);
    this.fit = { ...this.fit, compared: ids };
    this.writeAddress("pushState");
    this.results.chosen.compared = new Set(ids);
    this.results.showChosen();
    this.showView();
    told.say(words.say(isOn ? "said_compared" : "said_uncompared", { name }));
    if (view === "vertailu") this.part("compare").querySelector("h2")?.focus();
  }

  startAgain() {
    this.choose({ ...noFit(), view: this.fit.view });
    this.root.querySelector("input")?.focus();
  }

  forget() {
    const { words, list, fit } = this;
    const { items } = list;
    list.replace([]);
    this.choose({ ...noFit(), view: fit.view });
    forgetAll();
    const undo = () => {
      list.replace(items);
      this.choose(fit);
    };
    this.told.tell("cleared", words.say("cleared"), [[words.say("undo"), undo]]);
  }

  startExport() {
    const paper = document.querySelector("[data-brief-place]");
    if (!(paper instanceof HTMLElement)) return;
    const texts = JSON.parse(this.root.dataset.brief ?? "{}");
    startExport((name) => this.part(name), paper, this.data, texts, this.home, this.words, () => {
      const known = this.list.items.filter(({ id }) => this.lookup.stories.has(id));
      const url = location.protocol === "file:" ? "" : this.home;
      return {
        client: this.client.code,
        clientId: this.client.id,
        need: this.needed,
        peers: this.peers,
        matches: match(this.data, this.needed),
        shortlist: known.map(({ id }) => id),
        notes: Object.fromEntries(known.map(({ id, note }) => [id, note])),
        site: { name: this.root.dataset.site ?? "", url },
      };
    });
  }
}
