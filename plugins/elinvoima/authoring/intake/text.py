"""Markdown and plain text, as they are saved: byte order marks, Windows letters and line ends."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from bs4 import BeautifulSoup
from markdown import markdown

from elinvoima.addresses import address_parts
from elinvoima.authoring.intake.taken import (
    Gallery,
    Note,
    Taken,
    clean,
    lines_of,
    plain,
    without_title,
)
from elinvoima.authoring.intake.web import _picture_data, as_markdown
from elinvoima.content.guesses import MARK
from elinvoima.content.markdown import convert
from elinvoima.i18n import N_
from elinvoima.relations.body_links import SAFE_SCHEMES


def take_in_text(data: bytes, file: Path, alt_wanted: str) -> Taken:
    """Take in Markdown or plain text."""
    text = clean(decoded(data))
    fields, body = _own_fields(text)
    gallery = Gallery([], [])
    if convert(body).raw_html:
        html = BeautifulSoup(markdown(body, extensions=["tables", "sane_lists"]), "html.parser")
        body = as_markdown(html, file, "", gallery, alt_wanted)
    else:
        body = _mended(body, file, gallery, alt_wanted)
    title, body = without_title(body)
    return Taken(title, body, tuple(gallery.pictures), tuple(gallery.notes), fields)


def decoded(data: bytes) -> str:
    """Return the text: UTF-8 or UTF-16 by its mark, else UTF-8, else as Windows in Europe."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):  # fmt: skip
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _own_fields(text: str) -> tuple[tuple[str, ...], str]:
    """Part the front matter that the document has of its own, if any, from its body."""
    match = re.match(r"\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|$)", text, re.DOTALL)
    if not match:
        return (), text
    return tuple(lines_of(match[1])), text[match.end() :]


_LINK = re.compile(r"(!?)\[([^\]]*)\]\(\s*<?([^)\s>]*)>?(?:\s+\"[^\"]*\")?\s*\)")


def _mended(body: str, file: Path, gallery: Gallery, alt_wanted: str) -> str:
    """Return the body with pictures kept, and links that lead nowhere here left as words."""

    def mend(match: re.Match[str]) -> str:
        is_picture, words, target = bool(match[1]), match[2], match[3]
        if is_picture:
            found = _picture_data(target, file)
            if found:
                return f"![{words or f'{MARK}: {alt_wanted}'}]({gallery.add(*found)})"
            message = N_("a picture could not be taken along: {address} ({alt})")
            gallery.notes.append(Note(message, {"address": target[:200], "alt": words or "–"}))
            return words
        if address_parts(target).scheme.lower() in SAFE_SCHEMES:
            return match[0]
        message = N_("a link was left out: “{text}” led to {address}")
        gallery.notes.append(Note(message, {"text": plain(words), "address": target}))
        return words

    return _LINK.sub(mend, body)
