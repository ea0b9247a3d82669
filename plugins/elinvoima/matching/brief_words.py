"""How the brief says things: texts filled, numbers and days written, foreign text made harmless.

The browser's `brief-words.js` does the same, character by character.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

MINUS = "\u2212"
TIE = 1e-9
"""What is so near a half is a half: Python and the browser may differ in the last bit."""

_PLACE = re.compile(r"\{(\w+)\}", re.ASCII)
_BREAKS = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_SPACES = re.compile("[ \t\n\r\v\f\x85\u2028\u2029]+")
_UNFIT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Characters that XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets), the rest of the control
characters, and those that turn the direction of the text that comes after."""


@dataclass(frozen=True, slots=True)
class BriefWords:
    """The texts of `views/brief_texts.py`, filled."""

    texts: Mapping[str, str]

    def say(self, key: str, **values: object) -> str:
        """Return a text with its placeholders filled. What is filled in is not looked at again."""
        return _PLACE.sub(lambda place: str(values[place[1]]), self.texts[key])

    def count(self, key: str, number: int, **values: object) -> str:
        """Return the text for so many."""
        form = f"{key}.one" if number == 1 else f"{key}.many"
        return self.say(form, n=self.number(number), **values)

    def number(self, value: float, decimals: int = 0) -> str:
        """Write a number, halves up: `1234.56` is 1 234,6 in Finnish with one decimal."""
        scale: int = 10**decimals
        units = math.floor(abs(value) * scale + 0.5 + TIE)
        whole, part = divmod(units, scale)
        digits = str(whole)
        ends = range(len(digits) % 3 or 3, len(digits) + 1, 3)
        groups = [digits[max(0, end - 3) : end] for end in ends]
        text = self.texts["number.thousands"].join(groups)
        if decimals:
            text += self.texts["number.decimal"] + str(part).rjust(decimals, "0")
        return (MINUS if value < 0 and units else "") + text

    def signed(self, value: float, decimals: int) -> str:
        """Write a change, with a plus if it is one."""
        text = self.number(value, decimals)
        is_some = any(digit in "123456789" for digit in text)
        return f"+{text}" if value > 0 and is_some else text

    def day(self, iso: str) -> str:
        """Write a day given as `2026-11-22`; what is not one is written as it is."""
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", iso, re.ASCII):
            return clean(iso)
        year, month, day = iso.split("-")
        return self.say("date", day=int(day), month=int(month), year=int(year))

    def listed(self, names: Iterable[str]) -> str:
        """Return names as they are listed in a sentence: “a, b ja c”.

        If a name has an “and” of its own, they are parted by semicolons: “a; b ja c; d”.
        """
        *first, last = names
        if not first:
            return last
        joint = self.say("and", first="", last="")
        if any(joint in name for name in (*first, last)):
            return "; ".join((*first, last))
        return self.say("and", first=", ".join(first), last=last)


def clean(text: str) -> str:
    """Return a text as one line that any format can hold."""
    return _SPACES.sub(" ", _UNFIT.sub("", text)).strip(" ")


def paragraphs(text: str) -> tuple[str, ...]:
    """Return what somebody wrote as paragraphs: one for each line that is not empty."""
    lines = (clean(line) for line in _BREAKS.split(text))
    return tuple(line for line in lines if line)


def safe_address(address: str) -> str:
    """Return an address that may be linked to: of the web, of e-mail or of a telephone. Else ''."""
    whole = re.sub(r"[\x00-\x20\x7f-\x9f\ud800-\udfff\ufeff]+", "", address)
    return whole if re.match(r"(?:https?://|mailto:|tel:)[^/]", whole, re.IGNORECASE) else ""
