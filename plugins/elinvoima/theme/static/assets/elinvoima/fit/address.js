/**
 * What is asked of the page /sovita/, as the fragment of its address tells it:
 *
 *     #kunta=kolari&teemat=a,b&menetelmat=c&kesto=12&tyo=15&painot=45-25-15-10-5&vertaa=id,id
 *      &nakyma=lista&valitut=id,id&m.id=oma muistiinpano
 *
 * `kunta` is the last part of the municipality's address (its name or code will do too; `oma` is the
 * one that was chosen the last time in this browser), `kesto` is
 * months at most, `tyo` counted actions at most, `painot` the weights in the order of the parts, `valitut`
 * a shortlist that somebody shares and `m.<id>` its notes. Browsers keep the fragment to themselves:
 * nothing of it reaches a server.
 */
import { findPlace } from "./places.js";
import { PARTS } from "../matching/need.js";

/** @typedef {{ id: string, title: string, note: string }} Item a practice in a shortlist */

/**
 * @typedef {object} Fit
 * @property {string | null} client code of the municipality
 * @property {string[]} themes
 * @property {string[]} methods
 * @property {number | null} months
 * @property {number | null} actions
 * @property {Record<string, number> | null} weights whole numbers by part; null: those of the site
 * @property {string[]} compared
 * @property {View} view
 */
/** @typedef {"kaytannot" | "vertailukunnat" | "vertailu" | "lista"} View */

/** @type {readonly View[]} */
export const VIEWS = ["kaytannot", "vertailukunnat", "vertailu", "lista"];
export const MOST_COMPARED = 4;
export const MOST_ACTIONS = 999;
const MOST_WEIGHT = 100;
const MONTHS = [6, 12, 24];
const OWN = "oma";
const STORY_ID = /^[a-z0-9-]{1,100}$/;

/** @returns {Fit} */
export function noFit() {
  return { client: null, themes: [], methods: [], months: null, actions: null, weights: null,
    compared: [], view: VIEWS[0] }; // prettier-ignore
}

/**
 * Tells whether a fragment is one of ours, and not the anchor of a heading.
 * @param {string} fragment
 */
export function isFit(fragment) {
  return fragment.includes("=");
}

/**
 * Reads a fragment. What cannot be used is left out and told; the rest is used.
 * @param {string} fragment empty, or beginning with `#`
 * @param {any} data of the matching
 * @param {string | null} [own] code of the client that was chosen the last time
 * @returns {{ fit: Fit, shared: Item[], unknown: string[], merged: string | null }} `shared` is the
 *   list in the address, `unknown` the parts that cannot be used, and `merged` an old name of the
 *   client, if it was asked for by one
 */
export function readFit(fragment, data, own = null) {
  const reading = new Reading(data, own);
  const given = isFit(fragment) ? [...new URLSearchParams(fragment.slice(1))] : [];
  // The notes come last, when the list that they belong to is known.
  for (const [name, value] of given) if (!name.startsWith("m.")) reading.read(name, value);
  for (const [name, value] of given) if (name.startsWith("m.")) reading.readNote(name, value);
  const { fit, shared, unknown, merged } = reading;
  return { fit, shared, unknown, merged };
}

