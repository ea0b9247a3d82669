"""From a client to the practices that fit, as a consultant does it: choose, weigh, compare."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import DESKTOP, PHONE, Open
from tests.browser.test_every_page import NARROW, sideways, violations

NEED = "#kunta=kolari&teemat=osaava-tyovoima,maine-ja-viihtyisyys"
FOUR = "kolari-elinkeino-ohjelma,kouvola-eve-verkosto,ii-resurssiviisaus,salla-save-salla"


def client(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Mille kunnalle etsit?")


def expect_address(page: Page, ending: str) -> None:
    """Wait until the address ends so: it is written a moment after a choice.

    Until then it may be one that cannot be decoded.
    """
    decoded = "(() => { try { return decodeURIComponent(location.href) } catch { return '' } })()"
    page.wait_for_function(f"ending => {decoded}.endsWith(ending)", arg=ending)


def cards(page: Page) -> Locator:
    return page.locator(".ev-match")


def titles(page: Page) -> list[str]:
    """The best practices. Two are shown at once, the others a moment later."""
    return page.locator(".ev-match__title").all_text_contents()[:2]


def go_to(page: Page, way: str, key: str = "Tab") -> None:
    """Move the focus as the keyboard does, to the first place that the selector means."""
    for _ in range(200):
        page.keyboard.press(key)
        if page.evaluate("way => document.activeElement.matches(way)", way):
            return
    raise AssertionError(way)


def view(page: Page, name: str) -> None:
    page.get_by_role("tab", name=re.compile(f"^{name}")).click()


def open_group(page: Page, name: str) -> Locator:
    group = page.locator(".ev-need details", has=page.locator("summary", has_text=name))
    if group.get_attribute("open") is None:
        group.locator("summary").click()
    return group


def test_an_inflected_name_and_a_theme_give_practices_with_reasons(open_page: Open) -> None:
    page = open_page("/sovita/")
    expect(page.locator(".ev-start")).to_contain_text("Valitse kunta tai tarve")
    client(page).fill("Kolarin")
    page.keyboard.press("Enter")
    expect(client(page)).to_have_value("Kolari")
    expect(page.locator(".ev-client__facts")).to_contain_text("3 987")
    expect(page.locator(".ev-matches__count")).to_have_text("17 käytäntöä, asiakkaana Kolari")
    before = titles(page)
    page.get_by_label("Osaava työvoima").check()
    assert titles(page) != before
    first = cards(page).first
    expect(first).to_contain_text("Vastaa tarpeeseen: Osaava työvoima.")
    expect(first).to_contain_text("on asiakkaaseen verrattuna")
    expect_address(page, "#kunta=kolari&teemat=osaava-tyovoima")


def test_the_points_of_the_parts_make_the_score(open_page: Open) -> None:
    page = open_page(f"/sovita/{NEED}")
    first = cards(page).first
    first.get_by_text("Miksi tämä?").click()
    points = first.locator(".ev-why__table tbody tr td:last-child").all_inner_texts()
    numbers = [float(text.replace(",", ".")) for text in points if text != "ei laskettu"]
    assert numbers[-1] == pytest.approx(sum(numbers[:-1]), abs=0.25)
    assert points[2] == "ei laskettu"
    score = first.locator(".ev-match__score strong").inner_text()
    assert int(score) == pytest.approx(numbers[-1], abs=0.5)
    expect(first).to_contain_text("Tilastokeskus")


def test_warnings_own_stories_and_poor_peers_are_told(open_page: Open) -> None:
    page = open_page("/sovita/#kunta=kolari")
    page.get_by_role("button", name=re.compile("^Näytä 7 lisää")).click()
    expect(cards(page)).to_have_count(17)
    own = cards(page).filter(has_text="On tehty asiakaskunnassa itsessään")
    expect(own).to_have_count(1)
    assert cards(page).filter(has_text="Heikko vertailukohta").count() > 0
    warned = cards(page).filter(has=page.locator(".ev-match__warnings"))
    for warning in warned.locator(".ev-match__warnings").all():
        expect(warning).to_be_visible()
    expect(cards(page).nth(10).get_by_role("link").first).to_be_focused()


def test_limits_leave_out_and_say_how_many(open_page: Open) -> None:
    page = open_page("/sovita/#kunta=kolari")
    open_group(page, "Aika ja työmäärä")
    page.get_by_label("Aikaa enintään").select_option("12")
    left = int(re.match(r"\d+", page.locator(".ev-matches__count").inner_text())[0])  # type: ignore[index]
    assert 0 < left < 17
    note = page.get_by_text(f"{17 - left} käytäntöä jäi pois ajan tai työmäärän vuoksi.")
    expect(note).to_be_visible()
    expect(cards(page).filter(has_text="Kesto ei ole tiedossa").first).to_be_visible()
    page.get_by_role("button", name="Näytä nekin").click()
    expect(page.get_by_role("button", name="Jätä ne pois")).to_be_focused()
    page.get_by_label("Toimenpiteitä enintään").fill("3")
    expect_address(page, "#kunta=kolari&kesto=12&tyo=3")


def test_weights_are_told_in_proportion_and_can_be_put_back(open_page: Open) -> None:
    page = open_page(f"/sovita/{NEED}")
    group = open_group(page, "Painotukset")
    usual = titles(page)
    page.get_by_label("Teemat", exact=True).fill("0")
    page.get_by_label("Verrokit", exact=True).fill("100")
    expect(group.locator("output").first).to_have_text(re.compile("^0"))
    assert titles(page) != usual
    assert titles(page)[0].startswith("Kolari")  # nobody is more like Kolari
    expect_address(page, "&painot=0-100-15-10-5")
    for slider in page.locator("input[type=range]").all():
        slider.fill("0")
    expect(page.locator(".ev-results .ev-notice")).to_contain_text("painot ovat nollia")
    page.get_by_role("button", name="Palauta tavalliset painot").click()
    assert titles(page) == usual
    expect_address(page, NEED)


def test_peers_have_reasons_and_helsinki_has_no_true_peer(open_page: Open) -> None:
    page = open_page("/sovita/#kunta=kolari")
    view(page, "Verrokkikunnat")
    names = page.locator(".ev-peer__name").all_inner_texts()
    assert {"Muonio", "Kittilä", "Inari"} <= set(names[:6])
    expect(page.locator(".ev-peer").first).to_contain_text("Eniten samaa:")
    expect(page.locator(".ev-peer").first).to_contain_text("Eniten eroa: väkiluku 3\u00a0987 ja")
    expect(page.get_by_role("tabpanel")).not_to_contain_text("(erot ovat pieniä)")
    page.evaluate("location.hash = '#kunta=kannonkoski&nakyma=vertailukunnat'")
    near = page.locator(".ev-peer").filter(has=page.get_by_role("link", name="Kivijärvi"))
    expect(near).to_contain_text("(erot ovat pieniä)")
    page.evaluate("location.hash = '#kunta=helsinki&nakyma=vertailukunnat'")
    expect(page.get_by_role("tabpanel")).to_contain_text("eikä varsinaista verrokkikuntaa ole")
    page.get_by_role("tabpanel").get_by_role("link", name="Vantaa").click()
    expect(page).to_have_url(re.compile(r"/kunnat/vantaa/$"))


def test_four_are_compared_and_a_fifth_is_refused(open_page: Open) -> None:
    page = open_page(f"/sovita/#kunta=kolari&vertaa={FOUR}")
    other = (
        cards(page).filter(has_text="Pudasjärvi").get_by_role("button", name=re.compile("Vertaa"))
    )
    other.click()
    expect(page.locator(".ev-told")).to_contain_text("Vertailuun mahtuu neljä käytäntöä")
    view(page, "Rinnakkain")
    table = page.get_by_role("table")
    expect(table.get_by_role("columnheader")).to_have_count(4)
    expect(table.get_by_role("rowheader", name="Ei sovi, kun")).to_be_visible()
    table.get_by_role("button", name=re.compile("Poista.*Salla")).click()
    expect(table.get_by_role("columnheader")).to_have_count(3)
    expect(page.get_by_role("heading", name="Rinnakkain")).to_be_focused()


def test_back_and_forward_undo_and_redo_choices(open_page: Open) -> None:
    page = open_page("/sovita/#kunta=kolari")
    page.get_by_label("Osaava työvoima").check()
    expect_address(page, "#kunta=kolari&teemat=osaava-tyovoima")
    view(page, "Verrokkikunnat")
    expect_address(page, "&nakyma=vertailukunnat")
    page.go_back()
    expect(cards(page).first).to_be_visible()
    page.go_back()
    expect(page.get_by_label("Osaava työvoima")).not_to_be_checked()
    page.go_forward()
    expect(page.get_by_label("Osaava työvoima")).to_be_checked()


def test_the_focus_follows_the_practice_when_cards_are_filled_again(open_page: Open) -> None:
    page = open_page("/sovita/#kunta=kolari&kesto=6")
    expect(cards(page).first).to_be_visible()
    page.locator("#ev-kesto").select_option("")
    expect_address(page, "#kunta=kolari")
    page.get_by_label("Osaava työvoima").check()
    expect_address(page, "&teemat=osaava-tyovoima")
    focused = "(document.activeElement.closest('[data-story]')?.dataset.story ?? '')"
    first = cards(page).first
    first.locator("[data-action=compare]").focus()
    story = first.get_attribute("data-story") or ""
    page.go_back()
    page.wait_for_function(
        "story => document.querySelector('[data-story]').dataset.story !== story", arg=story
    )
    assert page.evaluate(focused) == story
    assert page.evaluate("document.activeElement.dataset.action") == "compare"
    page.go_back()  # it took longer than half a year
    expect(page.locator(".ev-results__title")).to_be_focused()
    expect(page.locator(f"[data-story={story}]")).to_have_count(0)


def test_the_whole_way_by_keyboard(open_page: Open) -> None:
    page = open_page("/sovita/")
    keys = page.keyboard
    client(page).focus()
    keys.type("kem")
    options = page.get_by_role("listbox").get_by_role("option")
    expect(options).to_have_count(5)
    keys.press("ArrowDown")
    keys.press("End")
    expect(options.last).to_have_attribute("aria-selected", "true")
    keys.press("Home")
    first = options.first
    expect(first).to_have_attribute("aria-selected", "true")
    expect(first).to_contain_text("Kemi")
    expect(first).to_contain_text("Lappi")
    assert client(page).get_attribute("aria-activedescendant") == first.get_attribute("id")
    keys.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    keys.press("ArrowDown")
    keys.press("ArrowDown")
    keys.press("Enter")
    expect(client(page)).to_have_value("Kemi")
    expect(client(page)).to_be_focused()
    for _ in range(20):
        keys.press("Tab")
        if page.evaluate("document.activeElement.role === 'tab'"):
            break
    keys.press("ArrowRight")
    expect(page.get_by_role("tab", selected=True)).to_contain_text("Verrokkikunnat")
    keys.press("Home")
    expect(page.get_by_role("tab", selected=True)).to_be_focused()
    expect(page.get_by_role("tab", selected=True)).to_contain_text("Käytännöt")
    go_to(page, "input[type=checkbox]")
    keys.press("Space")
    expect(page.locator(".ev-need input:checked")).to_have_count(1)
    go_to(page, "[data-action=list]")
    keys.press("Enter")
    go_to(page, "[data-action=compare]")
    keys.press("Enter")
    go_to(page, "[role=tab]", "Shift+Tab")
    keys.press("ArrowRight")
    keys.press("ArrowRight")
    expect(page.get_by_role("tab", selected=True)).to_contain_text("Rinnakkain")
    expect(page.get_by_role("table").first).to_be_visible()
    keys.press("End")
    expect(page.get_by_role("tab", selected=True)).to_contain_text("Oma lista")
    go_to(page, "textarea")
    keys.type("Kysytään keväällä.")
    go_to(page, "[data-format=md]")
    with page.expect_download() as download:
        keys.press("Enter")
    assert "Kysytään keväällä." in Path(download.value.path()).read_text("utf-8")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Esbo", "Espoo"), ("Iissä", "Ii"), ("Kovola", "Kouvola"), ("Valtimosta", "Nurmes"),
    ],
)  # fmt: skip
def test_names_in_any_form_find_the_client(open_page: Open, typed: str, told: str) -> None:
    page = open_page("/sovita/")
    client(page).fill(typed)
    page.keyboard.press("Enter")
    expect(client(page)).to_have_value(told)
    if typed == "Valtimosta":
        expect(page.locator(".ev-client__problem")).to_have_text(
            "Valtimo ei ole enää oma kuntansa: nykyään kunta on Nurmes."
        )


def test_a_name_that_is_none_is_told_and_nothing_is_lost(open_page: Open) -> None:
    page = open_page(f"/sovita/{NEED}")
    client(page).fill("Atlantis")
    page.keyboard.press("Enter")
    expect(page.locator(".ev-client__problem")).to_have_text(
        "Kuntaa ”Atlantis” ei löytynyt. Tarkista kirjoitusasu."
    )
    expect_address(page, NEED)
    page.keyboard.press("Escape")
    expect(client(page)).to_have_value("Kolari")


def test_no_request_carries_what_is_chosen(open_page: Open) -> None:
    page = open_page("/sovita/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url + str(request.headers)))
    client(page).fill("Kolari")
    page.keyboard.press("Enter")
    page.get_by_label("Osaava työvoima").check()
    page.locator("[data-action=list]").first.click()
    page.reload()
    expect(client(page)).to_have_value("Kolari")
    assert asked
    assert not [each for each in asked if "kolari" in each.lower() or "osaava" in each]


@pytest.mark.parametrize(
    ("viewport", "scheme", "views"),
    [
        (DESKTOP, "light", ("Käytännöt", "Verrokkikunnat", "Rinnakkain", "Oma lista")),
        (DESKTOP, "dark", ("Rinnakkain",)),
        (PHONE, "light", ("Rinnakkain",)),
        (PHONE, "dark", ("Käytännöt", "Verrokkikunnat", "Rinnakkain", "Oma lista")),
    ],
)
def test_axe_finds_nothing(
    open_page: Open, viewport: dict[str, int], scheme: str, views: tuple[str, ...]
) -> None:
    page = open_page(f"/sovita/{NEED}&vertaa={FOUR}", viewport=viewport, color_scheme=scheme)
    cards(page).first.get_by_text("Miksi tämä?").click()
    cards(page).first.get_by_role("button", name=re.compile("Lisää listalle")).click()
    client(page).fill("kem")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("listbox")).to_be_visible()
    wrong = {"combobox": violations(page)}
    page.keyboard.press("Escape")
    for name in views:
        view(page, name)
        wrong[name] = violations(page)
    assert not [each for each in wrong.items() if each[1]]


@pytest.mark.parametrize("name", ["kaytannot", "vertailukunnat", "vertailu", "lista"])
def test_no_view_scrolls_sideways_on_the_narrowest_screen(open_page: Open, name: str) -> None:
    page = open_page(f"/sovita/{NEED}&vertaa={FOUR}&nakyma={name}", viewport=NARROW)
    expect(page.get_by_role("tabpanel")).to_be_visible()
    assert sideways(page) <= 0


def test_without_javascript_it_tells_the_method_and_the_way(open_page: Open) -> None:
    page = open_page("/sovita/", java_script_enabled=False)
    main = page.get_by_role("main")
    expect(main.get_by_role("heading", name="Näin sopivuus lasketaan")).to_be_visible()
    assert main.locator("input:visible, button:visible, select:visible").count() == 0
    main.get_by_role("link", name="verrokkikunnat").first.click()
    expect(page).to_have_url(re.compile(r"/kunnat/$"))


def test_data_that_cannot_be_fetched_is_told_and_tried_again(open_page: Open) -> None:
    page = open_page("/", missing=True)
    page.route("**/sovita/tiedot.*.json", lambda route: route.fulfill(status=404))
    page.goto(page.url + "sovita/")
    expect(page.get_by_role("alert")).to_contain_text("Sivun tietoja ei saatu haettua")
    page.unroute("**/sovita/tiedot.*.json")
    page.get_by_role("button", name="Yritä uudelleen").click()
    expect(client(page)).to_be_visible()


def test_a_story_leads_here_with_its_themes_and_the_own_municipality(open_page: Open) -> None:
    page = open_page("/sovita/#kunta=kolari")
    cards(page).filter(has_text="Salla ilmoitti").get_by_role("link").first.click()
    page.get_by_role("link", name="Katso, miten hyvin tämä sopii omaan kuntaasi").click()
    expect(client(page)).to_have_value("Kolari")
    expect(page.get_by_label("Maine ja viihtyisyys")).to_be_checked()
    view(page, "Rinnakkain")
    expect(page.get_by_role("columnheader")).to_contain_text("Salla")
