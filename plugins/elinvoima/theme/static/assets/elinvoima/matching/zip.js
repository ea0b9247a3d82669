/**
 * Packs files into a ZIP archive: as much of PKWARE's APPNOTE.TXT 6.3.10
 * (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT) as an Office document needs. Sizes
 * and offsets are of 32 bits, names are UTF-8, and no times are told: the same files are always the
 * same bytes in the same browser.
 */

/** @typedef {{ name: string, content: Uint8Array }} ZipFile */

const LOCAL_HEADER = 0x04034b50; // 4.3.7
const CENTRAL_HEADER = 0x02014b50; // 4.3.12
const END_OF_CENTRAL = 0x06054b50; // 4.3.16
const VERSION = 20; // 2.0: DEFLATE and folders (4.4.3)
const NAMES_ARE_UTF8 = 0x0800; // general purpose bit 11 (4.4.4)
const STORED = 0; // methods of compression (4.4.5)
const DEFLATED = 8;
const NO_TIME = 0; // 0:00, in MS-DOS form (4.4.6)
const NO_DATE = 0x0021; // 1 January 1980, the first day that can be told

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

/**
 * Packs the files in the order given, deflated where the browser can and it makes them smaller.
 * @param {ZipFile[]} files
 * @returns {Promise<Uint8Array>} the archive
 */
export async function zip(files) {
  const pieces = [];
  const directory = [];
  let offset = 0;
  for (const { name, content } of files) {
    const path = new TextEncoder().encode(name);
    const packed = await deflated(content);
    const method = packed.length < content.length ? DEFLATED : STORED;
    const body = method === DEFLATED ? packed : content;
    const about = aboutFile(method, content, body.length, path.length);
    const local = joined([words(LOCAL_HEADER), about, path, body]);
    const places = halves(0, 0, 0); // no comment, first disk, no attributes inside…
    const outside = words(0, offset); // …nor outside; where the local header is
    directory.push(joined([words(CENTRAL_HEADER), halves(VERSION), about, places, outside, path]));
    pieces.push(local);
    offset += local.length;
  }
  const central = joined(directory);
  const end = [
    words(END_OF_CENTRAL),
    halves(0, 0, files.length, files.length),
    words(central.length, offset),
    halves(0),
  ];
  return joined([...pieces, central, ...end]);
}

/**
 * Returns the checksum that APPNOTE 4.4.7 asks for: CRC-32 with the polynomial 0xedb88320.
 * @param {Uint8Array} bytes
 */
export function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * What both headers of a file tell: version, flags, method, time, checksum, sizes, lengths.
 * @param {number} method
 * @param {Uint8Array} content
 * @param {number} size when packed
 * @param {number} pathLength
 */
function aboutFile(method, content, size, pathLength) {
  return joined([
    halves(VERSION, NAMES_ARE_UTF8, method, NO_TIME, NO_DATE),
    words(crc32(content), size, content.length),
    halves(pathLength, 0),
  ]);
}

/**
 * Returns the content in raw DEFLATE, or as it is where the browser cannot.
 * @param {Uint8Array} content
 * @returns {Promise<Uint8Array>}
 */
async function deflated(content) {
  let stream;
  try {
    stream = new CompressionStream("deflate-raw");
  } catch {
    return content; // neither the stream nor the format is in every browser
  }
  const packed = new Blob([/** @type {BlobPart} */ (content)]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/**
 * Writes numbers of two bytes, the lowest byte first.
 * @param {...number} numbers
 */
function halves(...numbers) {
  const view = new DataView(new ArrayBuffer(2 * numbers.length));
  numbers.forEach((number, i) => view.setUint16(2 * i, number, true));
  return new Uint8Array(view.buffer);
}

/**
 * Writes numbers of four bytes, the lowest byte first.
 * @param {...number} numbers
 */
function words(...numbers) {
  const view = new DataView(new ArrayBuffer(4 * numbers.length));
  numbers.forEach((number, i) => view.setUint32(4 * i, number, true));
  return new Uint8Array(view.buffer);
}

/** @param {Uint8Array[]} pieces */
function joined(pieces) {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
