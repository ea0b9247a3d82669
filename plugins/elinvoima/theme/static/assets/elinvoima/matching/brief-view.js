/**
 * The client brief as a part of the page, to be read and printed. Words become text nodes only, so
 * nothing of them can be taken for markup.
 */
import { briefBlocks } from "./brief-document.js";

/** @typedef {import("./brief-blocks.js").Block} Block */
/** @typedef {import("./brief-blocks.js").Line} Line */

/**
 * Makes the brief's element; `styles/fit/brief.css` has its looks, on paper too.
 * @param {import("./brief.js").Brief} brief
 * @param {Document} document
 * @returns {HTMLElement} an `article.ev-brief`
 */
export function briefElement(brief, document) {
  const article = document.createElement("article");
  article.className = "ev-brief";
  article.lang = brief.texts.language;
  for (const block of briefBlocks(brief)) article.append(elementOf(block, document));
  return article;
}

/**
 * @param {Block} block
 * @param {Document} document
 * @returns {HTMLElement}
 */
function elementOf(block, document) {
  switch (block.kind) {
    case "heading": {
      const heading = document.createElement(`h${block.level}`);
      heading.textContent = block.text;
      return heading;
    }
    case "paragraph":
      return withRole(filled("p", block.line, document), block.role);
    case "bullets": {
      const list = document.createElement("ul");
      list.append(...block.items.map((item) => filled("li", item, document)));
      return withRole(list, block.role);
    }
    default:
      return tableOf(block, document);
  }
}

/**
 * @param {import("./brief-blocks.js").Table} table
 * @param {Document} document
 */
function tableOf({ caption, head, rows, numbers, widths }, document) {
  const table = document.createElement("table");
  table.createCaption().textContent = caption;
  const columns = document.createElement("colgroup");
  for (const width of widths) {
    const column = document.createElement("col");
    column.style.inlineSize = `${width}%`;
    columns.append(column);
  }
  table.append(columns);
  const header = table.createTHead().insertRow();
  head.forEach((text, i) => {
    const cell = filled("th", [{ text, href: "", strong: false }], document);
    cell.setAttribute("scope", "col");
    if (numbers.includes(i)) cell.className = "ev-brief__number";
    header.append(cell);
  });
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    row.forEach((content, i) => {
      const cell = filled(i ? "td" : "th", content, document);
      if (!i) cell.setAttribute("scope", "row");
      if (numbers.includes(i)) cell.className = "ev-brief__number";
      line.append(cell);
    });
  }
  return table;
}

/**
 * @param {string} tag
 * @param {Line} line
 * @param {Document} document
 */
function filled(tag, line, document) {
  const made = document.createElement(tag);
  for (const { text, href, strong } of line) {
    /** @type {Node} */
    let node = document.createTextNode(text);
    if (strong) node = inside(document.createElement("strong"), node);
    if (href) {
      const link = document.createElement("a");
      link.href = href;
      node = inside(link, node);
    }
    made.append(node);
  }
  return made;
}

/**
 * @param {HTMLElement} outer
 * @param {Node} inner
 */
function inside(outer, inner) {
  outer.append(inner);
  return outer;
}

/**
 * @param {HTMLElement} made
 * @param {string} role
 */
function withRole(made, role) {
  if (role !== "body") made.className = `ev-brief__${role}`;
  return made;
}
