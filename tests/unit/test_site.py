from __future__ import annotations

from pathlib import Path

from elinvoima.settings import Settings
from elinvoima.site import load

from tests.conftest import ROOT
from tests.samples import STORY, STORY_FILE, THEME, THEME_FILE, text_of


def write(root: Path, **files: str) -> None:
    for path, text in {STORY_FILE: files.get("story"), THEME_FILE: files.get("theme")}.items():
        if text is not None:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")


def test_the_projects_own_content_is_whole() -> None:
    loaded = load(ROOT, Settings())
    assert loaded.problems == ()
    assert loaded.site
    assert loaded.file_count >= len(loaded.site.catalogue.entries) > 0


def test_an_error_gives_no_site_and_every_problem_in_order(tmp_path: Path) -> None:
    write(tmp_path, story=text_of(STORY, title=1), theme=text_of(THEME, label=None, names=None))
    loaded = load(tmp_path, Settings())
    assert loaded.site is None
    assert [p.location.path for p in loaded.problems] == [STORY_FILE, THEME_FILE, THEME_FILE]
    assert loaded.file_count == 2


def test_a_broken_theme_is_not_told_missing(tmp_path: Path) -> None:
    body = "[a](../docs/themes/yritykset.md#x) [b](/teemat/yritykset/)\n"
    write(tmp_path, story=text_of(STORY, body), theme="")
    assert [p.code for p in load(tmp_path, Settings()).problems] == ["E101"]


def test_an_empty_repository_is_an_empty_site(tmp_path: Path) -> None:
    loaded = load(tmp_path, Settings())
    assert loaded.site
    assert loaded.site.catalogue.entries == ()


def test_a_picture_with_an_impossible_name_is_told(tmp_path: Path) -> None:
    write(tmp_path, story=text_of(STORY, f"![x]({'a' * 5000}.png)\n"), theme=text_of(THEME))
    assert [p.code for p in load(tmp_path, Settings()).problems] == ["E503"]
