/**
 * Makes of whatever was asked a request within limits, of plain values only.
 */

/** @typedef {import("./answer.js").Request} Request */
/** @typedef {Required<Request>} CleanRequest */

/** Nobody types more; query.js looks at the first thousand characters only. */
const MAX_TEXT = 20_000;
const MAX_LIMIT = 100;
const MAX_VALUES = 200;

/**
 * @param {Request} request
 * @returns {CleanRequest}
 */
export function asRequest(request) {
  const { text, facets, sort, offset, limit, explain, typing } = request ?? {};
  return {
    text: asText(text),
    facets: asFacets(facets),
    sort: sort === "date" ? "date" : "fit",
    offset: asNumber(offset, 0, Number.MAX_SAFE_INTEGER),
    limit: asNumber(limit, 10, MAX_LIMIT),
    explain: explain === true,
    typing: typing === true,
  };
}

/** @param {unknown} text */
export function asText(text) {
  const whole = typeof text === "string" ? text : String(text ?? "");
  return whole.slice(0, MAX_TEXT);
}

/**
 * @param {unknown} facets
 * @returns {Record<string, string[]>}
 */
function asFacets(facets) {
  /** @type {Record<string, string[]>} */
  const clean = {};
  if (typeof facets !== "object" || facets === null) return clean;
  for (const [id, values] of Object.entries(facets)) {
    if (Array.isArray(values)) clean[id] = values.slice(0, MAX_VALUES).map(String);
  }
  return clean;
}

/**
 * @param {unknown} value
 * @param {number} otherwise
 * @param {number} most
 */
function asNumber(value, otherwise, most) {
  const number = Number(value ?? otherwise);
  return Number.isFinite(number) ? Math.min(most, Math.max(0, Math.floor(number))) : otherwise;
}
