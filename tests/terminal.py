"""A terminal that a test types at and reads from, as an editor does."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
import time
from codecs import getincrementaldecoder
from pathlib import Path

from tests.conftest import clean_environment

PATIENCE = 60
"""Seconds that a slow machine may take to answer before the test gives up."""

_CONTROL = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|[\a\r]")


class Terminal:
    """A command run at a terminal of its own."""

    def __init__(self, *command: str, cwd: Path, **environment: str) -> None:
        self.ours, theirs = pty.openpty()
        self.said = ""
        self.read_to = 0
        self._decoder = getincrementaldecoder("utf-8")("replace")  # a letter may come in two reads
        env = clean_environment(TERM="xterm", INPUTRC="/dev/null", **environment)
        self.process = subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=cwd, env=env, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
        )  # fmt: skip
        os.close(theirs)

    def wait_for(self, text: str) -> None:
        """Read until the text has come since what was waited for before."""
        end = time.monotonic() + PATIENCE
        while text not in self.said[self.read_to :]:
            assert time.monotonic() < end, f"no {text!r} in:\n{self.said}"
            assert self._read(), f"it ended without {text!r}:\n{self.said}"
        self.read_to = self.said.index(text, self.read_to) + len(text)

    def type(self, text: str) -> None:
        """Type a line."""
        os.write(self.ours, f"{text}\n".encode())

    def answer(self, question: str, text: str) -> None:
        """Wait for a question, then for its prompt, and type."""
        self.wait_for(question)
        self.wait_for("> ")
        self.type(text)

    def end(self) -> int:
        """Read to the end; return the exit code."""
        while self._read():
            pass
        code = self.process.wait(PATIENCE)
        os.close(self.ours)
        return code

    def _read(self) -> bool:
        ready, _, _ = select.select([self.ours], [], [], 1)
        if not ready:
            return self.process.poll() is None or bool(select.select([self.ours], [], [], 0)[0])
        try:
            data = os.read(self.ours, 65536)
        except OSError:  # Linux: the other end is closed
            return False
        self.said += _CONTROL.sub("", self._decoder.decode(data))
        return bool(data)
