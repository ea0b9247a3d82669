"""Stories of the site told again with other words: as many lines, fields, links and citations.

The made-up stories of `corpus.py` are for what reads words. These are for what reads files: each is
one of the site's own, with every field, link and citation that it has, so that YAML, Markdown and
references take as long as in stories of people. In its prose words are changed as there; a text
that would grow too long for its field is left as it is.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from elinvoima.advice.passages import passages
from elinvoima.content.entries import Entry
from elinvoima.content.schema import Story
from elinvoima.content.schema.fields import LABEL_LENGTH, SUMMARY_LENGTH, TITLE_LENGTH
from elinvoima.site import load

from benchmarks.chance import repeatable
from benchmarks.corpus import Material, write_pages

_KEPT = re.compile(r"(\[@[^\]]*\]|\]\([^)]*\)|<[^>]*>)")
"""Citations and addresses: no words."""
_LONGEST = {"title": TITLE_LENGTH, "label": LABEL_LENGTH, "summary": SUMMARY_LENGTH}


def write_retold(material: Material, count: int, folder: Path) -> None:
    """Write a repository with the site's own pages, and so many stories told again beside them."""
    write_pages(material, folder)
    site = load(material.root).site
    assert site is not None  # noqa: S101 (`Material` has loaded it too)
    own = [e for e in site.catalogue.entries if isinstance(e.record, Story)]
    for number in range(count):
        chance = repeatable("retold", number)
        entry = own[number % len(own)]
        text = _retold(material, entry, material.root, chance)
        (folder / "case_studies" / f"kerrottu-{number:05}.md").write_text(text, "utf-8")


def _retold(material: Material, entry: Entry[Any], root: Path, chance: random.Random) -> str:
    _, front, body = (root / entry.path).read_text("utf-8").split("---\n", 2)
    fields = yaml.safe_load(front)
    fields.pop("aliases", None)
    for passage in passages(entry):
        if passage.path:
            _change(material, fields, passage.path, chance)
    told = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=100)
    return f"---\n{told}---\n{_changed(material, body, chance)}"


def _change(
    material: Material, fields: Any, path: tuple[str | int, ...], chance: random.Random
) -> None:
    *before, last = path
    for part in before:
        fields = fields[part]
    text = _changed(material, fields[last], chance)
    if len(text) <= max(len(fields[last]), _LONGEST.get(str(last), len(text))):
        fields[last] = text


def _changed(material: Material, text: str, chance: random.Random) -> str:
    return "".join(_words_changed(material, text, chance))


def _words_changed(material: Material, text: str, chance: random.Random) -> Iterator[str]:
    for piece in _KEPT.split(text):
        yield piece if _KEPT.fullmatch(piece) else material.words_changed(piece, chance)
