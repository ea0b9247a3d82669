/** The client's peers: how they were chosen, and of each how near it is and why. */
import { element } from "../dom.js";
import { AfterFrame } from "./after-frame.js";
import { peerReasons } from "./reasons.js";

/** @typedef {import("./lookup.js").Lookup} Lookup */
/** @typedef {import("./words.js").FitWords} FitWords */
/** @typedef {NonNullable<ReturnType<typeof import("../matching/peers.js").peersOf>>} PeerGroup */

/** Peers that are shown at once; the others follow when these are on the screen. */
const FIRST = 3;

export class PeersView {
  /**
   * @param {HTMLElement} place
   * @param {Lookup} lookup
   * @param {FitWords} words
   */
  constructor(place, lookup, words) {
    this.place = place;
    this.lookup = lookup;
    this.words = words;
    this.following = new AfterFrame();
  }

  /** @param {PeerGroup | null} group null if no client is chosen */
  show(group) {
    const { place, words } = this;
    this.following.cancel();
    if (!group) {
      const title = element("h2", {}, words.say("peers"));
      place.replaceChildren(title, element("p", { class: "ev-start" }, words.say("peers_start")));
      return;
    }
    const { name } = this.lookup.places.get(group.client);
    const list = element("ol", { class: "ev-peers" });
    const sources = sourcesOf(this.lookup.data.statistics.variables);
    place.replaceChildren(
      element("h2", {}, words.say("peers_of", { client: name })),
      ...notesOf(group, name, words),
      list,
      element("p", { class: "ev-attribution" }, sources),
    );
    this.append(list, group.peers.slice(0, FIRST));
    this.following.plan(() => this.append(list, group.peers.slice(FIRST)));
  }

  /**
   * @param {HTMLElement} list
   * @param {PeerGroup["peers"]} peers
   */
  append(list, peers) {
    list.append(...peers.map((peer) => peerOf(peer, this.lookup, this.words)));
  }
}

/**
 * @param {PeerGroup} group
 * @param {string} name of the client
 * @param {FitWords} words
 */
function notesOf({ band, widened, has_true_peer: hasTruePeer }, name, words) {
  const notes = [];
  if (!hasTruePeer) {
    notes.push(element("p", { class: "ev-notice" }, words.group("no_true_peer", { name })));
  }
  if (!band) return [...notes, element("p", {}, words.group("no_band"))];
  const [low, high] = [words.number(band.low), words.number(band.high)];
  notes.push(element("p", {}, words.group(widened ? "widened" : "band", { low, high })));
  return notes;
}

/**
 * @param {import("../matching/peers.js").Peer} peer
 * @param {Lookup} lookup
 * @param {FitWords} words
 */
function peerOf(peer, lookup, words) {
  const place = lookup.places.get(peer.code);
  const links = lookup
    .storiesOf(peer.code)
    .map((story) => element("li", {}, element("a", { href: lookup.href(story.address) }, story.label)));
  const coverage = words.percent(peer.coverage).replace(/\D/g, "");
  return element(
    "li",
    { class: "ev-peer" },
    element(
      "h3",
      { class: "ev-peer__name" },
      element("a", { href: lookup.hrefOfPlace(place) }, peer.name),
    ),
    element(
      "p",
      { class: "ev-peer__about" },
      `${words.people(peer.population)}, ${words.kind(peer.class)}, ${peer.region}`,
    ),
    element(
      "p",
      { class: "ev-peer__near" },
      element("strong", {}, words.level(peer.distance)),
      " ",
      words.say("likeness", { n: words.points(1 - peer.distance) }),
    ),
    meterOf(1 - peer.distance),
    ...peerReasons(peer, words).map((text) => element("p", { class: "ev-peer__reason" }, text)),
    ...(peer.coverage < 1
      ? [element("p", { class: "ev-note" }, words.group("coverage", { percent: coverage }))]
      : []),
    ...(links.length ? [element("ul", { class: "ev-links" }, ...links)] : []),
  );
}

/** @param {number} share 0 to 1; said in words beside the meter */
function meterOf(share) {
  return element("progress", { class: "ev-meter", max: "100", value: String(Math.round(100 * share)),
    "aria-hidden": "true" }); // prettier-ignore
}

/**
 * Tells of every figure its year and source.
 * @param {Record<string, { label: string, year: string | null, source: string }>} variables
 */
function sourcesOf(variables) {
  return Object.values(variables)
    .map(({ label, year, source }) => `${label}${year ? ` ${year}` : ""}: ${source}.`)
    .join(" ");
}
