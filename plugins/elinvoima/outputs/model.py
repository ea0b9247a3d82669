"""What is published: every page and file by its address, whichever generator puts it there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from elinvoima.i18n import DEFAULT_LANGUAGE


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page that can be linked to."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Share:
    """What the picture of a page says besides its title."""

    kicker: str = ""
    """A few words above the title: where and when."""
    hue: int = 0
    """Number of the hue of its stripe; 0 for the site's own."""


@dataclass(frozen=True, slots=True)
class PageOutput:
    """A page: an HTML fragment (all that stands between header and footer) and what it is."""

    address: str
    kind: str
    """Which template made it: `story`, `theme`, `municipality`, `listing`."""
    title: str
    description: str
    language: str
    """Of its text."""
    html: str
    headings: tuple[Heading, ...]
    """The h2 and h3 headings, for a table of contents."""
    source: str | None = None
    """File it is edited in, from the repository's root; None if it is made from many."""
    is_searched: bool = True
    """Whether the search finds it; lists of what has a page of its own only repeat it."""
    metadata: Mapping[str, Any] = field(default_factory=dict)
    """What the page is about, for exports and structured data; plain JSON values."""
    interface: str = DEFAULT_LANGUAGE
    """Language of what is around the text: headings, navigation."""
    translations: Mapping[str, str] = field(default_factory=dict)
    """Its address in each language it is in, its own among them; empty if that is the only one."""
    is_indexed: bool = True
    """Whether search engines on the web may list it."""
    share: Share | None = None
    """Its own picture for sharing; None where it shares the site's."""
    json_ld: str = ""
    """What the page is, in schema.org's words: JSON that may stand in a script element."""


@dataclass(frozen=True, slots=True)
class FileOutput:
    """A file with its content: data, a feed, a redirect."""

    address: str
    content: str | bytes
    """Text, published in UTF-8; or bytes, published as they are."""


@dataclass(frozen=True, slots=True)
class AssetOutput:
    """A picture, copied from the repository."""

    address: str
    source: str
    """File, from the repository's root."""


@dataclass(frozen=True)
class Outputs:
    """Everything that is published."""

    pages: tuple[PageOutput, ...]
    files: tuple[FileOutput, ...]
    assets: tuple[AssetOutput, ...]
    languages: tuple[str, ...] = (DEFAULT_LANGUAGE,)
    """Languages that there are pages in, the originals' first."""

    @property
    def addresses(self) -> Iterator[str]:
        """Address of every output."""
        yield from (page.address for page in self.pages)
        yield from (file.address for file in self.files)
        yield from (asset.address for asset in self.assets)
