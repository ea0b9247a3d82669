"""A new editor's first story, by the commands of CONTRIBUTING and nothing else."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path

from tests.conftest import ROOT, clean_environment
from tests.mkdocs.test_editing import preview
from tests.terminal import Terminal

AUTHOR = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Uusi Toimittaja"), ("EMAIL", "uusi@example.fi"))
}
ID = "oma-tarina"


def git(*arguments: str, cwd: Path) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=cwd, env=clean_environment(**AUTHOR), text=True,
        capture_output=True, check=True,
    )  # fmt: skip
    return done.stdout


def commands_of_the_guide() -> list[list[str]]:
    guide = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    block = re.search(r"test_new_editor\.py.*?```sh\n(.*?)```", guide, re.DOTALL)
    assert block
    return [shlex.split(line) for line in block[1].splitlines()]


def test_from_a_clone_to_a_commit_by_the_guide(copy: Path, tmp_path: Path) -> None:
    git("init", "-q", "-b", "main", cwd=copy)
    git("add", "-A", cwd=copy)
    git("commit", "-qm", "Tietopankki", cwd=copy)
    clone = tmp_path / "clone"
    git("clone", "-q", str(copy), str(clone), cwd=tmp_path)
    new, check, serve, add, commit = commands_of_the_guide()

    terminal = Terminal(*new, cwd=clone)
    terminal.answer("(title)", "Kolari kokeilee etäkonttoria")
    terminal.answer("(label)", "Kolari: etäkonttori")
    terminal.answer("(summary)", "Kunta avasi etäkonttorin.")
    terminal.answer("(municipalities)", "Kol\t")
    terminal.answer("(period)", "kevät 2023")
    terminal.answer("(themes)", "osaava\t")
    terminal.answer("(evidence)", "1")
    terminal.answer("[kolari-etakonttori]", ID)
    assert terminal.end() == 0, terminal.said
    file = clone / "case_studies" / f"{ID}.md"

    terminal = Terminal(*check, cwd=clone)
    assert terminal.end() == 0, terminal.said
    assert "[E" not in terminal.said

    text = file.read_text("utf-8")
    edited = text.replace("status: draft", "status: published\npublished: 2026-11-28")
    file.write_text(f"{edited}\nKunta kysyi asukkailta [@1].\n", "utf-8")
    terminal = Terminal(*check, cwd=clone)
    assert terminal.end() == 1
    assert "vaatii kentän ”sources”" in terminal.said
    sources = "sources:\n  - id: 1\n    publisher: Kolarin kunta\n"
    file.write_text(file.read_text("utf-8").replace("evidence:", f"{sources}evidence:"), "utf-8")
    terminal = Terminal(*check, cwd=clone)
    assert terminal.end() == 0, terminal.said

    assert serve == ["elinvoima", "serve"]
    with preview(clone) as running:
        page = running.wait_for(f"/tarinat/{ID}/", "Kunta kysyi asukkailta")
    assert "<h1>Kolari kokeilee etäkonttoria</h1>" in page

    for command in (add, commit):
        git(*command[1:], cwd=clone)
    assert git("show", "--stat", "--format=%s", cwd=clone).startswith(commit[-1])
    assert f"case_studies/{ID}.md" in git("ls-files", cwd=clone)
    assert git("status", "--porcelain", cwd=clone) in ("", "?? .cache/\n", "?? site/\n")
