/** The client brief as a part of the page, to be read and printed. */

/**
 * @param {any} brief of `makeBrief`
 * @param {Document} document
 * @returns {HTMLElement} an `article.ev-brief`
 */
export function briefElement(brief, document) {
  const article = document.createElement("article");
  article.className = "ev-brief";
  article.append(brief.title);
  return article;
}
