"""The own list: notes, order, sharing, files to take along, and what can go wrong."""

from __future__ import annotations

import io
import json
import re
import zipfile
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open
from tests.browser.test_fit import cards, client, expect_address, view

KOLARI, SALLA, II = "kolari-elinkeino-ohjelma", "salla-save-salla", "ii-resurssiviisaus"
NEED = "#kunta=kolari&teemat=maine-ja-viihtyisyys"
SHARED = f"#kunta=kolari&valitut={II},{SALLA}&m.{II}={quote('Linkin muistiinpano')}"


def add(page: Page, *names: str) -> None:
    for name in names:
        button = cards(page).filter(has_text=name).get_by_role("button", name="Lisää listalle")
        button.first.click()


def listed(page: Page) -> Locator:
    return page.locator(".ev-listed:not(.ev-listed--removed)")


def kept(page: Page) -> list[dict[str, str]]:
    found = page.evaluate("localStorage.getItem('elinvoima.shortlist')")
    return list(json.loads(found or "[]"))


def keep(page: Page, *items: dict[str, str]) -> None:
    page.evaluate("items => localStorage.setItem('elinvoima.shortlist', items)", json.dumps(items))


def test_notes_and_order_stay_in_the_browser(open_page: Open) -> None:
    page = open_page(f"/sovita/{NEED}")
    add(page, "Uusikaupunki etsi", "Salla ilmoitti", "Ii leikkasi")
    view(page, "Oma lista")
    page.get_by_label(re.compile("Omat muistiinpanot Salla")).fill("Kysy hinta.\nJa aikataulu.")
    page.get_by_role("button", name=re.compile("Ylös Salla")).click()
    expect(page.get_by_role("button", name=re.compile("Alas Salla"))).to_be_focused()
    page.goto(page.url.split("sovita")[0])
    page.get_by_role("link", name="Sovita omaan kuntaan").first.click()
    expect(page.locator(".ev-told")).to_contain_text("Jatkat siitä, mihin viimeksi jäit.")
    view(page, "Oma lista")
    expect(listed(page)).to_have_count(3)
    expect(listed(page).first.get_by_role("textbox")).to_have_value("Kysy hinta.\nJa aikataulu.")


def test_what_is_removed_can_be_put_back_with_its_note(open_page: Open) -> None:
    page = open_page(f"/sovita/{NEED}")
    add(page, "Salla ilmoitti", "Ii leikkasi")
    view(page, "Oma lista")
    listed(page).first.get_by_role("textbox").fill("Tärkeä")
    listed(page).first.get_by_role("button", name=re.compile("^Poista")).click()
    expect(listed(page)).to_have_count(1)
    expect(page.get_by_role("button", name="Kumoa")).to_be_focused()
    page.keyboard.press("Enter")
    expect(listed(page).first.get_by_role("textbox")).to_have_value("Tärkeä")
    page.get_by_role("button", name="Tyhjennä kaikki").click()
    assert kept(page) == []
    page.get_by_role("button", name="Kumoa").click()
    assert [item["note"] for item in kept(page)] == ["Tärkeä", ""]


@pytest.mark.parametrize("with_notes", [True, False])
def test_a_link_takes_the_work_to_another_browser(open_page: Open, *, with_notes: bool) -> None:
    page = open_page(f"/sovita/{NEED}&menetelmat=haastattelu",
                     permissions=["clipboard-read", "clipboard-write"])  # fmt: skip
    add(page, "Salla ilmoitti", "Ii leikkasi")
    view(page, "Oma lista")
    written = "Ääkköset & merkit = #1\n" + "Pitkä muistiinpano. " * 400 + "Loppu"
    listed(page).first.get_by_role("textbox").fill(written)
    if with_notes:
        page.get_by_label(re.compile("^Myös omat muistiinpanot")).check()
    page.get_by_role("button", name="Kopioi linkki").click()
    said = "Linkki on kopioitu. Muistiinpanosi ovat siinä." if with_notes else "Linkki on kopioitu."
    expect(page.locator("[data-part-of=copied]")).to_have_text(said)
    link = str(page.evaluate("navigator.clipboard.readText()"))
    assert "?" not in link

    other = open_page("/" + link.split("/", 3)[3])
    expect(client(other)).to_have_value("Kolari")
    expect(other.get_by_label("Maine ja viihtyisyys")).to_be_checked()
    expect(other.get_by_label("Haastattelu")).to_be_checked()
    expect(listed(other)).to_have_count(2)
    note = written if with_notes else ""
    expect(listed(other).first.get_by_role("textbox")).to_have_value(note)


