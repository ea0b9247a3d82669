"""Mends characters that nobody meant: byte order mark, line ends, invisible signs, end spaces."""

from __future__ import annotations

import re

from elinvoima.advice.rules.invisible import INVISIBLE

_BLANK_END = re.compile(r"[ \t]+$")
_BREAK = re.compile(r" {2,}$")


def with_plain_characters(text: str) -> str:
    """Return the text with line feeds, one at the end, and without what is invisible and wrong."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = INVISIBLE.sub(lambda m: " " if m[0] == "\u00a0" else "", text)
    text = text.lstrip("\n") if text.lstrip().startswith("---\n") else text
    lines = text.split("\n")
    end = _end_of_front(lines)
    front = [_front_line(line) for line in lines[:end]]
    body = [
        _body_line(line, after)
        for line, after in zip(lines[end:], [*lines[end + 1 :], ""], strict=True)
    ]
    return "\n".join([*front, *body]).rstrip("\n") + "\n"


def _end_of_front(lines: list[str]) -> int:
    """Return the number of lines up to the end of the front matter; 0 where there is none."""
    if not lines or lines[0].rstrip() != "---":
        return 0
    return next((n for n, line in enumerate(lines[1:], 2) if line.rstrip() == "---"), 0)


def _front_line(line: str) -> str:
    """Without spaces at the end, and with plain spaces as indentation and after the colon."""
    indent = len(line) - len(line.lstrip(" \t\u00a0"))
    line = line[:indent].replace("\u00a0", " ").replace("\t", "  ") + line[indent:]
    line = re.sub(r"^(\s*(?:- )?\w+:)[ \t]*\u00a0[ \t]*", r"\1 ", line)
    return _BLANK_END.sub("", line)


def _body_line(line: str, after: str) -> str:
    """Without spaces at the end, but for the two that are a line break in Markdown."""
    if _BREAK.search(line) and line.strip() and after.strip():
        return _BREAK.sub("  ", line)
    return _BLANK_END.sub("", line)
