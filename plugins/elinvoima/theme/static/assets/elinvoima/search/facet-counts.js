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
    /** Where the values of each document begin in `numbers`; one more at the end. */
    this.starts = new Uint32Array(documents.length + 1);
    documents.forEach((own, n) => (this.starts[n + 1] = this.starts[n] + own.length));
    this.numbers = Uint32Array.from(documents.flat());
  }

  /**
   * Returns for every value 1 if it is chosen; null if none of this facet is.
   * @param {readonly string[]} ids
   */
  chosen(ids) {
    const wanted = new Set(ids);
    const isChosen = Uint8Array.from(this.values, ([id]) => Number(wanted.has(id)));
    return isChosen.includes(1) ? isChosen : null;
  }

  /**
   * Whether a document has any of the values.
   * @param {number} document
   * @param {Uint8Array} wanted
   */
  hasAny(document, wanted) {
    for (let i = this.starts[document]; i < this.starts[document + 1]; i += 1) {
      if (wanted[this.numbers[i]]) return true;
    }
    return false;
  }

  /**
   * Counts the values of documents.
   * @param {Uint32Array} documents
   */
  count(documents) {
    const { starts, numbers } = this;
    const counts = new Uint32Array(this.values.length);
    for (const document of documents) {
      const end = starts[document + 1];
      for (let i = starts[document]; i < end; i += 1) counts[numbers[i]] += 1;
    }
    return counts;
  }
}

export class FacetTable {
  /** @param {FacetData} data */
  constructor({ facets, dates }) {
    this.columns = facets.map((facet) => new FacetColumn(facet));
    this.dates = dates;
  }

  /**
   * Counts and narrows. A facet's own choices do not limit its counts: they tell what another
   * choice would give.
   * @param {Uint32Array} documents numbers of the documents that the words find
   * @param {Record<string, readonly string[]>} choices
   * @returns {{documents: Uint32Array, facets: Facet[]}} those that the choices leave, in order
   */
  narrow(documents, choices) {
    const { columns } = this;
    const chosen = columns.map((column) => column.chosen(choices[column.id] ?? []));
    /** @param {FacetColumn | null} except */
    const left = (except) =>
      columns.reduce((kept, column, n) => {
        const wanted = chosen[n];
        if (!wanted || column === except) return kept;
        return kept.filter((document) => column.hasAny(document, wanted));
      }, documents);
    const all = left(null);
    const facets = columns.map((column, n) => {
      const counted = chosen[n] ? left(column) : all;
      return asFacet(column, column.count(counted), chosen[n]);
    });
    return { documents: all, facets };
  }
}

/**
 * @param {FacetColumn} column
 * @param {Uint32Array} counts
 * @param {Uint8Array | null} chosen
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
      selected: chosen?.[n] === 1,
    })),
  };
}
