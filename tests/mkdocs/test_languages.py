"""The built site in its languages: each page says which it is in, and leads to the others."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.conftest import copy_content, run

LANGUAGES = ("fi", "sv", "en")
ADDRESS = "https://a.fi/"


@pytest.fixture(scope="module")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built where its own address is known."""
    copy = copy_content(tmp_path_factory.mktemp("addressed") / "copy")
    done = run("elinvoima", "build", cwd=copy, ELINVOIMA_SITE_URL=ADDRESS)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return copy / "site"


@pytest.fixture(scope="module")
def pages(addressed: Path) -> dict[str, str]:
    """HTML of every page by its address; redirects are left out."""
    return pages_of(addressed)


def pages_of(site: Path) -> dict[str, str]:
    found = {}
    for file in site.rglob("index.html"):
        html = file.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' not in html:
            address = file.parent.relative_to(site).as_posix()
            found["" if address == "." else f"{address}/"] = html
    return found


def language_at(address: str) -> str:
    first = address.partition("/")[0]
    return first if first in LANGUAGES else "fi"


def alternates(html: str) -> dict[str, str]:
    found = re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]*)">', html)
    assert all(to.startswith(ADDRESS) for _, to in found)  # search engines want them whole
    return {code: to.removeprefix(ADDRESS) for code, to in found}


def test_every_page_says_its_language(pages: dict[str, str]) -> None:
    said = {a: re.search(r'<html lang="(\w+)"', html) for a, html in pages.items()}
    wrong = {a: found for a, found in said.items() if not found or found[1] != language_at(a)}
    assert wrong == {}
    assert {language_at(address) for address in pages} == set(LANGUAGES)


def test_alternates_are_the_same_both_ways(pages: dict[str, str]) -> None:
    found = {address: alternates(html) for address, html in pages.items()}
    several = {address: ways for address, ways in found.items() if ways}
    assert len(several) > 900  # municipalities and regions in three languages
    for address, ways in several.items():
        assert ways[language_at(address)] == address
        assert ways["x-default"] == ways["fi"]
        for code, other in ways.items():
            assert found[other] == ways, (address, code)
    assert {a for a in pages if language_at(a) != "fi"} <= several.keys()


def test_no_alternates_are_told_where_they_could_not_be_whole(site: Path) -> None:
    for file in (site / "index.html", site / "sv" / "index.html", site / "kunnat" / "index.html"):
        assert '<link rel="alternate" hreflang' not in file.read_text(encoding="utf-8")


def test_the_choice_of_language_is_on_every_page_and_leads_somewhere(
    pages: dict[str, str],
) -> None:
    for address, html in pages.items():
        menu = re.search(r'<details class="ev-menu ev-languages".*?</details>', html, re.DOTALL)
        assert menu, address
        links = re.findall(r'<li lang="(\w+)"><a [^>]*href="([^"]*)"([^>]*)>', menu[0])
        assert [code for code, _, _ in links] == list(LANGUAGES)
        same = alternates(html)
        for code, href, rest in links:
            target = urljoin(ADDRESS + address, href).removeprefix(ADDRESS)
            assert f'hreflang="{code}"' in rest
            assert language_at(target) == code
            assert target.partition("#")[0] in pages
            translated = code in same or code == language_at(address)
            assert translated is not target.endswith("#ei-kaannosta"), (address, code)
            if not translated:
                nearest = pages[target.partition("#")[0]]
                assert 'class="ev-notice ev-arrived" id="ei-kaannosta"' in nearest


def test_every_link_out_of_the_language_is_marked(pages: dict[str, str]) -> None:
    for address, html in pages.items():
        if language_at(address) == "fi":
            continue
        for attributes in re.findall(r"<a\b([^>]*)>", html):
            href = re.search(r'href="([^"]*)"', attributes)
            target = urljoin(ADDRESS + address, href[1] if href else "")
            page = target.removeprefix(ADDRESS).partition("#")[0].partition("?")[0]
            if target.startswith(ADDRESS) and page in pages:
                marked = re.search(r'hreflang="(\w+)"', attributes)
                assert (marked[1] if marked else language_at(address)) == language_at(page)


