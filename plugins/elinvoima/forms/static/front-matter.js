// How the forms read and write a file: front matter and body, with the file as it was kept beside the
// values, so that a save changes only what the editor changed.

import { pruned, same, spliced, valuesOf } from "./yaml-splice.js";
import { clean, isMapping, mapping } from "./yaml-text.js";

/** Under this name the file as it was goes along with its values; no field has such a name. */
export const FILE = "__file";

/** Under this name goes what the file is: a record, or a translation, which the forms do not show. */
const KIND = "__kind";

const PARTS = /^---[ \t]*\n([\s\S]*?\n)---[ \t]*(?:\n|$)([\s\S]*)$/;

function taken(text) {
  const match = PARTS.exec(text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"));
  return match && { yaml: match[1], body: match[2] };
}

const trimmed = (body) => body.replace(/^\n+/, "").trimEnd();

/** The format of a collection whose form has these fields. */
export function frontMatter(fields) {
  const record = { fields: fields.filter((field) => field.name !== "body") };
  return {
    /** Values of the file; a file without front matter is all body. */
    fromFile(text) {
      const parts = taken(text);
      if (!parts) return { body: text, [FILE]: text, [KIND]: "record" };
      const kind = /^translated_from:/m.test(parts.yaml) ? "translation" : "record";
      return {
        ...valuesOf(parts.yaml, record),
        body: trimmed(parts.body),
        [FILE]: text,
        [KIND]: kind,
      };
    },

    /** The file with the values in it. Nothing that the editor did not touch changes. */
    toFile({ [FILE]: file, [KIND]: _kind, body = "", ...data }) {
      const values = cleaned(pruned(data) ?? {}, record);
      const parts = file === undefined ? undefined : taken(file);
      const yaml = parts ? spliced(parts.yaml, values, record) : mapping(values, record, 0);
      const isSame = parts && same(trimmed(parts.body), trimmed(body ?? ""));
      const text = clean(body ?? "");
      return `---\n${yaml}---\n${isSame ? parts.body : text && `\n${text}\n`}`;
    },
  };
}

/** Texts without what the reader refuses. */
function cleaned(value) {
  if (typeof value === "string") return clean(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleaned(each)]));
}
