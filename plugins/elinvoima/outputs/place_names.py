"""The names of the municipalities for choosing one: fetched only when somebody begins to choose.

`kunnat/nimet.<hash>.json`: cacheable for ever, as its name is the hash of its content.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator

from elinvoima.municipalities.register import Register
from elinvoima.outputs.model import FileOutput
from elinvoima.views.places import other_name
from elinvoima.views.words import Words

HASH_LENGTH = 12


def place_names_file(register: Register, words: Words) -> FileOutput:
    """Make the file for the pages of a language."""
    text = json.dumps(_names(register, words), ensure_ascii=False, separators=(",", ":")) + "\n"
    mark = hashlib.sha256(text.encode()).hexdigest()[:HASH_LENGTH]
    return FileOutput(f"kunnat/nimet.{mark}.json", text)


def place_names(register: Register, languages: Iterable[str]) -> Iterator[FileOutput]:
    """Yield the file of each language once: two that say the names alike share one."""
    files = (place_names_file(register, Words(language)) for language in languages)
    yield from {file.address: file for file in files}.values()


def _names(register: Register, words: Words) -> dict[str, list[dict[str, object]]]:
    """Return every municipality by its names: both languages', and those merged into it."""
    return {
        "municipalities": [
            {
                "id": place.id,
                "code": place.code,
                "name": words.name(place),
                "other": other_name(place, words) or None,
                "region": words.name(place.region),
                "former": [m.old_name for m in register.mergers if m.into == place],
            }
            for place in register.municipalities
        ]
    }
