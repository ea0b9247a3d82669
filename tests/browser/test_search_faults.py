"""The search where something is missing: network, files, JavaScript, a server, a memory, sense."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import POLICY, Open
from tests.browser.searching import PATIENCE, box, search, settled, status, titles
from tests.conftest import IN_PAGE

INDEX = "**/haku/indeksi/**"


def asked_of_the_index(page: Page) -> list[str]:
    """Addresses of the index's files, gathered as they are asked for."""
    asked: list[str] = []
    page.context.on("request", lambda r: asked.append(r.url) if "/haku/indeksi/" in r.url else None)
    return asked


def wait_until_quiet(page: Page, asked: list[str]) -> None:
    """Wait until nothing more is asked for: the rest of the index is fetched when idle."""
    known = -1
    while known != len(asked):
        known = len(asked)
        page.wait_for_timeout(3000)


def test_nothing_of_the_index_is_fetched_before_the_box_has_the_focus(open_page: Open) -> None:
    page = open_page("/")
    asked = asked_of_the_index(page)
    page.reload()
    page.wait_for_load_state("networkidle")
    assert asked == []
    with page.expect_event("requestfinished", lambda r: "/haku/indeksi/" in r.url):
        box(page).focus()
    assert asked


def test_a_search_works_offline_after_the_first(open_page: Open) -> None:
    page = open_page("/haku/", missing=True)
    asked = asked_of_the_index(page)
    search(page, "elinvoima")
    search(page, "matkailu")
    wait_until_quiet(page, asked)
    page.context.set_offline(offline=True)
    search(page, "elinvoima")
    assert titles(page)
    search(page, "kajaanilaisia")  # never asked before: the index is all there
    assert titles(page)
    page.go_back()
    expect(page).to_have_title(re.compile("^elinvoima"))
    page.get_by_label("Tarinat").check()
    settled(page)
    assert titles(page)
    page.go_back()
    page.go_back()
    expect(page).to_have_title(re.compile("^matkailu"))
    assert titles(page)


def test_no_network_is_told_and_tried_again(open_page: Open) -> None:
    page = open_page("/haku/", missing=True)
    page.route(INDEX, lambda route: route.abort("internetdisconnected"))
    box(page).fill("elinvoima")
    page.keyboard.press("Enter")
    problem = page.get_by_role("alert")
    expect(problem).to_contain_text("Verkkoyhteyttä ei ole", timeout=PATIENCE)
    expect(problem.get_by_role("link", name="Sanahakemistoon")).to_be_visible()
    page.unroute(INDEX)
    problem.get_by_role("button", name="Yritä uudelleen").click()
    expect(status(page)).to_contain_text("elinvoima", timeout=PATIENCE)
    assert titles(page)
    expect(problem).to_be_hidden()


@pytest.mark.parametrize("fault", ["missing", "corrupt"])
def test_a_missing_or_corrupt_file_is_told(open_page: Open, fault: str) -> None:
    def spoil(route: Route) -> None:
        if fault == "missing":
            route.fulfill(status=404, body="")
        else:
            route.fulfill(
                status=200, body=b"\x00\xff rikki", content_type="application/octet-stream"
            )

    page = open_page("/haku/", missing=True)
    page.route("**/haku/indeksi/*/postings/**", spoil)
    box(page).fill("elinvoima")
    page.keyboard.press("Enter")
    expected = "ei saatu haettua" if fault == "missing" else "rikkinäisenä"
    expect(page.get_by_role("alert")).to_contain_text(expected, timeout=PATIENCE)
    assert titles(page) == []
    page.unroute("**/haku/indeksi/*/postings/**")
    page.get_by_role("button", name="Yritä uudelleen").click()
    expect(status(page)).to_contain_text("elinvoima", timeout=PATIENCE)
    assert titles(page)


def test_a_slow_network_is_told_of_and_waited_for(open_page: Open) -> None:
    page = open_page("/haku/")
    slow = page.context.new_cdp_session(page)
    slow.send("Network.enable")
    slow.send("Network.emulateNetworkConditions",
              {"offline": False, "latency": 150, "downloadThroughput": 200_000,
               "uploadThroughput": 90_000})  # fmt: skip
    page.route(INDEX, lambda route: (page.wait_for_timeout(150), route.continue_()))  # type: ignore[func-returns-value]
    box(page).fill("elinvoima")
    page.keyboard.press("Enter")
    expect(status(page)).to_have_text("Haetaan…", timeout=PATIENCE)
    expect(status(page)).to_contain_text("elinvoima", timeout=PATIENCE)
    assert titles(page)


