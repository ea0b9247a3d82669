"""Fixtures that many tests share: the repository, a copy of it to spoil, and the built site."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from elinvoima.clock import VARIABLE as TODAY
from hypothesis import HealthCheck, settings

from tests.samples import DAY

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ("case_studies", "docs", "mkdocs.yml", "elinvoima.toml", "words.txt")

# Every run is on the same day, whatever the calendar says: in this process and in those it starts.
os.environ[TODAY] = DAY.isoformat()

# Every run tries the same cases, however slow the machine; to look further:
# python -m pytest --hypothesis-profile=search tests/unit
settings.register_profile(
    "steady",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "search", settings.get_profile("steady"), derandomize=False, max_examples=5000
)
settings.load_profile("steady")


IN_PAGE = r"<style|<script(?![^>]*( src=|type=.application/ld))|<[^>]+\s(style|on[a-z]+)="
"""What a strict policy does not allow in a page; structured data is not run, so it is allowed."""


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the repository's content, to be changed freely."""
    return copy_content(tmp_path / "copy")


def copy_content(target: Path) -> Path:
    target.mkdir(parents=True)
    for name in CONTENT:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name)
        else:
            shutil.copy(source, target / name)
    return target


def clean_environment(**more: str) -> dict[str, str]:
    """The environment without the publisher's settings, and with the notices silenced."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("ELINVOIMA_")}
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "NO_COLOR": "1"}
    return {**kept, **quiet, TODAY: DAY.isoformat(), **more}


def run(*command: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a Python module as a program: `run("elinvoima.cli", "check", cwd=…)`."""
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=cwd,
        env=clean_environment(**environment),
        text=True,
        encoding="utf-8",
        capture_output=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once by the real command, by the process that asks first."""
    together = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        together = together.parent  # each process has a folder of its own in it
    folder = together / "built-site"
    with (together / "built-site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            done = run("elinvoima", "build", "--site-dir", str(folder), cwd=ROOT)
            assert done.returncode == 0, done.stdout + done.stderr
            assert done.stdout == ""
    return folder
