from __future__ import annotations

from urllib.parse import urljoin, urlsplit

import pytest
from elinvoima.addresses import address_parts, relative, slug
from elinvoima.content.schema.fields import ID_PATTERN
from hypothesis import example, given
from hypothesis import strategies as st

parts = st.sampled_from(["tarinat", "teemat", "kunnat", "a", "b-c", "2020", "index"])
folders = st.lists(parts, max_size=4).map(lambda names: "".join(f"{name}/" for name in names))
files = st.builds(lambda folder, name: f"{folder}{name}.json", folders, parts)
addresses = st.one_of(folders, files, st.just("404.html"))
bases = st.sampled_from(["https://a.fi/", "https://a.fi/kunta/tietopankki/"])


@given(bases, addresses, addresses, st.none() | parts)
@example("https://a.fi/x/", "404.html", "", "a")
@example("https://a.fi/x/", "tarinat/y/", "tarinat/y/", "a")
def test_a_relative_link_leads_to_its_target(
    base: str, page: str, target: str, fragment: str | None
) -> None:
    goal = target if fragment is None else f"{target}#{fragment}"
    way = relative(goal, page)
    assert urljoin(base + page, way) == base + goal
    assert not way.startswith("/")
    assert urlsplit(way).scheme == ""


@pytest.mark.parametrize(
    ("target", "page", "way"),
    [
        ("teemat/x/#a", "tarinat/y/", "../../teemat/x/#a"),
        ("", "", "./"),
        ("", "tarinat/y/", "../../"),
        ("tarinat/y/#a", "tarinat/y/", "#a"),
        ("api/v1/stories.json", "tarinat/", "../api/v1/stories.json"),
    ],
)
def test_ways(target: str, page: str, way: str) -> None:
    assert relative(target, page) == way


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("Ähtäri", "ahtari"),
        ("Koski Tl", "koski-tl"),
        ("Åland – Ahvenanmaa", "aland-ahvenanmaa"),
        ("  A/B  c ", "a-b-c"),
        ("100 % työtä", "100-tyota"),
        ("…", ""),
    ],
)
def test_slugs(name: str, part: str) -> None:
    assert slug(name) == part


@given(st.text())
def test_a_slug_is_an_id_or_nothing_and_stays_itself(text: str) -> None:
    made = slug(text)
    assert made == "" or ID_PATTERN.fullmatch(made)
    assert slug(made) == made


@given(st.text())
def test_any_text_can_be_split_as_an_address(text: str) -> None:
    assert isinstance(address_parts(text).scheme, str)


def test_a_broken_bracket_is_all_path() -> None:
    assert address_parts("https://[x").path == "https://[x"
