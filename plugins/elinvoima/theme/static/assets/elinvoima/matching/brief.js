/**
 * The client brief as words: what it says of the client and of every practice in the shortlist.
 * The mirror of `elinvoima/matching/brief.py`; the formats are made of it in `brief-*.js`.
 */
import { run } from "./brief-blocks.js";
import { contactLine, expertLines } from "./brief-contacts.js";
import { cycleLines } from "./brief-cycles.js";
import { Figures, peerTable } from "./brief-figures.js";
import { fitsOf, limitsOf } from "./brief-reasons.js";
import { BriefWords, clean, paragraphs, safeAddress } from "./brief-words.js";

/** @typedef {import("./brief-blocks.js").Line} Line */
/** @typedef {import("./brief-blocks.js").Run} Run */

/**
 * What a brief is made of, besides the matching data and the texts.
 * @typedef {object} BriefState
 * @property {any} matches what `match(data, need)` answered, with the need
 * @property {any} peers what `peersOf(data, client)` answered; null where there is no client
 * @property {string[]} shortlist ids of stories, in the reader's order
 * @property {Record<string, string>} [notes] the reader's own, by the story's id
 * @property {Record<string, { text: string, url: string | null }[]>} [sources] by the story's id:
 *   `source_lines` of `api/v1/stories/<id>.json`
 * @property {string} date day of the brief, `2026-11-22`
 * @property {{ name: string, url: string }} site its name, and the address of its home page with a
 *   slash at the end; empty if it is not known (as on `file://`)
 */

/**
 * What one part gives to a practice, in points.
 * @typedef {{ part: string, points: number, most: number }} Share
 */

/**
 * One practice of the shortlist, in words. `points` are 0–100, null if it was not matched;
 * `evidence` is `described`, `measured` or `evaluated`.
 * @typedef {{ order: number, id: string, label: string, title: string, summary: string,
 *   address: string, href: string, place: string, region: string, period: string,
 *   evidence: string, points: number | null, shares: Share[], fits: string[], limits: string[],
 *   methods: string, is_warned: boolean, note: string[], ask: Line[],
 *   sources: Run[] }} BriefPractice
 */

/**
 * A client brief.
 * @typedef {{ title: string, client: string, region: string, date: string, made: string,
 *   needs: string[], peers: import("./brief-figures.js").PeerTable | null,
 *   practices: BriefPractice[], gone: { id: string, note: string[] }[], cycles: Line[],
 *   contact: Line, counting: string[], texts: Record<string, string> }} Brief
 */

/** @typedef {(address: string) => string} LinkTo from an address of the site to the whole one */

const PARTS = ["theme", "peer", "method", "evidence", "recency"];

/** Which part each note of the matching leaves out. @type {Record<string, string>} */
const DROPPED = { no_themes: "theme", no_client: "peer", no_methods: "method" };

/** Points that a practice can get; a score is from 0 to 1. */
const OUT_OF = 100;

/**
 * Makes the brief. Stories of the shortlist that the data does not have are told as gone.
 * @param {any} data of `sovita/tiedot.<hash>.json`
 * @param {BriefState} state
 * @param {Record<string, string>} texts of `elinvoima/views/brief_texts.py`
 * @returns {Brief}
 */
export function makeBrief(data, state, texts) {
  const words = new BriefWords(texts);
  const figures = new Figures(data, words);
  const { need } = state.matches;
  const client = figures.place(need.client);
  const name = client ? clean(client.name) : "";
  const stories = new Map(data.stories.map((/** @type {any} */ story) => [story.id, story]));
  const wanted = [...new Set(state.shortlist)];
  const site = clean(state.site.name);
  const address = safeAddress(state.site.url);
  const date = words.day(state.date);
  /** @type {LinkTo} */
  const link = (page) => (state.site.url ? safeAddress(`${state.site.url}${page}`) : "");
  return {
    title: name ? words.say("title", { name }) : words.say("title.anybody"),
    client: name,
    region: client ? clean(client.region) : "",
    date,
    made: words.say("made", { date, site: address ? `${site}, ${address}` : site }),
    needs: needsOf(need, figures),
    peers: client && state.peers ? peerTable(client, state.peers, figures) : null,
    practices: wanted
      .filter((id) => stories.has(id))
      .map((id, i) => practiceOf(i + 1, stories.get(id), data, state, figures, link)),
    gone: wanted
      .filter((id) => !stories.has(id))
      .map((id) => ({ id: clean(id), note: noteOf(id, state) })),
    cycles: cycleLines(data.cycles, state.date, link, words),
    contact: contactLine(data.contact, words),
    counting: countingOf(state.matches, words),
    texts,
  };
}

