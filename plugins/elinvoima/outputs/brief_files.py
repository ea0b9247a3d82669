"""The client brief as a file, made from a site's matching data as the browser makes it."""

from __future__ import annotations

import datetime as dt

from elinvoima.content.schema import Story
from elinvoima.matching.as_json import group_json, matching_json
from elinvoima.matching.brief import Brief, BriefState, SiteAddress, make_brief
from elinvoima.matching.brief_csv import brief_csv
from elinvoima.matching.brief_docx import brief_docx
from elinvoima.matching.brief_markdown import brief_markdown
from elinvoima.matching.match import Matching
from elinvoima.municipalities.peers import peers_of
from elinvoima.outputs.matching_data import matching_data
from elinvoima.site import Site
from elinvoima.views.brief_texts import brief_texts
from elinvoima.views.fit_words import legend
from elinvoima.views.sources import source_lines
from elinvoima.views.words import Words


def brief_of(matching: Matching, most: int, day: dt.date, site: Site, words: Words) -> Brief:
    """Make a brief of the first `most` practices of an answer."""
    state = state_of(matching, most, day, site, words)
    return make_brief(matching_data(site, words), state, brief_texts(words))


def state_of(matching: Matching, most: int, day: dt.date, site: Site, words: Words) -> BriefState:
    """Return what the page would give to its brief of the first `most` practices."""
    known = legend(site.catalogue.register.years, words)
    shortlist = [match.practice.id for match in matching.matches[:most]]
    client = matching.need.client
    group = peers_of(client, site.distances) if client else None
    return BriefState(
        matches=matching_json(matching, site.distances, known),
        peers=group_json(group, known) if group else None,
        shortlist=shortlist,
        date=day.isoformat(),
        site=SiteAddress(site.settings.site_name, site.settings.site_url),
        sources={
            story.id: source_lines(story.record, words)
            for story in site.catalogue.find(Story, shortlist)
        },
    )


def brief_file(kind: str, brief: Brief) -> bytes:
    """Write a brief as `markdown`, `csv` or `docx`."""
    match kind:
        case "markdown":
            return brief_markdown(brief).encode()
        case "csv":
            return brief_csv(brief).encode()
        case "docx":
            return brief_docx(brief)
    raise ValueError(kind)
