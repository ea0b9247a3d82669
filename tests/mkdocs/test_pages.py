"""What a reader of the built site finds."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from elinvoima.municipalities.register import load_register
from elinvoima.views.words import Words

from tests.conftest import IN_PAGE


def text_of(file: Path) -> str:
    """The words of a page's article, without tags and with plain spaces."""
    html = file.read_text(encoding="utf-8")
    article = html[html.index("<article") : html.index("</article>")]
    words = re.sub(r"<sup.*?</sup>", "", article)
    return " ".join(re.sub(r"<[^>]+>", " ", words).replace("\u00a0", " ").split())


def pages_under(site: Path, folder: str) -> list[str]:
    return sorted(file.parent.name for file in (site / folder).glob("*/index.html"))


@pytest.mark.parametrize(
    ("folder", "least"),
    [
        ("tarinat", 17),
        ("teemat", 8),
        ("verkostot", 3),
        ("asiantuntijat", 7),
        ("menetelmat", 8),
        ("kunnat", 308),
        ("maakunnat", 19),
    ],
)
def test_every_record_has_a_page(site: Path, folder: str, least: int) -> None:
    assert len(pages_under(site, folder)) >= least


def test_the_numbers_that_must_be_exact(site: Path, root: Path) -> None:
    assert pages_under(site, "tarinat") == sorted(
        p.stem for p in root.glob("case_studies/*.md") if "." not in p.stem
    )
    assert len(pages_under(site, "tarinat")) == 17
    former = {"honkajoki", "pertunmaa", "valtimo"}  # lead to the municipalities of today
    assert len(set(pages_under(site, "kunnat")) - former) == 308
    for name in former:
        assert 'http-equiv="refresh"' in (site / f"kunnat/{name}/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    "fact",
    [
        "KOLKE",
        "Palvelumuotoilu Palo",
        "huhti–joulukuu 2023",
        "14 haastattelua",
        "3 työpajaa",
        "2024–2028",
        "kunnanhallitus",
        "valtuusto",
        "loppuvuo",
        "Lappi",
        "maaseutumainen kunta",
    ],
)
def test_kolari_shows_the_facts_of_its_seed(site: Path, fact: str) -> None:
    assert fact in text_of(site / "tarinat/kolari-elinkeino-ohjelma/index.html")


@pytest.mark.parametrize(
    "fact",
    [
        "15 kun",
        "Yhteiset teemaseminaarit",
        "4 seminaaria",
        "oppimisalustalla",
        "työpaja",
        "vuonna 2018",
        "EVE",
        "Kuntien innovaatiopolitiikka",
        "Kunnan ja kehittämisyhtiön roolit",
        "ajankohtaisia",
        "vertailukohdiksi",
        "osaava työvoima",
    ],
)
def test_kouvola_shows_the_facts_of_its_seed(site: Path, fact: str) -> None:
    assert fact in text_of(site / "tarinat/kouvola-eve-verkosto/index.html")


def test_a_theme_lists_what_points_at_it(site: Path) -> None:
    text = text_of(site / "teemat/kunnan-ja-kehittamisyhtion-roolit/index.html")
    for expected in ("Kouvola", "Joensuu", "EVE 2019", "FCG"):
        assert expected in text


def test_an_expert_lists_stories(site: Path) -> None:
    assert "Kolari" in text_of(site / "asiantuntijat/palon-palvelumuotoilijat/index.html")


def test_a_person_has_role_year_basis_and_no_contact_details(site: Path) -> None:
    for name in ("maria-vuorensola", "markku-pyykkola", "jarkko-huovinen"):
        file = site / f"asiantuntijat/{name}/index.html"
        text = text_of(file)
        assert "2019" in text
        assert "Julkaisun peruste" in text
        assert "mailto:" not in file.read_text(encoding="utf-8")
        assert not re.search(r"\+358|\b0\d{1,2}[ -]\d{3}", text)


def test_a_story_says_why_others_are_related(site: Path) -> None:
    text = text_of(site / "tarinat/kolari-elinkeino-ohjelma/index.html")
    assert "Sama menetelmä" in text or "Samat menetelmät" in text or "Yhteinen teema" in text


def test_a_municipality_page_shows_figures_with_year_and_source(site: Path) -> None:
    text = text_of(site / "kunnat/kolari/index.html")
    register = load_register()
    people = Words("fi").number(register["Kolari"].population or 0).replace("\u00a0", " ")
    date = f"31.12.{register.years.population}"
    for expected in (people, date, "Tilastokeskus", "CC BY 4.0", "Lappi", "273"):
        assert expected in text


