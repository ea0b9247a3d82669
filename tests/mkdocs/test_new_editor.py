"""A new editor's first story, by the commands of the editors' guide and nothing else."""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.conftest import ROOT, clean_environment
from tests.mkdocs.test_editing import preview
from tests.terminal import Terminal

AUTHOR = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Uusi Toimittaja"), ("EMAIL", "uusi@example.fi"))
}

ANSWERS = {
    "(title)": "Kolari kokeilee etäkonttoria",
    "(label)": "Kolari: etäkonttori",
    "(summary)": "Kunta avasi etäkonttorin.",
    "(municipalities)": "Kol\t",
    "(period)": "kevät 2023",
    "(themes)": "6",
    "(evidence)": "1",
    "[kolari-etakonttori]": "",
}
"""What the editor types, by what is asked."""


def git(*arguments: str, cwd: Path, environment: Mapping[str, str] = AUTHOR) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=cwd, env=clean_environment(**environment), text=True,
        capture_output=True, check=True,
    )  # fmt: skip
    return done.stdout


def pieces_of_the_guide(kind: str) -> list[str]:
    """What the guide's part on files shows between fences: `sh` to type, `text` on the terminal."""
    guide = (ROOT / "docs/tietoa/ohje/index.md").read_text("utf-8")
    part = guide.partition("\n## Tiedostona\n")[2].partition("\n## ")[0]
    return re.findall(rf"^```{kind}\n(.*?)^```$", part, re.MULTILINE | re.DOTALL)


def commands_of_the_guide() -> list[list[str]]:
    return [shlex.split(line) for piece in pieces_of_the_guide("sh") for line in piece.splitlines()]


def test_contributing_gives_the_same_commands() -> None:
    short = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    block = re.search(r"test_new_editor\.py.*?```sh\n(.*?)```", short, re.DOTALL)
    assert block
    commands = [shlex.split(line) for line in block[1].splitlines()]
    assert commands
    assert [c for c in commands_of_the_guide() if c in commands] == commands


def test_from_a_clone_to_a_proposal_by_the_guide(copy: Path, tmp_path: Path) -> None:
    """Every command of the guide, in its order; the terminal says what the guide shows.

    Only `make site` and the shell's own are left out: the tests run in what they make.
    """
    git("init", "-q", "-b", "main", cwd=copy)
    git("add", "-A", cwd=copy)
    git("commit", "-qm", "Tietopankki", cwd=copy)
    origin, work = tmp_path / "OSOITE", tmp_path / "tietopankki"
    git("clone", "-q", "--bare", str(copy), str(origin), cwd=tmp_path)
    clone, into, make, activate, branch, new, check, explain, fix, serve, *end = (
        commands_of_the_guide()
    )
    question, wrote, mistake, explained = pieces_of_the_guide("text")
    fields, published = pieces_of_the_guide("yaml")

    git(*clone[1:], cwd=tmp_path)
    assert [into, make, activate] == [
        ["cd", work.name], ["make", "site"], [".", ".venv/bin/activate"],
    ]  # fmt: skip
    git(*branch[1:], cwd=work)

    terminal = Terminal(*new, cwd=work)
    for asked, typed in ANSWERS.items():
        terminal.answer(asked, typed)
    assert terminal.end() == 0, terminal.said
    assert terminal.said.count("> ") == len(ANSWERS) == 8  # needed fields, and the id
    assert question in terminal.said
    assert wrote in terminal.said
    file = work / wrote.split()[1]

    head, notes, _ = file.read_text("utf-8").partition("\n# Nämäkin")
    assert notes
    unquoted = head.replace('"Kolari: etäkonttori"', "Kolari: etäkonttori")
    file.write_text(f"{unquoted}\n{fields}---\n\nKunta kysyi asukkailta [@1].\n", "utf-8")
    terminal = Terminal(*check, cwd=work, NO_COLOR="")
    assert terminal.end() == 1
    assert mistake in terminal.said
    terminal = Terminal(*explain, cwd=work)
    assert terminal.end() == 0
    assert explained in terminal.said
    terminal = Terminal(*fix, cwd=work)
    terminal.wait_for("[k/E] ")
    terminal.type("k")
    assert terminal.end() == 0, terminal.said
    assert "[E" not in terminal.said

    assert serve == ["elinvoima", "serve"]
    status, day = published.splitlines()
    text = file.read_text("utf-8").replace("status: draft", f"{status}\n{day}")
    file.write_text(text, "utf-8")
    with preview(work) as running:
        page = running.wait_for(f"/tarinat/{file.stem}/", "Kunta kysyi asukkailta")
    assert "<h1>Kolari kokeilee etäkonttoria</h1>" in page

    nobody_yet = {"GIT_CONFIG_GLOBAL": str(tmp_path / "gitconfig"), "HOME": str(tmp_path)}
    for command in end:
        git(*command[1:], cwd=work, environment=nobody_yet)
    assert git("log", "-1", "--format=%an", cwd=work).strip() == "ETUNIMI SUKUNIMI"
    assert git("status", "--porcelain", cwd=work) in ("", "?? .cache/\n", "?? site/\n")
    pushed = git("ls-tree", "-r", "--name-only", branch[-1], cwd=origin)
    assert f"case_studies/{file.name}" in pushed.splitlines()
