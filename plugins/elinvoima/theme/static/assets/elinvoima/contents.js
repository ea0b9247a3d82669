/** Marks in the contents of a long page the heading that is being read. */

const READING_LINE = 120; // px from the window's top: above it a heading's text has begun

/** @param {Document} page */
export function startContents(page) {
  const contents = page.querySelector("[data-contents]");
  const view = page.defaultView;
  if (!contents || !view) return;
  const parts = [...contents.querySelectorAll("a")].flatMap((link) => {
    const heading = page.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  const show = () => {
    const read = parts.filter((p) => p.heading.getBoundingClientRect().top < READING_LINE).at(-1);
    for (const { link } of parts) {
      if (link === read?.link) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  };
  let isAsked = false;
  view.addEventListener(
    "scroll",
    () => {
      if (isAsked) return;
      isAsked = true;
      view.requestAnimationFrame(() => {
        isAsked = false;
        show();
      });
    },
    { passive: true },
  );
  show();
}
