"""What is published of the morphology: the packed file, its licence, and where its source is.

The packed file is needed in the browser for words that no document has. Its address changes with
its content, so it may be kept for ever.
"""

from __future__ import annotations

from elinvoima.search.automaton import MORPHOLOGY, load_automaton

HOME = "haku/sanasto/"


def morphology_address() -> str:
    """Return the address of the packed file, from the site's root."""
    return _home() + MORPHOLOGY.name


def notice_address() -> str:
    """Return the address of the note that tells the licence and where the source is."""
    return _home() + "README.txt"


def morphology_files() -> tuple[tuple[str, bytes], ...]:
    """Return the files and their addresses; the licence asks that its text goes along."""
    folder = MORPHOLOGY.parent
    about = (folder / "README.md").read_text(encoding="utf-8").replace("`COPYING`", "COPYING.txt")
    return (
        (morphology_address(), MORPHOLOGY.read_bytes()),
        (_home() + "COPYING.txt", (folder / "COPYING").read_bytes()),
        # The mark at its beginning tells browsers the encoding, whatever the server says.
        (notice_address(), about.encode("utf-8-sig")),
    )


def _home() -> str:
    return f"{HOME}{load_automaton().digest}/"
