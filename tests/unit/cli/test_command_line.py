"""The command line at its edges: folders that are not ours, names that are not there, languages."""

from __future__ import annotations

import io
import shutil
import sys
from pathlib import Path

import pytest
from elinvoima.cli import main
from elinvoima.cli.terminal import Progress, tell_problems
from elinvoima.outputs.replacing import MARK, FolderInUse, check_replaceable, replacement
from elinvoima.site import load
from elinvoima.views.words import Words

EXAMPLES = Path(__file__).parents[2] / "examples"
GOOD = EXAMPLES / "valid" / "every-field"
BAD = EXAMPLES / "invalid" / "01-colon-in-a-title"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GOOD, tmp_path / "repository"))


@pytest.mark.parametrize("target", [".", "..", "case_studies", "docs"])
@pytest.mark.parametrize("verb", ["build", "export"])
def test_the_repository_is_never_replaced(
    repository: Path, verb: str, target: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(repository.rglob("*"))
    folder = str(repository / target)
    where = ["--site-dir", folder] if verb == "build" else [folder]
    assert main([verb, "--root", str(repository), *where]) == 2
    assert "anna toinen hakemisto" in capsys.readouterr().err
    assert sorted(repository.rglob("*")) == before


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "letter.txt").write_text("x")
    (tmp_path / "file").write_text("x")
    for name in ("own", "file"):
        with pytest.raises(FolderInUse):
            check_replaceable(tmp_path / name, tmp_path / "repository")
    (tmp_path / "own" / MARK).write_text("")
    check_replaceable(tmp_path / "own", tmp_path / "repository")
    check_replaceable(tmp_path / "new", tmp_path / "repository")


def test_what_fails_midway_leaves_the_old_folder_and_nothing_beside_it(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "old.html").write_text("x")

    def fail_midway() -> None:
        with replacement(folder) as (fresh, _swap):
            fresh.mkdir()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_midway()
    assert [f.name for f in folder.iterdir()] == ["old.html"]
    assert [f.name for f in tmp_path.iterdir()] == ["site"]


def test_the_new_folder_takes_the_place_of_the_old(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "old.html").write_text("x")
    with replacement(folder) as (fresh, swap):
        fresh.mkdir()
        (fresh / "new.html").write_text("y")
        swap()
    assert sorted(f.name for f in folder.iterdir()) == [MARK, "new.html"]
    assert [f.name for f in tmp_path.iterdir()] == ["site"]


def test_a_file_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--root", str(GOOD), "olematon.md"]) == 2
    assert "olematon.md" in capsys.readouterr().err


def test_only_the_wanted_files_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    many = EXAMPLES / "invalid" / "78-many-files-at-once"
    files = sorted(many.glob("case_studies/*.md"))
    main(["check", "--root", str(many), str(files[0])])
    lines = capsys.readouterr().out.splitlines()[:-1]
    assert lines
    assert all(line.startswith(f"case_studies/{files[0].name}:") for line in lines)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--help"], ("käyttö:", "komennot", "elinvoima check", "130", "keskeytti")),
        (["check", "--help"], ("esimerk", "--format")),
        (["--lang", "en", "--help"], ("usage:", "commands", "interrupted")),
        (["check", "--lang", "en", "--help"], ("usage:", "examples:")),
    ],
)
def test_help_is_in_the_language_asked_for(
    arguments: list[str], said: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 0
    told = capsys.readouterr().out
    assert [words for words in said if words not in told] == []


def test_a_wrong_command_is_told_and_exits_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["rakenna"])
    assert stopped.value.code == 2
    assert "rakenna" in capsys.readouterr().err


def test_broken_settings_are_told_in_finnish(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / "elinvoima.toml").write_text('contact_url = "javascript:alert(1)"\n')
    assert main(["check", "--root", str(repository)]) == 1
    assert "on oltava verkko-osoite" in capsys.readouterr().err


class Terminal(io.StringIO):
    """A text stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_on_a_terminal_the_line_and_a_caret_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    stream = Terminal()
    tell_problems(load(BAD).problems, Words("fi"), BAD, stream)
    lines = stream.getvalue().splitlines()
    source = next(line for line in lines if "title: Kolari: " in line and "|" in line)
    caret = lines[lines.index(source) + 1]
    assert "^" in caret
    assert "\x1b[" in caret


def test_progress_is_quiet_in_a_pipe() -> None:
    pipe, terminal = io.StringIO(), Terminal()
    for stream in (pipe, terminal):
        progress = Progress(stream)
        progress.say("Luetaan…")
        progress.wipe()
    assert pipe.getvalue() == ""
    assert "Luetaan…" in terminal.getvalue()


def test_an_interrupt_and_a_closed_pipe_are_no_tracebacks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("elinvoima.cli.check.run", interrupted)
    assert main(["check", "--root", str(GOOD)]) == 130

    def refused(*_: object) -> int:
        raise PermissionError(13, "Permission denied", "/suljettu")

    monkeypatch.setattr("elinvoima.cli.check.run", refused)
    assert main(["check", "--root", str(GOOD)]) == 3
    assert "/suljettu" in capsys.readouterr().err
    assert sys.exc_info() == (None, None, None)
