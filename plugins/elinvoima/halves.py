"""Works on things in two processes at once, where there are many and the system can.

Half of them go to a worker in a copy of this process, the other half to one in this process. A copy
has all that was imported so far; that needs `fork`, which is safe only where one thread runs, so
elsewhere one worker does everything.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")
W = TypeVar("W")
R = TypeVar("R")
P = ParamSpec("P")

_Step = Callable[..., Any]


class Halves(Generic[W]):
    """Two workers, of the first half and of the second; or one, of all. Use it in a `with`."""

    def __init__(
        self, make: Callable[[Sequence[T]], W], items: Sequence[T], *, is_much: bool
    ) -> None:
        """Have `make` make the worker of some of the items."""
        middle = len(items) // 2 if is_much and _can_fork() else 0
        self._copy = _Copy(lambda: make(items[:middle])) if middle else None
        self.own = make(items[middle:])
        """The worker in this process: of the second half, or of all."""

    def __enter__(self) -> Halves[W]:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._copy:
            self._copy.end()

    def ask(
        self, step: Callable[Concatenate[W, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> list[R]:
        """Return what a method of the workers' class returns: of the first half, of the second.

        What is given and returned is pickled. Raises what either of them raises, and CopyLostError.
        """
        if self._copy is None:
            return [step(self.own, *args, **kwargs)]
        self._copy.send(step, args, kwargs)
        own = step(self.own, *args, **kwargs)
        return [cast("R", self._copy.receive()), own]

    def share(self, step: Callable[[W, Sequence[T]], R], items: Sequence[T]) -> list[R]:
        """Return what a method returns of the first half of some items, and of the second.

        As `ask` does otherwise.
        """
        if self._copy is None:
            return [step(self.own, items)]
        middle = len(items) // 2
        self._copy.send(step, (items[:middle],), {})
        own = step(self.own, items[middle:])
        return [cast("R", self._copy.receive()), own]

    def meanwhile(self, step: Callable[[W], None]) -> None:
        """Let the copy take a step while this process does something else."""
        if self._copy:
            self._copy.send(step, (), {})
            self._copy.owes += 1


def _can_fork() -> bool:
    return (
        sys.platform == "linux"
        and threading.active_count() == 1
        and len(os.sched_getaffinity(0)) > 1
    )


class CopyLostError(RuntimeError):
    """The copy of the process has ended before its work was done: the system stopped it."""


class _Copy:
    """The worker in the copy of this process, which takes steps one after another."""

    def __init__(self, make: Callable[[], object]) -> None:
        import multiprocessing  # noqa: PLC0415 (takes its time, and is seldom needed)

        self.owes = 0
        """Answers that nobody waits for."""
        context = multiprocessing.get_context("fork")
        self._line, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(make, theirs, self._line), daemon=True)
        self._process.start()
        theirs.close()

    def send(self, step: _Step, args: Sequence[object], kwargs: dict[str, object]) -> None:
        try:
            self._line.send((step, args, kwargs))
        except OSError as error:
            raise CopyLostError from error

    def receive(self) -> object:
        while self.owes:
            self._answer()
            self.owes -= 1
        return self._answer()

    def _answer(self) -> object:
        try:
            error, answer = self._line.recv()
        except (EOFError, OSError) as lost:
            raise CopyLostError from lost
        if error is not None:
            raise error
        return answer

    def end(self) -> None:
        self._line.close()
        self._process.kill()  # it has nothing open, and what it has not told is not wanted
        self._process.join()


def _serve(make: Callable[[], object], line: Connection, other_end: Connection) -> None:
    """Take the steps that are asked for, until the process that asks is gone."""
    other_end.close()  # else this process itself would hold the line open
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the other hears it too, and ends this one
    worker = make()
    while True:
        try:
            step, args, kwargs = line.recv()
        except EOFError:
            return
        try:
            line.send((None, step(worker, *args, **kwargs)))
        except Exception as error:  # noqa: BLE001 (it is raised again over there)
            line.send((error, None))