def test_a_swedish_page_speaks_swedish_but_for_what_is_marked(pages: dict[str, str]) -> None:
    html = pages["sv/tarinat/pietarsaari-strategia/"]
    assert "<h1>Jakobstad lottade ut platserna" in html
    assert '<a href="../../kunnat/pietarsaari/">Jakobstad</a>' in html
    assert "november 2023 – juni 2024" in html
    assert 'hreflang="fi">Pietarsaari kutsui asukkaat' in html
    place = pages["sv/kunnat/pietarsaari/"]
    assert "<h1>Jakobstad</h1>" in place
    assert '<p class="ev-lead" lang="fi">Pietarsaari</p>' in place
    assert "Jämförelsekommuner" in place
    assert "<h1>Pietarsaari</h1>" in pages["en/kunnat/pietarsaari/"]


def test_the_sitemap_has_the_alternates_and_each_language_its_feed(addressed: Path) -> None:
    site = addressed
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    urls = re.findall(r"<url>.*?</url>", sitemap, re.DOTALL)
    story = next(u for u in urls if "<loc>https://a.fi/sv/tarinat/pietarsaari-strategia/<" in u)
    for code, way in (("fi", ""), ("sv", "sv/"), ("x-default", "")):
        address = f"https://a.fi/{way}tarinat/pietarsaari-strategia/"
        assert f'hreflang="{code}" href="{address}"' in story
    feed = (site / "sv" / "tarinat.atom").read_text(encoding="utf-8")
    assert 'xml:lang="sv"' in feed
    assert feed.count("<entry>") == 1
    assert "https://a.fi/sv/tarinat/pietarsaari-strategia/" in feed
    head = (site / "sv" / "tarinat" / "index.html").read_text(encoding="utf-8")
    assert 'hreflang="en" href="https://a.fi/en/tarinat/"' in head
    assert 'href="../tarinat.atom"' in head


def test_a_municipality_merged_away_leads_on_in_every_language(site: Path) -> None:
    for root, said in (
        ("sv", "Pertunmaa blev en del av Mäntyharju år 2025."),
        ("en", "Pertunmaa became part of Mäntyharju in 2025."),
    ):
        page = (site / root / "kunnat" / "pertunmaa" / "index.html").read_text(encoding="utf-8")
        assert f'<html lang="{root}">' in page
        assert 'content="0; url=../mantyharju/"' in page
        assert said in page
        assert (site / root / "kunnat" / "mantyharju" / "index.html").is_file()


def test_the_data_has_the_translations(site: Path) -> None:
    def answer(name: str) -> dict[str, object]:
        file = site / "api/v1/stories" / f"{name}.json"
        found: dict[str, object] = json.loads(file.read_text(encoding="utf-8"))
        return found

    original, swedish = answer("pietarsaari-strategia"), answer("pietarsaari-strategia.sv")
    assert original["translations"] == [
        {
            "language": "sv",
            "title": swedish["title"],
            "address": swedish["address"],
            "data": swedish["data"],
        }
    ]
    assert swedish["language"] == "sv"
    assert swedish["id"] == original["id"]
    assert swedish["period"] == original["period"]
    assert swedish["address"] == "/sv/tarinat/pietarsaari-strategia/"
    assert answer("kolari-elinkeino-ohjelma")["translations"] == []


def test_a_translated_story_is_found_in_its_own_words(site: Path, root: Path) -> None:
    done = run("elinvoima", "search", "invånarverkstad", "--site", str(site), "--json", cwd=root)
    results = json.loads(done.stdout)["results"]
    assert results[0]["address"] == "sv/tarinat/pietarsaari-strategia/"
    assert results[0]["card"]["language"] == "sv"
    done = run("elinvoima", "search", "reindeer mascot", "--site", str(site), "--json", cwd=root)
    assert json.loads(done.stdout)["results"][0]["address"] == "en/tarinat/salla-save-salla/"
