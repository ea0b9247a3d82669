"""Which modules a script needs, so that a page can ask for them all at once.

A browser learns of a module's imports when it has read the module: on a slow network each step of
the way costs a round trip. A list of them in the page makes it one.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

STATIC = Path(__file__).parent.parent / "theme" / "static"
SCRIPTS = "assets/elinvoima/"

_IMPORT = re.compile(r'^(?:import|export)\b[^;"]*\bfrom\s+"(\.[^"]+)"', re.MULTILINE)


def modules_of(*scripts: str, static: Path = STATIC) -> tuple[str, ...]:
    """Return the addresses of scripts and of all that they import at once, each one time.

    Modules imported later, with `import()`, are left out.
    """
    found: dict[str, None] = {}
    waiting = list(scripts)
    while waiting:
        script = waiting.pop(0)
        if script in found:
            continue
        found[script] = None
        text = (static / script).read_text(encoding="utf-8")
        folder = posixpath.dirname(script)
        waiting += [
            posixpath.normpath(posixpath.join(folder, way)) for way in _IMPORT.findall(text)
        ]
    return tuple(found)
