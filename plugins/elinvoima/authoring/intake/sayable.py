"""Brings a page's elements to what our Markdown can say, telling what is left out of it.

Python-Markdown as we use it has no struck text, no definition lists, no captions of tables and no
recordings: written as other dialects do, they would be signs in the text, or a broken table.
"""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag

from elinvoima.authoring.intake.taken import Gallery, Note
from elinvoima.i18n import N_

_STRUCK = ("del", "s", "strike")
_RECORDINGS = ("video", "audio")


def make_sayable(main: Tag, gallery: Gallery) -> None:
    """Change the elements in place."""
    for struck in main.find_all(_STRUCK):
        words = " ".join(struck.get_text(" ").split())
        if words:
            gallery.notes.append(Note(N_("deleted in the document: {text}"), {"text": words}))
        struck.decompose()
    for recording in main.find_all(_RECORDINGS):
        parts = (recording, *recording.find_all("source"))
        address = next((str(part["src"]) for part in parts if part.get("src")), "–")
        message = N_("a recording could not be taken along: {address}")
        gallery.notes.append(Note(message, {"address": address}))
        recording.decompose()
    for caption in main.find_all("caption"):
        table = caption.find_parent("table")
        if table:
            table.insert_before(_renamed(caption.extract(), "p"))
    for term in main.find_all("dt"):
        _renamed(term, "strong").wrap(_new("p"))
    for meaning in main.find_all("dd"):
        _renamed(meaning, "div")
    for definitions in main.find_all("dl"):
        _renamed(definitions, "div")


def _renamed(tag: Tag, name: str) -> Tag:
    tag.name = name
    return tag


def _new(name: str) -> Tag:
    return BeautifulSoup().new_tag(name)
