"""Content that strains the looks: nothing is cut, nothing scrolls sideways, axe finds nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import PHONE, serving
from tests.browser.test_every_page import NARROW, sideways, violations
from tests.conftest import ROOT, run
from tests.samples import EXPERT, ORGANISATION, PUBLIC, STORY, THEME, text_of

COMPOUND = "Elinkeinopoliittinenmaankäyttösuunnitelmatoimenpideohjelmakokonaisuustyöryhmässäkö"
LONG_TITLE = f"{COMPOUND} ja kunta, joka kysyi asukkailta"
"""A title as long as the content model lets it be, nearly."""
STORY_PATH, ONE_THEME, LONELY = "/tarinat/rasitus/", "/tarinat/yksi/", "/asiantuntijat/yksinainen/"
PATHS = (STORY_PATH, ONE_THEME, LONELY, "/teemat/teema-1/", "/kunnat/kolari/", "/tarinat/")


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("strained")
    themes = [f"teema-{n}" for n in range(1, 21)]
    steps = [
        {
            "title": COMPOUND if n == 7 else f"Vaihe numero {n}",
            "purpose": "Mitä tehtiin.",
            **({"when": f"{2015 + n // 6}-{1 + n % 12:02d}"} if n % 5 else {}),
        }
        for n in range(1, 41)
    ]
    own = {**PUBLIC, "providers": ["toimija"]}
    expert = {**EXPERT, **PUBLIC, "organisation": "toimija"}
    files = {
        "mkdocs.yml": (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")[0],
        "docs/index.md": text_of({"title": "Etusivu", "summary": "Alku."}, **PUBLIC),
        "case_studies/rasitus.md": text_of(
            STORY, title=LONG_TITLE, label=COMPOUND[:60], themes=themes, steps=steps,
            period="2015/2021", summary=f"{COMPOUND} kertoo.", experts=["yksinainen-2"],
            results=[COMPOUND], lessons=["Opittiin."], suits_when=[COMPOUND], **own,
        ),
        "case_studies/yksi.md": text_of(STORY, themes=["teema-1"], **own),
        "docs/experts/yksinainen.md": text_of(expert, title=COMPOUND),
        "docs/experts/yksinainen-2.md": text_of(
            expert, contact={"email": f"{COMPOUND[:60]}@example.fi"}
        ),
        "docs/organisations/toimija.md": text_of(ORGANISATION, **PUBLIC),
    }  # fmt: skip
    for theme in themes:
        title = f"{theme} {COMPOUND[:40]}"
        files[f"docs/themes/{theme}.md"] = text_of(
            THEME, title=title, label=title, names={"fi": title}, **PUBLIC
        )
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    done = run("elinvoima", "build", cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    with serving(root / "site") as address:
        yield address


def cut(page: Page) -> list[str]:
    """Return the elements of the main part whose text is wider than they show."""
    return list(
        page.evaluate(
            """() => [...document.querySelectorAll("main :is(h1, h2, h3, p, li, dd, a, span)")]
                 .filter((e) => !e.closest(".ev-table, svg, .ev-hidden") && e.checkVisibility())
                 .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
                 .map((e) => e.outerHTML.slice(0, 120))"""
        )
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_strained_pages_hold(browser: Browser, host: str, scheme: str) -> None:
    context = browser.new_context(viewport=NARROW, color_scheme=scheme, locale="fi-FI")  # type: ignore[arg-type]
    page = context.new_page()
    wrong: dict[str, object] = {}
    for path in PATHS:
        page.goto(host + path)
        found = [sideways(page) > 0, cut(page), violations(page, scheme)]
        if any(found):
            wrong[path] = found
    context.close()
    assert wrong == {}


def test_forty_steps_are_on_the_line_or_said_not_to_be(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
    page.goto(host + STORY_PATH)
    assert page.locator(".ev-step").count() == 40
    boxes = page.locator(".ev-timeline__pill").evaluate_all(
        "pills => pills.map((p) => { const b = p.getBoundingClientRect();"
        " return [b.left, b.top, b.right, b.bottom]; })"
    )
    assert len(boxes) > 20
    for n, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0
        assert right <= PHONE["width"]
        for left2, top2, right2, bottom2 in boxes[n + 1 :]:
            apart = (
                right <= left2 + 1 or right2 <= left + 1 or bottom <= top2 + 1 or bottom2 <= top + 1
            )
            assert apart
    assert "5, 10, 15, 20, 25, 30, 35, 40" in page.locator(".ev-timeline figcaption").inner_text()
    page.close()


def test_a_title_of_160_letters_fits(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=NARROW)  # type: ignore[arg-type]
    page.goto(host + ONE_THEME)
    page.locator("h1").evaluate("(h, text) => { h.textContent = text; }", (COMPOUND * 2)[:160])
    assert sideways(page) <= 0
    assert cut(page) == []
    page.close()


def test_without_colours_marks_remain_and_the_structured_data_is_not_run(
    browser: Browser, host: str
) -> None:
    context = browser.new_context(forced_colors="active", reduced_motion="reduce")
    page = context.new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.goto(host + STORY_PATH)
    mark = page.locator(".ev-chip.ev-hue").first.evaluate(
        "e => getComputedStyle(e, '::before').borderTopWidth"
    )
    assert mark == "1px"
    assert page.locator("script[type='application/ld+json']").count() == 1
    assert heard == []
    context.close()
