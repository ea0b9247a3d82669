"""Splits a file into front matter and body, exactly where every reader would.

MkDocs and python-frontmatter disagree on a leading blank line, on `...` and on a last line without
a line break (see `mkdocs.utils.meta` and `frontmatter.default_handlers`). What they would read
differently is refused here, so that a file means one thing whichever tool opens it.
"""

from __future__ import annotations

from dataclasses import dataclass

from elinvoima.content.checked import Checked
from elinvoima.content.files import SourceFile
from elinvoima.content.problems import Location, Problem, problem

FENCE = "---"
BLANKS = " \t"
"""What may follow a fence; python-frontmatter would take a no-break space too."""

_DASHES = ("–", "—")
_LIKE_FENCES = (FENCE, "...", *_DASHES)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The two parts of a file and the lines they start on (from 1)."""

    yaml: str
    yaml_line: int
    body: str
    body_line: int


def split(source: SourceFile) -> Checked[FrontMatter]:
    """Part front matter from body. Gives E105 (none), E106 (not closed), E107 (read two ways)."""
    lines = source.text.split("\n")
    opening = next(number for number, line in enumerate(lines) if line.strip())
    if lines[opening].rstrip(BLANKS) != FENCE:
        return Checked.failed(_no_front_matter(source, opening, lines[opening]))
    if opening > 0:
        return Checked.failed(problem("E107", Location(source.path), found="blank_line"))
    for number, line in enumerate(lines[1:], start=1):
        if not line.startswith(_LIKE_FENCES):
            continue
        if line.startswith(_DASHES):
            if _is_dashes(line):
                return Checked.failed(_other_fence(source, number, line))
            continue
        if line.rstrip(BLANKS) == FENCE:
            if number == len(lines) - 1:
                place = Location(source.path, number + 1, len(line) + 1)
                return Checked.failed(problem("E107", place, found="no_newline"))
            return Checked(
                FrontMatter(
                    yaml="\n".join(lines[1:number]) + "\n",
                    yaml_line=2,
                    body="\n".join(lines[number + 1 :]),
                    body_line=number + 2,
                )
            )
        if line.rstrip() == "..." or (line.startswith(FENCE) and not line.lstrip("-").strip()):
            return Checked.failed(_other_fence(source, number, line))
    return Checked.failed(_not_closed(source, lines))


def _not_closed(source: SourceFile, lines: list[str]) -> Problem:
    """Tell of the line that was likely meant to close the front matter, if there is one."""
    for number, line in enumerate(lines[1:], start=1):
        if _is_dashes(line) and len(line.strip()) > 1:
            return _other_fence(source, number, line)
    return problem("E106", Location(source.path, 1, 1, len(FENCE)))


def _is_dashes(line: str) -> bool:
    """Whether a line was meant as a fence: word processors make a dash of hyphens."""
    return bool(line.strip()) and not line.strip().strip("-–—")


def _other_fence(source: SourceFile, number: int, line: str) -> Problem:
    place = Location(source.path, number + 1, 1, max(1, len(line.rstrip())))
    return problem("E107", place, found="fence")


def _no_front_matter(source: SourceFile, number: int, line: str) -> Problem:
    if _is_dashes(line):
        return _other_fence(source, number, line)
    return problem("E105", Location(source.path, number + 1, 1, max(1, len(line.rstrip()))))
