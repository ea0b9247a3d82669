"""Public addresses: how names become their parts, and how a page points at another.

An address is a path from the site's root without a leading slash: `tarinat/x/` for a page (it
ends in a slash), `api/v1/stories.json` for a file, the empty string for the home page.
"""

from __future__ import annotations

import unicodedata
from urllib.parse import SplitResult, urlsplit


def slug(text: str) -> str:
    """Make the part of an address from a name: `Ähtäri` -> `ahtari`, `Koski Tl` -> `koski-tl`."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    words = "".join(c if c.isalnum() else " " for c in plain.lower()).split()
    return "-".join(words)


def relative(target: str, page: str) -> str:
    """Return the way from the page at `page` to `target`, so that the site works in any folder.

    A fragment in the target is kept: `relative("teemat/x/#a", "tarinat/y/")` is
    `../../teemat/x/#a`.
    """
    path, hash_mark, fragment = target.partition("#")
    if hash_mark and path == page:
        return hash_mark + fragment
    start, goal = page.split("/")[:-1], path.split("/")
    shared = 0
    for here, there in zip(start, goal[:-1], strict=False):
        if here != there:
            break
        shared += 1
    way = "../" * (len(start) - shared) + "/".join(goal[shared:])
    return (way or "./") + hash_mark + fragment


def address_parts(address: str) -> SplitResult:
    """Split any text as a web address; one that cannot be split is all path."""
    try:
        return urlsplit(address)
    except ValueError:  # "https://[x": a bracket that Python takes for a broken IPv6 address
        return SplitResult("", "", address, "", "")