def test_without_the_clipboard_the_link_is_shown(open_page: Open) -> None:
    page = open_page(f"/sovita/{NEED}")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    add(page, "Salla ilmoitti")
    view(page, "Oma lista")
    page.get_by_role("button", name="Kopioi linkki").click()
    field = page.get_by_label("Kopioi linkki tästä:")
    expect(field).to_be_focused()
    assert field.input_value().endswith(f"&valitut={SALLA}")


@pytest.mark.parametrize(
    ("answer", "ids", "notes"),
    [
        ("Pidä oma", [KOLARI, II], ["oma", "oma ii"]),
        ("Lisää omaan", [KOLARI, II, SALLA], ["oma", "oma ii\n\nLinkin muistiinpano", ""]),
        ("Ota linkin lista", [II, SALLA], ["Linkin muistiinpano", ""]),
    ],
)
def test_a_shared_list_never_writes_over_the_own_one(
    open_page: Open, answer: str, ids: list[str], notes: list[str]
) -> None:
    page = open_page("/")
    own = [{"id": KOLARI, "title": "K", "note": "oma"}, {"id": II, "title": "I", "note": "oma ii"}]
    keep(page, *own)
    page.goto(page.url + "sovita/" + SHARED)
    expect(page.locator(".ev-told")).to_contain_text("Oma listasi (2 käytäntöä) on tallessa")
    assert [item["note"] for item in kept(page)] == ["oma", "oma ii"]
    page.get_by_role("button", name=answer).click()
    assert [item["id"] for item in kept(page)] == ids
    assert [item["note"] for item in kept(page)] == notes
    if answer != "Pidä oma":
        page.get_by_role("button", name="Kumoa").click()
        assert kept(page) == own


def test_a_mangled_address_is_told_once_and_the_rest_is_used(open_page: Open) -> None:
    page = open_page(
        "/sovita/#kunta=kolari&teemat=osaava-tyovoima,ei-ole&kesto=pitk%E4&painot=1-2&x=%3Cb%3E"
        f"&valitut={SALLA},../../x&m.{II}=irti&nakyma="
    )
    told = page.locator("[data-told=unused]")
    expect(told).to_have_count(1)
    expect(told).to_contain_text("Osaa osoitteesta ei voitu käyttää: teemat=ei-ole, kesto=pitk")
    expect(told).to_contain_text("x=<b>")
    expect(told).to_contain_text("Muu on käytössä.")
    expect(client(page)).to_have_value("Kolari")
    expect(page.get_by_label("Osaava työvoima")).to_be_checked()
    assert [item["id"] for item in kept(page)] == [SALLA]
    expect_address(page, "#kunta=kolari&teemat=osaava-tyovoima")


def test_a_story_that_is_gone_keeps_its_note_and_says_so(open_page: Open) -> None:
    page = open_page("/")
    keep(page, {"id": "poistettu-tarina", "title": "Vanha tarina", "note": "Älä kadota tätä"},
         {"id": SALLA, "title": "S", "note": ""})  # fmt: skip
    page.goto(page.url + "sovita/#kunta=kolari")
    expect(page.locator(".ev-told")).to_contain_text("joita ei enää ole sivustolla: Vanha tarina.")
    view(page, "Oma lista")
    gone = listed(page).first
    expect(gone).to_contain_text("Tätä tarinaa ei enää ole sivustolla. Muistiinpanosi on tallessa.")
    expect(gone.get_by_role("textbox")).to_have_value("Älä kadota tätä")
    with page.expect_download() as download:
        page.get_by_role("button", name="Markdown").click()
    assert "Vanha tarina" not in download.value.path().read_text("utf-8")
    assert kept(page)[0]["note"] == "Älä kadota tätä"


