"""`make audit`: axe on every kind of page; what it found is shown by the accessibility statement.

Every page of `pages.py` is opened on a computer's and a phone's screen, light and dark; then what
can be opened on it is opened, and it is looked at again. Beside them: the search and the matching
with answers, and pages in other languages. What was found is written in `theme/audit.json`, which
`/saavutettavuus/` shows.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from elinvoima.clock import today
from elinvoima.views.audit import AUDIT
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.conftest import DESKTOP, PHONE, chromium, serving
from tests.browser.pages import PAGES
from tests.browser.test_every_page import RULES
from tests.conftest import ROOT

ANSWERS = {
    "/haku/?q=kunnan+elinvoima": ".ev-hit",
    "/sovita/#kunta=kolari&teemat=osaava-tyovoima": ".ev-match",
}
"""Pages that show more when they are asked, and what to wait for."""

OTHER_LANGUAGES = (
    "/sv/", "/sv/tarinat/", "/sv/tarinat/pietarsaari-strategia/", "/en/kunnat/kolari/",
)  # fmt: skip
"""Kinds of pages that other languages have, and what is marked on them."""

SCREENS = [(size, scheme) for size in (DESKTOP, PHONE) for scheme in ("light", "dark")]


def opened(page: Page) -> int:
    """Open all that can be opened; return how many there were."""
    count = 0
    for summary in page.locator("details:not([open]) > summary").all():
        if summary.is_visible():
            summary.click()
            count += 1
    return count


def looked_at(page: Page, base: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give what axe says of each page and of each with its parts opened."""
    for path in [*PAGES.values(), *OTHER_LANGUAGES, *ANSWERS]:
        page.goto("about:blank")  # a new fragment alone would load nothing
        page.goto(base + path)
        if path in ANSWERS:
            page.locator(ANSWERS[path]).first.wait_for(timeout=30_000)
        yield path, Axe().run(page, options=RULES).response
        if opened(page):
            yield f"{path} (opened)", Axe().run(page, options=RULES).response


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser of its own."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        yield started
        started.close()


def audit(site: Path) -> dict[str, Any]:
    """Look at a built site; return what the statement shows."""
    views, rules, found, engine = 0, set[str](), set[str](), ""
    with serving(site) as base, browser() as started:
        for size, scheme in SCREENS:
            page = started.new_page(viewport=size, color_scheme=scheme, locale="fi-FI")  # type: ignore[arg-type]
            for path, said in looked_at(page, base):
                views += 1
                engine = said["testEngine"]["version"]
                rules |= {rule["id"] for rule in said["passes"]}
                found |= {f"{rule['id']} {path}" for rule in said["violations"]}
            page.close()
        version = started.version
    return {
        "day": today().isoformat(),
        "axe": engine,
        "chromium": version.split(".", maxsplit=1)[0],
        "kinds": len(PAGES),
        "views": views,
        "rules": len(rules),
        "violations": sorted(found),
    }


def main() -> int:
    """Audit `site/` and write what was found; 1 if axe found anything."""
    report = audit(ROOT / "site")
    AUDIT.write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    sys.stdout.write(AUDIT.read_text(encoding="utf-8"))
    return int(bool(report["violations"]))


if __name__ == "__main__":
    sys.exit(main())
