"""Knows a line that was meant as an item of a list: `– Kunta`, `• Kunta`, `-Kunta`."""

from __future__ import annotations

import re
from dataclasses import dataclass

OTHER_SIGNS = "–—•·▪◦‣●\u2010\u2011\u2212"
"""What word processors and people put for the hyphen; so does Markdown `*`, with a space."""

_OTHER_SIGN = re.compile(rf"\s*(?P<sign>[{OTHER_SIGNS}]|\*(?=\s))\s*(?P<text>\S.*?)\s*")
_NO_SPACE = re.compile(r"\s*-(?:\u00a0\s*)?(?P<text>[^\s\d-].*?)\s*")


@dataclass(frozen=True, slots=True)
class MeantItem:
    """A line that begins as an item does, but not in the right way."""

    mended: str
    """The line as it should be, without its indentation."""
    sign: str | None
    """What stands for the hyphen; None where only a plain space is missing after it."""


def meant_item(line: str) -> MeantItem | None:
    """Return what a line was meant to be; None where it is no item, or is a right one."""
    if match := _OTHER_SIGN.fullmatch(line):
        return MeantItem(f"- {match['text']}", match["sign"])
    if match := _NO_SPACE.fullmatch(line):
        return MeantItem(f"- {match['text']}", None)
    return None
