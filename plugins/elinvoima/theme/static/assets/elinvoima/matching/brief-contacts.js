/**
 * Whom to ask, and by which routes: the story's experts, and the publisher. The mirror of
 * `elinvoima/matching/brief_contacts.py`.
 */
import { plain, run } from "./brief-blocks.js";
import { clean, safeAddress } from "./brief-words.js";

/** @typedef {import("./brief-blocks.js").Line} Line */
/** @typedef {import("./brief-blocks.js").Run} Run */
/** @typedef {import("./brief-words.js").BriefWords} BriefWords */

const PHONE = /^\+?[0-9][0-9 ()-]*$/;

/**
 * Returns a line for each expert of a story; who did the work, where none is named.
 * @param {any} story
 * @param {any} data
 * @param {import("./brief.js").LinkTo} link
 * @param {BriefWords} words
 * @returns {Line[]}
 */
export function expertLines(story, data, link, words) {
  const known = new Map(data.experts.map((/** @type {any} */ expert) => [expert.id, expert]));
  const named = story.experts.filter((/** @type {string} */ id) => known.has(id));
  if (named.length) {
    return named.map((/** @type {string} */ id) => expertLine(known.get(id), link, words));
  }
  const providers = story.providers.map(clean);
  if (!providers.length) return [plain(words.say("ask.nobody"))];
  return [plain(words.say("ask.providers", { names: words.listed(providers) }))];
}

/**
 * Returns the publisher's name and routes; empty if there is no route.
 * @param {any} contact
 * @param {BriefWords} words
 * @returns {Line}
 */
export function contactLine(contact, words) {
  const routes = routesOf(contact, words);
  if (!routes.length) return [];
  const name = clean(contact.name || "");
  return joined(name ? [run(name), ...routes] : routes);
}

/**
 * @param {any} expert
 * @param {import("./brief.js").LinkTo} link
 * @param {BriefWords} words
 * @returns {Line}
 */
function expertLine(expert, link, words) {
  const organisation = clean(expert.organisation || "");
  const routes = routesOf(expert, words);
  const page = link(expert.address);
  const about = [expert.role, expert.note].filter(Boolean).map((text) => sentence(clean(text)));
  return [
    run(clean(expert.name), "", true),
    run(organisation ? ` (${organisation}): ` : ": "),
    ...joined([
      ...(routes.length ? routes : [run(words.say("ask.none"))]),
      ...(page ? [run(words.say("ask.page"), page)] : []),
    ]),
    run([".", ...about].join(" ")),
  ];
}

/**
 * Returns a text with a full stop at its end, if it has no mark there.
 * @param {string} text
 */
const sentence = (text) => (/[.!?]$/.test(text) ? text : `${text}.`);

/**
 * Returns the ways to reach somebody, as links where they can be.
 * @param {any} contact
 * @param {BriefWords} words
 * @returns {Run[]}
 */
function routesOf(contact, words) {
  const email = clean(contact.email || "");
  const phone = clean(contact.phone || "");
  const url = clean(contact.url || "");
  const booking = clean(contact.booking_url || "");
  return [
    ...(email ? [run(email, safeAddress(`mailto:${email}`))] : []),
    ...(phone ? [run(phone, PHONE.test(phone) ? `tel:${phone.replaceAll(" ", "")}` : "")] : []),
    ...(url ? [run(url, safeAddress(url))] : []),
    ...(booking ? [run(words.say("ask.booking", { address: booking }), safeAddress(booking))] : []),
  ];
}

/**
 * Puts commas between.
 * @param {Run[]} runs
 * @returns {Line}
 */
function joined(runs) {
  return runs.flatMap((each, i) => (i ? [run(", "), each] : [each]));
}
