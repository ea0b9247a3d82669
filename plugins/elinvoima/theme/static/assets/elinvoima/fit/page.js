/**
 * The page /sovita/: from a client and needs to the practices that fit. Every change takes the same
 * way: the state, then what is shown, then the address.
 */
import { element } from "../dom.js";
import { isFit, noFit } from "./address.js";
import { clientFacts } from "./client.js";
import { PlaceBox } from "./combobox.js";
import { compareView } from "./compare.js";
import { startExport } from "./export.js";
import { FitHistory } from "./history.js";
import { ListView } from "./list-view.js";
import { Lookup } from "./lookup.js";
import { NeedForm } from "./need.js";
import { PeersView } from "./peers.js";
import { Results } from "./results.js";
import { startSharing } from "./share.js";
import { offerShared } from "./shared.js";
import { Shortlist } from "./shortlist.js";
import { FitState } from "./state.js";
import { LIST_KEY, forgetAll } from "./store.js";
import { Tabs } from "./tabs.js";
import { toggleListed, toggledCompared } from "./toggles.js";
import { Told } from "./told.js";
import { FitWords } from "./words.js";
import { canRemember } from "../storage.js";

/** @typedef {import("./address.js").Fit} Fit */

export class FitPage {
  /**
   * @param {HTMLElement} root
   * @param {any} data of the matching
   */
  constructor(root, data) {
    this.root = root;
    this.data = data;
    const home = new URL(root.dataset.home || ".", root.baseURI).href;
    this.home = home.replace(/index\.html$/, "");
    this.words = new FitWords(JSON.parse(root.dataset.words ?? "{}"), document.documentElement.lang);
    this.lookup = new Lookup(data, this.home);
    this.state = new FitState(data, this.lookup);
    this.history = new FitHistory(() => this.state.fragment);
    /** @type {unknown} the answer that the cards show */
    this.shown = null;
    this.list = new Shortlist(() => this.showList());
    this.told = new Told(this.part("told"), this.part("said"), this.words.say("dismiss"));

    const { words, lookup } = this;
    const input = /** @type {HTMLInputElement} */ (this.root.querySelector("#ev-kunta"));
    this.box = new PlaceBox(input, data, words.texts, (client) => this.choose({ client }));
    this.need = new NeedForm(this.part("need"), data.weights, words, (chosen, isSliding) =>
      this.choose(chosen, isSliding),
    );
    const more = /** @type {HTMLButtonElement} */ (this.part("more"));
    const [count, notes, matches] = ["count", "notes", "matches"].map((name) => this.part(name));
    this.results = new Results({ count, notes, matches, more }, lookup, words);
    this.peersView = new PeersView(this.part("peers"), lookup, words);
    this.tabs = new Tabs(this.part("tabs"), (view) => this.choose({ view }));
    this.listView = new ListView(this.part("list"), this.list, lookup, words, (text) =>
      this.told.say(text),
    );
  }

  /** @param {string} name */
  part(name) {
    const found = this.root.querySelector(`[data-part-of="${name}"]`);
    if (!(found instanceof HTMLElement)) throw new Error(`no part ${name}`);
    return found;
  }