class Reading {
  /**
   * @param {any} data
   * @param {string | null} own
   */
  constructor(data, own) {
    this.data = data;
    this.own = own;
    this.fit = noFit();
    /** @type {Item[]} */
    this.shared = [];
    /** @type {string[]} */
    this.unknown = [];
    /** @type {string | null} */
    this.merged = null;
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  read(name, value) {
    const { fit, data } = this;
    if (name === "kunta") this.readClient(value);
    else if (name === "teemat") fit.themes = this.known(name, value, data.themes);
    else if (name === "menetelmat") fit.methods = this.known(name, value, data.methods);
    else if (name === "vertaa") fit.compared = this.known(name, value, data.stories, MOST_COMPARED);
    else if (name === "kesto") fit.months = this.number(name, value, (n) => MONTHS.includes(n));
    else if (name === "tyo") fit.actions = this.number(name, value, (n) => n <= MOST_ACTIONS);
    else if (name === "painot") this.readWeights(value);
    else if (name === "nakyma") this.readView(value);
    else if (name === "valitut") this.readShared(value);
    else this.refuse(name, value);
  }

  /** @param {string} value */
  readClient(value) {
    const found = findPlace(this.data, value === OWN ? (this.own ?? "") : value);
    if (!found && value === OWN) return undefined;
    if (!found) return this.refuse("kunta", value);
    this.fit.client = found.code;
    this.merged = found.merged;
    return undefined;
  }

  /** @param {string} value */
  readWeights(value) {
    const numbers = value.split("-").map((text) => (/^\d{1,3}$/.test(text) ? Number(text) : NaN));
    const areGood = numbers.length === PARTS.length && numbers.every((n) => n <= MOST_WEIGHT);
    if (!areGood || !numbers.some(Boolean)) return this.refuse("painot", value);
    this.fit.weights = Object.fromEntries(PARTS.map((part, n) => [part, numbers[n]]));
    return undefined;
  }

  /** @param {string} value */
  readView(value) {
    const view = VIEWS.find((known) => known === value);
    if (view) this.fit.view = view;
    else this.refuse("nakyma", value);
  }

  /** @param {string} value */
  readShared(value) {
    for (const id of new Set(value.split(",").filter(Boolean))) {
      // A story that is no more stays in the list, so that its note is not lost.
      if (STORY_ID.test(id)) this.shared.push({ id, title: titleOf(this.data, id), note: "" });
      else this.refuse("valitut", id);
    }
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  readNote(name, value) {
    const item = this.shared.find(({ id }) => `m.${id}` === name);
    if (item) item.note = value;
    else this.refuse(name, value);
  }

  /**
   * Returns the ids of a list that are known, each once.
   * @param {string} name
   * @param {string} value
   * @param {{ id: string }[]} records
   * @param {number} [most]
   */
  known(name, value, records, most = Infinity) {
    const ids = new Set(records.map(({ id }) => id));
    const given = [...new Set(value.split(",").filter(Boolean))];
    const good = given.filter((id) => ids.has(id));
    for (const id of given) if (!ids.has(id)) this.refuse(name, id);
    for (const id of good.slice(most)) this.refuse(name, id);
    return good.slice(0, most);
  }

  /**
   * @param {string} name
   * @param {string} value
   * @param {(n: number) => boolean} isGood
   */
  number(name, value, isGood) {
    if (/^[1-9]\d{0,3}$/.test(value) && isGood(Number(value))) return Number(value);
    this.refuse(name, value);
    return null;
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  refuse(name, value) {
    const part = `${name}=${value}`;
    this.unknown.push(part.length > 60 ? `${part.slice(0, 60)}…` : part);
  }
}

/**
 * @param {any} data
 * @param {string} id
 * @returns {string} empty if there is no such story
 */
function titleOf(data, id) {
  return data.stories.find((/** @type {any} */ story) => story.id === id)?.title ?? "";
}

/**
 * Writes the fragment.
 * @param {Fit} fit
 * @param {any} data
 * @param {{ items?: readonly Item[], withNotes?: boolean }} [list] the shortlist to be shared
 * @returns {string} empty, or beginning with `#`
 */
export function writeFit(fit, data, { items = [], withNotes = false } = {}) {
  const client = data.municipalities.find((/** @type {any} */ m) => m.code === fit.client);
  /** @type {[string, string][]} */
  const parts = [
    ["kunta", client?.id ?? ""],
    ["teemat", fit.themes.join(",")],
    ["menetelmat", fit.methods.join(",")],
    ["kesto", String(fit.months ?? "")],
    ["tyo", String(fit.actions ?? "")],
    ["painot", fit.weights ? PARTS.map((part) => fit.weights?.[part]).join("-") : ""],
    ["vertaa", fit.compared.join(",")],
    ["nakyma", fit.view === VIEWS[0] ? "" : fit.view],
    ["valitut", items.map(({ id }) => id).join(",")],
  ];
  if (withNotes) for (const { id, note } of items) parts.push([`m.${id}`, note.trim()]);
  const written = parts
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`);
  return written.length ? `#${written.join("&")}` : "";
}
