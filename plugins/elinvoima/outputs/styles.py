"""The style sheet: the parts that `theme/styles/site.css` lists, put into one file.

Readers on a slow network wait for one answer, not for the list and then for each part.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from elinvoima.outputs.model import FileOutput

STYLES = Path(__file__).parent.parent / "theme" / "styles"
STYLE_ADDRESS = "assets/elinvoima/site.css"

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_IMPORT = re.compile(r'@import url\("([\w/-]+\.css)"\);\n')

_HUE = re.compile(r"--ev-hue-\d+: (#[0-9a-f]{6});")
_SUN = re.compile(r"--ev-sun: (#[0-9a-f]{6});")


@cache
def hue_colours() -> tuple[str, ...]:
    """Return the colours that stand on dark ground, by the number of the hue; 0 is the sun's."""
    tokens = (STYLES / "tokens.css").read_text(encoding="utf-8")
    sun = _SUN.search(tokens)
    hues = _HUE.findall(tokens[tokens.index('"dark"') :])
    return (sun[1] if sun else "#ffffff", *hues)


def style_sheet() -> FileOutput:
    """Return the style sheet with every part in the place where it is imported.

    Comments and indents are left out: a fifth of the bytes that a page waits for.
    """
    listed = (STYLES / "site.css").read_text(encoding="utf-8")
    whole = _COMMENT.sub("", _IMPORT.sub(_part, listed))
    return FileOutput(STYLE_ADDRESS, _SPACE.sub(" ", whole).strip() + "\n")


def _part(match: re.Match[str]) -> str:
    return (STYLES / match[1]).read_text(encoding="utf-8").rstrip() + "\n\n"
