/**
 * Builds a MiniSearch index: node minisearch.mjs MODULES DOCS OUT SETTINGS
 * MODULES: folder of the packages; DOCS: lines {key, title, text}; OUT: file to write;
 * SETTINGS: what the page gives MiniSearch too, as JSON.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const [modules, docs, out, settings] = process.argv.slice(2);
const { default: MiniSearch } = await import(
  createRequire(`${modules}/`).resolve("minisearch").replace(/cjs\/index\.cjs$/, "es/index.js")
);

const index = new MiniSearch(JSON.parse(settings));
for (const line of readFileSync(docs, "utf8").split("\n")) {
  if (line) index.add(JSON.parse(line));
}
writeFileSync(out, JSON.stringify(index));
