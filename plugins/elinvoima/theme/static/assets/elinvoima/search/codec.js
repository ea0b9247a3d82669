/**
 * The bytes of the index: raw DEFLATE around LEB128 numbers and UTF-8 strings (see FORMAT.md).
 */
import { SearchProblem } from "./problem.js";

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** Whether the browser can read the index at all. */
export function canInflate() {
  try {
    return Boolean(new DecompressionStream("deflate-raw"));
  } catch {
    return false;
  }
}

/**
 * Inflates a file of the index.
 * @param {ArrayBuffer} deflated
 * @param {string} path for the problem
 * @param {Uint8Array} [dictionary] what the file goes on from
 * @returns {Promise<Uint8Array>}
 */
export async function inflate(deflated, path, dictionary = new Uint8Array()) {
  if (!canInflate()) throw new SearchProblem("unsupported", undefined, "deflate-raw");
  try {
    const { readable, writable } = new DecompressionStream("deflate-raw");
    const writer = writable.getWriter();
    // What goes wrong is told to the one who reads.
    for (const part of [...stored(dictionary), deflated]) writer.write(part).catch(() => {});
    writer.close().catch(() => {});
    const bytes = new Uint8Array(await new Response(readable).arrayBuffer());
    return bytes.subarray(dictionary.length);
  } catch (error) {
    throw new SearchProblem("corrupt-shard", path, String(error));
  }
}

/**
 * Returns a block of DEFLATE that stands for the bytes as they are: browsers take no dictionary, but
 * what comes after such a block may point back into it.
 * @param {Uint8Array} bytes fewer than 65,536
 */
function stored(bytes) {
  const { length } = bytes;
  if (!length) return [];
  const [low, high] = [length & 0xff, length >> 8];
  return [new Uint8Array([0, low, high, ~low, ~high]), bytes];
}

/**
 * Reads a file that is JSON.
 * @param {Uint8Array} bytes
 * @param {string} path for the problem
 * @returns {any}
 */
export function asJson(bytes, path) {
  try {
    return JSON.parse(UTF8.decode(bytes));
  } catch (error) {
    throw new SearchProblem("corrupt-shard", path, String(error));
  }
}

/**
 * Returns the signed number that is written in zigzag.
 * @param {number} value
 */
export function unzigzag(value) {
  return (value >>> 1) ^ -(value & 1);
}

/** Reads numbers and strings one after another; what goes past the end is a corrupt file. */
export class ByteReader {
  /**
   * @param {Uint8Array} bytes
   * @param {string} path for the problem
   */
  constructor(bytes, path) {
    this.bytes = bytes;
    this.path = path;
    this.at = 0;
  }

  /** Returns an unsigned LEB128 number, below 2^32. */
  number() {
    const { bytes } = this;
    let byte = bytes[this.at++];
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    let shift = 7;
    do {
      byte = bytes[this.at++];
      if (byte === undefined || shift > 28) throw this.corrupt();
      value |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte >= 0x80);
    return value >>> 0;
  }

  /**
   * Returns a string of so many bytes.
   * @param {number} length
   */
  text(length) {
    const end = this.at + length;
    if (end > this.bytes.length) throw this.corrupt();
    try {
      return UTF8.decode(this.bytes.subarray(this.at, end));
    } catch {
      throw this.corrupt();
    } finally {
      this.at = end;
    }
  }

  /**
   * Returns strings that are told each by how it differs from the one before it.
   * @returns {string[]}
   */
  texts() {
    const shared = this.fill(new Uint32Array(this.count()));
    const rests = this.text(this.number()).split("\n");
    if (rests.length !== Math.max(1, shared.length)) throw this.corrupt();
    /** @type {string[]} */
    const texts = [];
    let text = "";
    for (let i = 0; i < shared.length; i += 1) {
      text = text.slice(0, shared[i]) + rests[i];
      texts.push(text);
    }
    return texts;
  }

  /** Returns how many things follow, of a byte at least each. */
  count() {
    const count = this.number();
    if (count > this.bytes.length) throw this.corrupt();
    return count;
  }

  /**
   * Fills the array with numbers.
   * @template {Uint32Array | Uint16Array} Numbers
   * @param {Numbers} numbers
   * @returns {Numbers}
   */
  fill(numbers) {
    for (let i = 0; i < numbers.length; i += 1) numbers[i] = this.number();
    if (this.at > this.bytes.length) throw this.corrupt();
    return numbers;
  }

  /**
   * Returns a view of so many bytes.
   * @param {number} length
   */
  slice(length) {
    const end = this.at + length;
    if (end > this.bytes.length) throw this.corrupt();
    const view = this.bytes.subarray(this.at, end);
    this.at = end;
    return view;
  }

  /** The file must end here. */
  end() {
    if (this.at !== this.bytes.length) throw this.corrupt();
  }

  corrupt() {
    return new SearchProblem("corrupt-shard", this.path, `byte ${this.at}`);
  }
}
