"""Pictures for sharing: their size, the same bytes each time, every letter, and the cache."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from elinvoima.outputs.model import PageOutput, Share
from elinvoima.outputs.share_images import (
    SITE_IMAGE,
    _fits,
    _font,
    _lines,
    draw,
    share_address,
    share_images,
)
from PIL import Image

COMPOUND = "Elinkeinopoliittinenmaankäyttösuunnitelmatoimenpideohjelmakokonaisuustyöryhmä"


def page(address: str, share: Share | None) -> PageOutput:
    return PageOutput(address, "story", "Kolari", "", "fi", "", (), share=share)


def test_a_picture_is_as_large_as_it_is_told_to_be_and_the_same_each_time() -> None:
    made = draw("Yrittäjät ja päättäjät", Share("Äänekoski · 2023", 3), "Tietopankki")
    image = Image.open(io.BytesIO(made))
    assert (image.format, image.size) == ("PNG", (1200, 630))
    assert len(made) < 60_000
    assert made == draw("Yrittäjät ja päättäjät", Share("Äänekoski · 2023", 3), "Tietopankki")
    assert made != draw("Yrittäjät ja päättäjät", Share("Äänekoski · 2023", 4), "Tietopankki")


def test_the_letters_have_what_finnish_needs() -> None:
    font = _font("Bold", 40)
    missing = bytes(font.getmask("\ufffe"))
    for letter in "äöåÄÖÅšž–·…”":
        assert bytes(font.getmask(letter)) != missing, letter


@pytest.mark.parametrize("title", [COMPOUND, "Otsikko " * 20, "A"])
def test_nothing_runs_over_the_edge(title: str) -> None:
    font = _font("Bold", 60)
    lines = _lines(title, font)
    assert all(_fits(line, font) for line in lines)
    assert "".join(lines).replace("-", "").replace(" ", "") == title.replace(" ", "")
    image = Image.open(io.BytesIO(draw(title, Share("Kunta " * 30, 1), "Tietopankki"))).convert(
        "RGB"
    )
    edge = image.crop((1200 - 60, 0, 1200, 500)).getcolors()
    assert edge is not None
    assert len(edge) == 1


def test_what_was_drawn_is_kept_and_a_broken_file_is_drawn_anew(tmp_path: Path) -> None:
    pages = [page("tarinat/kolari/", Share("Kolari")), page("kunnat/kolari/", None)]
    first = {f.address: f.content for f in share_images(pages, "Tietopankki", tmp_path)}
    assert set(first) == {SITE_IMAGE, "jakokuvat/tarinat/kolari.png"}
    assert [share_address(p) for p in pages] == ["jakokuvat/tarinat/kolari.png", SITE_IMAGE]
    kept = sorted(tmp_path.rglob("*.png"))
    assert len(kept) == 2
    kept[0].write_bytes(b"")
    again = {f.address: f.content for f in share_images(pages, "Tietopankki", tmp_path)}
    assert again == first
    assert sorted(tmp_path.rglob("*.png")) == kept