def test_without_javascript_the_index_of_words_serves(open_page: Open) -> None:
    page = open_page("/", java_script_enabled=False)
    box(page).fill("joensuu")
    page.keyboard.press("Enter")
    page.wait_for_url("**/haku/?q=joensuu")
    reason = page.locator("noscript p")
    expect(reason).to_be_visible()
    assert "tarvitsee JavaScriptin" in reason.inner_text()
    letters = page.get_by_role("navigation", name="Sanahakemisto")
    letters.get_by_role("link", name="J", exact=True).click()
    word = page.locator(".ev-words > div").filter(has=page.get_by_text("joensuu", exact=True))
    expect(word).to_be_visible()
    word.get_by_role("link").first.click()
    expect(page.get_by_role("main")).to_contain_text("Joensuu")


def test_from_a_folder_the_page_says_why_and_leads_to_the_words(
    browser: Browser, site: Path
) -> None:
    context = browser.new_context(locale="fi-FI")
    page = context.new_page()
    try:
        page.goto((site / "index.html").as_uri())
        box(page).fill("joensuu")
        page.keyboard.press("Enter")
        page.wait_for_url("file://**/haku/index.html?q=joensuu")
        expect(page.get_by_role("main")).to_contain_text("avattu kansiosta")
        page.get_by_role("link", name="J", exact=True).click()
        page.wait_for_url("file://**/haku/sanat/j/index.html")
        word = page.locator(".ev-words > div").filter(has=page.get_by_text("joensuu", exact=True))
        word.get_by_role("link").first.click()
        expect(page.get_by_role("main")).to_contain_text("Joensuu")
    finally:
        page.close()
        context.close()


def test_a_browser_that_remembers_nothing_searches_all_the_same(open_page: Open) -> None:
    page = open_page("/")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage',"
        " { get() { throw new DOMException('refused', 'SecurityError'); } });"
        " delete window.caches;"
    )
    page.goto(page.url + "haku/?q=elinvoima")
    expect(page.locator(".ev-hit").first).to_be_visible(timeout=PATIENCE)
    expect(page.locator("[data-search-key]")).to_be_hidden()
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(box(page)).not_to_be_focused()


def test_a_browser_without_what_is_needed_is_told_so(open_page: Open) -> None:
    page = open_page("/")
    page.add_init_script("delete window.Worker;")
    page.goto(page.url + "haku/?q=elinvoima")
    expect(page.get_by_role("alert")).to_contain_text("liian vanha", timeout=PATIENCE)


HOSTILE = {
    "long": "kunta " * 1700,
    "HTML": "<img src=x onerror=alert(1)><script>alert(2)</script>",
    "emoji": "👩‍🌾 kunta 🏔️",
    "control": "kun\u0000ta \u0007 \u202e elinvoima\t\r",
    "regular expression": "(a+)+$ [[[ \\ .* ((((",
    "quotes": '"kunnan "" "elinvoima -',
    "only signs": "!!! ??? --- ...",
    "combining": "a\u0308\u0308\u0308\u0308 kunta",
}


def test_no_words_break_the_page(open_page: Open) -> None:
    page = open_page("/haku/")
    for name, words in HOSTILE.items():
        page.evaluate(
            """words => { const input = document.querySelector('main [name=q]');
                 input.removeAttribute('maxlength'); input.value = words;
                 input.form.requestSubmit(); }""",
            words,
        )
        expect(status(page)).to_have_text(re.compile("tulos|ei löytynyt"), timeout=PATIENCE)
        assert page.locator("main img, main script").count() == 0, name
        assert page.get_by_role("alert").count() == 0 or page.get_by_role("alert").is_hidden(), name
        search(page, "elinvoima")


def test_the_strict_policy_is_in_force(open_page: Open) -> None:
    page = open_page("/haku/")
    answer = page.request.get(page.url)
    assert answer.headers["content-security-policy"] == POLICY
    assert "unsafe" not in POLICY
    html = answer.text()
    assert not re.search(IN_PAGE, html)


def test_a_dark_page_is_dark_from_its_first_frame(open_page: Open) -> None:
    page = open_page("/", color_scheme="dark")
    page.add_init_script(
        """window.seen = []; const look = () => {
             if (document.body) seen.push(getComputedStyle(document.body).backgroundColor);
             if (seen.length < 30) requestAnimationFrame(look); }; requestAnimationFrame(look);"""
    )
    page.reload()
    while page.evaluate("seen.length") < 30:  # waiting in the page itself would need eval
        page.wait_for_timeout(50)
    assert set(page.evaluate("seen")) == {"rgb(16, 25, 24)"}
    page.get_by_role("button", name="Tummat värit").click()
    assert page.evaluate("document.documentElement.dataset.scheme") == "light"
    page.reload()
    assert page.evaluate("document.documentElement.dataset.scheme") == "light"
