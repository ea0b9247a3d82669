// What `test_walk.py` looks at on each page.
() => {
  const words = (e) => (e.innerText ?? e.textContent ?? "").replace(/\s+/g, " ").trim();
  const shown = (selector) =>
    [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility());
  const said = (list) => list.map((e) => e.outerHTML.slice(0, 120));
  const name = (e) => e.getAttribute("aria-label") ?? words(e);
  const links = (selector) =>
    [...document.querySelectorAll(selector)].map((a) => [a.textContent.trim(), new URL(a.href).pathname]);

  let level = 0;
  const skipped = shown("main :is(h1, h2, h3, h4, h5, h6)").filter((e) => {
    const isSkipped = Number(e.tagName[1]) > level + 1;
    level = Number(e.tagName[1]);
    return isSkipped;
  });
  return {
    moved: window.moved,
    too_wide: document.documentElement.scrollWidth > innerWidth,
    silent_pictures: [
      ...said(shown("svg").filter((e) => !e.closest("[aria-hidden=true]") && !e.getAttribute("aria-label"))),
      ...said([...document.querySelectorAll("img")].filter((e) => !e.alt && !e.closest("[aria-hidden=true]"))),
    ],
    skipped_headings: said(skipped),
    empty_links: said(shown("a[href]").filter((e) => !name(e))),
    unnamed_fields: said(
      shown("input, select, textarea").filter((e) => !e.labels?.length && !e.ariaLabel && !e.title),
    ),
    own_order: said([...document.querySelectorAll("[tabindex]")].filter((e) => e.tabIndex > 0)),
    hover_words: said([...document.querySelectorAll("[title]")]),
    names_without_labels: said(
      shown("[aria-label]").filter(
        (e) =>
          e.matches("a, button, summary") &&
          !e.ariaLabel.toLowerCase().includes(words(e).toLowerCase()),
      ),
    ),
    plain_text_links: said(
      shown("main p a[href]").filter(
        (e) => !e.closest(".ev-cite, .ev-top, .ev-hero, .ev-match, .ev-strip") && !e.className &&
          getComputedStyle(e).textDecorationLine === "none",
      ),
    ),
    header: links("header nav.ev-nav a"),
    footer: links("footer a"),
    tools: [...document.querySelectorAll(".ev-header__tools summary, .ev-header__tools button")].map((e) =>
      e.textContent.trim().replace(/\s+/g, " "),
    ),
  };
}
