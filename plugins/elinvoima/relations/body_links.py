"""Checks the links and pictures of a body: each must lead somewhere, by a way we know is safe."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import unquote

from elinvoima.addresses import address_parts
from elinvoima.api_addresses import public_files
from elinvoima.content.anchors import SECTION_ANCHORS
from elinvoima.content.collections import Collection
from elinvoima.content.entries import Entry
from elinvoima.content.markdown import Link, LinkKind
from elinvoima.content.problems import Location, Problem, problem
from elinvoima.content.said import shortened
from elinvoima.content.schema import Record
from elinvoima.content.suggestions import closest
from elinvoima.explain.showing import CODES_ADDRESS
from elinvoima.municipalities.register import Register
from elinvoima.relations.catalogue import address_of_file

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
IMAGE_ENDINGS = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")


def is_external(target: str) -> bool:
    """Whether a link leaves the site."""
    parts = address_parts(target)
    return bool(parts.scheme or parts.netloc)


def resolve(entry: Entry[Record], target: str) -> tuple[str, str]:
    """Return the file a relative target means, as a path from the root, and its fragment."""
    path, _, fragment = target.partition("#")
    folder = posixpath.dirname(entry.path)
    file = posixpath.normpath(posixpath.join(folder, unquote(path))) if path else entry.path
    return file, fragment


@dataclass(frozen=True)
class Surroundings:
    """What a link of the site can lead to."""

    register: Register
    by_path: Mapping[str, Entry[Record]]
    known_files: Mapping[str, Collection]
    addresses: frozenset[str]
    """Addresses of pages, with the leading slash."""
    file_exists: Callable[[str], bool]

    @classmethod
    def of(
        cls,
        entries: Sequence[Entry[Record]],
        register: Register,
        known_files: Mapping[str, Collection],
        file_exists: Callable[[str], bool],
    ) -> Surroundings:
        """Gather what the entries and the register give pages to."""
        addresses = {f"/{address_of_file(file, kind)}" for file, kind in known_files.items()}
        addresses |= {f"/{c.address}/" for c in Collection if not c.is_page}
        addresses |= {"/kunnat/", "/maakunnat/", "/haku/", "/haku/sanat/", "/tilannekuva/"}
        addresses |= {f"/{address}" for address in (CODES_ADDRESS, *public_files())}
        addresses |= {f"/kunnat/{m.id}/" for m in register.municipalities}
        addresses |= {f"/kunnat/{m.id}/" for m in register.mergers}
        addresses |= {f"/maakunnat/{r.id}/" for r in register.regions}
        by_path = {entry.path: entry for entry in entries}
        return cls(register, by_path, known_files, frozenset(addresses), file_exists)


def check_links(entry: Entry[Record], surroundings: Surroundings) -> Iterator[Problem]:
    """Yield E501 (leads nowhere), E503 (no such picture), E505 (unsafe), E506 (no such heading)."""
    after = 0
    for link in entry.body.links:
        place, after = _locate(entry, link.target, after)
        yield from _check(entry, link, place, surroundings)


def _locate(entry: Entry[Record], target: str, after: int) -> tuple[Location, int]:
    """Return the place of a link's address, and the offset to search the next one from.

    The address of a reference (`[1]: x.md`) does not stand among the links but after them.
    """
    place, end = entry.locate_in_body(f"]({target}", after)
    if end > after:
        return replace(place, column=place.column + 2, length=len(target)), end
    place, end = entry.locate_in_body(f"]: {target}")
    if end:
        return replace(place, column=place.column + 3, length=len(target)), after
    return entry.locate_in_body(target)[0], after


def _check(
    entry: Entry[Record], link: Link, place: Location, around: Surroundings
) -> Iterator[Problem]:
    if is_external(link.target):
        if link.kind is LinkKind.IMAGE:
            yield problem("E508", place, found=shortened(link.target))
            return
        scheme = address_parts(link.target).scheme
        if scheme not in SAFE_SCHEMES:
            allowed = ", ".join(sorted(SAFE_SCHEMES))
            yield problem("E505", place, found=f"{scheme}:" if scheme else "//", allowed=allowed)
    elif link.target.startswith("/"):
        address = link.target.partition("#")[0]
        if address not in around.addresses:
            suggestion = closest(address, around.addresses) or _above(address, around.addresses)
            yield problem("E501", place, found=link.target, suggestion=suggestion)
    elif link.kind is LinkKind.IMAGE:
        yield from check_image(entry, link.target, place, around)
    else:
        yield from _check_file(entry, link, place, around)


def _above(address: str, known: Container[str]) -> str | None:
    """Return the page that a page of the address would be listed on: `/teemat/`."""
    above = posixpath.dirname(address.rstrip("/")).rstrip("/") + "/"
    return above if above != "/" and above in known else None


def check_image(
    entry: Entry[Record], target: str, place: Location, around: Surroundings
) -> Iterator[Problem]:
    """Yield E503 where the picture is not in the repository or not of a kind that browsers show."""
    file, _ = resolve(entry, target)
    inside = file.startswith(("case_studies/", "docs/"))
    if not inside or not file.lower().endswith(IMAGE_ENDINGS) or not around.file_exists(file):
        yield problem("E503", place, found=target, allowed=", ".join(IMAGE_ENDINGS))


def _check_file(
    entry: Entry[Record], link: Link, place: Location, around: Surroundings
) -> Iterator[Problem]:
    file, fragment = resolve(entry, link.target)
    if file not in around.known_files:
        nearest = _nearest(file, around.known_files)
        folder = posixpath.dirname(entry.path)
        suggestion = posixpath.relpath(nearest, folder) if nearest else None
        yield problem("E501", place, found=link.target, suggestion=suggestion)
        return
    target = around.by_path.get(file) if fragment else None
    ids = {id_ for _, id_ in target.body.headings} if target else set()
    if target and fragment not in ids | SECTION_ANCHORS:
        allowed = ", ".join(f"#{id_}" for id_ in sorted(ids)) or None
        suggestion = closest(f"#{fragment}", [f"#{id_}" for id_ in ids])
        yield problem("E506", place, found=f"#{fragment}", allowed=allowed, suggestion=suggestion)


def _nearest(file: str, known: Iterable[str]) -> str | None:
    """Return the file most like the one meant: the one of a name most like, whatever its folder."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for other in known:
        by_name[_stem(other)].append(other)
    files = by_name.get(closest(_stem(file), by_name) or "", [])
    return closest(file, files) or next(iter(files), None)


def _stem(file: str) -> str:
    return posixpath.splitext(posixpath.basename(file))[0]
