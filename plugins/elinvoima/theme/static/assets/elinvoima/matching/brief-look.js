/**
 * How the brief looks as a Word document: one table of styles, as in
 * `elinvoima/matching/brief_look.py`. Sizes and spaces are in points, colours in RGB.
 */

export const FONT = "Arial";
export const SOFT = "475755";
export const FOREST = "0F4C4A";
export const LINE = "B9C4C0";
const INK = "1B2B2A";

/** @type {Record<string, string>} */
export const LANGUAGES = { fi: "fi-FI", en: "en-GB" };

/** A4, and the margin on every side, in twentieths of a point. */
export const PAGE_WIDTH = 11906;
export const PAGE_HEIGHT = 16838;
export const MARGIN = 1021;
export const TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN;

export const LINE_HEIGHT = 1.05;

/** Between the columns of a table. */
export const CELL_GAP = 5.5;

/** Of a list's text, with the mark hanging. */
export const INDENT = 11;

/**
 * Looks of a kind of paragraph: `name` in Word, sizes, and the level of a heading.
 * @typedef {{ id: string, name: string, size: number, before: number, after: number,
 *   colour: string, level?: number }} Look
 */

/** @type {Look} */
export const BODY = {
  id: "Normal",
  name: "Normal",
  size: 9.5,
  before: 1.5,
  after: 2.5,
  colour: INK,
};

/** @type {Look[]} headings by their level, from 1 */
export const HEADINGS = [
  { id: "Heading1", name: "heading 1", size: 20, before: 0, after: 2, colour: FOREST, level: 1 },
  { id: "Heading2", name: "heading 2", size: 13, before: 9, after: 3, colour: FOREST, level: 2 },
  { id: "Heading3", name: "heading 3", size: 11, before: 7, after: 1, colour: FOREST, level: 3 },
  { id: "Heading4", name: "heading 4", size: 9.5, before: 2, after: 1, colour: INK, level: 4 },
];

/** @type {Record<string, Look>} */
export const ROLES = {
  lead: { id: "BriefLead", name: "Brief Lead", size: 10.5, before: 2, after: 4, colour: INK },
  meta: { id: "BriefMeta", name: "Brief Meta", size: 8, before: 0, after: 3, colour: SOFT },
  small: { id: "BriefSmall", name: "Brief Small", size: 8, before: 0, after: 3, colour: SOFT },
};

/** @type {Look} */
export const ITEM = {
  id: "BriefItem",
  name: "Brief Item",
  size: 9.5,
  before: 0,
  after: 1,
  colour: INK,
};

/** @type {Look} */
export const SMALL_ITEM = {
  id: "BriefSmallItem",
  name: "Brief Small Item",
  size: 8,
  before: 0,
  after: 1.5,
  colour: SOFT,
};

/** @type {Look} */
export const CELL = {
  id: "BriefCell",
  name: "Brief Cell",
  size: 8.5,
  before: 1.5,
  after: 1.5,
  colour: INK,
};

/** @type {Look} */
export const FOOT = {
  id: "BriefFoot",
  name: "Brief Foot",
  size: 8,
  before: 0,
  after: 0,
  colour: SOFT,
};

/** @type {Look[]} */
export const LOOKS = [BODY, ...HEADINGS, ...Object.values(ROLES), ITEM, SMALL_ITEM, CELL, FOOT];

/** What stands before an item, by the list's role. @type {Record<string, string>} */
export const MARKS = { body: "•", small: "•", fits: "+", limits: "–" };
