/**
 * The client brief as Markdown: CommonMark with tables, readable as it is too. The mirror of
 * `elinvoima/matching/brief_markdown.py`, character by character.
 *
 * What comes from outside stays text in every dialect: marks are escaped with a backslash, and <, >
 * and & are written as entities, as older dialects do not let those be escaped.
 */
import { briefBlocks } from "./brief-document.js";

/** @typedef {import("./brief-blocks.js").Block} Block */
/** @typedef {import("./brief-blocks.js").Line} Line */
/** @typedef {import("./brief-blocks.js").Run} Run */
/** @typedef {import("./brief-blocks.js").Table} Table */

const MARKS = /[\\`*_[\]|~#$]/g;

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** What would make a list, a heading or a rule of the line that it begins. */
const BEGINNING = /^(?:[-+=:]|\d+[.)])/;
const IN_ADDRESS = /[()<>\\[\] |*_~`]/g;

/**
 * Writes the brief.
 * @param {import("./brief.js").Brief} brief
 * @returns {string}
 */
export function briefMarkdown(brief) {
  return `${briefBlocks(brief).map(written).join("\n\n")}\n`;
}

/** @param {Block} block */
function written(block) {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${escaped(block.text)}`;
    case "paragraph":
      return ofLine(block.line);
    case "bullets":
      return block.items.map((item) => `- ${ofLine(item)}`).join("\n");
    default:
      return ofTable(block).join("\n");
  }
}

/** @param {Table} table */
function ofTable({ head, rows, numbers }) {
  return [
    ofRow(head.map(escaped)),
    ofRow(head.map((_, i) => (numbers.includes(i) ? "---:" : "---"))),
    ...rows.map((row) => ofRow(row.map((cell) => cell.map(ofRun).join("")))),
  ];
}

/** @param {string[]} cells */
const ofRow = (cells) => `| ${cells.join(" | ")} |`;

/** @param {Line} line */
function ofLine(line) {
  const text = line.map(ofRun).join("");
  const begins = BEGINNING.exec(text);
  if (!begins) return text;
  const last = begins[0].length - 1;
  return `${text.slice(0, last)}\\${text.slice(last)}`;
}

/** @param {Run} run */
function ofRun({ text: words, href, strong }) {
  let text = escaped(words);
  if (strong) {
    const inner = text.replace(/^ +| +$/g, "");
    if (inner) text = text.replace(inner, () => `**${inner}**`);
  }
  return href ? `[${text}](${ofAddress(href)})` : text;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(MARKS, (mark) => `\\${mark}`).replace(/[&<>]/g, (sign) => ENTITIES[sign]);
}

/** @param {string} address */
function ofAddress(address) {
  return address.replace(
    IN_ADDRESS,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}
