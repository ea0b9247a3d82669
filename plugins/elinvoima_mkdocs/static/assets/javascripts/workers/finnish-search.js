/**
 * Material's search worker, made to look for Finnish words.
 *
 * Material puts an asterisk after every word of a query, and lunr does not stem a word with an
 * asterisk, while the words of the index are stems: "Kolarissa" finds nothing. Here each word is
 * asked for as itself, by its Finnish stem, and by the stem inside a compound. The file lies beside
 * Material's own worker, because that one loads the stemmer by a path relative to itself; which
 * worker it is comes in this one's address, after the question mark.
 */

const QUERY = 2; // Material's number for a message that asks

/** How much more a word itself, its stem and a stem inside another word weigh; lunr wants integers. */
const [ITSELF, STEM, INSIDE] = [8, 4, 1];
const SHORTEST_INSIDE = 4;

/** Words of a query, without the signs that lunr would take for operators. */
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * @param {string} query
 * @returns {string} the query in lunr's language
 */
function finnish(query) {
  return [...query.matchAll(WORD)].map(([word]) => variants(word.toLowerCase())).join(" ");
}

/** @param {string} word */
function variants(word) {
  const stem = self.lunr?.fi ? String(self.lunr.fi.stemmer(new self.lunr.Token(word, {}))) : word;
  const asked = [`${word}^${ITSELF}`, `${stem}*^${STEM}`];
  if (stem.length >= SHORTEST_INSIDE) asked.push(`*${stem}*^${INSIDE}`);
  return asked.join(" ");
}

self.addEventListener("message", (event) => {
  if (event.data?.type !== QUERY || event.data.isFinnish) return;
  event.stopImmediatePropagation();
  const data = { ...event.data, data: finnish(event.data.data), isFinnish: true };
  self.dispatchEvent(new MessageEvent("message", { data }));
});

self.importScripts(self.location.search.slice(1));
