"""The names of the municipalities for choosing one: fetched only when somebody begins to choose.

`kunnat/nimet.<hash>.json`: cacheable for ever, as its name is the hash of its content.
"""

from __future__ import annotations

import hashlib
import json

from elinvoima.municipalities.register import Register
from elinvoima.outputs.model import FileOutput

HASH_LENGTH = 12


def place_names_file(register: Register) -> FileOutput:
    """Make the file."""
    text = json.dumps(_names(register), ensure_ascii=False, separators=(",", ":")) + "\n"
    mark = hashlib.sha256(text.encode()).hexdigest()[:HASH_LENGTH]
    return FileOutput(f"kunnat/nimet.{mark}.json", text)


def _names(register: Register) -> dict[str, list[dict[str, object]]]:
    """Return every municipality by its names: Finnish, Swedish, and those merged into it."""
    return {
        "municipalities": [
            {
                "id": place.id,
                "code": place.code,
                "name": place.name_fi,
                "name_sv": place.name_sv,
                "region": place.region.name_fi,
                "former": [m.old_name for m in register.mergers if m.into == place],
            }
            for place in register.municipalities
        ]
    }
