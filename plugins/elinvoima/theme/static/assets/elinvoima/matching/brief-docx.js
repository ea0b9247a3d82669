/**
 * The client brief as a Word document: a minimal writer of Office Open XML, without a library.
 *
 * Headings, lists, header rows and links are what Word means by them, so that screen readers and a
 * PDF made of the document have them too. Neither a clock nor a name of a person is in the file.
 * Python's is made by python-docx (`elinvoima/matching/brief_docx.py`) and looks the same.
 */
import { briefBlocks } from "./brief-document.js";
import * as look from "./brief-look.js";
import * as parts from "./docx-parts.js";
import { DECLARATION, escaped, tag } from "./xml.js";
import { zip } from "./zip.js";

/** @typedef {import("./brief-blocks.js").Block} Block */
/** @typedef {import("./brief-blocks.js").Line} Line */
/** @typedef {import("./brief-blocks.js").Table} Table */

const { val } = parts;

/**
 * Writes the brief.
 * @param {import("./brief.js").Brief} brief
 * @returns {Promise<Uint8Array>} the file
 */
export function briefDocx(brief) {
  const language = look.LANGUAGES[brief.texts.language] ?? "fi-FI";
  const links = new Links();
  const body = briefBlocks(brief).map((block) => written(block, links));
  const document = tag("w:document", parts.NAMESPACES, tag("w:body", {}, ...body, section()));
  const files = {
    "[Content_Types].xml": parts.contentTypes(),
    "_rels/.rels": parts.packageRelations(),
    "docProps/core.xml": parts.coreProperties(brief.title, language),
    "word/document.xml": DECLARATION + document,
    "word/_rels/document.xml.rels": parts.documentRelations(links.addresses),
    "word/styles.xml": parts.styles(language),
    "word/settings.xml": parts.settings(language),
    "word/numbering.xml": parts.numbering(),
    "word/footer.xml": foot(brief.title),
  };
  const utf8 = new TextEncoder();
  return zip(
    Object.entries(files).map(([name, text]) => ({ name, content: utf8.encode(text) })),
  );
}

/** The addresses that the document links to, each once. */
class Links {
  constructor() {
    /** @type {string[]} */
    this.addresses = [];
  }

  /**
   * Returns the id of the relation to an address.
   * @param {string} address
   */
  idOf(address) {
    const known = this.addresses.indexOf(address);
    return parts.linkId(known < 0 ? this.addresses.push(address) - 1 : known);
  }
}

/**
 * @param {Block} block
 * @param {Links} links
 * @returns {string}
 */
function written(block, links) {
  switch (block.kind) {
    case "heading":
      return paragraph(look.HEADINGS[block.level - 1], runs([{ text: block.text }], links));
    case "paragraph":
      return paragraph(look.ROLES[block.role] ?? look.BODY, runs(block.line, links));
    case "bullets": {
      const item = block.role === "small" ? look.SMALL_ITEM : look.ITEM;
      const number = parts.listNumber(block.role);
      const list = tag("w:numPr", {}, val("ilvl", 0), val("numId", number));
      return block.items.map((line) => paragraph(item, runs(line, links), list)).join("");
    }
    default:
      return table(block, links) + gap();
  }
}

/**
 * @param {look.Look} style
 * @param {string} content
 * @param {string} [properties] besides the style, in the order that the schema asks for
 */
function paragraph({ id }, content, properties = "") {
  return tag("w:p", {}, tag("w:pPr", {}, val("pStyle", id), properties), content);
}

/**
 * @param {{ text: string, href?: string, strong?: boolean }[]} line
 * @param {Links} links
 */
function runs(line, links) {
  return line
    .map(({ text, href, strong }) => {
      const link = href ? [val("rStyle", "Hyperlink")] : [];
      const looks = [...link, ...(strong ? [tag("w:b")] : [])];
      const words = tag("w:t", { "xml:space": "preserve" }, escaped(text));
      const run = tag("w:r", {}, ...(looks.length ? [tag("w:rPr", {}, ...looks)] : []), words);
      return href ? tag("w:hyperlink", { "r:id": links.idOf(href) }, run) : run;
    })
    .join("");
}

/**
 * @param {Table} made
 * @param {Links} links
 */
function table({ caption, head, rows, numbers, widths }, links) {
  const wide = widths.map((width) => Math.floor((look.TEXT_WIDTH * width) / 100));
  const line = { "w:val": "single", "w:sz": 4, "w:space": 0, "w:color": look.LINE };
  const borders = ["top", "bottom", "insideH"].map((side) => tag(`w:${side}`, line));
  const properties = tag(
    "w:tblPr",
    {},
    tag("w:tblW", { "w:w": wide.reduce((sum, each) => sum + each, 0), "w:type": "dxa" }),
    tag("w:tblBorders", {}, ...borders),
    tag("w:tblLayout", { "w:type": "fixed" }),
    tag("w:tblLook", { "w:val": "04A0", "w:firstRow": 1, "w:firstColumn": 1, "w:noVBand": 1 }),
    val("tblCaption", caption),
  );
  const grid = tag("w:tblGrid", {}, ...wide.map((width) => tag("w:gridCol", { "w:w": width })));
  const header = head.map((text) => [{ text, href: "", strong: true }]);
  const lines = [header, ...rows].map((row, i) => {
    const isHeader = i ? [] : [tag("w:tblHeader")];
    const cells = row.map((content, j) => {
      const keeps = i < rows.length ? tag("w:keepNext") : "";
      const place = numbers.includes(j) ? val("jc", "right") : "";
      const width = tag("w:tcPr", {}, tag("w:tcW", { "w:w": wide[j], "w:type": "dxa" }));
      return tag("w:tc", {}, width, paragraph(look.CELL, runs(content, links), keeps + place));
    });
    return tag("w:tr", {}, tag("w:trPr", {}, tag("w:cantSplit"), ...isHeader), ...cells);
  });
  return tag("w:tbl", {}, properties, grid, ...lines);
}

/** An empty line that parts a table from what comes after. */
function gap() {
  const spacing = { "w:after": 0, "w:line": 80, "w:lineRule": "exact" };
  return paragraph(look.ROLES.small, "", tag("w:spacing", spacing));
}

/** The page: A4, its margins and its foot. */
function section() {
  const foot_ = { "w:type": "default", "r:id": parts.partId("footer") };
  const sides = ["top", "right", "bottom", "left"].map((side) => [`w:${side}`, look.MARGIN]);
  const edges = { "w:header": 720, "w:footer": Math.floor(look.MARGIN / 2), "w:gutter": 0 };
  const margins = { ...Object.fromEntries(sides), ...edges };
  return tag(
    "w:sectPr",
    {},
    tag("w:footerReference", foot_),
    tag("w:pgSz", { "w:w": look.PAGE_WIDTH, "w:h": look.PAGE_HEIGHT }),
    tag("w:pgMar", margins),
  );
}

/**
 * `word/footer.xml`: the title, the page's number and the number of pages.
 * @param {string} title
 */
function foot(title) {
  const words = (/** @type {string} */ text) => runs([{ text }], new Links());
  const [page, pages] = ["PAGE", "NUMPAGES"].map((field) =>
    tag("w:fldSimple", { "w:instr": field }, words("1")),
  );
  const content = words(`${title} · `) + page + words("/") + pages;
  const line = paragraph(look.FOOT, content, val("jc", "right"));
  return DECLARATION + tag("w:ftr", parts.NAMESPACES, line);
}
