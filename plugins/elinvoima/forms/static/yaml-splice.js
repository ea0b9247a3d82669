// Puts new values into YAML that somebody wrote: what has not changed keeps its bytes, comments and
// order; what has changed is written anew; new fields go where the schema has them.

import { isMap, isScalar, isSeq, parseDocument } from "./yaml/index.js";
import { clean, fieldIn, isMapping, item, ordered, pair, mapping } from "./yaml-text.js";

/** The values of the YAML, with dates and numbers of date fields as texts, and without empty ones. */
export function valuesOf(text, field) {
  return valueOf(parsed(text).contents, field) ?? {};
}

function parsed(text) {
  const document = parseDocument(text, { keepSourceTokens: true, logLevel: "silent" });
  if (document.errors.length) throw document.errors[0];
  return document;
}

function valueOf(node, field) {
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }) => [key.value, valueOf(value, fieldIn(field, key.value))]);
    return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
  }
  if (isSeq(node)) return node.items.map((each) => valueOf(each, field?.field ?? field) ?? "");
  if (!isScalar(node) || node.value === null) return undefined;
  const isText = typeof node.value === "string" || field?.elinvoima === "date";
  return isText ? clean(String(node.value)) : node.value;
}

/** The values without empty texts, lists and mappings: a field that nobody filled is not there. */
export function pruned(value) {
  if (Array.isArray(value)) return value.map(pruned).filter((each) => each !== undefined);
  if (isMapping(value)) {
    const pairs = Object.entries(value).map(([key, each]) => [key, pruned(each)]);
    const kept = pairs.filter(([, each]) => each !== undefined && !(Array.isArray(each) && !each.length));
    return kept.length ? Object.fromEntries(kept) : undefined;
  }
  return value === null || value === "" ? undefined : value;
}

/** Whether two values are the same, whatever the order of their keys. */
export function same(a, b) {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((each, at) => same(each, b[at]));
  }
  if (isMapping(a) && isMapping(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => same(a[key], b[key]));
  }
  return a === b;
}

/** The YAML `text` with `values` in it; `field.fields` are the fields of the record. */
export function spliced(text, values, field) {
  const { contents } = parsed(text);
  if (!isMap(contents) || contents.flow) return mapping(values, field, 0);
  return splicedMapping(text, contents, values, field, 0).text;
}

/** The parts of a block: for each, the comments before it and where it begins and ends. */
function parts(text, starts, ends, from) {
  let end = from;
  return starts.map((start, at) => {
    const line = text.lastIndexOf("\n", start - 1) + 1;
    const lead = line > end ? text.slice(end, line) : "";
    const stop = text[ends[at] - 1] === "\n" ? ends[at] : lineEnd(text, ends[at]);
    end = Math.max(stop, start);
    return { start, end, lead };
  });
}

function lineEnd(text, from) {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at + 1;
}

/** Where a value's own text ends: comments after it are not its own. */
function endOf(node) {
  if (!node?.range) return undefined;
  if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length) {
    const last = node.items.at(-1);
    return isSeq(node) ? endOf(last) : (endOf(last.value) ?? last.key.range[1]);
  }
  return node.range[1];
}

function splicedMapping(text, node, values, field, from) {
  const { items } = node;
  const places = parts(
    text,
    items.map(({ key }) => key.range[0]),
    items.map(({ key, value }) => Math.max(endOf(value) ?? 0, key.range[1])),
    from,
  );
  const indent = column(text, places[0].start);
  const margin = " ".repeat(indent);
  const kept = items.flatMap(({ key, value }, at) => {
    const name = key.value;
    const inside = fieldIn(field, name);
    const old = pruned(valueOf(value, inside));
    const { start, end, lead } = places[at];
    const was = text.slice(start, end);
    const isEmpty = old === undefined || (Array.isArray(old) && !old.length);
    if (name in values ? same(old, values[name]) : isEmpty) return [{ name, lead, text: was }];
    if (!(name in values)) return [{ lead: lead.includes("#") ? lead : "", text: "" }];
    return [{ name, lead, text: changed(text, start, end, value, old, name, values[name], inside, indent) }];
  });
  for (const name of ordered(values, field)) {
    if (items.some(({ key }) => key.value === name)) continue;
    const before = (field?.fields ?? []).map((each) => each.name);
    const earlier = new Set(before.slice(0, Math.max(0, before.indexOf(name))));
    const at = kept.findLastIndex((each) => earlier.has(each.name)) + 1;
    kept.splice(at, 0, { name, lead: "", text: pair(name, values[name], fieldIn(field, name), indent) });
  }
  const tail = from === 0 ? text.slice(places.at(-1).end) : "";
  const lines = kept.map(({ lead, text: of }) => lead + (of && margin + whole(of)));
  return { text: lines.join("") + tail, indent };
}