  start() {
    const canKeep = canRemember();
    this.box.start();
    this.results.start();
    this.history.start();
    this.root.addEventListener("click", (event) => this.onAction(event.target));
    this.part("empty").addEventListener("click", () => this.startAgain());
    this.part("forget").addEventListener("click", () => this.forget());
    this.part("kept").hidden = !canKeep;
    this.part("not-kept").hidden = canKeep;
    startSharing((name) => this.part(name), this.data, this.words, () => ({
      fit: this.state.fit,
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

  readFirst() {
    const { state, words, told } = this;
    const isKept = !isFit(location.hash);
    this.read(state.first);
    if (isKept && state.isAsked) {
      told.tell("restored", words.say("restored"), [[words.say("begin"), () => this.startAgain()]]);
    }
    const gone = this.list.items.filter(({ id }) => !this.lookup.stories.has(id));
    if (gone.length) {
      const names = gone.map(({ id, title }) => title || id).join(", ");
      told.tell("gone", words.say("gone_told", { names }));
    }
  }

  onAddress() {
    const { hash } = location;
    this.history.forgetStep();
    if (hash && !isFit(hash)) this.history.write({ isNew: false }); // an anchor of the page itself
    else this.read(hash);
  }

  /** @param {string} fragment */
  read(fragment) {
    const { shared, unknown, merged } = this.state.read(fragment);
    this.show();
    this.history.write({ isNew: false });
    if (merged) this.box.tellMerged(merged);
    if (unknown.length) {
      this.told.tell("unused", this.words.say("unused", { parts: unknown.join(", ") }));
    }
    if (shared.length) offerShared(shared, this.list, this.told, this.words);
  }

  /**
   * Takes a choice in use.
   * @param {Partial<Fit>} chosen
   * @param {boolean} [isSliding] whether it is one of many steps, as of a slider
   */
  choose(chosen, isSliding = false) {
    this.state.take(chosen);
    this.show();
    this.history.write({ isNew: true, isSliding });
  }

  show() {
    const { fit, found, peers } = this.state;
    if (this.box.code !== fit.client) this.box.show(fit.client);
    this.showClient();
    this.need.show(fit);
    this.tabs.show(fit.view);
    this.tabs.showCount("kaytannot", found?.results.length ?? null);
    this.tabs.showCount("vertailukunnat", peers?.peers.length ?? null);
    this.showResults();
    this.showView();
    this.showTaking();
  }

  showClient() {
    const { client } = this.state;
    const facts = this.part("client");
    if (facts.dataset.code === (client?.code ?? "")) return;
    facts.dataset.code = client?.code ?? "";
    facts.hidden = !client;
    const { data, lookup, words } = this;
    facts.replaceChildren(...(client ? clientFacts(client, data.statistics, lookup, words) : []));
  }

  showResults() {
    const { results, words } = this;
    const { found, fit, client, hasNoWeights } = this.state;
    if (fit.view !== "kaytannot") return; // they are made when they are looked at
    const chosen = { listed: this.list, compared: new Set(fit.compared) };
    if (found && this.shown === found) {
      results.chosen = chosen;
      results.showChosen();
      return;
    }
    this.shown = found;
    if (found) {
      results.show(found, client?.name ?? "", chosen);
    } else if (hasNoWeights) {
      results.showNothing(element("p", { class: "ev-notice" }, words.say("no_weights")));
    } else {
      const title = element("h3", {}, words.say("start_title"));
      const text = element("p", {}, words.say("start"));
      results.showNothing(element("div", { class: "ev-start" }, title, text));
    }
  }

  /** Shows the view that is open; the others are made when they are opened. */
  showView() {
    const { fit, matches, peers, client } = this.state;
    const { lookup, words } = this;
    this.tabs.showCount("vertailu", fit.compared.length || null);
    this.tabs.showCount("lista", this.list.size || null);
    if (fit.view === "vertailukunnat") {
      this.peersView.show(peers);
    } else if (fit.view === "vertailu") {
      const table = compareView(fit.compared, matches, client, lookup, words);
      this.part("compare").replaceChildren(...table);
    } else if (fit.view === "lista") {
      this.listView.show(matches);
    }
  }

  /** The list has changed. What is being typed into is left as it is. */
  showList() {
    const { fit, matches } = this.state;
    const isTyping = document.activeElement instanceof HTMLTextAreaElement;
    this.tabs.showCount("lista", this.list.size || null);
    this.results.showChosen();
    if (fit.view === "lista" && !isTyping) this.listView.show(matches);
    this.showTaking();
  }

  /** The brief can be made when there is a client and something on the list. */
  showTaking() {
    const { client, found, isAsked } = this.state;
    const hasPractices = this.list.items.some(({ id }) => this.lookup.stories.has(id));
    const canMake = Boolean(client && found && hasPractices);
    this.part("formats").hidden = !canMake;
    this.part("not-yet").hidden = canMake;
    this.part("not-yet").textContent = canMake ? "" : this.words.say("brief_needs");
    this.part("take").hidden = !isAsked && !this.list.size;
  }

  /** @param {EventTarget | null} target */
  onAction(target) {
    const button = target instanceof Element && target.closest("button[data-action]");
    if (!(button instanceof HTMLElement)) return;
    const { action, id = "" } = button.dataset;
    const story = this.lookup.stories.get(id);
    if (action === "list") toggleListed(id, this.list, story, this.told, this.words);
    else if (action === "compare") this.compare(id, story);
    else if (action === "left-out") this.results.toggleLeftOut();
  }

  /**
   * @param {string} id
   * @param {any} story
   */
  compare(id, story) {
    const { fit } = this.state;
    const compared = toggledCompared(id, fit.compared, story, this.told, this.words);
    if (!compared) return;
    this.state.take({ compared });
    this.history.write({ isNew: true });
    this.results.chosen.compared = new Set(compared);
    this.results.showChosen();
    this.showView();
    if (fit.view === "vertailu") this.part("compare").querySelector("h2")?.focus();
  }

  startAgain() {
    this.choose({ ...noFit(), view: this.state.fit.view });
    this.root.querySelector("input")?.focus();
  }

  forget() {
    const { words, list } = this;
    const { items } = list;
    const { fit } = this.state;
    list.replace([]);
    this.choose({ ...noFit(), view: fit.view });
    this.history.flush();
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
      const { client, need, peers, found } = this.state;
      const known = this.list.items.filter(({ id }) => this.lookup.stories.has(id));
      return {
        client: client.code,
        clientId: client.id,
        need,
        peers,
        matches: found,
        shortlist: known.map(({ id }) => id),
        notes: Object.fromEntries(known.map(({ id, note }) => [id, note])),
        site: { name: this.root.dataset.site ?? "", url: this.home },
      };
    });
  }
}
