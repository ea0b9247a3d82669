"""Pictures that weigh too much, and words for them that say nothing: A301, A302, A303."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import basename, splitext

from elinvoima.advice.reading import Reading
from elinvoima.content.citations import masked_blocks
from elinvoima.content.markdown import LinkKind
from elinvoima.content.problems import Location, Problem, problem
from elinvoima.content.schema import Expert
from elinvoima.relations.body_links import is_external, resolve

LARGEST = 300_000
"""Bytes: two seconds on a slow phone connection (1.6 Mbit/s, as `benchmarks/` throttles it)."""

_IMAGE = re.compile(
    r"!\[(?P<alt>[^\]]*)\]\((?P<target>[^)\s]+)(?:\s+(?P<q>[\"'])(?P<title>.*?)(?P=q))?\s*\)"
    r"(?P<after>[^\n]*(?:\n(?!\s*\n)[^\n]*)*(?:\n[ \t]*\n[ \t]*[*_](?!\s)[^\n]+)?)"
)
_FROM_A_CAMERA = re.compile(r"(?:img|dscn?|pxl|image|kuva|photo|whatsappimage)\d+\w*")
_LETTERS = re.compile(r"[\W_]+")


def pictures(reading: Reading) -> Iterator[Problem]:
    """Yield A301 (too large), A302 (words repeat the caption), A303 (they say nothing)."""
    entry = reading.entry
    after = 0
    for link in entry.body.links:
        if link.kind is LinkKind.IMAGE:
            place, after = entry.locate_in_body(link.target, after)
            yield from _too_large(reading, link.target, place, None)
    if isinstance(entry.record, Expert) and entry.record.photo:
        photo = entry.record.photo
        yield from _too_large(reading, photo.file, entry.locate(("photo", "file")), "photo.file")
        yield from _says_nothing(photo.alt, photo.file, entry.locate(("photo", "alt")), "photo.alt")
    for match in _IMAGE.finditer(masked_blocks(entry.body_text)):
        place, _ = entry.locate_in_body(match["alt"], match.start())
        yield from _says_nothing(match["alt"], match["target"], place, None)
        alt = _bare(match["alt"])
        if alt and alt in {_bare(match["title"] or ""), _bare(match["after"])}:
            yield problem("A302", place, found=match["alt"])


def _too_large(
    reading: Reading, target: str, place: Location, field: str | None
) -> Iterator[Problem]:
    if is_external(target):
        return
    file, _ = resolve(reading.entry, target)
    size = reading.around.size_of(file)
    if size is not None and size > LARGEST:
        small = f"{splitext(file)[0]}.webp" if file.lower().endswith(".gif") else file
        yield problem(
            "A301", place, field,
            found=-(-size // 1000), allowed=LARGEST // 1000,
            suggestion=f'magick "{file}" -resize "1600x1600>" -quality 80 "{small}"',
        )  # fmt: skip


def _says_nothing(alt: str, target: str, place: Location, field: str | None) -> Iterator[Problem]:
    name = basename(target)
    said = _bare(alt)
    empty = {"kuva", "valokuva", "kuvituskuva", "logo", "image", "photo", "picture"}
    if said and (said in empty or said == _bare(name) or _FROM_A_CAMERA.fullmatch(said)):
        yield problem("A303", place, field, found=alt)


def _bare(text: str) -> str:
    return _LETTERS.sub("", text).casefold()
