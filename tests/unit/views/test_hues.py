"""Each theme has a hue of its own as long as there are enough, and keeps it."""

from __future__ import annotations

from collections import Counter

from elinvoima.outputs.styles import STYLES
from elinvoima.views.hues import HUES, hues_of
from hypothesis import given
from hypothesis import strategies as st

IDS = st.lists(st.from_regex(r"[a-z]{1,12}", fullmatch=True), max_size=40, unique=True)


@given(IDS)
def test_hues_follow_from_the_ids_alone_and_are_spread_evenly(ids: list[str]) -> None:
    found = hues_of(tuple(ids))
    assert found == hues_of(tuple(reversed(ids)))
    assert set(found) == set(ids)
    assert all(1 <= hue <= HUES for hue in found.values())
    used = Counter(found.values())
    most = -(-len(ids) // HUES)
    assert all(number <= most for number in used.values())


def test_a_new_theme_seldom_changes_the_hue_of_another() -> None:
    themes = tuple(f"teema-{n}" for n in range(8))
    before = hues_of(themes)
    after = hues_of((*themes, "uusi-teema"))
    assert sum(before[t] != after[t] for t in themes) <= 1


def test_the_palette_has_every_hue_in_both_schemes() -> None:
    tokens = (STYLES / "tokens.css").read_text(encoding="utf-8")
    marks = (STYLES / "hues.css").read_text(encoding="utf-8")
    for number in range(1, HUES + 1):
        assert tokens.count(f"--ev-hue-{number}:") == 2
        assert f".ev-hue--{number} {{" in marks
