"""The link step: checks that ids, addresses, references and citations hold."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from elinvoima.content.checked import Checked
from elinvoima.content.citations import CITATION, CITED, masked_blocks, masked_code
from elinvoima.content.collections import Collection
from elinvoima.content.entries import Entry
from elinvoima.content.file_names import (
    TRANSLATED,
    is_translation,
    language_of,
    original_of,
    record_id,
    translation_of,
)
from elinvoima.content.problems import Location, Problem, problem
from elinvoima.content.schema import Record, Theme
from elinvoima.content.schema.fields import ImageReference, RecordReference
from elinvoima.content.schema.translation import Translation
from elinvoima.content.suggestions import closest
from elinvoima.content.yaml_values import field_name
from elinvoima.explain.showing import CODES_ADDRESS
from elinvoima.municipalities.register import Register
from elinvoima.relations.body_links import Surroundings, check_image, check_links
from elinvoima.relations.catalogue import (
    HOME_FILE,
    Catalogue,
    address_of,
    address_of_file,
    alias_addresses,
)
from elinvoima.relations.references import Reference, references_in, texts_in
from elinvoima.relations.translating import Translated, join

RESERVED = (
    "api/",
    "haku/",
    "kunnat/",
    "maakunnat/",
    "tilannekuva/",
    "tietoa/komponentit/",
    CODES_ADDRESS,
    *(f"{c.address}/" for c in Collection if c.address),
    *(f"{language}/" for language in TRANSLATED),
)
"""Addresses of the listings, of pages that the program makes, and of the languages: no page of the
site's own may be under them."""


def link(  # noqa: PLR0913 (everything there is, and what it is checked against)
    entries: Sequence[Entry[Record]],
    register: Register,
    known_files: Mapping[str, Collection],
    file_exists: Callable[[str], bool],
    day: dt.date,
    *,
    translations: Sequence[Entry[Translation]] = (),
) -> Checked[Catalogue]:
    """Check the entries against each other.

    `known_files` has every content file, also those that did not validate, so that one broken
    file does not make every reference to it look wrong. `file_exists` answers for a path from
    the root. The catalogue holds the records that are public on `day`.
    """
    known_ids: dict[Collection, set[str]] = defaultdict(set)
    for path, collection in known_files.items():
        if not is_translation(path):
            known_ids[collection].add(record_id(path))
    surroundings = Surroundings.of(entries, register, known_files, file_exists)
    problems = [*_clashes(entries)]
    for entry in entries:
        for reference in references_in(entry.record):
            problems += _check(entry, reference, surroundings, known_ids)
        problems += _check_citations(entry)
        problems += check_links(entry, surroundings)
    problems += _circles(entries)
    joined = join(translations, {e.path: e for e in entries}, known_files)
    problems += joined.problems
    problems += _check_translations(joined.value or (), surroundings)
    problems += _homeless(known_files)
    public = tuple(e for e in entries if e.record.is_public_on(day))
    translated = tuple(t for t in joined.value or () if t.original.record.is_public_on(day))
    shown = {e.path for e in (*public, *(t.entry for t in translated))}
    hidden = frozenset(
        address_of_file(path, kind) for path, kind in known_files.items() if path not in shown
    )
    return Checked(Catalogue(public, register, hidden, translated), tuple(problems))


def _check_translations(
    translated: Sequence[Translated], surroundings: Surroundings
) -> Iterator[Problem]:
    """Check the links of the bodies; a link to an original leads to its page in the language."""
    for one in translated:
        own = {t.original.path: t.entry for t in translated if t.language == one.language}
        own |= {t.entry.path: t.entry for t in translated}
        around = replace(surroundings, by_path={**surroundings.by_path, **own})
        yield from check_links(one.entry, around)


def _homeless(known_files: Iterable[str]) -> Iterator[Problem]:
    """Yield E439 for the first translation into each language that the home page is not in."""
    files = sorted(file for file in known_files if language_of(file) in TRANSLATED)
    for language in TRANSLATED:
        home = translation_of(HOME_FILE, language)
        found = next((file for file in files if language_of(file) == language), None)
        if found and home not in files and original_of(found) != HOME_FILE:
            yield problem("E439", Location(found), found=language, suggestion=home)


