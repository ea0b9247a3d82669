"""The scripts as they are published, and which modules each needs.

They lose their comments and spaces: half as much goes over the network. A browser learns of a
module's imports when it has read the module, and on a slow network each step of the way costs a
round trip; a list of them in the page makes it one.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

import rjsmin

from elinvoima.outputs.bundles import bundled
from elinvoima.outputs.model import FileOutput

STATIC = Path(__file__).parent.parent / "theme" / "static"
SCRIPTS = "assets/elinvoima/"

_IMPORT = re.compile(r'^(?:import|export)\b[^;"]*\bfrom\s+"(\.[^"]+)"', re.MULTILINE)


BUNDLES = frozenset(
    SCRIPTS + script
    for script in (
        "site.js", "search-page.js", "fit/page.js", "search/client.js", "search/worker.js",
        "search/analysis/analysis.js",
    )
)  # fmt: skip
"""Scripts that carry all that they import: what every page has, what a page of its own waits for,
and the parts of the search."""


def script_files(static: Path = STATIC) -> Iterator[FileOutput]:
    """Yield every script of the theme, made small."""
    for path in sorted(static.rglob("*.js")):
        address = path.relative_to(static).as_posix()
        is_bundle = address in BUNDLES
        code = bundled(address, static) if is_bundle else path.read_text(encoding="utf-8")
        yield FileOutput(address, rjsmin.jsmin(code).strip() + "\n")


def modules_of(*scripts: str, static: Path = STATIC) -> tuple[str, ...]:
    """Return the addresses of scripts and of all that they import at once, each one time.

    Modules imported later, with `import()`, are left out, and those that a bundle carries.
    """
    found: dict[str, None] = {}
    waiting = list(scripts)
    while waiting:
        script = waiting.pop(0)
        if script in found:
            continue
        found[script] = None
        if script in BUNDLES:
            continue
        text = (static / script).read_text(encoding="utf-8")
        folder = posixpath.dirname(script)
        waiting += [
            posixpath.normpath(posixpath.join(folder, way)) for way in _IMPORT.findall(text)
        ]
    return tuple(found)
