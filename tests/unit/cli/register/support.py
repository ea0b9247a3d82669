"""What the tests of `elinvoima register` share: how it is called, and what is looked at after."""

from __future__ import annotations

from pathlib import Path

import pytest
from elinvoima.cli import main
from elinvoima.municipalities import register
from elinvoima.municipalities.data_format import MUNICIPALITIES
from elinvoima.municipalities.model import Years
from elinvoima.views.words import Words

from tests.pxweb import PxWeb

YEARS = Years(population=2024, earlier=2014, classification=2026, area=2023)
REGISTER = register.load_register()
AKAA = REGISTER["Akaa"]
FIGURES = f",{AKAA.earlier_population},{AKAA.population},"
"""Of Akaa, as they are in the file."""


def spelt(number: int | None) -> str:
    """Say a number as the table does, with plain spaces."""
    return Words("fi").number(number or 0).replace("\u00a0", " ")


def update(pxweb: PxWeb, *options: str) -> int:
    return main(["register", "update", "--address", pxweb.address, *options])


def contents() -> list[tuple[str, bytes]]:
    """Return the names and bytes of the register's files."""
    return sorted((file.name, file.read_bytes()) for file in register.DATA.iterdir())


def header(folder: Path) -> str:
    return (folder / MUNICIPALITIES).read_text("utf-8").splitlines()[0]


def refused(pxweb: PxWeb, capsys: pytest.CaptureFixture[str], *options: str) -> str:
    """Update in vain; return what was told. The file is as it was, and nothing is beside it."""
    before = contents()
    assert update(pxweb, "--yes", *options) == 3
    assert contents() == before
    return capsys.readouterr().err
