"""HTML to Markdown: of a saved page its main part, of a Word document all."""

from __future__ import annotations

import base64
import binascii
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote, unquote_to_bytes, urljoin

from bs4 import BeautifulSoup, Comment, Tag
from markdownify import MarkdownConverter

from elinvoima.addresses import address_parts
from elinvoima.authoring.intake.sayable import make_sayable
from elinvoima.authoring.intake.taken import (
    ENDINGS,
    PICTURE,
    Gallery,
    Note,
    Taken,
    clean,
    plain,
    without_title,
)
from elinvoima.content.guesses import MARK
from elinvoima.content.said import shortened
from elinvoima.i18n import N_
from elinvoima.relations.body_links import IMAGE_ENDINGS, SAFE_SCHEMES

_NO_TEXT = ("script", "style", "noscript", "template", "svg", "iframe", "object", "head", "canvas")
_FRAME = ("nav", "header", "footer", "aside", "form", "button", "dialog")


def take_in_page(data: bytes | str, file: Path, alt_wanted: str) -> Taken:
    """Take in a page that was saved from the web, with the pictures beside it."""
    soup = BeautifulSoup(data, "html.parser")
    title = soup.title.get_text() if soup.title else ""
    base = _address_of(soup)
    main = _main_part(soup)
    gallery = Gallery([], [])
    left_out = _without_frames(soup, main)
    if left_out:
        message = N_("left out of the page: menus, forms and the like, {n} words")
        gallery.notes.append(Note(message, {"n": str(left_out)}))
    body = as_markdown(main, file, base, gallery, alt_wanted)
    heading, body = without_title(body)
    return Taken(
        heading or " ".join(clean(title).split()), body, tuple(gallery.pictures),
        tuple(gallery.notes),
    )  # fmt: skip


def _main_part(soup: BeautifulSoup) -> Tag:
    for found in (soup.find("main"), soup.find(role="main"), soup.find("article")):
        if isinstance(found, Tag) and found.get_text(strip=True):
            return found
    return soup.body or soup


def _without_frames(soup: BeautifulSoup, main: Tag) -> int:
    """Take away what is around and between the text; return how many words that was."""
    for tag in soup.find_all(_NO_TEXT):
        tag.decompose()
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    words = len(soup.get_text(" ").split())
    for tag in main.find_all(_FRAME):
        if not tag.decomposed and not (tag.name == "header" and tag.find(["h1", "h2"])):
            tag.decompose()
    return words - len(main.get_text(" ").split())


def _address_of(soup: BeautifulSoup) -> str:
    """Return the address that the page was saved from, where it tells it; else nothing."""
    base = soup.find("base", href=True)
    link = soup.find("link", rel="canonical", href=True)
    graph = soup.find("meta", property="og:url", content=True)
    comment = soup.find(string=lambda t: isinstance(t, Comment) and "saved from url=" in t)
    found = (
        base["href"] if isinstance(base, Tag) else "",
        link["href"] if isinstance(link, Tag) else "",
        graph["content"] if isinstance(graph, Tag) else "",
        re.sub(r"^.*saved from url=\(\d+\)", "", str(comment)).strip() if comment else "",
    )
    return next((str(each) for each in found if str(each).startswith("http")), "")


def as_markdown(main: Tag, file: Path, base: str, gallery: Gallery, alt_wanted: str) -> str:
    """Return a part of a page as Markdown, its pictures kept in the gallery."""
    make_sayable(main, gallery)
    for image in main.find_all("img"):
        _keep_picture(image, file, base, gallery, alt_wanted)
    for link in main.find_all("a"):
        _mend_link(link, base, gallery)
    return clean(_Converter(heading_style="ATX", bullets="-").convert_soup(main))


def _keep_picture(image: Tag, file: Path, base: str, gallery: Gallery, alt_wanted: str) -> None:
    source, alt = str(image.get("src", "")), " ".join(str(image.get("alt", "")).split())
    if source.startswith(PICTURE):
        target = source
    else:
        found = _picture_data(source, file)
        target = gallery.add(*found) if found else ""
    if target:
        image["src"] = target
        image["alt"] = alt or f"{MARK}: {alt_wanted}"
        del image["title"]
        return
    where = urljoin(base, source) if base else source
    said = shortened(where)
    gallery.notes.append(
        Note(
            N_("a picture could not be taken along: {address} ({alt})"),
            {"address": said, "alt": alt or "–"},
        )
    )
    image.replace_with(alt)


def _picture_data(source: str, file: Path) -> tuple[bytes, str] | None:
    """Return a picture's bytes and ending: of a data address, or of a file below the page's own."""
    if source.startswith("data:"):
        head, _, data = source.partition(",")
        ending = ENDINGS.get(head[5:].partition(";")[0].lower())
        try:
            raw = base64.b64decode(data) if head.endswith("base64") else unquote_to_bytes(data)
        except (binascii.Error, ValueError):
            return None
        return (raw, ending) if ending else None
    parts = address_parts(source)
    if parts.scheme or parts.netloc or not source:
        return None
    path = (file.parent / unquote(parts.path)).resolve()
    is_below = path.is_relative_to(file.parent.resolve())
    if not is_below or path.suffix.lower() not in IMAGE_ENDINGS or not path.is_file():
        return None
    return path.read_bytes(), path.suffix.lower()


def _mend_link(link: Tag, base: str, gallery: Gallery) -> None:
    """Make a link whole, or leave its words and tell where it led."""
    target = str(link.get("href", "")).strip()
    if not link.get_text(strip=True) and not link.find("img"):
        link.unwrap()
        return
    whole = target if target.startswith("#") else urljoin(base, target) if base else target
    if address_parts(whole).scheme.lower() in SAFE_SCHEMES:
        link["href"] = whole
        del link["title"]
        return
    if target and not target.startswith("#"):
        text = plain(link.get_text())
        gallery.notes.append(
            Note(
                N_("a link was left out: “{text}” led to {address}"),
                {"text": text, "address": target},
            )
        )
    link.unwrap()


class _Converter(MarkdownConverter):
    """Writes text so that Markdown and our reader take it as text."""

    def convert_li(self, el: Any, text: str, parent_tags: Any) -> str:
        """Indent what is inside an item by four, as Python-Markdown's dialect asks."""
        made = str(super().convert_li(el, text, parent_tags))  # type: ignore[misc]
        bullet = re.match(r"\n*\S+ ", made)
        if not bullet:
            return made
        inner = "\n" + " " * len(bullet[0].lstrip("\n"))
        return made.replace(inner, "\n    ")

    def escape(self, text: str, parent_tags: Any) -> str:
        text = re.sub(r"&(?=#?\w+;)", "&amp;", text).replace("<", "&lt;")
        text = str(super().escape(text, parent_tags))  # type: ignore[misc]
        text = re.sub(r"\[(?=[^\]\n]*\][(\[:])", r"\\[", text)  # brackets that would make a link
        if {"td", "th"} & set(parent_tags):
            text = text.replace("|", "\\|")
        return re.sub(r"^(\s*)(\d+)([.)])(?=\s)|^(\s*)([#>+-])(?=\s)", _escaped_start, text)


def _escaped_start(match: re.Match[str]) -> str:
    if match[2]:
        return f"{match[1]}{match[2]}\\{match[3]}"
    return f"{match[4]}\\{match[5]}"
