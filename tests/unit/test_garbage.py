"""Nothing is looked through while much is made, and all is as before afterwards."""

from __future__ import annotations

import gc
import subprocess
import sys
import weakref

import pytest
from elinvoima.garbage import without_collecting


class Circle:
    def __init__(self) -> None:
        self.itself = self


def test_no_garbage_is_sought_meanwhile_and_it_is_found_later() -> None:
    gc.enable()
    with without_collecting():
        assert not gc.isenabled()
        made = weakref.ref(Circle())
        assert made() is not None
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    gc.collect()
    assert made() is None


def test_it_is_sought_again_after_an_error() -> None:
    gc.enable()
    with pytest.raises(KeyError), without_collecting():
        raise KeyError
    assert gc.isenabled()


def test_who_does_not_collect_is_left_so() -> None:
    gc.disable()
    try:
        with without_collecting():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_program_that_leaves_all_still_says_goodbye() -> None:
    script = (
        "import atexit; from elinvoima.garbage import leave_all\n"
        "atexit.register(print, 'goodbye'); leave_all(); raise SystemExit(3)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], check=False, capture_output=True, text=True
    )
    assert (ended.returncode, ended.stdout) == (3, "goodbye\n")
