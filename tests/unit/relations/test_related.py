from __future__ import annotations

import math
from collections import Counter
from itertools import permutations
from typing import Any

import pytest
from elinvoima.content.collections import Collection
from elinvoima.content.entries import Entry
from elinvoima.content.schema import Story
from elinvoima.relations.catalogue import Catalogue
from elinvoima.relations.related import WEIGHTS, Related, Shared, related_stories
from hypothesis import given
from hypothesis import strategies as st

from tests.samples import CYCLE, METHOD, ORGANISATION, PUBLIC, STORY, THEME, catalogue, text_of

REST = {
    **{f"docs/themes/{id_}.md": text_of(THEME, **PUBLIC) for id_ in ("ta", "tb", "tc")},
    **{f"docs/methods/{id_}.md": text_of(METHOD, **PUBLIC) for id_ in ("ma", "mb")},
    **{f"docs/networks/{id_}.md": text_of(CYCLE, **PUBLIC) for id_ in ("ca", "cb")},
    "docs/organisations/kolarin-kunta.md": text_of(ORGANISATION, **PUBLIC),
    "docs/organisations/oa.md": text_of(ORGANISATION, **PUBLIC),
}
"""Records that the stories can share."""

stories = st.fixed_dictionaries(
    {
        "themes": st.lists(st.sampled_from(["ta", "tb", "tc"]), min_size=1, unique=True),
        "methods": st.lists(st.sampled_from(["ma", "mb"]), unique=True),
        "cycle": st.none() | st.sampled_from(["ca", "cb"]),
        "providers": st.lists(st.sampled_from(["oa", "kolarin-kunta"]), unique=True),
        "municipalities": st.lists(
            st.sampled_from(["Kolari", "Salla", "Turku"]), min_size=1, unique=True
        ),
    }
)


def site(*written: dict[str, Any]) -> Catalogue:
    files = {
        f"case_studies/s{number}.md": text_of(STORY, **PUBLIC, **fields)
        for number, fields in enumerate(written)
    }
    return catalogue({**files, **REST})


def of_first(found: Catalogue, most: int = 4) -> tuple[Related, ...]:
    first: Entry[Any] = found.by_id[Collection.STORY, "s0"]
    return related_stories(first, found, most)


def told(found: tuple[Related, ...]) -> list[tuple[str, dict[Shared, tuple[str, ...]]]]:
    return [(r.story.id, dict(r.shared)) for r in found]


def test_what_is_shared_is_told_and_the_closest_comes_first() -> None:
    found = of_first(
        site(
            {"themes": ["ta", "tb"], "methods": ["ma"], "cycle": "ca", "providers": ["oa"]},
            {"themes": ["tc"], "methods": ["ma"], "municipalities": ["Turku"]},
            {"themes": ["tb", "ta"], "municipalities": ["Salla"], "cycle": "cb"},
            {"themes": ["tc"], "municipalities": ["Turku"]},
            {"themes": ["tc"], "municipalities": ["Turku"], "cycle": "ca", "providers": ["oa"]},
        )
    )
    assert told(found) == [
        ("s2", {Shared.THEME: ("ta", "tb"), Shared.REGION: ("lappi",)}),
        ("s4", {Shared.CYCLE: ("ca",), Shared.PROVIDER: ("oa",)}),
        ("s1", {Shared.METHOD: ("ma",)}),
    ]
    rare = math.log(5 / 2)  # each is shared by two of the five stories, the region too
    assert [r.score for r in found] == pytest.approx([7 * rare, 4 * rare, 1.5 * rare])


def test_what_is_rare_weighs_more_than_what_most_have() -> None:
    found = of_first(
        site(
            {"themes": ["ta", "tb"]},
            {"themes": ["ta"], "municipalities": ["Turku"]},
            {"themes": ["ta"], "municipalities": ["Turku"]},
            {"themes": ["tb"], "municipalities": ["Turku"]},
        )
    )
    assert [r.story.id for r in found] == ["s3", "s1", "s2"]


def test_a_method_of_a_step_counts() -> None:
    steps = [{"title": title, "method": "ma"} for title in ("x", "y")]
    found = of_first(
        site(
            {"themes": ["ta"], "steps": steps},
            {"themes": ["tb"], "methods": ["ma"], "municipalities": ["Turku"]},
        )
    )
    assert told(found) == [("s1", {Shared.METHOD: ("ma",)})]


def test_an_archived_story_is_shown_and_a_draft_is_not() -> None:
    archived = {**PUBLIC, "status": "archived"}
    files = {
        "case_studies/s0.md": text_of(STORY, themes=["ta"], **PUBLIC),
        "case_studies/s1.md": text_of(STORY, themes=["ta"]),
        "case_studies/s2.md": text_of(STORY, themes=["ta"], **archived),
    }
    assert [r.story.id for r in of_first(catalogue({**files, **REST}))] == ["s2"]


@given(st.lists(stories, min_size=1, max_size=6))
def test_every_reason_is_true_and_none_is_missing(written: list[dict[str, Any]]) -> None:
    catalogue_ = site(*written)
    found = of_first(catalogue_, most=10)
    own = traits(written[0])
    shared = {
        f"s{number}": {kind: own[kind] & traits(fields)[kind] for kind in Shared}
        for number, fields in enumerate(written[1:], start=1)
    }
    expected = {
        id_: {kind: ids for kind, ids in kinds.items() if ids}
        for id_, kinds in shared.items()
        if any(kinds.values())
    }
    assert {r.story.id: {k: set(v) for k, v in r.shared.items()} for r in found} == expected
    having = Counter((k, i) for fields in written for k, ids in traits(fields).items() for i in ids)
    scores = [
        sum(
            WEIGHTS[kind] * math.log(len(written) / having[kind, id_])
            for kind, ids in expected[r.story.id].items()
            for id_ in ids
        )
        for r in found
    ]
    assert [r.score for r in found] == pytest.approx(scores)
    assert scores == pytest.approx(sorted(scores, reverse=True))
    assert len(of_first(catalogue_, most=2)) <= 2


def traits(fields: dict[str, Any]) -> dict[Shared, set[str]]:
    regions = {"Kolari": "lappi", "Salla": "lappi", "Turku": "varsinais-suomi"}
    return {
        Shared.THEME: set(fields["themes"]),
        Shared.METHOD: set(fields["methods"]),
        Shared.CYCLE: {fields["cycle"]} - {None},
        Shared.PROVIDER: set(fields["providers"]),
        Shared.REGION: {regions[name] for name in fields["municipalities"]},
    }


def test_the_order_of_files_makes_no_difference() -> None:
    whole = site(*({"themes": ["ta"]} for _ in range(5)))
    expected = ["s1", "s2", "s3", "s4"]
    for entries in list(permutations(whole.all(Story)))[::17]:
        assert [r.story.id for r in of_first(Catalogue(entries, whole.register))] == expected
