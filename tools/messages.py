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
LANGUAGES = ("fi",)

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
        catalog.add(message.id, string, locations=sorted(set(message.locations)))
    return catalog


def untranslated(catalog: Catalog) -> list[str]:
    """Return the messages that have no translation."""
    missing = []
    for message in catalog:
        strings = message.string if isinstance(message.string, tuple | list) else (message.string,)
        if message.id and not all(strings):
            missing.append(_key(message))
    return missing


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
