"""libvoikko itself, which the packed morphology is held against."""

from __future__ import annotations

import ctypes
from pathlib import Path


class Voikko:
    """Voikko's own library and dictionary. Raises OSError, if they are not where they should be."""

    def __init__(self, library: Path, dictionary: Path) -> None:
        """Open the library (`libvoikko.so.1`); `dictionary` is the folder with `5/mor-standard`."""
        self._calls = ctypes.CDLL(str(library))
        self._calls.voikkoInit.restype = ctypes.c_void_p
        self._calls.voikkoInit.argtypes = [
            ctypes.POINTER(ctypes.c_char_p),
            ctypes.c_char_p,
            ctypes.c_char_p,
        ]
        self._calls.voikkoAnalyzeWordCstr.restype = ctypes.POINTER(ctypes.c_void_p)
        self._calls.voikkoAnalyzeWordCstr.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
        self._calls.voikko_mor_analysis_value_cstr.restype = ctypes.c_char_p
        self._calls.voikko_mor_analysis_value_cstr.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
        self._calls.voikko_free_mor_analysis.argtypes = [ctypes.POINTER(ctypes.c_void_p)]
        problem = ctypes.c_char_p()
        self._voikko = self._calls.voikkoInit(
            ctypes.byref(problem), b"fi", str(dictionary).encode()
        )
        if not self._voikko:
            raise OSError(f"{dictionary}: {(problem.value or b'').decode()}")

    def base_forms(self, word: str) -> set[str]:
        """Return the base forms of a word, as Voikko writes them."""
        found = self._calls.voikkoAnalyzeWordCstr(self._voikko, word.encode())
        forms: set[str] = set()
        if not found:
            return forms
        at = 0
        while found[at]:
            value = self._calls.voikko_mor_analysis_value_cstr(found[at], b"BASEFORM")
            forms.add((value or b"").decode())
            at += 1
        self._calls.voikko_free_mor_analysis(found)
        return forms
