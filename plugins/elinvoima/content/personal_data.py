"""Finds personal data that must not be published: identity codes, private numbers and addresses.

The whole file is looked at, drafts and broken files too, since the repository itself is public.
What is found is told by its place and never repeated, because reports of a pull request are public
as well.

Who is private: anybody in running text. A mobile number or an address at a mail service for
households belongs to a person; a switchboard, a service number, a landline and an address such as
`kirjaamo@kunta.fi` to an office. What an expert's own page has under `contact` is there by the
`publication_basis` that the page must have.

An identity code is `DDMMYYcNNNx`: birthday, a sign of the century, a number, a check character. The
form, the signs added in 2023 and the numbers 900-999, which are given temporarily and to nobody in
the register: Digital and Population Data Services Agency, https://dvv.fi/henkilotunnus and
https://dvv.fi/hetu-uudistus.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from elinvoima.content.collections import Collection
from elinvoima.content.files import SourceFile
from elinvoima.content.problems import Location, Problem, problem

CENTURIES = {"+": 1800, **dict.fromkeys("-YXWVU", 1900), **dict.fromkeys("ABCDEF", 2000)}
CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
FIRST_TEMPORARY = 900

_CODE = re.compile(
    r"(?<![0-9A-Za-zÅÄÖåäö])(\d{6})([-+\u2010-\u2013\u2212A-FU-Ya-fu-y])(\d{3})([0-9A-Ya-y])"
    r"(?![0-9A-Za-zÅÄÖåäö])"
)
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"))

# 040-049 and 050 are given to mobile phones: Traficom's regulation 32 on numbering.
_MOBILE = re.compile(
    r"(?<![\w/.,:+-])(?:(?:\+|00)358[ \u00a0-]?(?:\(0\)[ \u00a0]?)?|0)(?:4\d|50)"
    r"(?:[ \u00a0-]?\d){6,8}(?![\w/])"
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+")
_WORTH_A_LOOK = (
    re.compile(r"[0-9][0-9]{5}[-+\u2010-\u2013\u2212A-FU-Ya-fu-y][0-9]{3}"),
    re.compile(r"0(?:4\d|50)[ \u00a0-]?\d"),
    re.compile(r"358[ \u00a0-]?(?:\(0\)[ \u00a0]?)?(?:4\d|50)[ \u00a0-]?\d"),
    re.compile(r"@(?<=\w@)\w"),
)
"""What a file has if it has any of these: most have none, and are quickly passed, as each begins
with a sign that is quick to look for."""
_DIGIT = re.compile(r"\d")
_CONTACT_FIELD = re.compile(r"[ \t]+(?:phone|email):")

HOUSEHOLD_MAIL = frozenset(
    """
    gmail.com googlemail.com hotmail.com hotmail.fi outlook.com live.com live.fi msn.com yahoo.com
    icloud.com me.com mac.com proton.me protonmail.com pm.me gmx.com aol.com luukku.com suomi24.fi
    elisanet.fi kolumbus.fi saunalahti.fi welho.com dnainternet.net pp.inet.fi inet.fi netti.fi
    phnet.fi nic.fi iki.fi surffi.fi jippii.fi mbnet.fi sci.fi
    """.split()  # noqa: SIM905 (a list with quotation marks would hide the names)
)
"""Mail services whose addresses belong to persons and households, not to offices."""

_NOBODYS = frozenset({"etunimi.sukunimi", "fornamn.efternamn", "firstname.lastname"})
_A_NAME = re.compile(r"[^\W\d_]{2,}\.[^\W\d_]{2,}")


def personal_data(source: SourceFile) -> Iterator[Problem]:
    """Yield E601 (identity code), E602 (mobile number), E603 (private e-mail), W601 and W602."""
    if not any(pattern.search(source.text) for pattern in _WORTH_A_LOOK):
        return
    for number, line in enumerate(source.text.split("\n"), start=1):
        if "@" not in line and not _DIGIT.search(line):
            continue
        yield from _codes(source.path, number, line)
        if source.collection is Collection.EXPERT and _CONTACT_FIELD.match(line):
            continue
        blanked = _ADDRESS.sub(lambda m: "\ue000" * len(m[0]), line)
        yield from _numbers(source.path, number, blanked)
        yield from _addresses(source.path, number, blanked)


def is_identity_code(text: str) -> bool:
    """Whether a text is a Finnish personal identity code, its day and check character included."""
    match = _CODE.fullmatch(text)
    if not match:
        return False
    day, sign, number, check = match.groups()
    digits = int(day + number)
    return _is_day(day, sign) and CHECK_CHARACTERS[digits % 31] == check.upper()


def _is_day(day: str, sign: str) -> bool:
    century = CENTURIES.get(sign.translate(_DASHES).upper())
    if century is None:
        return False
    try:
        dt.date(century + int(day[4:]), int(day[2:4]), int(day[:2]))
    except ValueError:
        return False
    return True


def _codes(path: str, number: int, line: str) -> Iterator[Problem]:
    for match in _CODE.finditer(line):
        if is_identity_code(match[0]):
            place = Location(path, number, match.start() + 1, len(match[0]))
            yield problem("W601" if int(match[3]) >= FIRST_TEMPORARY else "E601", place)


def _numbers(path: str, number: int, line: str) -> Iterator[Problem]:
    for match in _MOBILE.finditer(line):
        yield problem("E602", Location(path, number, match.start() + 1, len(match[0])))


def _addresses(path: str, number: int, line: str) -> Iterator[Problem]:
    for match in _EMAIL.finditer(line):
        local, _, domain = match[0].rstrip(".").lower().partition("@")
        place = Location(path, number, match.start() + 1, len(match[0]))
        if domain in HOUSEHOLD_MAIL:
            yield problem("E603", place, found=domain)
        elif _A_NAME.fullmatch(local) and local not in _NOBODYS:
            yield problem("W602", place, found=domain)
