"""Datasets of JSON-stat 2.0: the figure of each combination, however the dataset is laid out."""

from __future__ import annotations

import math
from typing import Any

import pytest
from elinvoima.municipalities.update.json_stat import read_dataset
from elinvoima.municipalities.update.refusal import Refusal
from hypothesis import given
from hypothesis import strategies as st

CODES = {"Alue": ["KU020", "KU005", "SSS"], "Vuosi": ["2014", "2024"], "Tiedot": ["vaesto"]}


def figure(chosen: dict[str, str]) -> int:
    """Return a figure that tells its combination."""
    return sum(ord(letter) * n for code in chosen.values() for n, letter in enumerate(code, 1))


def dataset(dimensions: dict[str, list[str]], *, as_list: bool, is_sparse: bool) -> dict[str, Any]:
    sizes = [len(codes) for codes in dimensions.values()]
    values = []
    for position in range(math.prod(sizes)):
        chosen, rest = {}, position
        for name, codes in reversed(dimensions.items()):
            rest, at = divmod(rest, len(codes))
            chosen[name] = codes[at]
        values.append(figure(dict(sorted(chosen.items()))))
    return {
        "class": "dataset",
        "version": "2.0",
        "id": list(dimensions),
        "size": sizes,
        "dimension": {
            name: {"category": {"index": codes if as_list else {c: n for n, c in enumerate(codes)}}}
            for name, codes in dimensions.items()
        },
        "value": {str(n): v for n, v in enumerate(values)} if is_sparse else values,
    }


@given(
    names=st.permutations(list(CODES)),
    codes=st.fixed_dictionaries({name: st.permutations(c) for name, c in CODES.items()}),
    as_list=st.booleans(),
    is_sparse=st.booleans(),
)
def test_the_order_of_dimensions_and_codes_changes_no_figure(
    names: list[str],
    codes: dict[str, list[str]],
    as_list: bool,  # noqa: FBT001
    is_sparse: bool,  # noqa: FBT001
) -> None:
    answer = dataset({name: codes[name] for name in names}, as_list=as_list, is_sparse=is_sparse)
    read = read_dataset(answer)
    for area in CODES["Alue"]:
        for year in CODES["Vuosi"]:
            chosen = {"Alue": area, "Tiedot": "vaesto", "Vuosi": year}
            assert read.figure(chosen) == figure(chosen)


def test_a_dimension_of_one_may_have_a_label_only() -> None:
    answer = dataset(CODES, as_list=False, is_sparse=False)
    answer["dimension"]["Tiedot"] = {"category": {"label": {"vaesto": "Väestö 31.12."}}}
    assert read_dataset(answer).codes["Tiedot"] == ("vaesto",)


def test_a_sparse_dataset_has_no_figure_where_it_says_none() -> None:
    answer = dataset(CODES, as_list=False, is_sparse=True)
    del answer["value"]["0"]
    chosen = {"Alue": "KU020", "Vuosi": "2014", "Tiedot": "vaesto"}
    assert read_dataset(answer).figure(chosen) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"class": "collection"},
        {"version": "1.0"},
        {"id": ["Alue", "Vuosi"]},
        {"size": [3, 2]},
        {"size": [2, 3, 1]},
        {"dimension": {}},
        {"dimension": None},
        {"value": None},
        {"value": [1, 2]},
        {"value": "abcdef"},
        {"value": {"6": 1}},
        {"value": {"-1": 1}},
        {"value": {"x": 1}},
    ],
)
def test_a_dataset_that_is_not_whole_is_refused(changes: dict[str, Any]) -> None:
    answer = dataset(CODES, as_list=False, is_sparse=False)
    with pytest.raises(Refusal):
        read_dataset({**answer, **changes})


@pytest.mark.parametrize(
    "index", [{"2014": 0, "2024": 0}, {"2014": 1, "2024": 2}, ["2014", "2014"], ["2014"], "ab", 2]
)
def test_codes_have_one_position_each(index: object) -> None:
    answer = dataset(CODES, as_list=False, is_sparse=False)
    answer["dimension"]["Vuosi"]["category"]["index"] = index
    with pytest.raises(Refusal):
        read_dataset(answer)


@pytest.mark.parametrize("answer", [None, [], "x", 1, {}])
def test_other_json_is_refused(answer: object) -> None:
    with pytest.raises(Refusal):
        read_dataset(answer)
