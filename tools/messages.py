"""Gathers the texts that people see into the gettext catalogues, and compiles them.

`python tools/messages.py` updates `locale/*/LC_MESSAGES/elinvoima.po` from the code and the
templates, and compiles it and the `.po` files beside it, which are kept by hand (`messages.po` has
argparse's own texts). `--check` only tells what is out of step, and exits 1.
"""

from __future__ import annotations

import argparse
import ast
import datetime as dt
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PLUGINS = Path(__file__).resolve().parent.parent / "plugins"
CORE = PLUGINS / "elinvoima"
LOCALE = CORE / "locale"
LANGUAGES = ("fi", "sv", "en")
SOURCE_LANGUAGE = "en"
"""Language of the code. Its catalogue has every text as the code says it, but where a reader is
told it in better words: such a msgstr is by hand, and is kept."""

TEMPLATES = ("elinvoima/theme/templates/**.html", "elinvoima_mkdocs/overrides/**.html")
METHODS = [(templates, "jinja2.ext:babel_extract") for templates in TEMPLATES]
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "N_": None,
    "t": None,
    "text": None,
    "n": (1, 2),
    "plural": (1, 2),
    "forms": (1, 2),
}
OPTIONS = {name: {"trim_blocks": "true", "lstrip_blocks": "true"} for name in TEMPLATES}

_PLACEHOLDER = re.compile(r"\{(\w+)\}|%\((\w+)\)")

QUOTES = {"fi": "”…”", "sv": "”…”", "en": "“…”"}
FOREIGN_QUOTES = {"fi": set("“„«»\u2018"), "sv": set("“„«»\u2018"), "en": set("„«»")}
"""Quotation marks that the language does not use."""

UNCHANGING = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
"""Date in every header, so that the same texts always make the same files."""


def extract() -> Catalog:
    """Return a catalogue of every message of the core, without translations."""
    catalog = Catalog(project="elinvoima", charset="utf-8", fuzzy=False)
    for code in sorted(CORE.rglob("*.py")):
        for texts in texts_of(code):
            catalog.add(texts, locations=[(code.relative_to(PLUGINS).as_posix(), 0)])
    found = extract_from_dir(PLUGINS, METHODS, OPTIONS, keywords=KEYWORDS, comment_tags=())
    for file, _line, message, _comments, context in found:
        catalog.add(message, locations=[(Path(file).as_posix(), 0)], context=context)
    return catalog


def texts_of(code: Path) -> Iterator[str | tuple[str, ...]]:
    """Yield the messages of a Python file, in f-strings too, where Babel does not look."""
    calls = (n for n in ast.walk(ast.parse(code.read_text("utf-8"))) if isinstance(n, ast.Call))
    for call in calls:
        name = getattr(call.func, "id", None) or getattr(call.func, "attr", None)
        if name in KEYWORDS:
            number = len(KEYWORDS[name] or (1,))
            texts = [a.value for a in call.args[:number] if isinstance(a, ast.Constant)]
            words = tuple(text for text in texts if isinstance(text, str))
            if len(words) == number:
                yield words if number > 1 else words[0]


def update(language: str) -> Catalog:
    """Return a language's catalogue with the present messages; those gone are left out."""
    template = extract()
    file = po_file(language)
    old = read_po(io.BytesIO(file.read_bytes()), locale=language) if file.exists() else Catalog()
    catalog = Catalog(
        locale=language, project="elinvoima", charset="utf-8", fuzzy=False,
        header_comment=f"# {language}: made by tools/messages.py; the msgstr lines are by hand.",
    )  # fmt: skip
    for message in sorted((m for m in template if m.id), key=_key):
        known = old.get(message.id)
        string = known.string if known and not known.fuzzy else ""
        if language == SOURCE_LANGUAGE and not _is_whole(string):
            string = message.id
        catalog.add(message.id, string, locations=sorted(set(message.locations)))
    return catalog


