from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from elinvoima.content.schema.story import Evidence
from elinvoima.matching.match import Flag, Match, Note, match, shares_of
from elinvoima.matching.need import Need, NeedError
from elinvoima.matching.practice import Practice
from elinvoima.matching.weights import DEFAULT_WEIGHTS, Part
from hypothesis import given
from hypothesis import strategies as st

from tests.matching_samples import BROADER, METHODS, library, own_practices

WORLD = library("finland")
KOLARI, KITTILA, HELSINKI = "273", "261", "091"
FIRST = own_practices()[0]
SHARES = st.floats(0, 1)
VALUES = st.dictionaries(st.sampled_from(Part), SHARES, min_size=1)
WEIGHTS = st.fixed_dictionaries({part: st.floats(0, 100) for part in Part})
SOME_THEMES = st.lists(st.sampled_from(list(BROADER)), unique=True, max_size=3).map(tuple)
SOME_METHODS = st.lists(st.sampled_from(METHODS), unique=True, max_size=3).map(tuple)
PRACTICES = st.builds(
    Practice,
    id=st.just("x"),
    municipalities=st.sampled_from(sorted(WORLD.distances.places)).map(lambda code: (code,)),
    themes=SOME_THEMES,
    methods=SOME_METHODS,
    evidence=st.sampled_from(Evidence),
    last_year=st.integers(1990, 2030),
    months=st.none() | st.integers(0, 100),
    actions=st.none() | st.integers(0, 100),
    is_archived=st.booleans(),
)
NEEDS = st.builds(
    Need,
    client=st.none() | st.sampled_from(sorted(WORLD.distances.places)),
    themes=SOME_THEMES,
    methods=SOME_METHODS,
    most_months=st.none() | st.integers(0, 100),
    most_actions=st.none() | st.integers(0, 100),
    weights=st.fixed_dictionaries({part: st.floats(0.01, 100) for part in Part}),
)


def fit(practice: Practice, need: Need) -> Match:
    found = match(need, replace(WORLD, practices=(practice,)))
    [one] = (*found.matches, *found.left_out)
    return one


def score(values: Mapping[Part, float], weights: Mapping[Part, float]) -> float:
    return sum(share.contribution for share in shares_of(values, weights).values())


@given(VALUES, WEIGHTS, st.data())
def test_a_better_part_never_makes_the_score_worse(
    values: dict[Part, float], weights: dict[Part, float], data: st.DataObject
) -> None:
    part = data.draw(st.sampled_from(sorted(values)))
    better = {**values, part: data.draw(st.floats(values[part], 1))}
    assert score(better, weights) >= score(values, weights) - 1e-12


@given(VALUES, st.data())
def test_a_better_part_that_weighs_makes_the_score_better(
    values: dict[Part, float], data: st.DataObject
) -> None:
    part = data.draw(st.sampled_from(sorted(values)))
    low, high = {**values, part: 0.2}, {**values, part: 0.7}
    assert score(high, DEFAULT_WEIGHTS) > score(low, DEFAULT_WEIGHTS)


@given(PRACTICES, NEEDS)
def test_the_score_is_the_sum_of_contributions_from_0_to_1(practice: Practice, need: Need) -> None:
    found = fit(practice, need)
    assert found.score == pytest.approx(sum(s.contribution for s in found.shares.values()))
    assert -1e-12 <= found.score <= 1 + 1e-12
    assert sum(share.weight for share in found.shares.values()) == pytest.approx(1)
    assert set(found.shares) == set(need.parts)


@given(PRACTICES, NEEDS)
def test_more_evidence_later_work_and_more_methods_are_never_worse(
    practice: Practice, need: Need
) -> None:
    plain = fit(practice, need).score - 1e-12
    assert fit(replace(practice, evidence=Evidence.EVALUATED), need).score >= plain
    assert fit(replace(practice, last_year=practice.last_year + 3), need).score >= plain
    assert fit(replace(practice, methods=METHODS), need).score >= plain
    assert fit(replace(practice, themes=(*practice.themes, *need.themes)), need).score >= plain
    if need.client:
        own = replace(practice, municipalities=(*practice.municipalities, need.client))
        assert fit(own, need).score >= plain


@given(NEEDS, st.randoms(use_true_random=False))
def test_the_order_of_practices_does_not_matter(need: Need, chance: Any) -> None:
    shuffled = list(WORLD.practices)
    chance.shuffle(shuffled)
    assert match(need, replace(WORLD, practices=tuple(shuffled))) == match(need, WORLD)


@given(NEEDS)
def test_every_practice_is_either_ranked_or_over_a_limit(need: Need) -> None:
    found = match(need, WORLD)
    ids = [m.practice.id for m in (*found.matches, *found.left_out)]
    assert sorted(ids) == sorted(practice.id for practice in WORLD.practices)
    scores = [m.score for m in found.matches]
    assert scores == pytest.approx(sorted(scores, reverse=True))


