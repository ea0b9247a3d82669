"""Puts the addresses into a body's links and pictures, and finds the pictures to publish."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from elinvoima.addresses import relative
from elinvoima.content.collections import Collection, collection_of
from elinvoima.content.entries import Entry
from elinvoima.content.markdown import Link, LinkKind
from elinvoima.outputs.model import AssetOutput
from elinvoima.relations.body_links import is_external, resolve
from elinvoima.relations.catalogue import Catalogue, address_of


def body_html(entry: Entry[Any], catalogue: Catalogue, page_address: str) -> Markup:
    """Return the body as it stands on the page at `page_address`."""
    return body_with(entry, catalogue, lambda target: relative(target, page_address))


def body_with(entry: Entry[Any], catalogue: Catalogue, way: Callable[[str], str]) -> Markup:
    """Return the body; `way` tells how an address of the site is written in its links."""

    def address(link: Link) -> str | None:
        if is_external(link.target):
            return link.target
        if link.target.startswith("/"):
            to = link.target.removeprefix("/")
            return way(to) if catalogue.is_public(to) else None
        file, fragment = resolve(entry, link.target)
        mark = f"#{fragment}" if fragment else ""
        target = catalogue.by_path.get(file)
        if target is not None:
            return way(address_of(target) + mark)
        if link.kind is LinkKind.IMAGE:
            return way(asset_address(file))
        return None

    return Markup(entry.body.html_with(address))  # noqa: S704 (made by our own Markdown step)


def asset_address(file: str) -> str:
    """Return the public address of a picture, by its path from the root."""
    collection = collection_of(file) or Collection.PAGE
    return posixpath.join(collection.address, posixpath.relpath(file, collection.folder))


def assets_of(entry: Entry[Any]) -> list[AssetOutput]:
    """Return the pictures that the entry's body and photo show."""
    targets = [link.target for link in entry.body.links if link.kind is LinkKind.IMAGE]
    photo = getattr(entry.record, "photo", None)
    if photo:
        targets.append(photo.file)
    files = [resolve(entry, t)[0] for t in targets if not is_external(t) and t[:1] != "/"]
    return [AssetOutput(asset_address(file), file) for file in files]
