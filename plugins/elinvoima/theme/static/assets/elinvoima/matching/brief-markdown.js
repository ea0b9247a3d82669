/** The client brief as Markdown. */

/**
 * @param {any} brief of `makeBrief`
 * @returns {string}
 */
export function briefMarkdown(brief) {
  return `# ${brief.title}\n`;
}
