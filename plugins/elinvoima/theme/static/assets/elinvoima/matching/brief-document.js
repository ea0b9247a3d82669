/**
 * The client brief as a document: what comes after what. All formats but CSV are made of this. The
 * mirror of `elinvoima/matching/brief_document.py`.
 */
import { bullets, heading, paragraph, plain, run } from "./brief-blocks.js";
import { BriefWords } from "./brief-words.js";

/** @typedef {import("./brief-blocks.js").Block} Block */
/** @typedef {import("./brief-blocks.js").Line} Line */
/** @typedef {import("./brief-blocks.js").Table} Table */
/** @typedef {import("./brief.js").Brief} Brief */
/** @typedef {import("./brief.js").BriefPractice} BriefPractice */

const OVERVIEW_WIDTHS = [42, 30, 12, 16];
const PEER_WIDTHS = [12, 9, 11, 12, 15, 19, 22];

/**
 * Returns the blocks of the brief in their order.
 * @param {Brief} brief
 * @returns {Block[]}
 */
export function briefBlocks(brief) {
  const words = new BriefWords(brief.texts);
  const { practices, gone } = brief;
  return [
    heading(1, brief.title),
    paragraph(plain(brief.made), "meta"),
    paragraph(plain(lead(brief, words)), "lead"),
    ...(practices.length ? [heading(2, words.say("overview")), overview(practices, words)] : []),
    heading(2, words.say(brief.peers ? "client" : "needs")),
    ...client(brief, words),
    ...(practices.length ? [heading(2, words.say("practices"))] : []),
    ...unwarned(practices, words),
    ...practices.flatMap((each) => practice(each, words)),
    ...(gone.length
      ? [heading(3, words.say("gone")), bullets(gone.map((each) => goneLine(each, words)))]
      : []),
    heading(2, words.say("cycle")),
    ...brief.cycles.map((line) => paragraph(line)),
    ...(brief.contact.length
      ? [paragraph([run(`${words.say("contact")} `), ...brief.contact, run(".")])]
      : []),
    heading(2, words.say("counting")),
    paragraph(plain(brief.counting.join(" ")), "small"),
    ...(practices.length
      ? [
          heading(2, words.say("sources")),
          bullets(practices.map((each) => sourceLine(each, words)), "small"),
        ]
      : []),
  ];
}

/**
 * @param {Brief} brief
 * @param {BriefWords} words
 */
function lead({ practices }, words) {
  if (!practices.length) return words.say("lead.none");
  return words.count("lead", practices.length);
}

/**
 * @param {BriefPractice[]} practices
 * @param {BriefWords} words
 * @returns {Table}
 */
function overview(practices, words) {
  const columns = ["practice", "period", "evidence", "fit"];
  return {
    caption: words.say("overview"),
    head: columns.map((column) => words.say(`column.${column}`)),
    rows: practices.map((each) => [
      [run(`${each.order}. ${each.label}`, each.href)],
      plain(each.period),
      plain(words.say(`evidence.${each.evidence}`)),
      plain(each.points === null ? "–" : words.number(each.points)),
    ]),
    numbers: [columns.length - 1],
    widths: OVERVIEW_WIDTHS,
    kind: "table",
  };
}

/**
 * @param {Brief} brief
 * @param {BriefWords} words
 * @returns {Block[]}
 */
function client({ region, needs, peers }, words) {
  const about = [...(region ? [words.say("region", { region })] : []), ...needs];
  /** @type {Block[]} */
  const blocks = [paragraph(plain(about.join(" ")))];
  if (!peers) return blocks;
  if (peers.rows.length > 1) {
    blocks.push({
      caption: words.say("peers.caption"),
      head: peers.head,
      rows: peers.rows.map((row, i) =>
        row.map((cell, j) => (i || j ? plain(cell) : [run(cell, "", true)])),
      ),
      numbers: [1, 2, 3],
      widths: PEER_WIDTHS,
      kind: "table",
    });
  }
  if (peers.remarks.length) blocks.push(paragraph(plain(peers.remarks.join(" "))));
  return [...blocks, paragraph(plain(peers.attribution), "small")];
}

/**
 * Tells once which stories do not say when they do not suit.
 * @param {BriefPractice[]} practices
 * @param {BriefWords} words
 * @returns {Block[]}
 */
function unwarned(practices, words) {
  const silent = practices.filter((each) => !each.is_warned).map(({ order }) => String(order));
  if (!silent.length) return [];
  const said =
    silent.length === practices.length
      ? words.count("unwarned.all", silent.length)
      : words.count("unwarned.some", silent.length, { numbers: words.listed(silent) });
  return [paragraph(plain(said))];
}

/**
 * @param {BriefPractice} told
 * @param {BriefWords} words
 * @returns {Block[]}
 */
function practice(told, words) {
  const { address, ask, href, note } = told;
  return [
    heading(3, `${told.order}. ${told.label}`),
    paragraph(plain(facts(told, words)), "meta"),
    paragraph([run(`${told.summary} ${words.say("practice.read")} `), run(address, href)]),
    heading(4, words.say("fits")),
    bullets(told.fits.map(plain), "fits"),
    heading(4, words.say("limits")),
    bullets(told.limits.map(plain), "limits"),
    labelled(words.say("methods"), plain(`${told.methods}.`)),
    ...note.map((text, i) =>
      i ? paragraph(plain(text)) : labelled(words.say("note"), plain(text)),
    ),
    ...(ask.length === 1
      ? [labelled(words.say("ask"), ask[0])]
      : [heading(4, words.say("ask")), bullets(ask)]),
  ];
}

/**
 * @param {BriefPractice} told
 * @param {BriefWords} words
 */
function facts({ label, place, period, evidence, points, shares }, words) {
  const results = words.say("practice.results", { evidence: words.say(`evidence.${evidence}`) });
  const parts = shares.map((share) =>
    words.say("part.share", {
      part: words.say(`part.${share.part}`),
      points: words.number(share.points),
      most: words.number(share.most),
    }),
  );
  const fit =
    points === null
      ? ""
      : words.say("practice.fit", { score: words.number(points), parts: parts.join(", ") });
  return [label.includes(place) ? "" : place, period, results, fit].filter(Boolean).join(" · ");
}

/**
 * @param {string} label
 * @param {Line} line
 */
function labelled(label, line) {
  return paragraph([run(`${label}: `, "", true), ...line]);
}

/**
 * @param {{ id: string, note: string[] }} gone
 * @param {BriefWords} words
 */
function goneLine({ id, note }, words) {
  const own = note.length ? ` ${words.say("note")}: ${note.join(" ")}` : "";
  return plain(`${words.say("gone.story", { id })}${own}`);
}

/**
 * @param {BriefPractice} told
 * @param {BriefWords} words
 * @returns {Line}
 */
function sourceLine({ label, sources, address, href }, words) {
  const begin = run(`${label}: `, "", true);
  if (!sources.length) {
    return [begin, run(`${words.say("sources.none")} `), run(address, href)];
  }
  const listed = sources.flatMap((source, i) => (i ? [run("; "), source] : [source]));
  return [begin, ...listed, run(".")];
}
