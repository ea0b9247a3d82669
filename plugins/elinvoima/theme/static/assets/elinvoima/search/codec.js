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
 * @returns {Promise<Uint8Array>}
 */
export async function inflate(deflated, path) {
  if (!canInflate()) throw new SearchProblem("unsupported", undefined, "deflate-raw");
  try {
    const stream = new Blob([deflated]).stream();
    const inflated = stream.pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(inflated).arrayBuffer());
  } catch (error) {
    throw new SearchProblem("corrupt-shard", path, String(error));
  }
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

  /** Returns a signed number, written in zigzag. */
  signed() {
    const value = this.number();
    return (value >>> 1) ^ -(value & 1);
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
