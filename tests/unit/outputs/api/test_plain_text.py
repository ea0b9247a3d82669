"""A body as plain text."""

from __future__ import annotations

import pytest
from elinvoima.content.markdown import convert
from elinvoima.outputs.api.plain_text import plain_text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("Ensimmäinen [@1].\nSama kappale.\n\nToinen.", "Ensimmäinen. Sama kappale.\n\nToinen."),
        ("## Otsikko\n\nTeksti.", "Otsikko\n\nTeksti."),
        ("- yksi\n- *kaksi*", "- yksi\n- kaksi"),
        ("1. yksi\n\n2. kaksi", "- yksi\n\n- kaksi"),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |", "a | b\n1 | 2\n3 | 4"),
        ("a < b & `c > d`", "a < b & c > d"),
        ("[sana](x.md) ja ![Kunnantalo](t.jpg)", "sana ja Kunnantalo"),
        ("ensin  \nsitten", "ensin\nsitten"),
        ("> lainaus\n\nloppu", "lainaus\n\nloppu"),
        ("", ""),
    ],
)
def test_the_words_are_left(markdown: str, text: str) -> None:
    assert plain_text(convert(markdown).html) == text
