/** Why a practice fits or does not, in words: one sentence for each part of the score that counts. */

/** @typedef {import("../matching/match.js").Match} Match */
/** @typedef {import("./words.js").FitWords} FitWords */
/** @typedef {import("./lookup.js").Lookup} Lookup */

/**
 * @param {Match} match
 * @param {Lookup} lookup
 * @param {FitWords} words
 * @returns {{ part: string, text: string }[]} in the order of the parts
 */
export function reasonsOf(match, lookup, words) {
  /** @type {Record<string, () => string>} */
  const tellers = {
    theme: () => themeReason(match, lookup, words),
    peer: () => peerReason(match, words),
    method: () => methodReason(match, lookup, words),
    evidence: () => words.texts.evidence_is[lookup.stories.get(match.id).evidence],
    recency: () => words.say("recency_is", { year: lookup.stories.get(match.id).last_year }),
  };
  return Object.keys(match.parts).map((part) => ({ part, text: tellers[part]() }));
}

/**
 * @param {Match} match
 * @param {Lookup} lookup
 * @param {FitWords} words
 */
function themeReason({ themes }, lookup, words) {
  const label = (/** @type {string} */ id) => lookup.themeLabels([id])[0];
  const met = themes
    .filter(({ value }) => value > 0)
    .map(({ needed, found, value }) =>
      value === 1 || !found
        ? label(needed)
        : words.say("theme_near", { needed: label(needed), found: label(found) }),
    );
  const missing = themes.filter(({ value }) => !value).map(({ needed }) => label(needed));
  return both(words, ["themes_met", met], ["themes_missing", missing]);
}

/**
 * @param {Match} match
 * @param {FitWords} words
 */
function peerReason({ peer, flags }, words) {
  if (!peer) return "";
  if (flags.includes("own")) return words.say("own_place", { name: peer.name });
  const likeness = words.say("peer_is", { name: peer.name, level: words.level(peer.distance) });
  return [likeness, ...peerReasons(peer, words)].join(" ");
}

/**
 * Says which figures are most alike and which most different.
 * @param {import("../matching/peers.js").Peer} peer
 * @param {FitWords} words
 */
export function peerReasons({ alike, different, differs_little: differLittle }, words) {
  const differing = differLittle ? "little_different" : "different";
  return Object.entries({ alike, [differing]: different }).flatMap(([key, items]) => {
    const reasons = items.map((item) => words.compared(item)).join("; ");
    return reasons ? [`${words.group(key, { reasons })}.`] : [];
  });
}

/**
 * @param {Match} match
 * @param {Lookup} lookup
 * @param {FitWords} words
 */
function methodReason({ methods }, lookup, words) {
  const { used, missing } = methods;
  return both(
    words,
    ["methods_used", lookup.methodLabels(used)],
    ["methods_missing", lookup.methodLabels(missing)],
  );
}

/**
 * Says two lists, each in its own sentence; one that is empty is left out.
 * @param {FitWords} words
 * @param {...[string, string[]]} lists
 */
function both(words, ...lists) {
  return lists
    .filter(([, names]) => names.length)
    .map(([key, names]) => words.say(key, { names: names.join(", ") }))
    .join(" ");
}
