from __future__ import annotations

from typing import Any

import pytest
from elinvoima.content.schema import Story
from elinvoima.relations.catalogue import Catalogue
from elinvoima.views.facets import SIZE_LIMITS, Facet, facet_groups, size_id, size_label, values_of
from elinvoima.views.words import Words
from hypothesis import given
from hypothesis import strategies as st

from tests.samples import METHOD, PUBLIC, STORY, THEME, catalogue, text_of

ENGLISH = Words("en")
REST = {
    "docs/themes/ta.md": text_of(THEME, label="Öljy", **PUBLIC),
    "docs/themes/tb.md": text_of(THEME, label="Alku", **PUBLIC),
    "docs/themes/luonnos.md": text_of(THEME, label="Luonnos"),
    "docs/methods/ma.md": text_of(METHOD, **PUBLIC),
}

stories = st.fixed_dictionaries(
    {
        "themes": st.lists(st.sampled_from(["ta", "tb"]), min_size=1, unique=True),
        "methods": st.lists(st.just("ma"), max_size=1),
        "evidence": st.sampled_from(["described", "measured", "evaluated"]),
        "period": st.sampled_from([2019, "2019/2021", "2012/..", "kevät 2020"]),
        "municipalities": st.lists(
            st.sampled_from(["Kolari", "Salla", "Turku", "Helsinki", "Åbo"]), min_size=1
        ),
    }
)


def site(*written: dict[str, Any]) -> Catalogue:
    files = {
        f"case_studies/s{number}.md": text_of(STORY, **PUBLIC, **fields)
        for number, fields in enumerate(written)
    }
    return catalogue({**files, **REST})


@given(st.lists(stories, max_size=5))
def test_counts_add_up(written: list[dict[str, Any]]) -> None:
    found = site(*written)
    groups = {group.facet: group for group in facet_groups(found, ENGLISH)}
    assert bool(groups) == bool(written)
    for facet, group in groups.items():
        by_story = {s.id: values_of(s, found)[facet] for s in found.all(Story)}
        assert sum(v.count for v in group.values) == sum(map(len, by_story.values()))
        for value in group.values:
            assert value.count == len({s.id for s in value.stories}) > 0
            assert all(value.id in by_story[s.id] for s in value.stories)
        assert len({v.address for v in group.values}) == len(group.values)
    if written:
        assert sum(v.count for v in groups[Facet.EVIDENCE].values) == len(written)


def test_a_story_is_counted_once_in_each_value() -> None:
    found = site({"themes": ["ta"], "municipalities": ["Turku", "Åbo", "Helsinki"]})
    (story,) = found.all(Story)
    values = values_of(story, found)
    assert values[Facet.REGION] == ("varsinais-suomi", "uusimaa")
    assert values[Facet.SIZE] == ("vahintaan-100000",)
    assert values[Facet.URBAN_RURAL] == ("kaupunkimainen",)


def test_values_are_in_an_order_that_readers_expect() -> None:
    found = site(
        {"themes": ["ta", "tb"], "period": "2019/2021", "municipalities": ["Turku", "Kolari"]},
        {"themes": ["tb"], "evidence": "evaluated", "municipalities": ["Kerava"]},
    )
    labels = {
        group.facet: [value.label for value in group.values]
        for group in facet_groups(found, ENGLISH)
    }
    assert labels[Facet.THEME] == ["Alku", "Öljy"]
    assert labels[Facet.REGION] == ["Lappi", "Uusimaa", "Varsinais-Suomi"]
    assert labels[Facet.YEAR] == ["2023", "2021", "2020", "2019"]
    assert labels[Facet.SIZE] == ["under 5,000 people", "20,000–49,999 people",
                                  "100,000 people or more"]  # fmt: skip
    assert labels[Facet.EVIDENCE] == ["described", "evaluated"]
    assert Facet.METHOD not in labels


def test_a_draft_theme_is_no_choice() -> None:
    found = site({"themes": ["ta", "luonnos"]})
    groups = {group.facet: group for group in facet_groups(found, ENGLISH)}
    assert [value.id for value in groups[Facet.THEME].values] == ["ta"]


@pytest.mark.parametrize(
    ("population", "id_"),
    [
        (0, "alle-5000"),
        (4_999, "alle-5000"),
        (5_000, "vahintaan-5000"),
        (19_999, "vahintaan-5000"),
        (100_000, "vahintaan-100000"),
        (700_000, "vahintaan-100000"),
    ],
)
def test_size_classes_begin_at_their_limits(population: int, id_: str) -> None:
    assert size_id(population) == id_


def test_size_classes_have_names_of_their_own() -> None:
    assert [size_label(limit, Words("fi")) for limit in SIZE_LIMITS] == [
        "alle 5\u00a0000 asukasta",
        "5\u00a0000–19\u00a0999 asukasta",
        "20\u00a0000–49\u00a0999 asukasta",
        "50\u00a0000–99\u00a0999 asukasta",
        "vähintään 100\u00a0000 asukasta",
    ]