def test_the_default_weights_and_an_example_by_hand() -> None:
    need = Need(KOLARI, ("yritykset", "koulutus"), ("tyopaja", "kysely"))
    found = fit(replace(FIRST, last_year=2021), need)
    expected = 0.45 * 0.25 + 0.25 * 1 + 0.15 * 0.5 + 0.10 * 2 / 3 + 0.05 * 0.5
    assert found.score == pytest.approx(expected)
    assert found.used_methods == ("tyopaja",)
    assert found.missing_methods == ("kysely",)
    assert [(t.needed, t.found) for t in found.themes] == [
        ("yritykset", "neuvonta"), ("koulutus", None),
    ]  # fmt: skip


def test_equal_scores_are_in_the_order_of_ids() -> None:
    found = match(Need(KOLARI, ("neuvonta",)), WORLD)
    ids = [m.practice.id for m in found.matches]
    assert ids.index("a-kolari") + 1 == ids.index("b-kolari")


def test_what_is_not_asked_does_not_count_and_is_told() -> None:
    found = match(Need(), WORLD)
    assert found.notes == (Note.NO_CLIENT, Note.NO_THEMES, Note.NO_METHODS)
    assert set(found.matches[0].shares) == {Part.EVIDENCE, Part.RECENCY}
    assert match(Need(KOLARI, ("neuvonta",), ("kysely",)), WORLD).notes == ()


@pytest.mark.parametrize(
    ("changes", "need", "flags"),
    [
        ({}, {}, {Flag.OWN}),
        ({"municipalities": (KITTILA,)}, {}, set()),
        ({"municipalities": (HELSINKI,)}, {}, {Flag.LOW_PEER_FIT}),
        ({"municipalities": (HELSINKI, KITTILA)}, {}, set()),
        ({}, {"client": None}, set()),
        ({}, {"most_months": 9, "most_actions": 19}, {Flag.OWN}),
        ({}, {"most_months": 8}, {Flag.OWN, Flag.TOO_LONG}),
        ({}, {"most_actions": 18}, {Flag.OWN, Flag.TOO_MUCH}),
        ({"months": None}, {"most_months": 8}, {Flag.OWN, Flag.LENGTH_UNKNOWN}),
        ({"actions": None}, {"most_actions": 1}, {Flag.OWN, Flag.EFFORT_UNKNOWN}),
        ({"months": None, "actions": None}, {}, {Flag.OWN}),
        ({"is_archived": True}, {}, {Flag.OWN, Flag.ARCHIVED}),
    ],
)
def test_flags(changes: dict[str, Any], need: dict[str, Any], flags: set[Flag]) -> None:
    asked = replace(Need(KOLARI), **need)
    assert set(fit(replace(FIRST, **changes), asked).flags) == flags


def test_what_is_over_a_limit_is_left_out_and_what_is_unknown_stays() -> None:
    found = match(Need(KOLARI, most_months=8), WORLD)
    assert {m.practice.id for m in found.left_out} >= {"a-kolari", "c-kittila"}
    assert "i-unknown" in {m.practice.id for m in found.matches}


def test_low_peer_fit_stays_in_the_list() -> None:
    found = match(Need(KOLARI, ("neuvonta",)), WORLD)
    low = [m.practice.id for m in found.matches if Flag.LOW_PEER_FIT in m.flags]
    assert "e-helsinki" in low


def test_an_unknown_distance_drops_the_part_and_says_so() -> None:
    found = match(Need("105", ("neuvonta",)), library("gaps"))
    for one in found.matches:
        if "105" not in one.practice.municipalities:
            assert Part.PEER not in one.shares
            assert Flag.PEER_UNKNOWN in one.flags


@pytest.mark.parametrize(
    ("need", "code", "value"),
    [
        (Need("999"), "unknown-municipality", "999"),
        (Need("Kolari"), "unknown-municipality", "Kolari"),
        (Need(themes=("kala",)), "unknown-theme", "kala"),
        (Need(methods=("kala",)), "unknown-method", "kala"),
        (Need(most_months=-1), "bad-limit", "-1"),
        (Need(weights={**DEFAULT_WEIGHTS, Part.PEER: -1.0}), "bad-weight", "peer"),
        (Need(weights={**DEFAULT_WEIGHTS, Part.THEME: float("nan")}), "bad-weight", "theme"),
        (Need(weights=dict.fromkeys(Part, 0.0)), "no-weights", ""),
        (
            Need(weights={**dict.fromkeys(Part, 0.0), Part.THEME: 1.0, Part.METHOD: 1.0}),
            "no-weights",
            "",
        ),
    ],
)
def test_a_need_that_is_wrong_is_refused(need: Need, code: str, value: str) -> None:
    with pytest.raises(NeedError) as refused:
        match(need, WORLD)
    assert (refused.value.code, refused.value.value) == (code, value)


def test_a_library_without_stories_answers_with_none() -> None:
    assert match(Need(KOLARI), replace(WORLD, practices=())).matches == ()
