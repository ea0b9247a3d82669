/** The client brief as a file or on paper, made in the browser. Its modules come when asked for. */

/** @typedef {import("../matching/brief.js").BriefState} BriefState */

const TYPES = /** @type {Record<string, string>} */ ({
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  md: "text/markdown;charset=utf-8",
  csv: "text/csv;charset=utf-8",
});

/**
 * @param {(part: string) => HTMLElement} part finds a part of the page
 * @param {HTMLElement} paper where the brief stands while it is printed
 * @param {any} data
 * @param {Record<string, string>} texts of the brief
 * @param {string} home way to the site's root
 * @param {import("./words.js").FitWords} words
 * @param {() => Omit<BriefState, "date" | "sources"> & { clientId: string }} state
 */
export function startExport(part, paper, data, texts, home, words, state) {
  const said = part("exported");
  part("formats").addEventListener("click", async ({ target }) => {
    const button = target instanceof Element && target.closest("button");
    if (!(button instanceof HTMLButtonElement)) return;
    const format = button.dataset.format ?? "";
    said.textContent = words.say("making");
    try {
      const { clientId, ...asked } = state();
      const date = today();
      const sources = await sourcesOf(asked.shortlist, home);
      const missing = asked.shortlist.filter((id) => !sources[id]);
      const { makeBrief } = await import("../matching/brief.js");
      const brief = makeBrief(data, { ...asked, date, sources }, texts);
      if (format === "print") {
        said.textContent = "";
        await print(brief, paper);
        return;
      }
      const file = `brief-${clientId}-${date}.${format}`;
      save(new Blob([await made(format, brief)], { type: TYPES[format] }), file);
      const names = missing.map((id) => labelOf(data, id)).join(", ");
      said.textContent = words.say(names ? "made_without" : "made", { file, names });
    } catch (error) {
      said.textContent = words.say("export_failed");
      console.warn(error); // eslint-disable-line no-console
    }
  });
}

/**
 * @param {string} format
 * @param {any} brief
 * @returns {Promise<BlobPart>}
 */
async function made(format, brief) {
  if (format === "md") return (await import("../matching/brief-markdown.js")).briefMarkdown(brief);
  if (format === "csv") return (await import("../matching/brief-csv.js")).briefCsv(brief);
  const bytes = await (await import("../matching/brief-docx.js")).briefDocx(brief);
  return /** @type {Uint8Array<ArrayBuffer>} */ (bytes);
}

/**
 * @param {any} brief
 * @param {HTMLElement} paper
 */
async function print(brief, paper) {
  const { briefElement } = await import("../matching/brief-view.js");
  paper.replaceChildren(briefElement(brief, document));
  paper.hidden = false;
  const root = document.documentElement;
  const title = document.title;
  root.classList.add("is-brief");
  document.title = brief.title; // the name of the PDF
  const end = () => {
    root.classList.remove("is-brief");
    document.title = title;
    paper.hidden = true;
  };
  window.addEventListener("afterprint", end, { once: true });
  window.print();
}

/**
 * Fetches the sources of the stories. Those that cannot be had are left out.
 * @param {readonly string[]} ids
 * @param {string} home
 */
async function sourcesOf(ids, home) {
  /** @type {Record<string, { text: string, url: string }[]>} */
  const found = {};
  const fetchOne = async (/** @type {string} */ id) => {
    try {
      const answer = await fetch(`${home}api/v1/stories/${id}.json`);
      if (answer.ok) found[id] = (await answer.json()).source_lines ?? [];
    } catch {
      // The brief is made without them, and says so.
    }
  };
  await Promise.all(ids.map(fetchOne));
  return found;
}

/**
 * @param {any} data
 * @param {string} id
 */
function labelOf(data, id) {
  return data.stories.find((/** @type {any} */ story) => story.id === id)?.label ?? id;
}

/**
 * @param {Blob} content
 * @param {string} name
 */
function save(content, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @returns {string} the day here, `2026-11-22` */
function today() {
  const now = new Date();
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
