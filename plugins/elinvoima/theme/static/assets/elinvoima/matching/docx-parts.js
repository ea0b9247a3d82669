/**
 * The parts of a Word document that are the same in every brief: styles, lists, settings, types and
 * relations. As little as the standard asks for (ECMA-376, 5th edition, parts 1 and 2:
 * https://ecma-international.org/publications-and-standards/standards/ecma-376/).
 */
import * as look from "./brief-look.js";
import { DECLARATION, escaped, tag } from "./xml.js";

const SCHEMAS = "http://schemas.openxmlformats.org";
const OFFICE = `${SCHEMAS}/officeDocument/2006`;
const PACKAGE = `${SCHEMAS}/package/2006`;
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The namespaces of WordprocessingML's elements and of its relations. */
export const NAMESPACES = {
  "xmlns:w": `${SCHEMAS}/wordprocessingml/2006/main`,
  "xmlns:r": `${OFFICE}/relationships`,
};

/** Parts of the document besides itself, with the kind of each. */
const PARTS = ["styles", "settings", "numbering", "footer"];

/**
 * Writes a value: `<w:name w:val="value"/>`.
 * @param {string} name
 * @param {string | number} value
 */
export const val = (name, value) => tag(`w:${name}`, { "w:val": value });

/** `[Content_Types].xml` (part 2, 7.2.3). */
export function contentTypes() {
  const defaults = [
    ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
    ["xml", "application/xml"],
  ].map(([extension, type]) => tag("Default", { Extension: extension, ContentType: type }));
  const overrides = [
    ["/word/document.xml", `${MAIN}.document.main+xml`],
    ...PARTS.map((part) => [`/word/${part}.xml`, `${MAIN}.${part}+xml`]),
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ].map(([part, type]) => tag("Override", { PartName: part, ContentType: type }));
  const types = { xmlns: `${PACKAGE}/content-types` };
  return DECLARATION + tag("Types", types, ...defaults, ...overrides);
}

/** `_rels/.rels`: what the package holds (part 2, 6.5). */
export function packageRelations() {
  return relationsOf([
    { id: "rId1", type: `${OFFICE}/relationships/officeDocument`, target: "word/document.xml" },
    {
      id: "rId2",
      type: `${PACKAGE}/relationships/metadata/core-properties`,
      target: "docProps/core.xml",
    },
  ]);
}

/**
 * `word/_rels/document.xml.rels`: the document's parts and the addresses that it links to.
 * @param {string[]} addresses their ids are of `linkId`
 */
export function documentRelations(addresses) {
  return relationsOf([
    ...PARTS.map((part) => ({
      id: partId(part),
      type: `${OFFICE}/relationships/${part}`,
      target: `${part}.xml`,
    })),
    ...addresses.map((target, i) => ({
      id: linkId(i),
      type: `${OFFICE}/relationships/hyperlink`,
      target,
      isOutside: true,
    })),
  ]);
}

/** @param {string} part */
export const partId = (part) => `rId${PARTS.indexOf(part) + 1}`;

/** @param {number} i place of the address among the document's links */
export const linkId = (i) => `rIdLink${i + 1}`;

/** @param {{ id: string, type: string, target: string, isOutside?: boolean }[]} relations */
function relationsOf(relations) {
  const told = relations.map(({ id, type, target, isOutside }) =>
    tag("Relationship", {
      Id: id,
      Type: type,
      Target: target,
      ...(isOutside ? { TargetMode: "External" } : {}),
    }),
  );
  return DECLARATION + tag("Relationships", { xmlns: `${PACKAGE}/relationships` }, ...told);
}

/**
 * `docProps/core.xml`: title and language, and nothing of who made the file or when.
 * @param {string} title
 * @param {string} language
 */
export function coreProperties(title, language) {
  const namespaces = {
    "xmlns:cp": `${PACKAGE}/metadata/core-properties`,
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  };
  const told = [tag("dc:title", {}, escaped(title)), tag("dc:language", {}, language)];
  return DECLARATION + tag("cp:coreProperties", namespaces, ...told);
}

/**
 * `word/settings.xml` (part 1, 17.15).
 * @param {string} language
 */