def untranslated(catalog: Catalog) -> list[str]:
    """Return the messages that have no translation, or one that nobody has confirmed."""
    return [_key(m) for m in catalog if m.id and (m.fuzzy or not _is_whole(m.string))]


def faults(catalog: Catalog) -> list[str]:
    """Return what is wrong in the translations there are, each told on one line."""
    found = []
    for message in (m for m in catalog if m.id and _is_whole(m.string)):
        told = [
            fault
            for text, original in zip(_strings(message.string), _strings(message.id), strict=True)
            for fault in _faults(text, original, message, str(catalog.locale))
        ]
        found += [f"{_key(message)!r}: {fault}" for fault in told]
    return found


def _faults(text: str, original: str, message: Message, language: str) -> Iterator[str]:
    given = set(_placeholders(text))
    needed = set() if "no-python-format" in message.flags else set(_placeholders(original))
    known = {name for form in _strings(message.id) for name in _placeholders(form)}
    if not needed <= given <= known:
        yield f"placeholders {sorted(given)} where the code has {sorted(needed)}"
    if _edges(text) != _edges(original):
        yield "other spaces at the beginning or the end than in the code"
    if wrong := set(text) & FOREIGN_QUOTES[language]:
        yield f"{''.join(sorted(wrong))} where {language} has {QUOTES[language]}"
    if "..." in text and "..." not in original:
        yield "three full stops where there should be …"


def _edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def _placeholders(text: str) -> list[str]:
    """Return the names of the placeholders: of ours, `{name}`, and of argparse, `%(name)s`."""
    return [brace or percent for brace, percent in _PLACEHOLDER.findall(text)]


def _strings(string: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return tuple(string) if isinstance(string, tuple | list) else (string or "",)


def _is_whole(string: str | tuple[str, ...] | list[str] | None) -> bool:
    return all(_strings(string))


def po_text(catalog: Catalog) -> bytes:
    """Return the catalogue as a .po file without anything that changes from day to day."""
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=100, omit_header=False, include_lineno=False)
    lines = buffer.getvalue().splitlines(keepends=True)
    return b"".join(
        line for line in lines if b"-Date: " not in line and b"Generated-By" not in line
    )


def mo_bytes(catalog: Catalog) -> bytes:
    """Return the compiled catalogue."""
    clean = read_po(io.BytesIO(po_text(catalog)), locale=catalog.locale)
    clean.creation_date = clean.revision_date = UNCHANGING
    buffer = io.BytesIO()
    write_mo(buffer, clean)
    return buffer.getvalue()


def po_file(language: str) -> Path:
    """Return where a language's catalogue is."""
    return LOCALE / language / "LC_MESSAGES" / "elinvoima.po"


def _key(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def main() -> int:
    """Update the catalogues, or check them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="change nothing; exit 1 if out of step"
    )
    check = parser.parse_args().check
    out_of_step = []
    for language in LANGUAGES:
        po = po_file(language)
        catalogs = {po: update(language)}
        for other in sorted(set(po.parent.glob("*.po")) - {po}):
            catalogs[other] = read_po(io.BytesIO(other.read_bytes()), locale=language)
        files = {po: po_text(catalogs[po])}
        for made_of, catalog in catalogs.items():
            files[made_of.with_suffix(".mo")] = mo_bytes(catalog)
            out_of_step += [
                f"{language}: {message!r} is not translated" for message in untranslated(catalog)
            ]
            out_of_step += [f"{language}: {fault}" for fault in faults(catalog)]
        for file, data in files.items():
            if not file.exists() or file.read_bytes() != data:
                if check:
                    out_of_step.append(f"{file.relative_to(CORE)}: run `make messages`")
                else:
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_bytes(data)
    sys.stdout.writelines(f"{line}\n" for line in out_of_step)
    return 1 if out_of_step else 0


if __name__ == "__main__":
    sys.exit(main())
