/**
 * The client brief as a table: a row a practice, as a Finnish Excel opens it. The mirror of
 * `elinvoima/matching/brief_csv.py`, character by character.
 *
 * UTF-8 with a byte order mark, semicolons, lines that end in CR LF, decimal commas. A cell that a
 * spreadsheet would take for a formula gets an apostrophe in front
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
import { textOf } from "./brief-blocks.js";
import { BriefWords } from "./brief-words.js";

const BYTE_ORDER_MARK = "\ufeff";

/** Parts the texts of a cell that has many. */
const BETWEEN = " | ";

/** Signs that begin a formula, the full-width ones too. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

const PARTS = ["theme", "peer", "method", "evidence", "recency"];

/** Keys of the texts that head the columns. */
const COLUMNS = [
  ...["csv.client", "csv.date", "csv.order", "column.practice", "csv.title", "csv.address"],
  ...["column.municipality", "csv.region", "column.period", "column.evidence", "column.fit"],
  ...PARTS.map((part) => `part.${part}`),
  ...["fits", "limits", "methods", "note", "ask", "sources"],
];

/**
 * Writes the table.
 * @param {import("./brief.js").Brief} brief
 * @returns {string} beginning with a byte order mark
 */
export function briefCsv(brief) {
  const words = new BriefWords(brief.texts);
  const rows = [
    COLUMNS.map((key) => words.say(key)),
    ...brief.practices.map((practice) => cells(brief, practice, words)),
  ];
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("");
}

/**
 * @param {import("./brief.js").Brief} brief
 * @param {import("./brief.js").BriefPractice} practice
 * @param {BriefWords} words
 * @returns {string[]}
 */
function cells(brief, practice, words) {
  const points = new Map(
    practice.shares.map((share) => [share.part, words.number(share.points, 1)]),
  );
  return [
    brief.client,
    brief.date,
    String(practice.order),
    practice.label,
    practice.title,
    practice.address,
    practice.place,
    practice.region,
    practice.period,
    words.say(`evidence.${practice.evidence}`),
    practice.points === null ? "" : words.number(practice.points, 1),
    ...PARTS.map((part) => points.get(part) ?? ""),
    practice.fits.join(BETWEEN),
    practice.limits.join(BETWEEN),
    practice.methods,
    practice.note.join("\n"),
    practice.ask.map(textOf).join(BETWEEN),
    practice.sources.map(({ text, href }) => (href ? `${text} ${href}` : text)).join(BETWEEN),
  ];
}

/** @param {string} text */
function cell(text) {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[;"\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
