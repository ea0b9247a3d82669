"""Word documents looked at from outside: their parts, and their pages as LibreOffice makes them."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
needs_office = pytest.mark.skipif(
    SOFFICE is None, reason="LibreOffice is not installed (Debian: libreoffice-writer)"
)

SECONDS = 120
"""LibreOffice hangs rather than fails; a run takes some ten seconds."""


def parts_of(document: bytes) -> dict[str, ET.Element]:
    """Return the XML parts of a document by name. Fails if a checksum or an XML is broken."""
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        assert package.testzip() is None
        names = [n for n in package.namelist() if n.endswith((".xml", ".rels"))]
        return {name: ET.fromstring(package.read(name)) for name in names}  # noqa: S314 (our own)


def printed(documents: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """Return the documents as LibreOffice prints them: PDFs under the same names.

    All are made by one run, as starting takes the most of the time. `folder` is for the files.
    """
    assert SOFFICE
    sources = [folder / f"{name}.docx" for name in documents]
    for source, content in zip(sources, documents.values(), strict=True):
        source.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [SOFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *sources],
        check=True, capture_output=True, timeout=SECONDS,
    )  # fmt: skip
    return {name: (folder / f"{name}.pdf").read_bytes() for name in documents}


def pages_of(pdf: bytes) -> list[tuple[float, float]]:
    """Return the size of each page in points, from the page objects of the PDF."""
    found = re.findall(rb"/Type\s*/Page\b(?!s).*?endobj", pdf, re.DOTALL)
    boxes = [re.search(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)", page) for page in found]
    return [(float(box[1]), float(box[2])) for box in boxes if box]


def is_a4(page: tuple[float, float]) -> bool:
    """Whether a page is A4, to a point."""
    return abs(page[0] - 595.28) < 1 and abs(page[1] - 841.89) < 1
