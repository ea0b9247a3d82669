"""What slips of the finger and of the ear lie between two words.

The distance is Damerau's, as optimal string alignment. Letters added, left out or changed, and
neighbours swapped, cost 6 each; what a Finnish keyboard or ear makes easy costs less: 2 for `a`
instead of `ä`, `o` instead of `ö`, or a `j` that nobody hears (muotoilia); 3 for a doubled letter,
a neighbouring key, `å` for `a` or `o`. `typing-errors.js` does the same.
"""

from __future__ import annotations

import math

EDIT, SLIP, NO_DOTS, UNHEARD = 6, 3, 2, 2

_VOWELS = frozenset("aeiouyäö")

_ROWS = ("qwertyuiopå", "asdfghjklöä", "zxcvbnm")


def _substitutions() -> dict[str, int]:
    """Return what typing a letter for another costs, where that is less than an edit."""
    costs: dict[str, int] = {}
    for row, letters in enumerate(_ROWS):
        below = _ROWS[row + 1] if row + 1 < len(_ROWS) else ""
        for column, letter in enumerate(letters):
            right, down = letters[column + 1 : column + 2], below[column : column + 1]
            down_left = below[column - 1 : column] if column else ""
            costs |= {letter + other: SLIP for other in (right, down, down_left) if other}
    costs |= {"åa": SLIP, "åo": SLIP, "äa": NO_DOTS, "öo": NO_DOTS}
    return costs | {pair[::-1]: cost for pair, cost in costs.items()}


SUBSTITUTIONS = _substitutions()


def cost_between(one: str, other: str, most: int) -> int:
    """Return what turns one word into the other; `most` + 1 if it is more than `most`."""
    if abs(len(one) - len(other)) * SLIP > most:
        return most + 1
    before: list[int] = []
    above = [0]
    for column in range(len(other)):
        above.append(above[-1] + _extra(other, column))
    lowest_above: float = math.inf
    for line, letter in enumerate(one):
        row = [above[0] + _extra(one, line)]
        for column, target in enumerate(other):
            change = 0 if letter == target else SUBSTITUTIONS.get(letter + target, EDIT)
            cost = min(
                above[column] + change,
                above[column + 1] + _extra(one, line),
                row[column] + _extra(other, column),
            )
            if line and column and one[line - 1] == target and letter == other[column - 1]:
                cost = min(cost, before[column - 1] + EDIT)
            row.append(cost)
        if min(row) > most and lowest_above > most:
            return most + 1
        lowest_above = min(row)
        before, above = above, row
    return min(above[-1], most + 1)


def _extra(word: str, place: int) -> int:
    """Return what a letter costs that only one of the words has.

    Less if it doubles another, and least if it is a `j` between `i` and a vowel.
    """
    if (
        word[place] == "j"
        and word[place - 1 : place] == "i"
        and word[place + 1 : place + 2] in _VOWELS
    ):
        return UNHEARD
    return SLIP if place and word[place] == word[place - 1] else EDIT
