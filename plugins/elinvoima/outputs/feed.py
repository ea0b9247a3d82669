"""An Atom feed of the stories, newest first (RFC 4287), if the site's address is known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from elinvoima.content.schema import Story
from elinvoima.i18n import DEFAULT_LANGUAGE, N_
from elinvoima.outputs.model import FileOutput
from elinvoima.relations.catalogue import address_of
from elinvoima.site import Site
from elinvoima.views.words import Words

FEED_ADDRESS = "tarinat.atom"


def feed_address(language: str) -> str:
    """Return the address of the feed of the stories in a language."""
    return FEED_ADDRESS if language == DEFAULT_LANGUAGE else f"{language}/{FEED_ADDRESS}"


def feed(site: Site, words: Words) -> Iterator[FileOutput]:
    """Yield the feed of the stories in a language.

    Nothing without `site_url`, as Atom needs absolute addresses.
    """
    home = site.settings.site_url
    language = words.language
    stories = [
        story
        for story in site.catalogue.all(Story)
        if story.record.published and language in (DEFAULT_LANGUAGE, story.record.language)
    ]
    if not home or not stories:
        return
    stories.sort(key=lambda s: (s.record.published or dt.date.min, s.id), reverse=True)
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": words.language})
    own_home = home if language == DEFAULT_LANGUAGE else f"{home}{language}/"
    _add(root, "id", own_home)
    _add(root, "title", f"{site.settings.site_name}: {words.text(N_('Stories')).lower()}")
    _add(root, "updated", _moment(max(_changed(s.record) for s in stories)))
    SubElement(root, "link", {"href": own_home})
    SubElement(root, "link", {"href": f"{home}{feed_address(language)}", "rel": "self"})
    author = SubElement(root, "author")
    _add(author, "name", site.settings.publisher or site.settings.site_name)
    for story in stories:
        item = SubElement(root, "entry")
        _add(item, "id", f"{home}{address_of(story)}")
        _add(item, "title", story.record.title)
        _add(item, "published", _moment(story.record.published or dt.date.min))
        _add(item, "updated", _moment(_changed(story.record)))
        _add(item, "summary", story.record.summary)
        SubElement(item, "link", {"href": f"{home}{address_of(story)}"})
    indent(root, " ")
    text = tostring(root, encoding="unicode", xml_declaration=False)
    yield FileOutput(feed_address(language), f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n')


def _add(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = text


def _changed(story: Story) -> dt.date:
    return story.reviewed or story.published or dt.date.min


def _moment(day: dt.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
