from __future__ import annotations

import pytest
from elinvoima.content.collections import Collection, collection_of


@pytest.mark.parametrize(
    ("path", "collection"),
    [
        ("case_studies/kolari.md", Collection.STORY),
        ("case_studies/lappi/kolari.md", Collection.STORY),
        ("docs/themes/x.md", Collection.THEME),
        ("docs/networks/eve/2020.md", Collection.CYCLE),
        ("docs/themes.md", Collection.PAGE),
        ("docs/ohjeet/x.md", Collection.PAGE),
        ("README.md", None),
        ("docs.md", None),
        ("case_studies2/x.md", None),
        ("tests/docs/x.md", None),
    ],
)
def test_the_folder_says_the_collection(path: str, collection: Collection | None) -> None:
    assert collection_of(path) is collection


def test_no_two_collections_share_a_folder_or_an_address() -> None:
    assert len({c.folder for c in Collection}) == len({c.address for c in Collection}) == 7
