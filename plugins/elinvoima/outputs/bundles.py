"""A module and all that it imports, made into one: a slow network waits for one answer, not thirty.

Each module becomes a function that gives what the module exports, in an order in which everything
is there before it is asked for. Our modules keep to what this understands: `import {a, b as c}` of
their own at the top, `export` before what is declared, no imports in a ring. Addresses that a
module gives from its own place, by `import()` and `import.meta.url`, are turned to the bundle's.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

_IMPORT = re.compile(r'^import\s*\{([^}]*)\}\s*from\s*"(\.[^"]+)";(?: //.*)?\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
_LATER = re.compile(r'(\bimport\(|\bnew URL\()"([^"]+)"(\)|, import\.meta\.url\))')
_LEFT = re.compile(r"^(?:import\s*[\w{*\"]|export\b)", re.MULTILINE)
_UNTURNED = re.compile(r"\bimport\.meta\b|\bimport\(")


class NotBundledError(ValueError):
    """A module has a form of import or export that is not understood."""


def bundled(script: str, static: Path) -> str:
    """Return one module that does what `script` does and exports what it exports.

    `script` is its address under `static`. Raises NotBundledError.
    """
    names: dict[str, str] = {}
    parts: list[str] = []
    exports = _add(script, static, names, parts, ())
    if exports:
        parts.append(f"export const {{ {', '.join(exports)} }} = {names[script]};\n")
    return "".join(parts)


def _add(
    script: str, static: Path, names: dict[str, str], parts: list[str], above: tuple[str, ...]
) -> list[str]:
    """Add a module after those that it imports; return the names that it exports."""
    if script in above:
        raise NotBundledError(f"{script}: imported in a ring")
    text = (static / script).read_text(encoding="utf-8")
    folder = posixpath.dirname(script)
    if _UNTURNED.search(_LATER.sub("", text)):
        raise NotBundledError(f"{script}: an address of another form")
    place = posixpath.dirname(above[0] if above else script)
    text = _LATER.sub(lambda m: f'{m[1]}"{_turned(m[2], folder, place)}"{m[3]}', text)
    for match in _IMPORT.finditer(text):
        target = posixpath.normpath(posixpath.join(folder, match[2]))
        if target not in names:
            _add(target, static, names, parts, (*above, script))
    names[script] = f"module{len(names)}"
    exports = [match[2] for match in _EXPORT.finditer(text)]
    body = _EXPORT.sub(r"\1", _IMPORT.sub(lambda m: _taken(m, folder, names), text))
    if _LEFT.search(body):
        raise NotBundledError(f"{script}: an import or export of another form")
    given = f"return {{ {', '.join(exports)} }};\n" if exports else ""
    parts.append(f"const {names[script]} = (() => {{\n{body}{given}}})();\n")
    return exports


def _taken(match: re.Match[str], folder: str, names: dict[str, str]) -> str:
    wanted = " ".join(match[1].split()).replace(" as ", ": ")
    target = posixpath.normpath(posixpath.join(folder, match[2]))
    return f"const {{ {wanted} }} = {names[target]};\n"


def _turned(way: str, folder: str, place: str) -> str:
    """Return the way from `place` to what `way` leads to from `folder`."""
    turned = posixpath.relpath(posixpath.join(folder, way), place or ".")
    return turned if turned.startswith("../") else f"./{turned}"
