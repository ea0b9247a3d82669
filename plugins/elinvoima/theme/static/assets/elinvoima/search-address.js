/**
 * What is searched for, as the address of the search page tells it:
 * `?q=matkailu&teema=a,b&jarjestys=uusin&sivu=2`. Every other name is taken for a facet.
 */

export const PAGE = 10; // results on a page; page 2 shows the first 20
const MOST_PAGES = 10;

/**
 * @typedef {object} Asked
 * @property {string} text
 * @property {Record<string, string[]>} facets ids of the chosen values by facet
 * @property {"fit" | "date"} sort
 * @property {number} pages how many pages of results are shown, at least 1
 */

const NEWEST = "uusin";

/**
 * @param {string} query the address from its question mark on
 * @returns {Asked}
 */
export function readAsked(query) {
  const given = new URLSearchParams(query);
  /** @type {Record<string, string[]>} */
  const facets = {};
  for (const [name, value] of given) {
    if (["q", "jarjestys", "sivu"].includes(name)) continue;
    const ids = value.split(",").filter(Boolean);
    if (ids.length) facets[name] = [...new Set([...(facets[name] ?? []), ...ids])];
  }
  const pages = Math.floor(Number(given.get("sivu"))) || 1;
  return {
    text: (given.get("q") ?? "").trim(),
    facets,
    sort: given.get("jarjestys") === NEWEST ? "date" : "fit",
    pages: Math.min(MOST_PAGES, Math.max(1, pages)),
  };
}

/**
 * @param {Asked} asked
 * @returns {string} empty, or beginning with `?`
 */
export function writeAsked({ text, facets, sort, pages }) {
  const parts = text ? [`q=${encodeURIComponent(text).replaceAll("%20", "+")}`] : [];
  for (const [facet, ids] of Object.entries(facets)) {
    const chosen = ids.map(encodeURIComponent).join(",");
    if (chosen) parts.push(`${encodeURIComponent(facet)}=${chosen}`);
  }
  if (sort === "date") parts.push(`jarjestys=${NEWEST}`);
  if (pages > 1) parts.push(`sivu=${pages}`);
  return parts.length ? `?${parts.join("&")}` : "";
}

/**
 * Keeps the choices that the index has.
 * @param {Asked} asked
 * @param {readonly import("./search/answer.js").Facet[]} facets
 * @returns {Asked}
 */
export function knownOnly(asked, facets) {
  /** @type {Record<string, string[]>} */
  const kept = {};
  for (const { id, values } of facets) {
    const known = new Set(values.map((value) => value.id));
    const ids = (asked.facets[id] ?? []).filter((value) => known.has(value));
    if (ids.length) kept[id] = ids;
  }
  return { ...asked, facets: kept };
}
