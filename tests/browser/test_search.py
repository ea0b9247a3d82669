"""Searching as a reader does it: words, keys, choices, the address, and the way back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import DESKTOP, PHONE, Open
from tests.browser.test_every_page import sideways, violations

PATIENCE = 20_000
"""Milliseconds for the first answer on a slow machine."""


def box(page: Page) -> Locator:
    """The search box of the page itself, or else that of the header."""
    inside = page.locator("main [data-search-box] input[name=q]")
    return inside if inside.count() else page.locator("[data-search-box] input[name=q]")


def status(page: Page) -> Locator:
    return page.locator(".ev-search-status")


def search(page: Page, words: str) -> None:
    """Search on the search page and wait for the answer."""
    box(page).fill(words)
    page.keyboard.press("Enter")
    expect(page).to_have_title(re.compile(f"^{re.escape(words)} – "), timeout=PATIENCE)
    expect(status(page)).to_have_text(re.compile("tulos|ei löytynyt"))


def settled(page: Page) -> None:
    """Wait until the page is not searching."""
    expect(page.locator("[data-search-page]")).not_to_have_attribute("aria-busy", "true")


SOFT_HYPHEN = "\u00ad"
"""Stands in the results where a compound may be divided."""


def texts(found: Locator) -> list[str]:
    return [text.replace(SOFT_HYPHEN, "") for text in found.all_inner_texts()]


def titles(page: Page) -> list[str]:
    return texts(page.locator(".ev-hit__title"))


def count(page: Page) -> int:
    """How many results the page says there are."""
    found = re.match(r"\d+", status(page).inner_text())
    return int(found[0]) if found else 0


def choose(page: Page, facet: str, label: str) -> None:
    group = page.locator(f".ev-facets [data-facet='{facet}']")
    if group.get_attribute("open") is None:
        group.locator("summary").click()
    group.get_by_label(re.compile(rf"^{label}")).check()


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


def test_full_and_partial_matches_are_told_apart(open_page: Open) -> None:
    page = open_page("/haku/")
    search(page, "Salla matkailu")
    page.locator(".ev-hit").last.scroll_into_view_if_needed()
    expect(page.locator(".ev-hits__title")).to_have_count(2, timeout=PATIENCE)
    headings = page.locator(".ev-hits__title").all_inner_texts()
    assert headings == ["Kaikki sanat löytyivät", "Osa sanoista löytyi"]
    assert "kaikki sanat" in status(page).inner_text()
    search(page, "elinvoimajohtaminen")
    page.locator(".ev-hit").last.scroll_into_view_if_needed()
    expect(page.locator(".ev-hits__title").first).to_have_text("Sanan kaikki osat löytyivät")
    assert "sanan kaikki osat" in status(page).inner_text()
    search(page, "palvelumuotoilija")
    page.locator(".ev-hit").last.scroll_into_view_if_needed()
    expect(page.locator(".ev-hits__title")).to_have_text(
        ["Koko sana löytyi", "Osa sanasta tai sukulaissana löytyi"], timeout=PATIENCE
    )
    search(page, "matkailu")
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
    page.locator(".ev-hit").last.scroll_into_view_if_needed()
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


def test_search_by_keyboard_alone(open_page: Open) -> None:
    page = open_page("/tarinat/kolari-elinkeino-ohjelma/")
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    page.keyboard.type("kou")
    options = page.get_by_role("option")
    expect(options.first).to_be_visible(timeout=PATIENCE)
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    assert box(page).get_attribute("aria-activedescendant") is None
    page.keyboard.press("Escape")
    expect(options.first).to_be_hidden()
    assert box(page).input_value() == "kou"
    page.keyboard.press("ArrowDown")
    expect(options.first).to_be_visible()
    box(page).fill("haastattelu")
    page.keyboard.press("Enter")
    page.wait_for_url("**/haku/?q=haastattelu")
    expect(page.locator(".ev-hit").first).to_be_visible(timeout=PATIENCE)
    box(page).focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.ev-hit') !== null"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/haku/" not in url)


def test_the_key_can_be_turned_off(open_page: Open) -> None:
    page = open_page("/haku/")
    page.get_by_label("Näppäin / vie hakukenttään").uncheck()
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(box(page)).not_to_be_focused()
    page.goto(page.url.replace("/haku/", "/tarinat/"))
    page.keyboard.press("/")
    expect(box(page)).not_to_be_focused()


def test_suggestions_lead_to_pages_and_to_searches(open_page: Open) -> None:
    page = open_page("/haku/")
    box(page).fill("kolar")
    place = page.get_by_role("group", name="Kunnat ja maakunnat").get_by_role("option")
    expect(place.first).to_have_text("Kolari", timeout=PATIENCE)
    box(page).fill("palvelumuot")
    word = page.get_by_role("group", name="Hakusanat").get_by_role("option").first
    expect(word).to_have_text(re.compile("^palvelumuot"))
    chosen = word.inner_text()
    word.click()
    expect(status(page)).to_contain_text(chosen)
    expect(page.get_by_role("option").first).to_be_hidden()
    box(page).fill("kolar")
    expect(place.first).to_be_visible()
    place.first.click()
    expect(page.locator("h1")).to_have_text("Kolari")


def test_screen_readers_are_told_of_the_suggestions(open_page: Open) -> None:
    page = open_page("/tarinat/")
    combobox = page.get_by_role("combobox", name="Haku koko sivustosta")
    expect(combobox).to_have_attribute("aria-expanded", "false")
    combobox.click()
    page.keyboard.type("osa")
    listbox = page.get_by_role("listbox", name="Ehdotukset")
    expect(listbox).to_be_visible(timeout=PATIENCE)
    expect(combobox).to_have_attribute("aria-expanded", "true")
    assert combobox.get_attribute("aria-controls") == listbox.get_attribute("id")
    assert listbox.get_by_role("group", name="Teemat ja menetelmät").get_by_role("option").count()
    page.keyboard.press("ArrowDown")
    active = combobox.get_attribute("aria-activedescendant")
    assert active
    expect(page.locator(f"#{active}")).to_have_attribute("aria-selected", "true")
    expect(combobox).to_be_focused()
    told = page.get_by_role("status").filter(has_text="ehdotu")
    expect(told).to_have_text(re.compile(r"^\d+ ehdotu(s|sta)$"))


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


def test_the_latest_searches_stay_in_this_browser_and_can_be_cleared(open_page: Open) -> None:
    page = open_page("/haku/")
    search(page, "matkailu")
    search(page, "verkosto")
    page.goto(page.url.split("haku/")[0] + "tarinat/")
    box(page).click()
    recent = page.get_by_role("group", name="Viimeisimmät hakusi").get_by_role("option")
    expect(recent).to_have_text(["verkosto", "matkailu"])
    assert violations(page) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Tyhjennä haut")).to_be_focused()
    page.keyboard.press("Enter")
    expect(recent).to_have_count(0)
    assert page.evaluate("localStorage.length") == 0


def test_the_phone_has_the_box_behind_a_button(open_page: Open) -> None:
    page = open_page("/tarinat/", viewport=PHONE)
    expect(box(page)).to_be_hidden()
    opener = page.get_by_role("button", name="Haku")
    opener.click()
    expect(box(page)).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(box(page)).to_be_hidden()
