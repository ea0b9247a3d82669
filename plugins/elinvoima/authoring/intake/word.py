"""A Word document to Markdown, through mammoth.

Tracked changes are taken as accepted: what was inserted is text, what was deleted is not. Comments
are remarks between the writers: they are told to the editor and never written into the record.
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import mammoth
from bs4 import BeautifulSoup
from lxml import etree

from elinvoima.authoring.intake.taken import (
    ENDINGS,
    CannotTakeIn,
    Gallery,
    Note,
    Taken,
    without_title,
)
from elinvoima.authoring.intake.web import as_markdown
from elinvoima.i18n import N_

MAX_BYTES = 100_000_000
"""Unpacked; a document larger than this is some other file by mistake."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOCUMENT, _COMMENTS = "word/document.xml", "word/comments.xml"
_MARGINS = re.compile(r"word/(?:header|footer)\d*\.xml$")
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
"""


def take_in_word(data: bytes, alt_wanted: str) -> Taken:
    """Take in a .docx file. Raises CannotTakeIn where it is not one."""
    gallery = Gallery([], [])
    try:
        accepted = _with_changes_accepted(data, gallery)
        html = mammoth.convert_to_html(
            io.BytesIO(accepted),
            style_map=_STYLES,
            convert_image=mammoth.images.img_element(lambda image: _kept(image, gallery)),
        ).value
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError) as error:
        raise CannotTakeIn(N_("the file is not a Word document (.docx)")) from error
    soup = BeautifulSoup(html, "html.parser")
    for back in soup.select('a[href^="#footnote-ref"], a[href^="#endnote-ref"]'):
        back.decompose()  # arrows back from the notes: they are not the writer's
    for link in soup.find_all("a", href=True):
        link["href"] = _address(str(link["href"]))
    title, body = without_title(as_markdown(soup, Path(), "", gallery, alt_wanted))
    return Taken(title, body, tuple(gallery.pictures), tuple(gallery.notes))


def _address(target: str) -> str:
    """Return the address of a HYPERLINK field: a place in the page is a switch of its own there.

    ECMA-376 part 1, 17.16.5.25; mammoth gives all from the first quotation mark to the last.
    """
    address, _, switches = target.partition('"')
    place = re.search(r'\\l\s+"?([^"\s]+)', switches)
    return f"{address}#{place[1]}" if place else address


def _kept(image: object, gallery: Gallery) -> dict[str, str]:
    kind = str(getattr(image, "content_type", ""))
    if kind not in ENDINGS:
        return {"src": f"({kind})"}
    with image.open() as stream:  # type: ignore[attr-defined]
        return {"src": gallery.add(stream.read(), ENDINGS[kind])}


def _with_changes_accepted(data: bytes, gallery: Gallery) -> bytes:
    """Return the document with its tracked changes accepted, telling what that left out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if sum(item.file_size for item in package.infolist()) > MAX_BYTES:
            raise CannotTakeIn(N_("the file is too large"))
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as fresh:
            for item in package.infolist():
                content = package.read(item)
                if item.filename.startswith("word/") and item.filename.endswith(".xml"):
                    if item.filename == _COMMENTS:
                        _tell_comments(content, gallery)
                    else:
                        content = _accepted(content, gallery)
                    if _MARGINS.match(item.filename):
                        _tell_margin(content, gallery)
                fresh.writestr(item.filename, content)
    return out.getvalue()


def _parsed(content: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(content, parser)


def _accepted(content: bytes, gallery: Gallery) -> bytes:
    root = _parsed(content)
    for tag in ("del", "moveFrom"):
        for element in list(root.iter(f"{_W}{tag}")):
            words = "".join(element.itertext()).strip()
            if words and tag == "del":
                gallery.notes.append(Note(N_("deleted in the document: {text}"), {"text": words}))
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
    for tag in ("ins", "moveTo"):
        for element in list(root.iter(f"{_W}{tag}")):
            _unwrap(element)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    for child in reversed(list(element)):
        parent.insert(at, child)
    parent.remove(element)


def _tell_comments(content: bytes, gallery: Gallery) -> None:
    for comment in _parsed(content).iter(f"{_W}comment"):
        words = " ".join("".join(comment.itertext()).split())
        gallery.notes.append(Note(N_("a comment in the document: {text}"), {"text": words}))


def _tell_margin(content: bytes, gallery: Gallery) -> None:
    """Tell of the words of a header or a footer, once: each section has its own, often the same."""
    words = " ".join(" ".join(t.text or "" for t in _parsed(content).iter(f"{_W}t")).split())
    note = Note(N_("left out: a header or a footer of the pages: {text}"), {"text": words})
    if words and note not in gallery.notes:
        gallery.notes.append(note)
