/**
 * The site opened from a folder of one's own (file://): there "tarinat/" opens a listing of files,
 * so links to pages get the file's name. Modules do not run there, and the search is made of them:
 * what is marked for it says so and leads to the index of words. Not a module, for the same reason.
 */
if (location.protocol === "file:") {
  const withFile = (/** @type {string} */ way) => {
    const [, path = "", rest = ""] = /^([^?#]*)(.*)$/.exec(way) ?? [];
    return path && /(^|\/)\.{0,2}$/.test(path) ? `${path.replace(/\/?$/, "/")}index.html${rest}` : way;
  };
  for (const link of document.querySelectorAll("a[href], form[action]")) {
    const name = link.matches("form") ? "action" : "href";
    const way = link.getAttribute(name) ?? "";
    if (way && !/^([a-z]+:|#)/i.test(way)) link.setAttribute(name, withFile(way));
  }
  for (const note of document.querySelectorAll("[data-local-only]")) {
    if (note instanceof HTMLElement) note.hidden = false;
  }
  document.querySelector(".ev-search-start")?.classList.add("is-ready");
  for (const part of document.querySelectorAll("[data-not-local]")) {
    if (part instanceof HTMLElement) part.hidden = true;
  }
}
