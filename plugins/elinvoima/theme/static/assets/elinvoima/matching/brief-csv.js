/** The client brief as a table: a row a practice, as Finnish spreadsheets read it. */

/**
 * @param {any} brief of `makeBrief`
 * @returns {string} beginning with a byte order mark
 */
export function briefCsv(brief) {
  return `\ufeff${brief.title}\r\n`;
}
