"""A build that fails leaves the last good site exactly as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import run

STORY = "case_studies/kolari-elinkeino-ohjelma.md"


@pytest.fixture
def broken(copy: Path) -> Path:
    """A copy with a good site and a story whose title has an unquoted colon."""
    good = copy / "site"
    good.mkdir()
    (good / "index.html").write_text("viimeinen hyvä", encoding="utf-8")
    story = copy / STORY
    lines = story.read_text(encoding="utf-8").split("\n")
    lines[1] = "title: Kolari: elinkeino-ohjelma"
    story.write_text("\n".join(lines), encoding="utf-8")
    return copy


@pytest.mark.parametrize(
    "command",
    [
        ("elinvoima", "build"),
        ("mkdocs", "build", "--strict"),
        ("mkdocs", "build"),
        ("properdocs", "build"),
    ],
    ids=" ".join,
)
def test_an_error_is_told_and_the_site_stays(broken: Path, command: tuple[str, ...]) -> None:
    done = run(*command, cwd=broken)
    assert done.returncode != 0
    assert f"{STORY}:2:14: title:" in done.stderr
    assert 'title: "Kolari: elinkeino-ohjelma"' in done.stderr
    assert [f.name for f in (broken / "site").iterdir()] == ["index.html"]
    assert (broken / "site/index.html").read_text(encoding="utf-8") == "viimeinen hyvä"


def test_a_build_that_fails_midway_leaves_the_site_too(copy: Path) -> None:
    (copy / "site").mkdir()
    (copy / "site/index.html").write_text("viimeinen hyvä", encoding="utf-8")
    config = (copy / "mkdocs.yml").read_text(encoding="utf-8")
    (copy / "mkdocs.yml").write_text(
        config.replace("tarinat/index.md", "tarinat/olematon.md"), encoding="utf-8"
    )
    done = run("elinvoima", "build", cwd=copy)
    assert done.returncode == 3
    assert (copy / "site/index.html").read_text(encoding="utf-8") == "viimeinen hyvä"
    assert sorted(p.name for p in copy.iterdir() if p.name.startswith("site")) == ["site"]


def test_broken_settings_are_told(copy: Path) -> None:
    (copy / "elinvoima.toml").write_text('sivun_nimi = "x"\n', encoding="utf-8")
    done = run("mkdocs", "build", cwd=copy)
    assert done.returncode != 0
    assert "sivun_nimi" in done.stderr
    assert run("elinvoima", "check", cwd=copy).returncode == 1
