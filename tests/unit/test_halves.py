"""Work in two processes finds what work in one finds.

Each test runs in a process of its own, as only one that has a single thread may be copied.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from elinvoima.advice.checking import check_up
from elinvoima.advice.word_process import word_process
from elinvoima.content.reports import as_json

from tests.samples import DAY, STORY, THEME, THEME_FILE, text_of

TWO_CORES = pytest.mark.skipif(sys.platform != "linux", reason="copies are made on Linux only")

WORKERS = """
import os, sys
from elinvoima.halves import Halves

class Worker:
    def __init__(self, items):
        self.items, self.steps = items, 0
    def step(self):
        self.steps += 1
    def tell(self, plus, *, times=1):
        return [item * times + plus for item in self.items], self.steps, os.getpid()
    def with_own(self, given):
        return [(item, self.items[0]) for item in given]
    def fail(self):
        if 1 in self.items:
            raise KeyError("of the copy")

with Halves(Worker, [1, 2, 3, 4, 5], is_much=True) as halves:
    halves.meanwhile(Worker.step)
    (first, one, copy), (second, none, here) = halves.ask(Worker.tell, 100, times=2)
    assert (first, second) == ([102, 104], [106, 108, 110])
    assert (one, none) == (1, 0) and here == os.getpid() != copy
    assert halves.share(Worker.with_own, "abc") == [[("a", 1)], [("b", 3), ("c", 3)]]
    assert halves.share(Worker.with_own, "") == [[], []]
    try:
        halves.ask(Worker.fail)
    except KeyError as error:
        assert error.args == ("of the copy",)
    else:
        sys.exit("nothing was raised")
    assert halves.ask(Worker.tell, 0)[0][0] == [1, 2]
assert not os.path.exists(f"/proc/{copy}")

with Halves(Worker, [1, 2], is_much=False) as halves:
    assert halves.ask(Worker.tell, 1) == [([2, 3], 0, os.getpid())]
    assert halves.share(Worker.with_own, "ab") == [[("a", 1), ("b", 1)]]
"""

LOST = """
import os, signal
from elinvoima.halves import CopyLostError, Halves

class Worker:
    def __init__(self, items):
        self.is_copy = 1 in items
    def end(self):
        if self.is_copy:
            os.kill(os.getpid(), signal.SIGKILL)

with Halves(Worker, [1, 2], is_much=True) as halves:
    for _ in range(2):  # it is told, and told again, and is never a broken pipe of the output's
        try:
            halves.ask(Worker.end)
        except CopyLostError:
            continue
        raise SystemExit("nothing was raised")
"""

ABANDONED = """
import os, signal, sys
from elinvoima.halves import Halves

class Worker:
    def __init__(self, items):
        pass
    def own_id(self):
        return os.getpid()

with Halves(Worker, [1, 2], is_much=True) as halves:
    print(halves.ask(Worker.own_id)[0], flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""

CHECK = """
import sys, datetime as dt
from pathlib import Path
from elinvoima.advice import checking, word_process
from elinvoima.content import reader
from elinvoima.content.reports import as_json
from elinvoima.site import load

checking.MANY_FILES = reader.MANY_FILES = 2
root, day = Path(sys.argv[1]), dt.date.fromisoformat(sys.argv[2])
word_process.FEWEST_BYTES = 0
with word_process.word_process(root, ["case_studies/a.md"]) as words:
    assert words
    found = checking.check_up(root, day, words=words)
assert [p for p in found.problems if p.code[0] != "A"] == list(load(root, day=day).problems)
print(as_json(found.problems, "fi"))
"""


def run(script: str, *arguments: str) -> str:
    """Run a script in which every warning is an error; return what it writes."""
    command = [sys.executable, "-W", "error", "-c", script, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def is_running(process: str) -> bool:
    """Whether there is such a process, and not only its remains."""
    try:
        return "\tZ" not in Path("/proc", process, "status").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False


@TWO_CORES
def test_two_workers_do_half_each() -> None:
    run(WORKERS)


@TWO_CORES
def test_a_copy_that_the_system_stops_is_told() -> None:
    run(LOST)


@TWO_CORES
def test_a_copy_ends_with_the_process_that_made_it() -> None:
    command = [sys.executable, "-c", ABANDONED]
    ended = subprocess.run(command, check=False, capture_output=True, text=True)
    assert ended.returncode < 0
    until = time.monotonic() + 20
    while is_running(ended.stdout.strip()):
        assert time.monotonic() < until, "the copy goes on"
        time.sleep(0.05)


@TWO_CORES
def test_a_check_in_two_processes_finds_the_same(tmp_path: Path) -> None:
    body = "Siellä on xqzztia ja kkuntaa [@9]. Ks. [b](b.md#ei).\n"
    texts = {f"case_studies/{name}.md": text_of(STORY, body=body) for name in "abcde"}
    texts |= {
        THEME_FILE: text_of(THEME),
        "case_studies/rikki.md": text_of({**STORY, "themes": ["ei-ole"], "period": "joskus"}),
        "case_studies/a.sv.md": text_of({"title": "Nej", "label": "Nej", "status": "published"}),
        "case_studies/tyhja.md": "",
    }
    for path, text in texts.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    with word_process(tmp_path, texts) as words:
        assert words is None
    alone = as_json(check_up(tmp_path, DAY).problems, "fi")
    assert run(CHECK, str(tmp_path), str(DAY)).strip() == alone.strip()
    assert '"E406"' in alone
    assert '"A203"' in alone
