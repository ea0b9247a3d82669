"""What was taken in: title, body in Markdown, pictures, and what the editor should know."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

PICTURE = "elinvoima-picture-"
"""Stands for a picture's address in the body until the record's id is known; its number follows."""

ENDINGS = {
    "image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "image/webp": ".webp",
    "image/svg+xml": ".svg", "image/avif": ".avif",
}  # fmt: skip
"""Kinds of picture that browsers show."""


class CannotTakeIn(Exception):  # noqa: N818 (it is a stop with a reason)
    """Why a file cannot be taken in, as a message of the catalogue with its parameters."""

    def __init__(self, message: str, **params: str) -> None:
        super().__init__(message)
        self.message = message
        self.params = params


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the document."""

    number: int
    ending: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Note:
    """What the editor should know: a message of the catalogue with its parameters."""

    message: str
    params: dict[str, str]


@dataclass(frozen=True, slots=True)
class Taken:
    """A document that was taken in."""

    title: str
    """Empty where the document has none."""
    body: str
    pictures: tuple[Picture, ...] = ()
    notes: tuple[Note, ...] = ()
    fields: tuple[str, ...] = ()
    """Lines of front matter that the document had of its own."""


_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[\u00a0\u202f\u2007](?=\d)")
_OTHER_SPACES = re.compile("[\u00a0\u202f\u2007\u2009]")
_KEPT = "\ue200"


def clean(text: str) -> str:
    """Return a text without invisible characters, its odd spaces plain.

    Soft hyphens go, so that words are whole to the search; no-break spaces become plain ones, but
    for those that keep a number together.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _BETWEEN_DIGITS.sub(_KEPT, _INVISIBLE.sub("", text))
    return _OTHER_SPACES.sub(" ", text).replace(_KEPT, "\u00a0")


_HEADING = re.compile(r"^(#{1,6})[ \t]+(.*?)[ \t]*#*$", re.MULTILINE)
_UNDERLINED = re.compile(r"^(?![-#>])(\S.*)\n(=+|-{3,})[ \t]*$", re.MULTILINE)
TITLE_LENGTH = 120


def without_title(body: str) -> tuple[str, str]:
    """Return the title, which is a main heading that begins the text, and the body without it.

    Other main headings, and those below them, go down a level: the page has its title already.
    """
    body = _UNDERLINED.sub(lambda m: f"{'#' if m[2][0] == '=' else '##'} {m[1]}", body)
    title = ""
    first = _HEADING.search(body)
    if first and len(first[1]) == 1 and len(first[2]) <= TITLE_LENGTH:
        title = plain(first[2])
        body = body[: first.start()] + body[first.end() :]
    if any(len(match[1]) == 1 for match in _HEADING.finditer(body)):
        body = _HEADING.sub(lambda m: f"{'#' * min(6, len(m[1]) + 1)} {m[2]}", body)
    return title, tidy(body)


def plain(text: str) -> str:
    """Return Markdown on one line as plain words."""
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return " ".join(re.sub(r"\\(.)", r"\1", re.sub(r"(?<!\\)[*_`]+", "", text)).split())


def tidy(body: str) -> str:
    """Return the body with one empty line between its parts, and a line break at its end."""
    body = re.sub(r"[ \t]+$", lambda m: "  " if m[0] == "  " else "", body, flags=re.MULTILINE)
    body = re.sub(r"\n{3,}", "\n\n", body).strip("\n")
    return f"{body}\n" if body.strip() else ""


@dataclass
class Gallery:
    """Numbers the pictures of a document as they come; one of a few things here that change."""

    pictures: list[Picture]
    notes: list[Note]

    def add(self, data: bytes, ending: str) -> str:
        """Keep a picture; return the address that stands for it."""
        picture = Picture(len(self.pictures) + 1, ending, data)
        self.pictures.append(picture)
        return f"{PICTURE}{picture.number}"


def with_addresses(body: str, address: Callable[[int], str]) -> str:
    """Return the body with the pictures' own addresses."""
    return re.sub(rf"{PICTURE}(\d+)", lambda m: address(int(m[1])), body)


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines of a text that say something."""
    yield from (line.rstrip() for line in text.split("\n") if line.strip())