const whole = (text) => (text.endsWith("\n") ? text : `${text}\n`);

const column = (text, at) => at - (text.lastIndexOf("\n", at - 1) + 1);

/** A pair whose value has changed: as little of it anew as can be. */
function changed(text, start, end, node, old, name, value, field, indent) {
  const head = () => text.slice(start, lineEnd(text, start));
  const isBlock = (isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0;
  const opens = isBlock && node.range[0] >= start + head().length;
  if (opens && isMap(node) && isMapping(value)) {
    return head() + splicedMapping(text, node, value, field, start + head().length).text;
  }
  if (opens && isSeq(node) && Array.isArray(value) && value.length) {
    const list = splicedList(text, node, old, value, field, start + head().length);
    if (list !== undefined) return head() + list;
  }
  const fresh = pair(name, value, field, indent);
  return withComment(fresh, node, text);
}

/** The comment at the end of a scalar's line stays there. */
function withComment(fresh, node, text) {
  if (!isScalar(node) || !node.comment || fresh.trimEnd().includes("\n")) return fresh;
  const line = text.slice(node.range[1], lineEnd(text, node.range[1]));
  return line.includes("#") ? fresh.trimEnd() + line : fresh;
}

function splicedList(text, node, old, values, field, from) {
  const { items } = node;
  if (old?.length !== items.length) return undefined;
  const dashes = items.map(({ range }) => {
    const line = text.lastIndexOf("\n", range[0] - 1) + 1;
    const match = /^ *- (?= *\S)/.exec(text.slice(line, range[0] + 1));
    return match ? line + match[0].indexOf("-") : -1;
  });
  if (dashes.includes(-1)) return undefined;
  const places = parts(text, dashes, items.map(endOf), from);
  const indent = column(text, dashes[0]);
  const margin = " ".repeat(indent);
  const lines = matched(old, values).map(([was, now]) => {
    if (was === undefined) return margin + item(values[now], field, indent);
    const { start, end, lead } = places[was];
    if (same(old[was], values[now])) return lead + margin + whole(text.slice(start, end));
    const each = items[was];
    if (isMap(each) && !each.flow && isMapping(values[now])) {
      const inside = splicedMapping(text, each, values[now], field, end);
      return `${lead}${margin}- ${inside.text.trimStart()}`;
    }
    return lead + margin + item(values[now], field, indent);
  });
  return lines.join("");
}

/** Pairs new items with the old ones they come from: the same first, then those between in order. */
export function matched(old, values) {
  const lengths = table(old, values);
  const result = [];
  let [was, now] = [0, 0];
  let gap = [];
  const settle = () => {
    for (const at of gap.now ?? []) result.push([gap.was.shift(), at]);
    gap = { was: [], now: [] };
  };
  settle();
  while (was < old.length || now < values.length) {
    if (was < old.length && now < values.length && same(old[was], values[now])) {
      settle();
      result.push([was++, now++]);
    } else if (now >= values.length || (was < old.length && lengths[was + 1][now] >= lengths[was][now + 1])) {
      gap.was.push(was++);
    } else {
      gap.now.push(now++);
    }
  }
  settle();
  return result;
}

/** Lengths of the longest common subsequences of the rests of the two lists. */
function table(old, values) {
  const lengths = Array.from({ length: old.length + 1 }, () => Array(values.length + 1).fill(0));
  for (let was = old.length - 1; was >= 0; was -= 1) {
    for (let now = values.length - 1; now >= 0; now -= 1) {
      lengths[was][now] = same(old[was], values[now])
        ? lengths[was + 1][now + 1] + 1
        : Math.max(lengths[was + 1][now], lengths[was][now + 1]);
    }
  }
  return lengths;
}
