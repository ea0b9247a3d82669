/**
 * What is asked of the search and what it answers. The same as answers.py gives.
 */

/** @typedef {import("./problem.js").Problem} Problem */

/**
 * A piece of text, and whether it is to be marked as found.
 * @typedef {[string, boolean]} Part
 */

/**
 * @typedef {object} Request
 * @property {string} text
 * @property {Record<string, string[]>} [facets] chosen values by facet
 * @property {"fit" | "date"} [sort]
 * @property {number} [offset]
 * @property {number} [limit] 10 if not told, 100 at most
 * @property {boolean} [explain]
 * @property {boolean} [typing] the last word may be unfinished
 */

/**
 * @typedef {object} AnswerWord
 * @property {string} text
 * @property {string | null} mended
 * @property {boolean} found
 * @property {boolean} isWhole found itself, and not only a part or a root of it
 * @property {boolean} isFunction
 * @property {boolean} isExcluded
 */

/**
 * @typedef {object} SubResult
 * @property {string} anchor
 * @property {Part[]} heading
 * @property {Part[]} snippet
 */

/**
 * @typedef {object} Result
 * @property {number} number
 * @property {string} address
 * @property {string} kind
 * @property {Part[]} title
 * @property {Record<string, any>} card
 * @property {number} score
 * @property {boolean} isFull
 * @property {Part[]} snippet
 * @property {string} anchor
 * @property {SubResult[]} sections
 * @property {any} [explain]
 */

/**
 * @typedef {object} FacetValue
 * @property {string} id
 * @property {string} label
 * @property {number} count
 * @property {boolean} selected
 */

/** @typedef {{id: string, label: string, values: FacetValue[]}} Facet */

/**
 * @typedef {object} Answer
 * @property {string} query
 * @property {boolean} truncated
 * @property {boolean} isLoose no document has a quoted phrase as it was asked for
 * @property {AnswerWord[]} words
 * @property {string | null} mended the query with its mended words
 * @property {number} total
 * @property {number} full
 * @property {Result[]} results
 * @property {Facet[] | null} facets
 * @property {Problem | null} error
 */

/** @typedef {{kind: string, label: Part[], text: string, address: string | null}} Suggestion */
/** @typedef {{suggestions: Suggestion[], error: Problem | null}} Suggestions */

/**
 * @param {string} query
 * @param {Problem | null} [error]
 * @returns {Answer}
 */
export function emptyAnswer(query, error = null) {
  return {
    query: String(query ?? ""),
    truncated: false,
    isLoose: false,
    words: [],
    mended: null,
    total: 0,
    full: 0,
    results: [],
    facets: null,
    error,
  };
}

/**
 * @param {Problem | null} [error]
 * @returns {Suggestions}
 */
export function noSuggestions(error = null) {
  return { suggestions: [], error };
}
