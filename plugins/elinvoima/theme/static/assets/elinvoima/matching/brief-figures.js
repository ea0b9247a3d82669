/**
 * The figures of municipalities as the brief writes them: one by one, in pairs, and as a table.
 * The mirror of `elinvoima/matching/brief_figures.py`.
 */
import { clean } from "./brief-words.js";

/** @typedef {import("./brief-words.js").BriefWords} BriefWords */
/** @typedef {{ variable: string, client: number | string, peer: number | string }} Comparison */

/**
 * The client and its nearest peers beside each other. Rows, the client's first: name, population,
 * change, density, class, most alike, most different.
 * @typedef {{ head: string[], rows: string[][], remarks: string[], attribution: string }} PeerTable
 */

const SHOWN_PEERS = 5;

/** The municipalities of the matching data, and how their figures are written. */
export class Figures {
  /**
   * @param {any} data
   * @param {BriefWords} words
   */
  constructor(data, words) {
    this.data = data;
    this.words = words;
    /** @type {Map<string, any>} */
    this.byCode = new Map(data.municipalities.map((/** @type {any} */ m) => [m.code, m]));
  }

  /**
   * Returns the municipality of a code; undefined for a code that is not in the data.
   * @param {string | null} code
   */
  place(code) {
    return this.byCode.get(code ?? "");
  }

  /**
   * Returns the labels of `themes` or `methods`, in the ids' order, as in mid-sentence. Those that
   * the data does not have are left out.
   * @param {"themes" | "methods"} kind
   * @param {string[]} ids
   * @returns {string[]}
   */
  labels(kind, ids) {
    /** @type {Map<string, string>} */
    const labels = new Map(
      this.data[kind].map((/** @type {any} */ { id, label }) => [id, insideSentence(clean(label))]),
    );
    return ids.flatMap((id) => labels.get(id) ?? []);
  }

  /**
   * Writes one figure with its unit.
   * @param {string} variable
   * @param {number | string | null} value
   */
  value(variable, value) {
    const { words } = this;
    if (value === null) return words.say("unknown");
    if (typeof value === "string") return words.say(`class.${value}`);
    if (variable === "change") return words.say("unit.change", { number: words.signed(value, 1) });
    if (variable === "population") return words.number(value);
    const number = words.number(value, variable === "density" ? 1 : 0);
    return words.say(`unit.${variable}`, { number });
  }

  /**
   * Writes a variable of two municipalities: “väkiluku 6 810 (Kolari 3 949)”.
   * @param {Comparison} item
   * @param {string} name the client's
   */
  pair(item, name) {
    const variable = this.words.say(`variable.${item.variable}`);
    const client = this.value(item.variable, item.client);
    const peer = this.value(item.variable, item.peer);
    if (item.variable === "distance") return this.words.say("figure.distance", { variable, peer });
    if (client === peer) return this.words.say("figure.same", { variable, peer });
    const isDensity = item.variable === "density";
    const bare = isDensity ? this.words.number(Number(item.client), 1) : client;
    return this.words.say("figure.pair", { variable, peer, name, client: bare });
  }

  /**
   * Writes variables of two municipalities as a list in a sentence.
   * @param {Comparison[]} items
   * @param {string} name the client's
   */
  pairs(items, name) {
    return this.words.listed(items.map((item) => this.pair(item, name)));
  }
}

/**
 * Sets the client and at most five peers beside each other.
 * @param {any} client
 * @param {any} group what `peersOf` answered
 * @param {Figures} figures
 * @returns {PeerTable}
 */
export function peerTable(client, group, figures) {
  const { words } = figures;
  const { years } = figures.data.statistics;
  const year = { year: years.population, earlier: years.earlier };
  const peers = group.peers.slice(0, SHOWN_PEERS);
  return {
    head: [
      words.say("column.municipality"),
      words.say("column.population", year),
      words.say("column.change", year),
      words.say("column.density", year),
      words.say("column.class", { year: years.class }),
      words.say("column.alike"),
      words.say("column.different"),
    ],
    rows: [
      [...cells(client, figures), "", ""],
      ...peers.map((/** @type {any} */ peer) => [
        ...cells(figures.place(peer.code), figures),
        variables(peer.alike, figures),
        variables(peer.different, figures),
      ]),
    ],
    remarks: remarks(group, peers, words),
    attribution: words.say("attribution", {
      classification: years.class,
      earlier: years.earlier,
      population: years.population,
    }),
  };
}

/**
 * @param {any} place
 * @param {Figures} figures
 * @returns {string[]}
 */
function cells(place, figures) {
  const { population, earlier_population: earlier, area } = place;
  const isChangeKnown = population !== null && earlier !== null;
  const isDensityKnown = population !== null && area !== null;
  return [
    clean(place.name),
    figures.value("population", population),
    figures.value("change", isChangeKnown ? 100 * (population / earlier - 1) : null),
    isDensityKnown ? figures.words.number(population / area, 1) : figures.words.say("unknown"),
    figures.value("class", place.class),
  ];
}

/**
 * Names the variables; the distance, which no column has, with its kilometres.
 * @param {Comparison[]} items
 * @param {Figures} figures
 */
function variables(items, figures) {
  const names = items.map((item) => {
    const variable = figures.words.say(`column.name.${item.variable}`);
    if (item.variable !== "distance") return variable;
    const peer = figures.value("distance", item.peer);
    return figures.words.say("figure.distance", { variable, peer });
  });
  return names.join(", ");
}

/**
 * @param {any} group
 * @param {any[]} peers
 * @param {BriefWords} words
 * @returns {string[]}
 */
function remarks(group, peers, words) {
  if (!peers.length) return [words.say("peers.none")];
  const said = [];
  if (!group.has_true_peer) said.push(words.say("peers.untrue"));
  if (group.widened && group.band) {
    const low = words.number(group.band.low);
    said.push(words.say("peers.widened", { low, high: words.number(group.band.high) }));
  }
  return said;
}

/**
 * Returns a label with a small first letter, if it is a word and not an abbreviation.
 * @param {string} label
 */
function insideSentence(label) {
  return /^.\p{Ll}/u.test(label) ? label[0].toLowerCase() + label.slice(1) : label;
}
