/**
 * Builds a lunr index with the Finnish stemmer: node lunr.mjs MODULES DOCS OUT
 * MODULES: folder of the packages; DOCS: lines {key, title, text}; OUT: file to write.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const [modules, docs, out] = process.argv.slice(2);
const require = createRequire(`${modules}/`);
const lunr = require("lunr");
require("lunr-languages/lunr.stemmer.support")(lunr);
require("lunr-languages/lunr.fi")(lunr);

const index = lunr(function () {
  this.use(lunr.fi);
  this.ref("key");
  this.field("title", { boost: 4 });
  this.field("text");
  for (const line of readFileSync(docs, "utf8").split("\n")) {
    if (line) this.add(JSON.parse(line));
  }
});
writeFileSync(out, JSON.stringify(index));
