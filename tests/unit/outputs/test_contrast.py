"""Colours of the tokens are told apart as WCAG 2.2 AA asks, in both schemes, pair by pair.

The formula of contrast is WCAG's: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
"""

from __future__ import annotations

import re

import pytest
from elinvoima.outputs.styles import STYLES
from elinvoima.views.hues import HUES

TEXT, SHAPE = 4.5, 3.0
"""Least contrast of text, and of a mark or a border that one must see to understand."""

GROUNDS = ("ground", "surface", "sunken")
TINTS = ("forest-tint", "accent-tint", "warn-tint")
HUE_NAMES = tuple(f"hue-{number}" for number in range(1, HUES + 1))

PAIRS: tuple[tuple[tuple[str, ...], tuple[str, ...], float], ...] = (
    (("ink", "ink-soft", "link", "link-hover"), GROUNDS + TINTS, TEXT),
    (("forest",), (*GROUNDS, "forest-tint"), TEXT),
    (("accent-ink",), (*GROUNDS, "accent-tint"), TEXT),
    (("warn",), (*GROUNDS, "warn-tint"), TEXT),
    (HUE_NAMES, (*GROUNDS, "forest-tint", "accent-tint"), TEXT),
    (("on-forest",), ("forest", "link-hover"), TEXT),
    (("on-deep", "on-deep-soft", "sun"), ("deep", "deeper"), TEXT),
    (("focus", "line-strong"), (*GROUNDS, "forest-tint"), SHAPE),
    (("accent",), GROUNDS, SHAPE),
    (("focus-on-deep", "deep-line"), ("deep", "deeper"), SHAPE),
)
"""Foregrounds, the grounds they stand on, and the least contrast between them."""

_BLOCK = re.compile(r'\[data-scheme(?:="(\w+)")?\] \{(.*?)\n\}', re.DOTALL)
_COLOUR = re.compile(r"--ev-([\w-]+): (#[0-9a-f]{6})\b")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_FORE = re.compile(r"(?:^|[;\s])color: var\(--ev-([\w-]+)\)")
_BACK = re.compile(r"background(?:-color)?: var\(--ev-([\w-]+)\)")


def colours(scheme: str) -> dict[str, str]:
    sheet = (STYLES / "tokens.css").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for name, block in _BLOCK.findall(sheet):
        if name in {"", scheme}:
            found |= dict(_COLOUR.findall(block))
    return found


def luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_is_the_standards() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_pair_is_told_apart(scheme: str) -> None:
    known = colours(scheme)
    weak = [
        f"{fore} on {back}: {contrast(known[fore], known[back]):.2f} < {least}"
        for fores, backs, least in PAIRS
        for fore in fores
        for back in backs
        if contrast(known[fore], known[back]) < least
    ]
    assert weak == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_rule_that_sets_both_colours_is_readable(scheme: str) -> None:
    known = colours(scheme)
    seen, weak = 0, []
    for file in sorted(STYLES.glob("*.css")):
        for selector, body in _RULE.findall(file.read_text(encoding="utf-8")):
            fore, back = _FORE.search(body), _BACK.search(body)
            if fore and back and fore[1] in known and back[1] in known:
                seen += 1
                if contrast(known[fore[1]], known[back[1]]) < TEXT:
                    weak.append(f"{file.name}: {selector.strip()}: {fore[1]} on {back[1]}")
    assert weak == []
    assert seen > 20