/**
 * @param {number} order
 * @param {any} story
 * @param {any} data
 * @param {BriefState} state
 * @param {Figures} figures
 * @param {LinkTo} link
 * @returns {BriefPractice}
 */
function practiceOf(order, story, data, state, figures, link) {
  const { matches, sources = {} } = state;
  const href = link(story.address);
  const places = story.municipalities
    .map((/** @type {string} */ code) => figures.place(code))
    .filter(Boolean);
  const result = [...matches.results, ...matches.left_out].find(({ id }) => id === story.id);
  const regions = places.map((/** @type {any} */ place) => clean(place.region));
  return {
    order,
    id: story.id,
    label: clean(story.label),
    title: clean(story.title),
    summary: clean(story.summary),
    address: href || clean(story.address),
    href,
    place: places.map((/** @type {any} */ place) => clean(place.name)).join(", "),
    region: [...new Set(regions)].join(", "),
    period: clean(story.period),
    evidence: story.evidence,
    points: result ? OUT_OF * result.score : null,
    shares: result ? sharesOf(result) : [],
    fits: fitsOf(result, story, matches.need, figures),
    limits: limitsOf(result, story, matches.need, figures),
    methods: methodsOf(story, figures),
    is_warned: story.warnings.length > 0,
    note: noteOf(story.id, state),
    ask: expertLines(story, data, link, figures.words),
    sources: (Object.hasOwn(sources, story.id) ? sources[story.id] : []).map(({ text, url }) =>
      run(clean(text), safeAddress(url || "")),
    ),
  };
}

/**
 * Returns the reader's note of a story. Ids may come from an address that anybody wrote: one called
 * `constructor` has no note, though every object has such a property.
 * @param {string} id
 * @param {BriefState} state
 */
function noteOf(id, { notes = {} }) {
  return paragraphs(Object.hasOwn(notes, id) ? notes[id] : "");
}

/**
 * @param {any} result
 * @returns {Share[]}
 */
function sharesOf({ parts }) {
  return PARTS.filter((part) => part in parts).map((part) => ({
    part,
    points: OUT_OF * parts[part].contribution,
    most: OUT_OF * parts[part].weight,
  }));
}

/**
 * @param {any} story
 * @param {Figures} figures
 */
function methodsOf(story, figures) {
  const { words } = figures;
  const labels = figures.labels("methods", story.methods);
  const counts = story.method_counts
    .filter((/** @type {string} */ count) => !count.startsWith("1 "))
    .map(clean);
  if (!labels.length) return words.say("methods.none");
  const methods = words.listed(labels);
  if (!counts.length) return methods;
  return words.say("methods.counted", { methods, counts: words.listed(counts) });
}

/**
 * @param {any} need
 * @param {Figures} figures
 * @returns {string[]}
 */
function needsOf({ themes, methods, most_months: months, most_actions: actions }, figures) {
  const { words } = figures;
  const wanted = figures.labels("themes", themes);
  const preferred = figures.labels("methods", methods);
  const said = [];
  if (wanted.length) said.push(words.say("needs.themes", { names: words.listed(wanted) }));
  if (preferred.length) said.push(words.say("needs.methods", { names: words.listed(preferred) }));
  if (months !== null) {
    said.push(words.say("needs.months", { months: words.count("months", months) }));
  }
  if (actions !== null) {
    said.push(words.say("needs.actions", { actions: words.count("actions", actions) }));
  }
  return said.length ? said : [words.say("needs.none")];
}

/**
 * Tells how the fit was counted: parts with their weights, and those that were left out.
 * @param {any} matches
 * @param {BriefWords} words
 * @returns {string[]}
 */
function countingOf({ notes, need }, words) {
  const out = new Set(notes.map((/** @type {string} */ note) => DROPPED[note]));
  const counted = PARTS.filter((part) => !out.has(part));
  const total = counted.reduce((sum, part) => sum + need.weights[part], 0);
  const parts = counted.map((part) =>
    words.say("counting.part", {
      part: words.say(`part.${part}`),
      most: words.number(total ? (OUT_OF * need.weights[part]) / total : 0),
    }),
  );
  return [
    words.say("counting.weights", { parts: words.listed(parts) }),
    words.say("counting.parts"),
    ...notes.map((/** @type {string} */ note) => words.say(`dropped.${note}`)),
    words.say("counting.meaning"),
  ];
}
