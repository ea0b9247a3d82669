"""A register of its own for every test, and a server that speaks PxWeb."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from elinvoima.municipalities.data_format import MUNICIPALITIES, municipalities_text
from elinvoima.municipalities.register import DATA
from elinvoima.municipalities.update.fetching import Fetcher

from tests.pxweb import PxWeb, pxweb_server
from tests.unit.cli.register.support import REGISTER, YEARS


@pytest.fixture
def pxweb() -> Iterator[PxWeb]:
    with pxweb_server() as server:
        yield server


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the register's data, in place of the real one, for every test.

    Its years are always the same, so that a real update breaks no test.
    """
    copy = Path(shutil.copytree(DATA, tmp_path / "data"))
    file = copy / MUNICIPALITIES
    file.write_text(municipalities_text(YEARS, REGISTER.municipalities), "utf-8", newline="")
    monkeypatch.setattr("elinvoima.municipalities.register.DATA", copy)
    return copy


@pytest.fixture(autouse=True)
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Seconds that were waited for, or would have been."""
    waited: list[float] = []
    quick = partial(Fetcher, wait=waited.append, timeout=10)
    monkeypatch.setattr("elinvoima.cli.register_update.Fetcher", quick)
    monkeypatch.setenv("LANGUAGE", "fi")
    return waited
