"""Sources on one line, for documents that have no page of sources."""

from __future__ import annotations

from elinvoima.content.schema import Story
from elinvoima.site import load
from elinvoima.views.sources import source_lines
from elinvoima.views.words import Words

from tests.conftest import ROOT

EXAMPLE = ROOT / "tests/examples/valid/every-field"


def test_each_source_is_a_line_with_its_address() -> None:
    site = load(EXAMPLE).site
    assert site
    story = next(s for s in site.catalogue.all(Story) if s.id == "kolari")
    lines = source_lines(story.record, Words("fi"))
    sources = sorted(story.record.sources, key=lambda source: source.id)
    assert [line["url"] for line in lines] == [source.url for source in sources]
    for line, source in zip(lines, sources, strict=True):
        title = f": {source.title}" if source.title else ""
        year = f" ({Words('fi').span(source.year)})" if source.year else ""
        assert line["text"] == f"{source.publisher}{title}{year}"
