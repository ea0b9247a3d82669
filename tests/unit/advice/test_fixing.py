"""`--fix` mends what is mechanical, shows it, asks, keeps the meaning, and is done in one go."""

from __future__ import annotations

from pathlib import Path

import pytest
from elinvoima.cli import main
from elinvoima.content.collections import Collection
from elinvoima.content.files import SourceFile
from elinvoima.content.validation import validate
from elinvoima.fixing.fixing import Surroundings, fixed
from hypothesis import given
from hypothesis import strategies as st

from tests.samples import STORY, STORY_FILE, THEME, THEME_FILE, text_of

AROUND = Surroundings(
    {STORY_FILE: Collection.STORY, THEME_FILE: Collection.THEME},
    {"yrittajyys": "yritykset"},
    lambda _: False,
)
GOOD = text_of(STORY)


def fix(text: str) -> str:
    return fixed(STORY_FILE, Collection.STORY, text, AROUND)


def with_line(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("\ufeff" + GOOD, GOOD),
        (GOOD.replace("\n", "\r\n"), GOOD),
        (GOOD.replace("\n", "\r"), GOOD),
        ("\n\n" + GOOD, GOOD),
        (GOOD.rstrip("\n"), GOOD),
        (GOOD.replace("Leipäteksti.", "Leipäteksti.   "), GOOD),
        (with_line("label: Kolari", "label: Kolari  \t"), GOOD),
        (with_line("label: Kolari", "label:\u00a0Kolari"), GOOD),
        (with_line("ohjelman yritysten", "ohjel\u00adman\u00a0yritysten"), GOOD),
        (
            with_line("label: Kolari", "label: Kolari: ohjelma"),
            with_line("label: Kolari", 'label: "Kolari: ohjelma"'),
        ),
        (
            with_line("label: Kolari", "label: ”Kolari: ohjelma”"),
            with_line("label: Kolari", 'label: "Kolari: ohjelma"'),
        ),
        (
            with_line("label: Kolari", "label: Kolari #elinvoimaa  # tagi"),
            with_line("label: Kolari", 'label: "Kolari #elinvoimaa"  # tagi'),
        ),
        (
            with_line("period: 2023", "period: kevät 2023 #vai 2024"),
            with_line("period: 2023", "period: kevät 2023 # vai 2024"),
        ),
        (with_line("- Kolari", "* Kolari"), GOOD),
        (with_line("- Kolari", "-Kolari"), GOOD),
        (with_line("- Kolari", "\u00a0\u00a0- Kolari"), with_line("- Kolari", "  - Kolari")),
        (
            with_line("period: 2023", "period: 2023\nreview_by: 1.2.2027"),
            with_line("period: 2023", "period: 2023\nreview_by: 2027-02-01"),
        ),
        (with_line("- Kolari", "- 273"), with_line("- Kolari", "- 273")),
        (with_line("- Kolari", "- 020"), with_line("- Kolari", '- "020"')),
        (with_line("- yritykset", "- yrittajyys"), GOOD),
        (with_line("- yritykset", "- Yritykset"), GOOD),
        (with_line("described", "Described"), GOOD),
        (
            GOOD.replace("Leipäteksti.", "# Alku\n\nTeksti."),
            GOOD.replace("Leipäteksti.", "## Alku\n\nTeksti."),
        ),
        (
            GOOD.replace("Leipäteksti.", "## Alku\n\n#### Kysely\n\nTeksti."),
            GOOD.replace("Leipäteksti.", "## Alku\n\n### Kysely\n\nTeksti."),
        ),
    ],
)
def test_what_is_mechanical_is_mended(wrong: str, right: str) -> None:
    assert fix(wrong) == right
    assert fix(right) == right


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        with_line("- yritykset", "- yritys"),  # a guess is left to the editor
        with_line("period: 2023", "period: 31.2.2023"),
        with_line("period: 2023", "period: NO"),
        with_line("label: Kolari", "label: Kolari # ohjelma"),
        GOOD.replace("Leipäteksti.", "Rivi,  \njoka katkeaa, 15\u00a0000 €."),
        GOOD.replace("Leipäteksti.", "Ohje:\n\n    # ei otsikko"),
        "Ei alkutietoja.\n",
        "---\ntitle: [\n---\n\nTeksti.\n",
    ],
)
def test_what_is_right_or_not_certain_is_left_alone(text: str) -> None:
    assert fix(text) == text


PIECES = st.lists(
    st.sampled_from(
        [
            "---\n", "title: Kolari", ": ohjelma", "\r\n", "\n", "  ", "\t", "\u00a0", "\u00ad",
            "\ufeff", "# Otsikko", "#### Otsikko", "published: 15.4.2023", "- 020",
            "municipalities:", "Teksti.", '"', "[", "]", "...",
            "themes: [Yritykset]", "label: >-\n  a\n   b", "x: 1",
        ]
    ),
    max_size=14,
)  # fmt: skip


@given(PIECES, st.integers(0, len(GOOD)))
def test_a_fix_is_done_in_one_go_and_never_breaks_a_valid_file(pieces: list[str], at: int) -> None:
    text = GOOD[:at] + "".join(pieces) + GOOD[at:]
    once = fix(text)
    assert fix(once) == once
    before = validate(SourceFile(STORY_FILE, Collection.STORY, text.replace("\r\n", "\n"))).value
    after = validate(SourceFile(STORY_FILE, Collection.STORY, once)).value
    if before is not None:
        assert after is not None
        assert _letters(str(before.record)) == _letters(str(after.record))


def _letters(text: str) -> str:
    for sign in ("\\n", "\\t", "\\xa0", "\\xad", "\\ufeff"):
        text = text.replace(sign, "")
    return "".join(c for c in text if c.isalnum())


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, text in {STORY_FILE: "\ufeff" + GOOD, THEME_FILE: text_of(THEME)}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_diff_is_shown_before_anything_is_written(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (root / STORY_FILE).read_bytes()
    assert main(["check", "--root", str(root), "--fix"]) == 3  # nobody to ask
    told = capsys.readouterr().err
    assert f"--- {STORY_FILE}" in told
    assert "--yes" in told
    assert (root / STORY_FILE).read_bytes() == before


def test_yes_writes_and_then_checks(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--root", str(root), "--fix", "--yes", "--level", "error"]) == 0
    assert (root / STORY_FILE).read_text(encoding="utf-8") == GOOD
    assert "ei ongelmia" in capsys.readouterr().out
    assert main(["check", "--root", str(root), "--fix", "--level", "error"]) == 0  # nothing to ask


def test_only_the_named_files_are_mended(root: Path) -> None:
    assert main(["check", "--root", str(root), "--fix", "--yes", str(root / "docs")]) == 0
    assert (root / STORY_FILE).read_text(encoding="utf-8").startswith("\ufeff")
