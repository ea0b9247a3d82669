"""The search page: words, choices, the address, and the way back."""

from __future__ import annotations

import re
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, Open
from tests.browser.searching import (
    PATIENCE,
    box,
    choose,
    count,
    search,
    settled,
    status,
    texts,
    titles,
)
from tests.browser.test_every_page import sideways, violations


@pytest.mark.parametrize(
    "expected",
    [
        {
            "ohjelma": r"ohjelma",
            "kunta": r"[Kk]un(ta|nan|tien)",
            "verkosto": r"verkosto|EVE",
            "Iissä": r"\bIi",
            "palvelumuotoilija": r"[Pp]alvelumuotoil",
            "yritysten": r"[Yy]rity",
            "kehittämisyhtiöt": r"[Kk]ehittämisyhtiö",
            "elinvoimajohtaminen": r"[Ee]linvoima|[Jj]ohta",
        }
    ],
    ids=["the words of the issue"],
)
def test_words_find_what_a_finn_expects(open_page: Open, expected: dict[str, str]) -> None:
    page = open_page("/haku/")
    missed = {}
    for words, wanted in expected.items():
        search(page, words)
        first = texts(page.locator(".ev-hit"))[:5]
        if not any(re.search(wanted, text) for text in first):
            missed[words] = first
        assert page.locator(".ev-hit mark").count(), words
    assert missed == {}


def test_the_tips_of_the_page_do_what_they_say(open_page: Open) -> None:
    page = open_page("/haku/")
    tips = texts(page.locator(".ev-search-tips li"))
    phrase, without = (tip.rpartition(": ")[2].removesuffix(".") for tip in tips[1:])
    search(page, phrase)
    assert phrase.startswith('"')
    assert count(page)
    assert "lainausmerkeissä" not in page.locator("main").inner_text().lower()
    wanted, unwanted = without.split(" !")
    search(page, wanted)
    every = count(page)
    search(page, without)
    assert 0 < count(page) < every
    assert not [hit for hit in texts(page.locator(".ev-hit")) if unwanted in hit]


def test_what_may_help_helps(open_page: Open) -> None:
    page = open_page("/haku/?q=qqqzzz")
    helps = page.locator(".ev-search-none li", has_text="sijaan")
    expect(helps).to_be_visible(timeout=PATIENCE)
    wider = texts(helps)[0].rpartition(" ")[2].removesuffix(".")
    search(page, wider)
    assert count(page)
    assert f"”{wider}”" in status(page).inner_text()


def test_a_search_from_the_header_shows_cards_with_marked_words(open_page: Open) -> None:
    page = open_page("/tarinat/")
    box(page).fill("hirsirakentamisesta")
    page.keyboard.press("Enter")
    page.wait_for_url("**/haku/?q=hirsirakentamisesta")
    expect(page.locator(".ev-hit").first).to_be_visible(timeout=PATIENCE)
    assert page.title() == "hirsirakentamisesta – Haku – Elinvoiman tietopankki"
    card = page.locator(".ev-hit").filter(has_text="Pudasjärvi").filter(has_text="Tarina").first
    expect(card.locator(".ev-hit__place")).to_contain_text("Pudasjärvi")
    assert card.locator(".ev-tag").count()
    marked = " ".join(texts(card.locator("mark"))).lower()
    assert "hirsi" in marked or "hirre" in marked


def test_a_sub_result_jumps_to_its_section(open_page: Open) -> None:
    page = open_page("/haku/?q=haastattelu")
    link = page.locator(".ev-hit__sections a").first
    expect(link).to_be_visible(timeout=PATIENCE)
    link.click()
    page.wait_for_url("**#*")
    assert page.evaluate("Boolean(document.querySelector(':target'))")


def to_the_end(page: Page) -> None:
    """Go to the end of the first cards, where the rest of the page's results are fetched."""
    expect(page.locator(".ev-hit").first).to_be_visible(timeout=PATIENCE)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")


