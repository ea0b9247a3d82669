"""The needs that can be chosen: broader themes first, counted with their narrower ones."""

from __future__ import annotations

from pathlib import Path

from elinvoima.content.schema import Theme
from elinvoima.site import load
from elinvoima.views.fit_page import method_choices, theme_choices


def test_a_narrower_theme_comes_after_its_broader_one_and_counts_in_it(copy: Path) -> None:
    themes = copy / "docs/themes"
    for name in ("osaava-tyovoima", "maine-ja-viihtyisyys"):
        file = themes / f"{name}.md"
        text = file.read_text("utf-8")
        file.write_text(
            text.replace("---\n", "---\nbroader: ekosysteemit-ja-alueen-elinvoima\n", 1), "utf-8"
        )
    site = load(copy).site
    assert site
    choices = theme_choices(site.catalogue)
    assert len(choices) == len(list(site.catalogue.all(Theme)))
    ids = [choice.id for choice in choices]
    at = ids.index("ekosysteemit-ja-alueen-elinvoima")
    assert ids[at + 1 : at + 3] == ["maine-ja-viihtyisyys", "osaava-tyovoima"]
    assert [choice.depth for choice in choices[at : at + 3]] == [0, 1, 1]
    assert choices[at].count >= max(choice.count for choice in choices[at + 1 : at + 3])


def test_methods_that_no_story_used_are_left_out(root: Path) -> None:
    site = load(root).site
    assert site
    assert all(choice.count for choice in method_choices(site.catalogue))
