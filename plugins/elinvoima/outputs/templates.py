"""The Jinja environment: templates, filters and the words of the page's language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from elinvoima.addresses import relative
from elinvoima.content.citations import with_citations
from elinvoima.outputs.model import Heading
from elinvoima.views.words import Words

TEMPLATES = Path(__file__).parent.parent / "theme" / "templates"
MAIN = 2
"""Level of the headings in the contents."""


class _Compiled(BytecodeCache):
    """Templates are compiled once, not once for each language."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with what is kept for it."""
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a bucket holds."""
        self.kept[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


class Renderer:
    """Renders the pages' templates in one language."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=_COMPILED,
        )
        self.environment.globals |= {"t": words.text, "n": words.plural, "forms": words.forms}
        self.environment.globals |= {"language": words.language, "place_name": words.name}
        self.environment.filters |= {"line": with_citations, "prose": _prose, "day": _day}

    def render(self, template: str, address: str, **context: Any) -> str:
        """Render `pages/<template>.html` for the page at `address`."""
        found = self.environment.get_template(f"pages/{template}.html")
        context.setdefault("link", lambda target: relative(target, address))
        return found.render(address=address, **context)

    def contents(self, headings: Iterable[Heading]) -> str:
        """Render the contents of a page: its main headings, where there are more than one."""
        main = [heading for heading in headings if heading.level == MAIN]
        if len(main) < 2:  # noqa: PLR2004 (one heading is no list)
            return ""
        return self.environment.get_template("parts/contents.html").render(headings=main)


def _prose(text: str) -> Markup:
    """Paragraphs of a text, parted by empty lines, with its citations as links."""
    paragraphs = [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]
    return Markup("\n").join(Markup("<p>{}</p>").format(with_citations(p)) for p in paragraphs)


def _day(date: dt.date) -> str:
    return f"{date.day}.{date.month}.{date.year}"
