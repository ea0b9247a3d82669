"""Maps: what is marked is named, sized and placed; names cover neither dots nor each other."""

from __future__ import annotations

import gzip
from itertools import combinations

from elinvoima.content.schema import Story
from elinvoima.municipalities.register import Municipality, load_register
from elinvoima.outputs.templates import Renderer
from elinvoima.views.map import (
    MOST_LABELS,
    SMALLEST_MARK,
    Mark,
    MarkKind,
    map_view,
    peer_map,
    story_map,
)
from elinvoima.views.map_labels import LETTER_WIDTH, Anchor, Label
from elinvoima.views.words import Words
from hypothesis import given
from hypothesis import strategies as st

from tests.samples import PUBLIC, STORY, THEME, THEME_FILE, catalogue, text_of

WORDS = Words("en")
REGISTER = load_register()


def test_every_municipality_with_a_story_is_a_link_with_their_number() -> None:
    found = catalogue(
        {
            THEME_FILE: text_of(THEME, **PUBLIC),
            "case_studies/a.md": text_of(STORY, municipalities=["Kolari", "Muonio"], **PUBLIC),
            "case_studies/b.md": text_of(STORY, municipalities=["Kolari"], **PUBLIC),
            "case_studies/c.md": text_of(STORY, municipalities=["Pertunmaa"], **PUBLIC),
        }
    )
    view = story_map(found.all(Story), found, WORDS)
    assert {dot.name for dot in view.dots} == {
        "Kolari, 2 stories", "Muonio, 1 story", "Mäntyharju, 1 story",
    }  # fmt: skip
    assert [link.text for link in view.links] == ["Kolari", "Muonio", "Mäntyharju"]
    assert {dot.link.address for dot in view.dots} == {link.address for link in view.links}
    assert all(dot.radius >= SMALLEST_MARK for dot in view.dots)
    assert "Statistics Finland" in view.attribution


def test_a_municipality_is_marked_apart_from_its_peers() -> None:
    view = peer_map(REGISTER["Kolari"], {REGISTER["Muonio"]: "very alike"}, REGISTER, WORDS)
    assert {(dot.id, dot.kind) for dot in view.dots} == {
        ("kolari", MarkKind.SELF), ("muonio", MarkKind.PEER),
    }  # fmt: skip
    assert "Kolari" in view.title
    assert not view.has_regions


def test_a_small_dot_is_never_under_a_large_one() -> None:
    places = [REGISTER[name] for name in ("Kauniainen", "Helsinki", "Espoo")]
    view = map_view(
        [Mark(place, MarkKind.STORY) for place in places], REGISTER, WORDS, title="", caption=""
    )
    assert [dot.id for dot in view.dots] == ["helsinki", "espoo", "kauniainen"]


@given(st.sets(st.sampled_from(REGISTER.municipalities), max_size=60))
def test_names_cover_neither_each_other_nor_a_dot(places: set[Municipality]) -> None:
    marks = [Mark(place, MarkKind.STORY) for place in places]
    view = map_view(marks, REGISTER, WORDS, title="", caption="")
    shown = [dot for dot in view.dots if dot.label.is_shown]
    assert len(shown) <= MOST_LABELS
    boxes = {dot.id: box(dot.label, dot.link.text, view.name_size) for dot in shown}
    for one, two in combinations(boxes.values(), 2):
        assert one[2] <= two[0] or two[2] <= one[0] or one[3] <= two[1] or two[3] <= one[1]
    for id_, (left, top, right, bottom) in boxes.items():
        assert left >= 0
        assert right <= view.ground.width
        for dot in view.dots:
            if dot.id != id_:
                assert not (left < dot.x < right and top < dot.y < bottom)


def test_the_first_names_find_room() -> None:
    places = [REGISTER[name] for name in ("Helsinki", "Oulu", "Kolari", "Ilomantsi", "Eckerö")]
    view = map_view(
        [Mark(place, MarkKind.STORY) for place in places], REGISTER, WORDS, title="", caption=""
    )
    assert all(dot.label.is_shown for dot in view.dots)


def box(label: Label, text: str, size: float) -> tuple[float, float, float, float]:
    """The rectangle of the letters, a little less than what is kept free for them."""
    wide = LETTER_WIDTH * size * len(text)
    left = {
        Anchor.START: label.x, Anchor.MIDDLE: label.x - wide / 2, Anchor.END: label.x - wide,
    }[label.anchor]  # fmt: skip
    return left, label.y - 0.6 * size, left + wide, label.y + 0.1 * size


def test_a_map_on_which_every_municipality_has_stories_weighs_little() -> None:
    marks = [Mark(place, MarkKind.STORY, "12 stories") for place in REGISTER.municipalities]
    view = map_view(
        marks, REGISTER, WORDS, title="Map", caption="Dots", is_wide=True, has_regions=True
    )
    template = Renderer(WORDS).environment.from_string(
        '{% import "parts/map.html" as maps with context %}{{ maps.with_list(view) }}'
    )
    html = template.render(view=view, link=lambda address: f"../{address}")
    assert html.count("<circle") == 308
    assert len(gzip.compress(html.encode())) <= 40_000
