// Writes values as the YAML that the site's strict reader takes: one style, nothing that YAML 1.1 and
// 1.2 read differently, and the same bytes for the same values.

export const WIDTH = 100;

const RESERVED = /^(?:y|yes|n|no|on|off|true|false|null|~)$/i;
const WORDS = /^\p{L}(?:[^\s:#]|[:#](?=\S)|(?<=\S)#| (?=[^\s#])|:(?=\S))*$/u;
const COUNTED = /^\d+ \p{L}/u; // "14 haastattelua"
const DATE = /^\d{4}(?:-\d\d)?(?:-\d\d)?[~?]?(?:\/(?:\.\.|\d{4}(?:-\d\d)?(?:-\d\d)?[~?]?))?$/;
const NOT_TEXT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/gu; // eslint-disable-line no-control-regex

/** The text as the reader takes it: no invisible characters, line breaks of one kind. */
export function clean(text) {
  return text.replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(NOT_TEXT, "").trim();
}

/** Whether the text means itself, and only itself, without quotation marks. */
function isPlain(text, isDate) {
  if (text.includes("\n") || text.endsWith(":") || RESERVED.test(text)) return false;
  if (isDate && DATE.test(text)) return true;
  if (!WORDS.test(text) && !(COUNTED.test(text) && !/: | #/.test(text))) return false;
  return !text.includes(": ") && !text.includes(" #");
}

const quoted = (text) => JSON.stringify(text);

/** The paragraph in lines of at most `width` characters, broken at single spaces only. */
function wrapped(paragraph, width) {
  const lines = [];
  for (const word of paragraph.split(/(?<=\S) (?=\S)/)) {
    const last = lines.length - 1;
    if (last >= 0 && [...lines[last]].length + 1 + [...word].length <= width) {
      lines[last] += ` ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** A long text as a folded block; undefined where folding would change it. */
function folded(text, indent) {
  if (/^[ \t]|[ \t]$/m.test(text)) return undefined;
  const margin = " ".repeat(indent);
  const lines = text
    .split(/(\n+)/)
    .flatMap((part) => (part.startsWith("\n") ? Array(part.length).fill("") : wrapped(part, WIDTH - indent)));
  return `>-\n${lines.map((line) => (line ? margin + line : "")).join("\n")}`;
}

/** A scalar that begins at `column`; a block's lines are indented by `indent`. */
export function scalar(value, field, indent, column) {
  if (typeof value !== "string") return String(value);
  const isDate = field?.elinvoima === "date";
  if (/^\d{4}$/.test(value) && isDate) return value;
  const plain = isPlain(value, isDate) ? value : quoted(value);
  if (!value.includes("\n") && (plain.length + column <= WIDTH || !value.includes(" "))) return plain;
  return folded(value, indent) ?? quoted(value);
}

/** A list on one line, if it is of short names and fits; undefined if not. */
function flow(values, field, column) {
  const item = field?.field ?? field;
  if (!values.every((value) => typeof value === "string" && value.length <= 60)) return undefined;
  if (!["relation", "select"].includes(item?.widget)) return undefined;
  const texts = values.map((value) => {
    const text = scalar(value, item, 0, 0);
    return text.startsWith('"') || !/[,[\]{}]/.test(text) ? text : quoted(value);
  });
  const line = `[${texts.join(", ")}]`;
  return line.length + column <= WIDTH ? line : undefined;
}

const inner = (field, name) => field?.fields?.find((each) => each.name === name);

/** `key: value` and all that is in it, with its last line break; the first line is not indented. */
export function pair(key, value, field, indent) {
  const start = `${key}:`;
  if (Array.isArray(value)) {
    const line = flow(value, field, indent + start.length + 1);
    if (line) return `${start} ${line}\n`;
    const margin = " ".repeat(indent + 2);
    return `${start}\n${value.map((each) => margin + item(each, field, indent + 2)).join("")}`;
  }
  if (isMapping(value)) return `${start}\n${" ".repeat(indent + 2)}${mapping(value, field, indent + 2)}`;
  return `${start} ${scalar(value, field, indent + 2, indent + start.length + 1)}\n`;
}

/** `- value`, without the indent of its first line. */
export function item(value, field, indent) {
  if (isMapping(value)) return `- ${mapping(value, field, indent + 2)}`;
  return `- ${scalar(value, field?.field ?? field, indent + 2, indent + 2)}\n`;
}

/** The pairs of a mapping in the order of the fields; the first line is not indented. */
export function mapping(value, field, indent) {
  const lines = ordered(value, field).map((key) => pair(key, value[key], inner(field, key), indent));
  return lines.join(" ".repeat(indent));
}

/** The keys in the order of the fields; unknown ones last, as they came. */
export function ordered(value, field) {
  const names = (field?.fields ?? []).map((each) => each.name);
  const place = (key) => (names.includes(key) ? names.indexOf(key) : names.length);
  return Object.keys(value).sort((a, b) => place(a) - place(b));
}

export const isMapping = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

export const fieldIn = inner;
