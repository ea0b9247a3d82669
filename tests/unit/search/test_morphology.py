"""What is published of the morphology."""

from __future__ import annotations

import hashlib
import zlib

from elinvoima.search.automaton import MORPHOLOGY
from elinvoima.search.morphology import morphology_address, morphology_files


def test_the_address_is_made_of_the_content() -> None:
    payload = zlib.decompress(MORPHOLOGY.read_bytes(), -15)
    digest = hashlib.sha256(payload).hexdigest()[:16]
    assert morphology_address() == f"haku/sanasto/{digest}/morphology.bin"


def test_the_licence_and_the_way_to_the_source_go_along() -> None:
    files = dict(morphology_files())
    home = morphology_address().removesuffix("morphology.bin")
    assert set(files) == {morphology_address(), home + "COPYING.txt", home + "README.txt"}
    assert b"GNU GENERAL PUBLIC LICENSE" in files[home + "COPYING.txt"]
    about = files[home + "README.txt"].decode("utf-8-sig")
    assert "https://github.com/voikko/corevoikko" in about
    assert "COPYING.txt" in about


def test_the_packed_file_is_published_as_it_is() -> None:
    assert dict(morphology_files())[morphology_address()] == MORPHOLOGY.read_bytes()
