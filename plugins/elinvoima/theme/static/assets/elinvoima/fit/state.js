/** What is asked of the page /sovita/ and what is answered, without anything of how it looks. */
import { isFit, noFit, readFit, writeFit } from "./address.js";
import { keptFit } from "./store.js";
import { match } from "../matching/match.js";
import { peersOf } from "../matching/peers.js";

/** @typedef {import("./address.js").Fit} Fit */
/** @typedef {import("../matching/match.js").Match} Match */

/** @type {(keyof Fit)[]} what the answer depends on */
const NEEDED = ["client", "themes", "methods", "months", "actions", "weights"];

export class FitState {
  /**
   * @param {any} data of the matching
   * @param {import("./lookup.js").Lookup} lookup
   */
  constructor(data, lookup) {
    this.data = data;
    this.lookup = lookup;
    this.fit = noFit();
    /** @type {ReturnType<typeof match> | null} null where nothing is asked for */
    this.found = null;
    /** Whether all the weights that count are zero. */
    this.hasNoWeights = false;
    /** @type {Map<string, Match> | null} made when it is asked for */
    this.byId = null;
    /** @type {ReturnType<typeof peersOf>} */
    this.peers = null;
  }

  /** The client's municipality, if one is chosen. */
  get client() {
    return this.fit.client === null ? undefined : this.lookup.places.get(this.fit.client);
  }

  /** Whether there is something to match with. */
  get isAsked() {
    const { client, themes, methods, months, actions } = this.fit;
    return Boolean(client || themes.length || methods.length || months || actions);
  }

  /** The need as the matching takes it. */
  get need() {
    const { client, themes, methods, months, actions, weights } = this.fit;
    const limits = { most_months: months, most_actions: actions };
    return { client, themes, methods, ...limits, ...(weights ? { weights } : {}) };
  }

  /** The fragment that the page begins with: the address's, or what was chosen the last time. */
  get first() {
    return (isFit(location.hash) ? "" : keptFit()) || location.hash;
  }

  /**
   * Takes the choices of a fragment in use.
   * @param {string} fragment
   * @returns {Omit<ReturnType<typeof readFit>, "fit">}
   */
  read(fragment) {
    const own = readFit(keptFit(), this.data).fit.client;
    const { fit, ...others } = readFit(fragment, this.data, own);
    this.take(fit);
    return others;
  }

  /**
   * Takes choices in use, and answers them.
   * @param {Partial<Fit>} chosen
   */
  take(chosen) {
    const { fit } = this;
    this.fit = { ...fit, ...chosen };
    if (this.fit.client !== fit.client) {
      this.peers = this.fit.client === null ? null : peersOf(this.data, this.fit.client);
    }
    if (NEEDED.some((name) => this.fit[name] !== fit[name])) this.answer();
  }

  answer() {
    this.found = null;
    this.byId = null;
    this.hasNoWeights = false;
    if (this.isAsked) {
      try {
        this.found = match(this.data, this.need);
      } catch {
        this.hasNoWeights = true; // all else of the need comes from the data itself
      }
    }
  }

  /**
   * The answer by the practices' ids.
   * @returns {ReadonlyMap<string, Match>}
   */
  get matches() {
    const all = this.found ? [...this.found.results, ...this.found.left_out] : [];
    return (this.byId ??= new Map(all.map((each) => [each.id, each])));
  }

  /** The fragment of the present choices. */
  get fragment() {
    return writeFit(this.fit, this.data);
  }
}