def test_full_and_partial_matches_are_told_apart(open_page: Open) -> None:
    page = open_page("/haku/?q=Salla+matkailu")
    to_the_end(page)
    expect(page.locator(".ev-hits__title")).to_have_count(2, timeout=PATIENCE)
    headings = page.locator(".ev-hits__title").all_inner_texts()
    assert headings == ["Kaikki sanat löytyivät", "Osa sanoista löytyi"]
    assert "kaikki sanat" in status(page).inner_text()
    page.goto(urljoin(page.url, "?q=elinvoimajohtaminen"))
    to_the_end(page)
    expect(page.locator(".ev-hits__title").first).to_have_text("Sanan kaikki osat löytyivät")
    assert "sanan kaikki osat" in status(page).inner_text()
    page.goto(urljoin(page.url, "?q=palvelumuotoilija"))
    to_the_end(page)
    expect(page.locator(".ev-hits__title")).to_have_text(
        ["Koko sana löytyi", "Osa sanasta tai sukulaissana löytyi"], timeout=PATIENCE
    )
    page.goto(urljoin(page.url, "?q=matkailu"))
    to_the_end(page)
    assert page.locator(".ev-hits__title").all_inner_texts() == ["Tulokset"]


def test_a_typing_error_is_mended_openly(open_page: Open) -> None:
    page = open_page("/haku/")
    box(page).fill("elinvoimaohjlema")
    page.keyboard.press("Enter")
    expect(page.locator(".ev-mended")).to_contain_text("Näytetään tulokset", timeout=PATIENCE)
    assert "elinvoimaohjelma" in page.locator(".ev-mended strong").inner_text()
    assert "elinvoimaohjlema" in page.locator(".ev-mended").inner_text()
    assert box(page).input_value() == "elinvoimaohjlema"
    assert titles(page)
    search(page, "kunnta")  # Swedish "kunna" would have its stem
    assert page.locator(".ev-mended strong").inner_text() == "kunta"


def test_parts_of_a_compound_that_are_both_found_are_one_mark(open_page: Open) -> None:
    page = open_page("/haku/")
    search(page, "elinvoiman kasvu -ohjelma")
    marks = page.locator(".ev-hits mark").all_inner_texts()
    assert any(mark.replace("\u00ad", "").lower().startswith("kasvuohjelma") for mark in marks)
    touching = "e => e.nextSibling?.nodeName === 'MARK'"
    assert not any(mark.evaluate(touching) for mark in page.locator(".ev-hits mark").all())


def test_a_phrase_that_no_page_has_is_looked_for_word_by_word(open_page: Open) -> None:
    page = open_page("/haku/")
    search(page, '"salla kolari puolanka"')
    expect(page.get_by_text("ei ole millään sivulla sellaisenaan")).to_be_visible(timeout=PATIENCE)
    assert titles(page)
    search(page, "save salla -kampanja")  # as the story is called besides its title
    assert titles(page)[0].startswith("Salla ilmoitti")


def test_choices_order_and_words_are_in_the_address_and_come_back(open_page: Open) -> None:
    page = open_page("/haku/")
    search(page, "elinvoima")
    everything, first = count(page), titles(page)
    choose(page, "laji", "Tarinat")
    expect(page.locator(".ev-active .ev-chip")).to_have_text(re.compile("Tarinat"))
    settled(page)
    narrowed = count(page)
    assert 0 < narrowed < everything
    page.get_by_label("Uusin ensin").check()
    expect(page).to_have_url(re.compile(r"\?q=elinvoima&laji=tarina&jarjestys=uusin$"))
    settled(page)
    newest = titles(page)
    page.reload()
    expect(page.locator(".ev-hit").first).to_be_visible(timeout=PATIENCE)
    assert titles(page) == newest
    assert page.get_by_label("Uusin ensin").is_checked()
    page.go_back()
    settled(page)
    assert page.get_by_label("Sopivin ensin").is_checked()
    assert count(page) == narrowed
    page.go_back()
    expect(page.locator(".ev-active")).to_be_hidden()
    assert (count(page), titles(page)) == (everything, first)
    page.go_back()
    expect(box(page)).to_have_value("")
    expect(page.locator(".ev-browse")).to_be_hidden()
    assert page.title() == "Haku – Elinvoiman tietopankki"
    page.go_forward()
    expect(status(page)).to_contain_text("elinvoima")