def test_a_merged_municipality_is_told(site: Path) -> None:
    assert "Valtimo" in text_of(site / "kunnat/nurmes/index.html")


def test_a_missing_field_leaves_no_empty_heading(site: Path) -> None:
    for file in site.glob("**/index.html"):
        html = file.read_text(encoding="utf-8")
        assert not re.search(r"<h([1-6])[^>]*>\s*</h\1>", html), file
        assert "<dd></dd>" not in html, file
        assert not re.search(r"<h2[^>]*>[^<]*</h2>\s*(<h2|</article)", html), file


class Links(HTMLParser):
    """The addresses and ids of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: list[tuple[str, str]] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if id_ := found.get("id"):
            self.ids.append(id_)
        for name in ("href", "src", "action"):
            if (value := found.get(name)) is not None:
                self.targets.append((tag, value))


@pytest.fixture(scope="module")
def links(site: Path) -> dict[str, Links]:
    """Every HTML page of the site by its address."""
    found = {}
    for file in site.rglob("*.html"):
        reader = Links()
        reader.feed(file.read_text(encoding="utf-8"))
        address = file.relative_to(site).as_posix()
        found["/" + address.removesuffix("index.html")] = reader
    return found


def test_every_link_of_the_site_leads_somewhere(site: Path, links: dict[str, Links]) -> None:
    broken = []
    for address, page in links.items():
        for _tag, target in page.targets:
            parts = urlsplit(target)
            if parts.scheme or parts.netloc:
                continue
            path = unquote(urlsplit(urljoin(f"http://x{address}", target)).path)
            file = site / path.lstrip("/")
            there = (file / "index.html").is_file() if path.endswith("/") else file.is_file()
            known = links.get(path)
            # What has an equals sign is no anchor but what is asked of the page /sovita/.
            anchor = "" if "=" in parts.fragment else unquote(parts.fragment)
            if not there or (anchor and known and anchor not in known.ids):
                broken.append(f"{address}: {target}")
    assert broken == []


def test_no_page_has_two_things_of_one_id(links: dict[str, Links]) -> None:
    for address, page in links.items():
        doubled = {i for i in page.ids if page.ids.count(i) > 1}
        assert not doubled, f"{address}: {doubled}"


def test_nothing_is_fetched_from_elsewhere(site: Path, links: dict[str, Links]) -> None:
    for address, page in links.items():
        for tag, target in page.targets:
            if tag in {"script", "img", "link", "iframe", "source"}:
                assert not urlsplit(target).netloc, f"{address}: {target}"
    for style in site.rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(https?:)?//", style.read_text(encoding="utf-8")), (
            style
        )


def test_no_page_has_scripts_handlers_or_styles_in_it(site: Path) -> None:
    for file in site.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        assert not re.search(IN_PAGE, html), file


def test_nothing_is_left_of_the_theme_s_own_search_and_scripts(site: Path) -> None:
    assert not (site / "search").exists()
    assert [folder.name for folder in (site / "assets").iterdir()] == ["elinvoima"]


def test_unknown_publisher_leaves_nothing_broken(site: Path) -> None:
    contact = (site / "yhteys/index.html").read_text(encoding="utf-8")
    assert "mailto:" not in contact
    assert "ei ole ilmoittanut yhteystietoja" in text_of(site / "yhteys/index.html")
    assert "Muokkaa" not in text_of(site / "tarinat/kolari-elinkeino-ohjelma/index.html")
    assert not (site / "sitemap.xml").exists()  # it would tell no address


@pytest.mark.parametrize(
    "english",
    ["Stories", "Home", "Search", "Evidence", "Sources", "people", "Municipality", "Back to top",
     "Table of contents", "Skip to content"],
)  # fmt: skip
def test_no_english_is_left_in_the_interface(site: Path, english: str) -> None:
    for name in (
        "index.html",
        "404.html",
        "tarinat/index.html",
        "kunnat/kolari/index.html",
        "tarinat/kolari-elinkeino-ohjelma/index.html",
        "verkostot/eve-2019/index.html",
    ):
        html = (site / name).read_text(encoding="utf-8")
        body = re.sub(r"<(script|style).*?</\1>", "", html[html.index("<body") :], flags=re.DOTALL)
        shown = re.sub(r"<[^>]+>", " ", body)
        named = " ".join(re.findall(r'(?:aria-label|title|placeholder|alt)="([^"]*)"', body))
        assert not re.search(rf"\b{english}\b", f"{shown} {named}"), name
