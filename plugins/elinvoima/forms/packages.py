"""Decap CMS and its local server from npm: exactly the pinned ones, kept in `.cache/forms/`.

`requirements/forms/` has the names, versions and hashes. Decap's own file is built with all that it
needs, so it is taken alone: as a dependency it would bring hundreds of packages that nothing uses.
"""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PINS = Path("requirements/forms")
CACHE = Path(".cache/forms")
NODE = 18
"""Oldest major version of Node.js that decap-server runs on."""

Progress = Callable[[str], None]


class NodeMissing(Exception):  # noqa: N818 (nothing failed: it is not there)
    """Node.js or npm is not on this machine, or is too old; the text is what was found."""


class FetchFailed(Exception):  # noqa: N818 (told to the user as it is)
    """npm could not fetch a package, or what came is not what was pinned; the text says why."""


@dataclass(frozen=True, slots=True)
class Packages:
    """Where the fetched packages are."""

    folder: Path

    @property
    def app(self) -> Path:
        """Decap CMS for the browser: `decap-cms.js`, the parts it loads, its licences."""
        return self.folder / "decap-cms"

    @property
    def yaml(self) -> Path:
        """The YAML reader as ES modules."""
        return self.folder / "node_modules" / "yaml" / "browser" / "dist"

    @property
    def server(self) -> Path:
        """Decap's local server, a program of Node.js."""
        return self.folder / "node_modules" / "decap-server" / "dist" / "index.js"


def node() -> str:
    """Return the path of Node.js. Raises NodeMissing."""
    found, npm = shutil.which("node"), shutil.which("npm")
    if not (found and npm):
        raise NodeMissing("-")
    version = _run([found, "--version"], Path.cwd()).strip()
    if int(version.removeprefix("v").split(".")[0]) < NODE:
        raise NodeMissing(version)
    return found


def packages(root: Path, say: Progress) -> Packages:
    """Return the packages, fetched if they are not there yet or the pins have changed.

    Raises NodeMissing and FetchFailed.
    """
    pins = root / PINS
    target = root / CACHE
    stamp = hashlib.sha256(
        b"".join((pins / name).read_bytes() for name in ("package.json", "package-lock.json"))
    ).hexdigest()
    if (target / "stamp").is_file() and (target / "stamp").read_text() == stamp:
        return Packages(target)
    node()
    say("npm…")
    target.parent.mkdir(exist_ok=True)
    workshop = Path(tempfile.mkdtemp(prefix=".forms-", dir=target.parent))
    try:
        _fetch(pins, workshop)
        (workshop / "stamp").write_text(stamp)
        shutil.rmtree(target, ignore_errors=True)
        workshop.rename(target)
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
    return Packages(target)


def _fetch(pins: Path, folder: Path) -> None:
    for name in ("package.json", "package-lock.json"):
        shutil.copy(pins / name, folder / name)
    quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    _run(["npm", "ci", *quiet], folder)
    pin = json.loads((pins / "package.json").read_text(encoding="utf-8"))["alone"]
    name = _run(["npm", "pack", f"{pin['name']}@{pin['version']}", *quiet], folder).split()[-1]
    packed = folder / name
    found = "sha512-" + base64.b64encode(hashlib.sha512(packed.read_bytes()).digest()).decode()
    if found != pin["integrity"]:
        raise FetchFailed(f"{name}: {found}, {pin['integrity']}")
    _unpack(packed, folder / "decap-cms")
    packed.unlink()


def _unpack(packed: Path, folder: Path) -> None:
    """Take the files that the browser loads. The package has all of them twice, and maps."""
    folder.mkdir()
    wanted = ("decap-cms.js", "decap-cms.js.LICENSE.txt")
    with tarfile.open(packed) as archive:
        for member in archive:
            name = Path(member.name).name
            content = archive.extractfile(member)
            if content and (name in wanted or name.endswith((".decap-cms.js", ".wasm"))):
                (folder / name).write_bytes(content.read())


def _run(command: list[str], folder: Path) -> str:
    done = subprocess.run(  # noqa: S603 (node and npm with fixed arguments)
        command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip
    if done.returncode != 0:
        raise FetchFailed("\n".join(done.stderr.strip().splitlines()[-5:]))
    return done.stdout