def test_every_count_is_the_number_of_results_it_gives(open_page: Open) -> None:
    page = open_page("/haku/?q=elinvoima")
    expect(page.locator(".ev-hit").first).to_be_visible(timeout=PATIENCE)
    options = page.locator(".ev-facets [data-facet=laji] li:visible")
    for label in [text.split("\n")[0] for text in options.all_inner_texts()][:3]:
        option = options.filter(has_text=label).first
        told = int(option.locator(".ev-count").inner_text())
        option.get_by_role("checkbox").check()
        expect(status(page)).to_have_text(re.compile(rf"^{told} tulos"))
        option.get_by_role("checkbox").uncheck()
        expect(page.locator(".ev-active")).to_be_hidden()


def test_more_results_are_added_and_the_way_back_keeps_the_place(open_page: Open) -> None:
    page = open_page("/haku/?q=kunta")
    expect(page.locator(".ev-hit")).to_have_count(4, timeout=PATIENCE)
    to_the_end(page)
    expect(page.locator(".ev-hit")).to_have_count(10, timeout=PATIENCE)
    page.get_by_role("button", name="Näytä 10 lisää").click()
    expect(page.locator(".ev-hit")).to_have_count(20)
    assert "sivu=2" in page.url
    eleventh = page.locator(".ev-hit__title a").nth(10)
    expect(eleventh).to_be_focused()
    eleventh.click()
    page.wait_for_url(lambda url: "/haku/" not in url)
    page.go_back()
    expect(page.locator(".ev-hit")).to_have_count(20, timeout=PATIENCE)
    expect(page.locator(".ev-hit__title a").nth(10)).to_be_in_viewport()


def test_nothing_found_helps_on(open_page: Open) -> None:
    page = open_page("/haku/")
    box(page).fill("xqzwvkj")
    page.keyboard.press("Enter")
    expect(status(page)).to_have_text("Haulla ”xqzwvkj” ei löytynyt mitään", timeout=PATIENCE)
    expect(page.get_by_role("heading", name="Tästä voi olla apua")).to_be_visible()
    expect(page.get_by_role("link", name="Osaava työvoima")).to_be_visible()
    page.get_by_role("link", name="Katso sanahakemistosta").click()
    expect(page.locator("h1")).to_contain_text("Sanahakemisto")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing_in_an_open_search(
    open_page: Open, viewport: dict[str, int], scheme: str
) -> None:
    page = open_page("/haku/?q=kunnan+elinvoima", viewport=viewport, color_scheme=scheme)
    expect(page.locator(".ev-hit").first).to_be_visible(timeout=PATIENCE)
    for details in page.locator(".ev-facets details:not([open]) > summary").all():
        if details.is_visible():
            details.click()
    assert violations(page, scheme) == []
    box(page).fill("elin")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    assert violations(page, scheme) == []
    page.goto(page.url.split("haku/")[0] + "tarinat/")
    if viewport == PHONE:
        page.get_by_role("button", name="Haku").click()
    page.locator(".ev-header [name=q]").fill("elin")
    expect(page.locator(".ev-header [role=option]").first).to_be_visible()
    assert violations(page, scheme) == []


def test_results_fit_the_narrowest_screen(open_page: Open) -> None:
    page = open_page("/haku/?q=palvelumuotoilu", viewport={"width": 320, "height": 640})
    expect(page.locator(".ev-hit").first).to_be_visible(timeout=PATIENCE)
    assert sideways(page) <= 0
    box(page).fill("palvelu")
    expect(page.get_by_role("option").first).to_be_visible()
    assert sideways(page) <= 0
