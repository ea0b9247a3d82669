"""The brief as a Word document: whole, the same every time, and two or three pages of A4."""

from __future__ import annotations

import datetime as dt
import io
import random
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from elinvoima.matching.brief import Brief
from elinvoima.matching.brief_blocks import Heading
from elinvoima.matching.brief_document import brief_blocks
from elinvoima.matching.brief_docx import brief_docx
from elinvoima.matching.match import match
from elinvoima.matching.need import Need
from elinvoima.outputs.brief_files import brief_of
from elinvoima.site import Site, load
from elinvoima.views.words import Words

from tests.brief_samples import CASES, sample_brief
from tests.conftest import ROOT
from tests.office import is_a4, needs_office, pages_of, parts_of, printed

DAY = dt.date(2026, 11, 22)
CLIENTS = ("Kolari", "Helsinki", "Kouvola", "Sottunga")


@pytest.fixture(scope="module")
def site() -> Site:
    found = load(ROOT).site
    assert found
    return found


def brief_for(client: str, site: Site) -> Brief:
    """A brief of five real stories, with needs that leave much to be said."""
    chance = random.Random(client)  # noqa: S311 (no secret)
    themes = tuple(chance.sample(sorted(site.library.broader), 3))
    methods = tuple(chance.sample(sorted(site.library.methods), 3))
    code = site.catalogue.register[client].code
    return brief_of(match(Need(code, themes, methods), site.library), 5, DAY, site, Words("fi"))


@pytest.mark.parametrize("case", CASES)
def test_it_opens_with_its_headings_and_says_what_the_brief_says(case: str) -> None:
    brief = sample_brief(case)
    content = brief_docx(brief)
    parts_of(content)
    document = docx.Document(io.BytesIO(content))
    named = [(p.text, p.style.name or "") for p in document.paragraphs if p.style]
    headings = [text for text, style in named if style.startswith("Heading ")]
    assert headings == [b.text for b in brief_blocks(brief) if isinstance(b, Heading)]
    assert document.core_properties.title == brief.title


def test_tables_have_header_rows_and_say_what_they_are_of() -> None:
    tables = docx.Document(io.BytesIO(brief_docx(sample_brief("one-practice")))).tables
    assert [table.rows[0].cells[0].text for table in tables] == ["Käytäntö", "Kunta"]
    for table in tables:
        headers = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in table.rows]
        assert headers == [True] + [False] * (len(table.rows) - 1)
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))


def test_links_lead_only_where_it_is_safe() -> None:
    relations = parts_of(brief_docx(sample_brief("hostile")))["word/_rels/document.xml.rels"]
    outside = [r.get("Target", "") for r in relations if r.get("TargetMode") == "External"]
    assert outside
    assert all(target.startswith(("https://", "mailto:", "tel:")) for target in outside)


def test_nobody_and_no_time_is_in_the_file() -> None:
    core = parts_of(brief_docx(sample_brief("one-practice")))["docProps/core.xml"]
    assert [each.tag.rpartition("}")[2] for each in core] == ["title", "language"]


def test_the_same_brief_is_the_same_file() -> None:
    assert brief_docx(sample_brief("hostile")) == brief_docx(sample_brief("hostile"))


def test_the_document_is_in_the_language_of_the_brief() -> None:
    for language, tag in (("fi", "fi-FI"), ("en", "en-GB")):
        parts = parts_of(brief_docx(sample_brief("one-practice", language)))
        told = parts["word/styles.xml"].find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
        assert told is not None
        assert told.get(qn("w:val")) == tag


@needs_office
def test_office_prints_a_brief_of_five_on_two_or_three_pages(site: Site, tmp_path: Path) -> None:
    documents = {client: brief_docx(brief_for(client, site)) for client in CLIENTS}
    documents["hostile"] = brief_docx(sample_brief("hostile"))
    pages = {name: pages_of(pdf) for name, pdf in printed(documents, tmp_path).items()}
    assert all(is_a4(page) for sizes in pages.values() for page in sizes)
    assert {client: len(pages[client]) in {2, 3} for client in CLIENTS} == dict.fromkeys(
        CLIENTS, True
    )
    assert pages["hostile"]
