/**
 * Narrowing what was found by facets, and how many each value would leave. A document must have one
 * of the chosen values of every facet that has choices.
 */

/** @typedef {import("./answer.js").Facet} Facet */

/**
 * @typedef {object} FacetData
 * @property {{id: string, label: string, values: [string, string][], documents: number[][]}[]} facets
 *   of each document the numbers of its values
 * @property {string[]} dates
 */

/** The values of one facet. */
class FacetColumn {
  /** @param {FacetData["facets"][number]} facet */
  constructor({ id, label, values, documents }) {
    this.id = id;
    this.label = label;
    this.values = values;
    this.documents = documents;
  }

  /**
   * Returns for every value whether it is chosen; null if none of this facet is.
   * @param {readonly string[]} ids
   */
  chosen(ids) {
    const wanted = new Set(ids);
    const isChosen = this.values.map(([id]) => wanted.has(id));
    return isChosen.includes(true) ? isChosen : null;
  }
}

export class FacetTable {
  /** @param {FacetData} data */
  constructor({ facets, dates }) {
    this.columns = facets.map((facet) => new FacetColumn(facet));
    this.dates = dates;
  }

  /**
   * Counts and narrows.
   * @param {ArrayLike<number>} documents numbers of the documents that the words find
   * @param {Record<string, readonly string[]>} choices
   * @returns {{documents: Uint32Array, facets: Facet[]}} those that the choices leave, in order
   */
  narrow(documents, choices) {
    const chosen = this.columns.map((column) => column.chosen(choices[column.id] ?? []));
    const counts = this.columns.map((column) => new Uint32Array(column.values.length));
    const left = new Uint32Array(documents.length);
    let length = 0;
    for (let i = 0; i < documents.length; i += 1) {
      const document = documents[i];
      const misses = this.missesOf(document, chosen);
      if (!misses.count) left[length++] = document;
      for (let c = 0; c < counts.length; c += 1) {
        const isCounted = !misses.count || (misses.count === 1 && misses.last === c);
        if (!isCounted) continue;
        for (const value of this.columns[c].documents[document] ?? []) counts[c][value] += 1;
      }
    }
    const facets = this.columns.map((column, c) => asFacet(column, counts[c], chosen[c]));
    return { documents: left.subarray(0, length), facets };
  }

  /**
   * Returns how many facets leave the document out, and which was the last of them.
   * @param {number} document
   * @param {(boolean[] | null)[]} chosen
   */
  missesOf(document, chosen) {
    let count = 0;
    let last = -1;
    for (let c = 0; c < chosen.length; c += 1) {
      const wanted = chosen[c];
      if (!wanted || this.columns[c].documents[document]?.some((value) => wanted[value])) continue;
      count += 1;
      last = c;
    }
    return { count, last };
  }
}

/**
 * @param {FacetColumn} column
 * @param {Uint32Array} counts
 * @param {boolean[] | null} chosen
 * @returns {Facet}
 */
function asFacet({ id, label, values }, counts, chosen) {
  return {
    id,
    label,
    values: values.map(([value, text], n) => ({
      id: value,
      label: text,
      count: counts[n],
      selected: chosen?.[n] ?? false,
    })),
  };
}
