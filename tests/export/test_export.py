"""`elinvoima export` outlives MkDocs: it runs where MkDocs cannot be imported."""

from __future__ import annotations

import json
import posixpath
import re
import subprocess
import sys
from pathlib import Path

import frontmatter
import pytest

from tests.conftest import ROOT, clean_environment, run

WITHOUT_MKDOCS = """
import sys
for name in ("mkdocs", "properdocs", "material"):
    sys.modules[name] = None  # importing it now raises ImportError
from elinvoima.cli import main
code = main(["export", sys.argv[1]])
others = ("mkdocs", "properdocs")
assert not [m for m in sys.modules if m.split(".")[0] in others and sys.modules[m]]
sys.exit(code)
"""


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export") / "tietopankki"
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_MKDOCS, str(folder)],
        cwd=ROOT, env=clean_environment(), text=True, capture_output=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return folder


@pytest.fixture(scope="module")
def pages(exported: Path) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = json.loads((exported / "pages.json").read_text(encoding="utf-8"))
    return rows


def test_it_has_every_page_of_the_site(site: Path, pages: list[dict[str, str]]) -> None:
    built = {
        "/" + f.relative_to(site).as_posix().removesuffix("index.html")
        for f in site.rglob("*.html")
        if 'http-equiv="refresh"' not in f.read_text(encoding="utf-8")  # a former address
    }
    assert {page["address"] for page in pages} == built


def test_every_page_is_markdown_with_front_matter_and_html(
    exported: Path, pages: list[dict[str, str]]
) -> None:
    for page in pages:
        post = frontmatter.load(exported / page["markdown"])
        assert post["title"] == page["title"]
        assert post.content.startswith("# ")
        assert "<article" not in post.content
        assert "<h1" in (exported / page["html"]).read_text(encoding="utf-8")


def test_the_html_is_what_the_site_shows(site: Path, exported: Path) -> None:
    name = "tarinat/kolari-elinkeino-ohjelma"
    fragment = (exported / f"{name}.html").read_text(encoding="utf-8").strip()
    assert fragment in (site / name / "index.html").read_text(encoding="utf-8")


def test_links_between_the_markdown_files_lead_somewhere(
    exported: Path, pages: list[dict[str, str]]
) -> None:
    for page in pages:
        text = (exported / page["markdown"]).read_text(encoding="utf-8")
        text = re.sub(r"^```.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)
        for target in re.findall(r"\]\(([^)\s]+\.md)(?:#[^)]*)?\)", text):
            if "://" not in target:
                file = posixpath.join(posixpath.dirname(page["markdown"]), target)
                assert (exported / file).is_file(), f"{page['markdown']}: {target}"


def test_the_facts_are_in_the_markdown(exported: Path) -> None:
    post = frontmatter.load(exported / "tarinat/kolari-elinkeino-ohjelma.md")
    assert "14 haastattelua" in post.content
    assert "## Lähtökohta" in post.content
    record = post.metadata["record"]
    assert isinstance(record, dict)
    assert (record["period"], record["client"]) == ("2023-04/2023-12", "kolke")


@pytest.mark.parametrize(
    ("name", "folder", "count"),
    [
        ("stories", "tarinat", 17),
        ("themes", "teemat", 8),
        ("cycles", "verkostot", 3),
        ("experts", "asiantuntijat", 7),
        ("municipalities", "kunnat", 308),
    ],
)
def test_the_open_data_holds_every_record(
    exported: Path, name: str, folder: str, count: int
) -> None:
    listing = json.loads((exported / f"api/v1/{name}.json").read_text(encoding="utf-8"))
    assert listing["count"] == len(listing["items"]) == count
    assert all(item["address"].startswith(f"/{folder}/") for item in listing["items"])
    assert all((exported / item["data"].lstrip("/")).is_file() for item in listing["items"])


def test_it_replaces_an_earlier_export_and_nothing_else(tmp_path: Path) -> None:
    own = tmp_path / "oma"
    own.mkdir()
    (own / "tärkeä.txt").write_text("x", encoding="utf-8")
    refused = run("elinvoima", "export", str(own), cwd=ROOT)
    assert refused.returncode == 2
    assert str(own) in refused.stderr
    assert [f.name for f in own.iterdir()] == ["tärkeä.txt"]

    folder = tmp_path / "vienti"
    assert run("elinvoima", "export", str(folder), cwd=ROOT).returncode == 0
    (folder / "vanha.md").write_text("x", encoding="utf-8")
    assert run("elinvoima", "export", str(folder), cwd=ROOT).returncode == 0
    assert not (folder / "vanha.md").exists()
    assert (folder / "index.md").exists()


def test_broken_content_writes_nothing(copy: Path, tmp_path: Path) -> None:
    (copy / "case_studies/rikki.md").write_text("---\ntitle: a: b\n---\n", encoding="utf-8")
    done = run("elinvoima", "export", str(tmp_path / "vienti"), cwd=copy)
    assert done.returncode == 1
    assert "case_studies/rikki.md:2:9:" in done.stderr
    assert not (tmp_path / "vienti").exists()
