"""Pages look as they did: pictures of a small site that no editor changes, within a tolerance.

`make screenshots` takes the pictures anew when looks were changed on purpose; look at them before
they are committed. Letters are drawn otherwise with other fonts, so a machine whose fonts give the
sample another width than the one the pictures were taken with compares nothing, and says so.
"""

from __future__ import annotations

import io
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page

from tests.browser.conftest import DESKTOP, PHONE, serving
from tests.conftest import ROOT, run
from tests.samples import PUBLIC, text_of

SAMPLE = ROOT / "tests" / "examples" / "valid" / "every-field"
PICTURES = Path(__file__).parent / "pictures"
FONTS = PICTURES / "fonts.json"
UPDATE = bool(os.environ.get("UPDATE_EXPECTED"))

SCALE = 0.5
COLOURS = 48
"""Of a picture that is kept: what is compared are shapes and grounds."""
VISIBLE = 40
"""How far apart a pixel's channel must be, of 255, to count as another colour."""
TOLERANCE = 0.004
"""Share of pixels that may be of another colour: edges of letters differ between browsers."""
LONGER = 3
"""Pixels that the page may be longer or shorter."""

STILL = """*, *::before, *::after { animation: none !important; transition: none !important;
caret-color: transparent !important; }"""

PHONE_PAGES = {
    "home": "/",
    "stories": "/tarinat/",
    "story": "/tarinat/kolari/",
    "theme": "/teemat/yritykset/",
    "municipality": "/kunnat/kolari/",
    "fit": "/sovita/",
}
VIEWS = [
    *(("components", scheme, "/tietoa/komponentit/") for scheme in ("light", "dark")),
    *((name, "light", path) for name, path in PHONE_PAGES.items()),
]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("sample") / "site"
    shutil.copytree(SAMPLE, root)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(settings.partition("\nnav:")[0], encoding="utf-8")
    home = text_of({"title": "Mitä kunnat tekivät", "summary": "Malli etusivusta."}, **PUBLIC)
    (root / "docs" / "index.md").write_text(home, encoding="utf-8")
    done = run("elinvoima", "build", cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    with serving(root / "site") as address:
        yield address


def fonts_of(page: Page) -> dict[str, float]:
    """Measure a sample of the page's letters, as wide as the machine's fonts make them."""
    widths = page.evaluate(
        """() => [400, 700].map((weight) => {
             const sample = document.createElement("span");
             sample.textContent = "Elinvoiman tietopankki 0123456789 äöåÄÖÅ";
             sample.style.cssText = `position: absolute; white-space: pre;
               font: ${weight} 100px var(--ev-font)`;
             document.body.append(sample);
             const { width } = sample.getBoundingClientRect();
             sample.remove();
             return Math.round(width);
           })"""
    )
    return {"normal": widths[0], "bold": widths[1]}


def taken(page: Page) -> Image.Image:
    """Take a picture of the whole page, as it is kept: small, with few colours."""
    page.add_style_tag(content=STILL)
    raw = page.screenshot(full_page=True, animations="disabled", caret="hide")
    return Image.open(io.BytesIO(raw)).convert("RGB").quantize(COLOURS)


def difference(expected: Image.Image, actual: Image.Image) -> tuple[float, Image.Image]:
    """Return the share of pixels that look different, and a picture of where they are."""
    size = (expected.width, min(expected.height, actual.height))
    a, b = (image.convert("RGB").crop((0, 0, *size)) for image in (expected, actual))
    channels = ImageChops.difference(a, b).split()
    worst = ImageChops.lighter(ImageChops.lighter(*channels[:2]), channels[2])
    mask = worst.point(lambda value: 255 if value > VISIBLE else 0)
    return mask.histogram()[255] / (size[0] * size[1]), mask


@pytest.mark.parametrize("view", VIEWS, ids=[f"{v[0]}-{v[1]}" for v in VIEWS])
def test_it_looks_as_it_did(
    browser: Browser, sample: str, tmp_path: Path, view: tuple[str, str, str]
) -> None:
    name, scheme, path = view
    size = DESKTOP if name == "components" else PHONE
    context = browser.new_context(
        viewport=size,  # type: ignore[arg-type]
        color_scheme=scheme,  # type: ignore[arg-type]
        device_scale_factor=SCALE, reduced_motion="reduce", locale="fi-FI", bypass_csp=True,
    )  # fmt: skip
    page = context.new_page()
    assert page.goto(sample + path).ok  # type: ignore[union-attr]
    fonts, actual = fonts_of(page), taken(page)
    context.close()
    kept = PICTURES / f"{name}-{scheme}.png"
    if UPDATE:
        PICTURES.mkdir(exist_ok=True)
        FONTS.write_text(json.dumps(fonts) + "\n", encoding="utf-8")
        actual.save(kept, optimize=True)
        return
    if fonts != json.loads(FONTS.read_text(encoding="utf-8")):
        pytest.skip("other fonts than the pictures': install Liberation Sans to compare looks")
    expected = Image.open(kept)
    share, where = difference(expected, actual)
    actual.save(tmp_path / "actual.png")
    where.save(tmp_path / "difference.png")
    told = (
        f"{share:.2%} of {kept.name} looks different; see {tmp_path}. On purpose? make screenshots"
    )
    assert abs(expected.height - actual.height) <= LONGER, told
    assert share <= TOLERANCE, told


def test_a_change_is_seen() -> None:
    ground = Image.new("RGB", (100, 100), "white")
    changed = ground.copy()
    changed.paste((0, 90, 80), (10, 10, 20, 20))
    assert difference(ground, ground)[0] == 0
    assert difference(ground, changed)[0] == pytest.approx(0.01)
