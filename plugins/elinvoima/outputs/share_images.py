"""The picture that a page is shown with when its address is shared, drawn at build time.

A story's, a theme's and a cycle's page has one of its own; the others share the site's. The same
words give the same bytes with the same version of Pillow; what is drawn once is kept in the cache.
The letters are Lato (SIL OFL 1.1), which comes as a package: no machine's own fonts are used.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

import PIL
from PIL import Image, ImageDraw, ImageFont

from elinvoima.outputs.model import FileOutput, PageOutput, Share
from elinvoima.outputs.styles import hue_colours

FOLDER = "jakokuvat/"
SITE_IMAGE = f"{FOLDER}sivusto.png"
WIDTH, HEIGHT = 1200, 630
CACHE = "share"

_VERSION = f"1 Pillow {PIL.__version__}"
_DEEP, _DEEPER, _SUN, _WHITE, _SOFT = "#0f4c4a", "#0a3735", "#f2b84b", "#ffffff", "#cfe3df"
_MARGIN, _STRIPE, _FOOT = 72, 20, 112
_SIZES = (76, 68, 60, 52, 44, 38)
"""Sizes of the title, the largest that fits being used."""
_MOST_LINES = 5
_FINE = 4
"""How many times finer the mark is drawn than it is shown, so that its edges are smooth."""
_COLOURS = 64

_Point = tuple[float, float]
# fmt: off
_LEAVES: tuple[tuple[str, tuple[_Point, ...]], ...] = (
    (_SUN, ((10, 9.5), (13.5, 4.5), (20.5, 3.6), (26, 6),
            (23, 10.8), (15.5, 12.6), (10, 9.5))),
    (_WHITE, ((10, 17.6), (12.8, 13.7), (18, 12.9), (22.4, 14.8),
              (20, 18.7), (14.3, 20), (10, 17.6))),
    (_WHITE, ((10, 26.4), (13.5, 21.4), (20.5, 20.5), (26, 22.9),
              (23, 27.7), (15.5, 29.4), (10, 26.4))),
)
# fmt: on
"""The leaves of mark.svg: a colour and the points of two cubic curves each."""


def share_address(page: PageOutput) -> str:
    """Return the address of the picture of a page."""
    return f"{FOLDER}{page.address.rstrip('/')}.png" if page.share else SITE_IMAGE


def share_images(
    pages: Iterable[PageOutput], site_name: str, cache: Path | None
) -> Iterator[FileOutput]:
    """Yield the site's picture and those of the pages that have one of their own."""
    keep = cache / CACHE if cache else None
    yield FileOutput(SITE_IMAGE, _kept(site_name, Share(), "", keep))
    for page in pages:
        if page.share:
            yield FileOutput(share_address(page), _kept(page.title, page.share, site_name, keep))


def _kept(title: str, share: Share, site_name: str, folder: Path | None) -> bytes:
    """Return the picture from the cache, or draw it and keep it if the disk lets us."""
    if folder is None:
        return draw(title, share, site_name)
    parts = (_VERSION, title, share.kicker, hue_colours()[share.hue], site_name)
    file = folder / f"{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:32]}.png"
    try:
        found = file.read_bytes()
    except OSError:
        found = b""
    if found.endswith(b"IEND\xaeB`\x82"):
        return found
    made = draw(title, share, site_name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_bytes(made)
    except OSError:
        pass  # a disk that refuses is no harm: it is drawn again next time
    return made


def draw(title: str, share: Share, site_name: str = "") -> bytes:
    """Draw a picture: what the page is about above, the title large, the site's name below."""
    image = Image.new("RGB", (WIDTH, HEIGHT), _DEEP)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, HEIGHT - _FOOT, WIDTH, HEIGHT), fill=_DEEPER)
    pen.rectangle((0, 0, _STRIPE, HEIGHT), fill=hue_colours()[share.hue])
    top = _MARGIN
    if share.kicker:
        kicker = _font("Bold", 32)
        pen.text((_MARGIN, top), _cut(share.kicker, kicker), font=kicker, fill=_SUN)
        top += 62
    font, lines = _fitted(title, HEIGHT - _FOOT - top - 24)
    for line in lines:
        pen.text((_MARGIN, top), line, font=font, fill=_WHITE)
        top += round(font.size * 1.22)
    image.paste(_mark(), (_MARGIN, HEIGHT - _FOOT + 22))
    if site_name:
        pen.text((_MARGIN + 88, HEIGHT - _FOOT + 36), site_name, font=_font("Bold", 32), fill=_SOFT)
    data = io.BytesIO()
    flat = image.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    flat.save(data, "PNG", compress_level=6)
    return data.getvalue()


def _fitted(title: str, height: int) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """Return the largest size in which the whole title fits, and its lines."""
    for size in _SIZES:
        font = _font("Bold", size)
        lines = _lines(title, font)
        if len(lines) <= _MOST_LINES and len(lines) * size * 1.22 <= height:
            return font, lines
    most = int(height / (_SIZES[-1] * 1.22))
    font = _font("Bold", _SIZES[-1])
    lines = _lines(title, font)
    if len(lines) > most:
        lines = [*lines[: most - 1], _cut(" ".join(lines[most - 1 :]), font)]
    return font, lines


def _lines(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    """Break a text into lines at spaces; a word wider than the picture anywhere."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and _fits(joined, font):
            lines[-1] = joined
            continue
        rest = word
        while not _fits(rest, font):
            stop = next(n for n in range(len(rest) - 1, 0, -1) if _fits(rest[:n] + "-", font))
            lines.append(rest[:stop] + "-")
            rest = rest[stop:]
        lines.append(rest)
    return lines


def _cut(text: str, font: ImageFont.FreeTypeFont) -> str:
    """Return a text on one line, cut where it must be."""
    while not _fits(text, font):
        text = f"{text[:-2].rstrip()}…"
    return text


def _fits(text: str, font: ImageFont.FreeTypeFont) -> bool:
    return font.getlength(text) <= WIDTH - 2 * _MARGIN


@lru_cache
def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    with (files("font_lato") / "files" / f"Lato-{weight}.ttf").open("rb") as file:
        return ImageFont.truetype(
            io.BytesIO(file.read()), size, layout_engine=ImageFont.Layout.BASIC
        )


@lru_cache
def _mark(size: int = 68) -> Image.Image:
    """Draw the site's mark on the ground of the foot."""
    image = Image.new("RGB", (size * _FINE, size * _FINE), _DEEPER)
    pen = ImageDraw.Draw(image)
    scale = size * _FINE / 32
    pen.rounded_rectangle(
        (6.5 * scale, 3.75 * scale, 10 * scale, 28.25 * scale), 1.75 * scale, _WHITE
    )
    for colour, points in _LEAVES:
        outline = (*_curve(points[:4]), *_curve(points[3:]))
        pen.polygon([(x * scale, y * scale) for x, y in outline], fill=colour)
    return image.resize((size, size), Image.Resampling.LANCZOS)


def _curve(points: tuple[_Point, ...]) -> Iterator[_Point]:
    """Yield points along a cubic Bézier curve."""
    for step in range(25):
        t = step / 24
        weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
        yield (
            sum(w * x for w, (x, _) in zip(weights, points, strict=True)),
            sum(w * y for w, (_, y) in zip(weights, points, strict=True)),
        )
