/**
 * A built index: its manifest, and each of its files when it is asked for.
 */
import { asJson } from "./codec.js";
import { FacetTable } from "./facet-counts.js";
import { PositionLists } from "./positions.js";
import { PostingLists } from "./postings.js";
import { SearchProblem } from "./problem.js";
import { DICTIONARY } from "./shards.js";
import { Endings, Words } from "./words.js";

const FORMAT = 3;

/**
 * Gives the content of a file of the index, inflated; rejects with a SearchProblem.
 * @typedef {(path: string) => Promise<Uint8Array>} Read
 */

/**
 * @typedef {object} Weights
 * @property {[number, number, number]} queryChannels
 * @property {number} leastShare
 * @property {number} proximity
 * @property {number} proximityReach
 * @property {number} coverageFloor
 * @property {number} fullFirstUpTo
 */

/**
 * @typedef {object} Manifest
 * @property {number} format
 * @property {number} documents
 * @property {Weights} weights
 * @property {number[]} functionKeys
 * @property {string[]} functionWords those that are no key
 * @property {{starts: string[], keys: number[]}} words
 * @property {{starts: string[]}} endings
 * @property {{starts: number[], positions: number}} postings
 * @property {{starts: string[]}} suggestions
 * @property {string} morphology
 * @property {Record<string, number>} bytes before compression, by kind of file
 */

/**
 * A text of a document: number of its field, ordinal of its first word, its section or -1, itself.
 * @typedef {[number, number, number, string]} Segment
 */

/**
 * @typedef {object} IndexedDocument
 * @property {string} address
 * @property {string} kind
 * @property {Record<string, any>} card
 * @property {Segment[]} segments what is shown: title, summary, headings, texts
 * @property {string[]} anchors of the sections
 */

/**
 * Returns the manifest with its rising numbers, which are told as what each adds, added up.
 * @param {Manifest} manifest
 * @returns {Manifest}
 */
function withSums(manifest) {
  const { words, postings } = manifest;
  return {
    ...manifest,
    functionKeys: sums(manifest.functionKeys),
    words: { ...words, keys: sums(words.keys) },
    postings: { ...postings, starts: sums(postings.starts) },
  };
}

/** @param {number[]} numbers */
function sums(numbers) {
  let sum = 0;
  return numbers.map((number) => (sum += number));
}

/** Word, label, kind, address, weight. @typedef {[string, string, string, string, number]} Row */

export class Index {
  /**
   * @param {Manifest} manifest
   * @param {Read} read
   */
  constructor(manifest, read) {
    this.manifest = manifest;
    this.read = read;
    this.size = manifest.documents;
    this.weights = manifest.weights;
    this.functionKeys = new Set(manifest.functionKeys);
    /** Function words that no document has. */
    this.silentWords = new Set(manifest.functionWords);
    this.words = new Words(manifest.words, read);
    this.endings = new Endings(read);
    this.postings = new PostingLists(manifest.postings, read);
    this.positions = new PositionLists(read);
    /** @type {Map<string, Promise<any>>} */
    this.parsed = new Map();
  }

  /**
   * Opens an index.
   * @param {Read} read
   */
  static async open(read) {
    const path = "manifest.bin";
    const told = asJson(await read(path), path);
    if (told?.format !== FORMAT) throw new SearchProblem("old-index", path);
    return guarded(path, () => new Index(withSums(told), read));
  }

  /** The facets of all documents, and their dates. @returns {Promise<FacetTable>} */
  facets() {
    return this.json("facets.bin", (data) => new FacetTable(data));
  }

  /** What documents are packed with: fetched before the first of them is. */
  async dictionary() {
    await this.read(DICTIONARY);
  }

  /**
   * @param {number} number
   * @returns {Promise<IndexedDocument>}
   */
  document(number) {
    return this.json(`documents/${number}.bin`, (data) => data);
  }

  /**
   * @param {number} n
   * @returns {Promise<Row[]>}
   */
  suggestions(n) {
    return this.json(`suggestions/${n}.bin`, (data) => data);
  }

  /**
   * Reads a file that is JSON, once.
   * @param {string} path
   * @param {(data: any) => any} make
   * @returns {Promise<any>}
   */
  json(path, make) {
    let parsed = this.parsed.get(path);
    if (!parsed) {
      parsed = this.read(path).then((bytes) => guarded(path, () => make(asJson(bytes, path))));
      this.parsed.set(path, parsed);
      parsed.catch(() => this.parsed.delete(path));
    }
    return parsed;
  }

  /** Names of all files of the index, the smallest and most used kinds first. */
  async paths() {
    const { words, postings, suggestions, endings } = this.manifest;
    const kinds = Object.entries({ words, postings, suggestions, endings });
    return [
      "facets.bin",
      DICTIONARY,
      ...kinds.flatMap(([kind, { starts }]) => starts.map((_, n) => `${kind}/${n}.bin`)),
      ...Array.from({ length: this.size }, (_, n) => `documents/${n}.bin`),
      ...(await this.positions.paths()),
    ];
  }
}

/**
 * Does something with what was in a file; whatever fails there means that the file is corrupt.
 * @template Result
 * @param {string} path
 * @param {() => Result} action
 * @returns {Result}
 */
export function guarded(path, action) {
  try {
    return action();
  } catch (error) {
    if (error instanceof SearchProblem) throw error;
    throw new SearchProblem("corrupt-shard", path, String(error));
  }
}