def test_broken_memory_is_no_hindrance(open_page: Open) -> None:
    page = open_page("/")
    page.evaluate("localStorage.setItem('elinvoima.shortlist', '{]')")
    page.evaluate("localStorage.setItem('elinvoima.fit', '#kunta=%%%')")
    page.goto(page.url + "sovita/")
    expect(client(page)).to_be_visible()
    client(page).fill("Salla")
    page.keyboard.press("Enter")
    add(page, "Salla ilmoitti")
    assert [item["id"] for item in kept(page)] == [SALLA]


def test_it_works_when_the_browser_keeps_nothing(open_page: Open) -> None:
    page = open_page("/")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })"
    )
    page.goto(page.url + "sovita/" + NEED)
    add(page, "Salla ilmoitti")
    view(page, "Oma lista")
    expect(listed(page)).to_have_count(1)
    expect(page.get_by_text("Tämä selain ei anna sivuston muistaa mitään")).to_be_visible()
    expect(page.get_by_text("säilyvät vain tässä selaimessa")).to_be_hidden()


def test_two_tabs_have_the_same_list(open_page: Open) -> None:
    page = open_page(f"/sovita/{NEED}")
    other = page.context.new_page()
    other.goto(page.url)
    add(page, "Salla ilmoitti")
    expect(other.get_by_role("tab", name="Oma lista (1)")).to_be_visible()
    add(other, "Ii leikkasi")
    expect(page.get_by_role("tab", name="Oma lista (2)")).to_be_visible()


def test_the_brief_is_taken_along_in_every_format(open_page: Open) -> None:
    page = open_page("/sovita/#kunta=kolari&teemat=osaava-tyovoima,maine-ja-viihtyisyys")
    view(page, "Oma lista")
    expect(page.get_by_text("Koostetta varten valitse kunta ja lisää listalle")).to_be_visible()
    expect(page.get_by_role("button", name="Word")).to_be_hidden()
    view(page, "Käytännöt")
    add(page, "Uusikaupunki etsi", "Salla ilmoitti")
    view(page, "Oma lista")
    listed(page).first.get_by_role("textbox").fill("Soita maanantaina")
    files = {}
    for name, ending in (("Word", "docx"), ("Markdown", "md"), ("Taulukko", "csv")):
        with page.expect_download() as download:
            page.get_by_role("button", name=name).click()
        file = download.value.suggested_filename
        assert re.fullmatch(rf"brief-kolari-\d{{4}}-\d\d-\d\d\.{ending}", file)
        expect(page.locator("[data-part-of=exported]")).to_have_text(f"Valmis: {file}")
        files[ending] = download.value.path().read_bytes()
    with zipfile.ZipFile(io.BytesIO(files["docx"])) as document:
        assert "Soita maanantaina" in document.read("word/document.xml").decode()
    assert "Soita maanantaina" in files["md"].decode()
    assert files["csv"].startswith(b"\xef\xbb\xbf")


def test_only_the_brief_is_printed(open_page: Open) -> None:
    page = open_page(f"/sovita/{NEED}")
    add(page, "Salla ilmoitti")
    view(page, "Oma lista")
    page.evaluate("() => { window.print = () => { window.hasPrinted = true; }; }")
    page.get_by_role("button", name="Tulosta").click()
    brief = page.locator(".ev-brief")
    expect(brief).to_be_attached()
    page.emulate_media(media="print")
    assert page.evaluate("window.hasPrinted")
    expect(brief).to_be_visible()
    expect(brief).to_contain_text("Salla")
    expect(page.get_by_role("heading", name="Oma lista")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(brief).to_be_hidden()
    expect(page.get_by_role("heading", name="Oma lista")).to_be_visible()