export function settings(language) {
  const word2013 = {
    "w:name": "compatibilityMode",
    "w:uri": "http://schemas.microsoft.com/office/word",
    "w:val": 15,
  };
  const parts = [
    val("defaultTabStop", 720),
    val("characterSpacingControl", "doNotCompress"),
    tag("w:compat", {}, tag("w:compatSetting", word2013)),
    val("themeFontLang", language),
    val("decimalSymbol", ","),
    val("listSeparator", ";"),
  ];
  return DECLARATION + tag("w:settings", NAMESPACES, ...parts);
}

/**
 * `word/styles.xml` (part 1, 17.7): the headings are Word's own, so they make an outline.
 * @param {string} language
 */
export function styles(language) {
  const fonts = { "w:ascii": look.FONT, "w:hAnsi": look.FONT, "w:eastAsia": look.FONT };
  const run = tag(
    "w:rPr",
    {},
    tag("w:rFonts", { ...fonts, "w:cs": look.FONT }),
    tag("w:lang", { "w:val": language, "w:eastAsia": language, "w:bidi": "ar-SA" }),
  );
  const defaults = tag("w:docDefaults", {}, tag("w:rPrDefault", {}, run), tag("w:pPrDefault"));
  return DECLARATION + tag("w:styles", NAMESPACES, defaults, ...look.LOOKS.map(style), TABLE, LINK);
}

const TABLE = tag(
  "w:style",
  { "w:type": "table", "w:default": 1, "w:styleId": "TableNormal" },
  val("name", "Normal Table"),
  val("uiPriority", 99),
  tag(
    "w:tblPr",
    {},
    tag(
      "w:tblCellMar",
      {},
      ...["top", "left", "bottom", "right"].map((side) =>
        tag(`w:${side}`, { "w:w": side === "right" ? 20 * look.CELL_GAP : 0, "w:type": "dxa" }),
      ),
    ),
  ),
);

const LINK = tag(
  "w:style",
  { "w:type": "character", "w:styleId": "Hyperlink" },
  val("name", "Hyperlink"),
  tag("w:rPr", {}, val("color", look.FOREST), val("u", "single")),
);

/** @param {look.Look} look_ */
function style({ id, name, size, before, after, colour, level }) {
  const isBody = id === look.BODY.id;
  const spacing = {
    "w:before": 20 * before,
    "w:after": 20 * after,
    "w:line": 240 * look.LINE_HEIGHT,
    "w:lineRule": "auto",
  };
  const attributes = { "w:type": "paragraph", "w:styleId": id };
  return tag(
    "w:style",
    isBody ? { ...attributes, "w:default": 1 } : attributes,
    val("name", name),
    ...(isBody ? [] : [val("basedOn", look.BODY.id)]),
    ...(level ? [val("next", look.BODY.id)] : []),
    tag("w:qFormat"),
    tag(
      "w:pPr",
      {},
      ...(level ? [tag("w:keepNext"), tag("w:keepLines")] : []),
      tag("w:widowControl"),
      tag("w:spacing", spacing),
      ...(level ? [val("outlineLvl", level - 1)] : []),
    ),
    tag(
      "w:rPr",
      {},
      ...(level ? [tag("w:b")] : []),
      val("color", colour),
      val("sz", 2 * size),
      val("szCs", 2 * size),
    ),
  );
}

const MARKS = [...new Set(Object.values(look.MARKS))];

/**
 * Returns the number of the list that a role's items are of.
 * @param {string} role
 */
export const listNumber = (role) => MARKS.indexOf(look.MARKS[role] ?? look.MARKS.body) + 1;

/** `word/numbering.xml` (part 1, 17.9): a list for each mark. */
export function numbering() {
  const indent = { "w:left": 20 * look.INDENT, "w:hanging": 20 * look.INDENT };
  const kinds = MARKS.map((mark, i) =>
    tag(
      "w:abstractNum",
      { "w:abstractNumId": i + 1 },
      val("multiLevelType", "singleLevel"),
      tag(
        "w:lvl",
        { "w:ilvl": 0 },
        val("start", 1),
        val("numFmt", "bullet"),
        val("lvlText", mark),
        val("lvlJc", "left"),
        tag("w:pPr", {}, tag("w:ind", indent)),
      ),
    ),
  );
  const lists = MARKS.map((_, i) =>
    tag("w:num", { "w:numId": i + 1 }, val("abstractNumId", i + 1)),
  );
  return DECLARATION + tag("w:numbering", NAMESPACES, ...kinds, ...lists);
}
