"""Where links of a page in another language lead, and how those that lead out of it are marked."""

from __future__ import annotations

import pytest
from elinvoima.outputs.ways import ORIGINALS, Ways, page_at
from elinvoima.views.language_choices import language_choices

SWEDISH = Ways("sv", frozenset({"", "kunnat/kolari/"}), frozenset({"teemat/x/"}))
MARK = '<span class="ev-in" lang="sv" data-search-exclude> (på finska)</span>'


@pytest.mark.parametrize(
    ("address", "to"),
    [
        ("kunnat/kolari/#tarinat", "sv/kunnat/kolari/#tarinat"),
        ("", "sv/"),
        ("teemat/x/", "teemat/x/"),
        ("sv/tarinat/y/", "sv/tarinat/y/"),
    ],
)
def test_a_link_leads_to_the_page_in_the_language_if_there_is_one(address: str, to: str) -> None:
    assert SWEDISH.to(address) == to
    assert ORIGINALS.to(address) == address


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("../../teemat/x/#a", "teemat/x/"),
        ("../../?q=a", None),
        ("../../", ""),
        ("../", "sv/"),
        ("#a", None),
        ("https://a.fi/", None),
        ("mailto:a@b.fi", None),
        ("../../api/v1/stories.json", None),
    ],
)
def test_the_page_that_a_link_leads_to(href: str, target: str | None) -> None:
    assert page_at(href, "sv/kunnat/") == (target if href != "../../?q=a" else "")


def test_a_link_out_of_the_language_says_so() -> None:
    html = '<a class="a" href="../../teemat/x/">Teema</a> <a href="../../haku/">Sök</a>'
    assert SWEDISH.marked(html, "sv/kunnat/") == (
        f'<a class="a" href="../../teemat/x/" lang="fi" hreflang="fi">Teema{MARK}</a> '
        f'<a href="../../haku/" hreflang="fi">Sök{MARK}</a>'
    )


def test_a_link_inside_the_language_and_a_marked_one_stay() -> None:
    html = '<a href="../kolari/">Kolari</a><a href="../../../x/" hreflang="fi">X</a>'
    assert SWEDISH.marked(html, "sv/kunnat/inari/") == html
    once = SWEDISH.marked('<a href="../../teemat/x/">X</a>', "sv/kunnat/")
    assert SWEDISH.marked(once, "sv/kunnat/") == once


def test_pages_of_the_originals_are_not_touched() -> None:
    html = '<a href="../teemat/x/">Teema</a>'
    assert ORIGINALS.marked(html, "kunnat/") == html


def test_a_choice_of_language_leads_to_the_page_or_says_that_it_is_not_there() -> None:
    choices = language_choices(
        ("fi", "sv", "en"), "fi", "tarinat/x/", {"fi": "tarinat/x/", "sv": "sv/tarinat/x/"}
    )
    assert [(c.address, c.note) for c in choices] == [
        ("tarinat/x/", ""),
        ("sv/tarinat/x/", ""),
        ("en/tarinat/#ei-kaannosta", "this page is not in English"),
    ]
    alone = language_choices(("fi", "sv"), "fi", "teemat/x/", {})
    assert [(c.address, c.note) for c in alone] == [
        ("teemat/x/", ""),
        ("sv/#ei-kaannosta", "sidan finns inte på svenska"),
    ]