def _clashes(entries: Sequence[Entry[Record]]) -> Iterator[Problem]:
    by_id: dict[tuple[Collection, str], Entry[Record]] = {}
    by_address: dict[str, Entry[Record]] = {}
    for entry in entries:
        if not entry.collection.is_page:
            first = by_id.setdefault((entry.collection, entry.id), entry)
            if first is not entry:
                yield problem("E402", Location(entry.path), found=entry.id, other=first.path)
                continue
        yield from _claim(entry, address_of(entry), Location(entry.path), by_address)
    for entry in entries:
        for position, address in enumerate(alias_addresses(entry)):
            place = entry.locate(("aliases", position))
            yield from _claim(entry, address, place, by_address)


def _claim(
    entry: Entry[Record], address: str, place: Location, taken: dict[str, Entry[Record]]
) -> Iterator[Problem]:
    if address in RESERVED or (entry.collection.is_page and address.startswith(RESERVED)):
        yield problem("E403", place, found=f"/{address}", other="nav")
    elif address in taken:
        yield problem("E403", place, found=f"/{address}", other=taken[address].path)
    else:
        taken[address] = entry


def _check(
    entry: Entry[Record],
    reference: Reference,
    surroundings: Surroundings,
    known_ids: Mapping[Collection, set[str]],
) -> Iterator[Problem]:
    value, path = reference.value, reference.path
    if isinstance(reference.marker, RecordReference):
        collection = reference.marker.collection
        if value not in known_ids[collection]:
            itself = {entry.id} if entry.collection is collection else set()
            suggestion = closest(value, known_ids[collection] - itself)
            yield problem(
                "E401", entry.locate(path), field_name(path),
                found=value, folder=collection.folder, suggestion=suggestion,
            )  # fmt: skip
        return
    if isinstance(reference.marker, ImageReference):
        yield from check_image(entry, value, entry.locate(path), surroundings)
        return
    register = surroundings.register
    if register.find(value) is None:
        yield problem(
            "E404", entry.locate(path), field_name(path),
            found=value, suggestion=closest(value, register.names),
        )  # fmt: skip


def _check_citations(entry: Entry[Record]) -> Iterator[Problem]:
    numbers = [str(n) for n in sorted(source.id for source in entry.record.sources)]
    if set(CITED.findall(entry.text)) <= set(numbers):
        return
    allowed = ", ".join(numbers) or "–"
    yield from _wrong_in_fields(entry, numbers, allowed)
    yield from _wrong_in_body(entry, numbers, allowed)


def _wrong_in_fields(
    entry: Entry[Record], numbers: Sequence[str], allowed: str
) -> Iterator[Problem]:
    for path, text in texts_in(entry.record):
        for number in _cited(text) if "[@" in text else ():
            if number not in numbers:
                place = entry.locate_word(path, f"@{number}")
                yield problem("E406", place, field_name(path), found=f"@{number}", allowed=allowed)


def _wrong_in_body(entry: Entry[Record], numbers: Sequence[str], allowed: str) -> Iterator[Problem]:
    for offset, text in enumerate(masked_blocks(entry.body_text).split("\n")):
        if "[@" not in text:
            continue
        line = masked_code(text)
        for citation in CITATION.finditer(line):
            for match in CITED.finditer(line, *citation.span()):
                if match[1] not in numbers:
                    place = Location(
                        entry.path, entry.body_line + offset, match.start() + 1, len(match[0])
                    )
                    yield problem("E406", place, found=match[0], allowed=allowed)


def _cited(text: str) -> Iterator[str]:
    for citation in CITATION.finditer(text):
        yield from CITED.findall(citation[1])


def _circles(entries: Sequence[Entry[Record]]) -> Iterator[Problem]:
    """Yield a problem for each theme that is, step by step, its own broader theme."""
    broader: dict[str, str | None] = defaultdict(lambda: None)
    broader |= {e.id: e.record.broader for e in entries if isinstance(e.record, Theme)}
    for entry in entries:
        if not isinstance(entry.record, Theme):
            continue
        seen, above = [entry.id], broader[entry.id]
        while above and above not in seen:
            seen.append(above)
            above = broader[above]
        if above == entry.id:
            chain = " → ".join([*seen, entry.id])
            yield problem("E407", entry.locate(("broader",)), "broader", found=chain)
