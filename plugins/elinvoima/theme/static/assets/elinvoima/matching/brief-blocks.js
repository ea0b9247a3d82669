/**
 * What a document of any format is made of: headings, paragraphs, lists and tables, without looks.
 * The mirror of `elinvoima/matching/brief_blocks.py`.
 */

/** @typedef {{ text: string, href: string, strong: boolean }} Run a piece of a line */
/** @typedef {Run[]} Line */
/** @typedef {"body" | "lead" | "meta" | "small" | "fits" | "limits"} Role */
/** @typedef {{ level: number, text: string, kind: "heading" }} Heading */
/** @typedef {{ line: Line, role: Role, kind: "paragraph" }} Paragraph */
/** @typedef {{ items: Line[], role: Role, kind: "bullets" }} Bullets */
/**
 * A table with a row of headers; the first cell of each row names the row. `numbers` are its
 * columns of numbers, from 0; `widths` are per cents of the whole.
 * @typedef {{ caption: string, head: string[], rows: Line[][], numbers: number[],
 *   widths: number[], kind: "table" }} Table
 */
/** @typedef {Heading | Paragraph | Bullets | Table} Block */

/**
 * @param {string} text
 * @param {string} [href] address that is safe to link to
 * @param {boolean} [strong]
 * @returns {Run}
 */
export const run = (text, href = "", strong = false) => ({ text, href, strong });

/**
 * Returns a line of plain words.
 * @param {string} text
 * @returns {Line}
 */
export const plain = (text) => [run(text)];

/**
 * Returns the words of a line.
 * @param {Line} line
 */
export const textOf = (line) => line.map(({ text }) => text).join("");

/**
 * @param {number} level
 * @param {string} text
 * @returns {Heading}
 */
export const heading = (level, text) => ({ level, text, kind: "heading" });

/**
 * @param {Line} line
 * @param {Role} [role]
 * @returns {Paragraph}
 */
export const paragraph = (line, role = "body") => ({ line, role, kind: "paragraph" });

/**
 * @param {Line[]} items
 * @param {Role} [role]
 * @returns {Bullets}
 */
export const bullets = (items, role = "body") => ({ items, role, kind: "bullets" });
