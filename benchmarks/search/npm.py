"""Packages of the peers: fetched by name and version, into a cache folder."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

PEERS = Path(__file__).parent / "peers.json"
"""Package -> version."""

TIMEOUT = 300
"""Seconds."""


class NoPeersError(Exception):
    """The peers' packages cannot be had; the text says why."""


def packages(cache: Path) -> Path:
    """Return the folder `node_modules` with the peers' packages, fetching them the first time.

    Raises NoPeersError without npm, or when npm cannot fetch them.
    """
    wanted = json.dumps({"private": True, "dependencies": json.loads(PEERS.read_text("utf-8"))})
    folder = cache / "peers"
    manifest, modules = folder / "package.json", folder / "node_modules"
    done = folder / "done.json"
    if modules.is_dir() and done.exists() and done.read_text("utf-8") == wanted:
        return modules
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        raise NoPeersError("npm and node are not on PATH")
    folder.mkdir(parents=True, exist_ok=True)
    manifest.write_text(wanted, "utf-8")
    # No scripts: none of these packages needs one.
    run([npm, "install", "--ignore-scripts", "--no-audit", "--no-fund"], folder)
    done.write_text(wanted, "utf-8")
    return modules


def run(command: list[str], folder: Path, timeout: float = TIMEOUT) -> None:
    """Run a program in a folder. Raises NoPeersError with its last words when it fails."""
    try:
        done = subprocess.run(  # noqa: S603 – the project's own commands
            command, cwd=folder, capture_output=True, text=True, timeout=timeout, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoPeersError(f"{Path(command[0]).name}: {error}") from error
    if done.returncode:
        last = (done.stderr or done.stdout).strip().splitlines()[-3:]
        raise NoPeersError(f"{Path(command[0]).name}: {' '.join(last)}")
