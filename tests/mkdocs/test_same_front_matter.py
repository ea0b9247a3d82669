"""A file means the same to us, to MkDocs and to python-frontmatter, or it is refused."""

from __future__ import annotations

from typing import Any

import frontmatter
from elinvoima.content.front_matter import split
from elinvoima.content.yaml_values import read_values
from hypothesis import example, given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from tests.samples import source

odd_fences = st.sampled_from(
    ["--- ", "---\t", "----", "--", " ---", "...", "... ", "---\u00a0", "---\u2028", "---x", "—",
     "+++", ""]
)  # fmt: skip
fences = st.just("---") | st.just("---") | odd_fences
good_lines = st.sampled_from(
    ["title: Kolari", "code: '020'", "empty:", "nothing: ~", "when: 2023-04-15", "month: 2023-04",
     "list: [1, 2]", "items:\n- x\n- y", "text: |\n  rivi\n\n  toinen", "folded: >-\n  a\n  b",
     "map:\n  a: 1\n  b: {c: d}", "# huomautus", "", "umlaut: é ä", "long: sana sana\n  sana",
     "bool: true", "number: -1.5", 'quote: "a: b # c"']
)  # fmt: skip
odd_lines = st.one_of(
    st.sampled_from(
        ["title: Kolari: ohjelma", "code: 020", "a: NO", "yes: 1", "- x", "  b: 1", "{}",
         "a: &x 1", "b: *x", "a: !!str 5", "---", "...", "Title:   MultiMarkdown", "t: 10:30",
         "a: 1e3", "a: 2026-11-21 10:00:00", "<<: {a: 1}"]
    ),
    st.text(alphabet=st.sampled_from("ab1: -'\"[]{},#&*!|>.?\t\u00a0\u2028"), max_size=12),
)  # fmt: skip
lines = st.lists(good_lines, min_size=1, max_size=5, unique=True) | st.lists(
    good_lines | odd_lines, max_size=4
)
files = st.builds(
    lambda before, opening, inner, closing, body, end: (
        f"{before}{opening}\n" + "".join(f"{line}\n" for line in inner) + f"{closing}{body}{end}"
    ),
    st.just("") | st.sampled_from(["\n", " ", "\t\n"]),
    fences,
    lines,
    fences,
    st.sampled_from(["\n", "\n", "", "\n\nTeksti.", "\n\n---\n\nTeksti.", "\nTeksti: on."]),
    st.sampled_from(["", "\n", "\n\n"]),
)


@given(files)
@example("---\na: 1\n---\n")
@example("---\na: 1\n---")
@example("\n---\na: 1\n---\n")
@example("---\na: 1\n...\n")
@example("----\na: 1\n----\n")
@example("---\na: 1\n---\u00a0\n---\n")
@example("---\na: 020\n---\n")
@example("---\na: 1\na: 2\n---\n")
def test_what_we_accept_others_read_the_same(text: str) -> None:
    ours = accepted(text)
    if ours is None:
        return
    _, by_mkdocs = get_data(text)
    by_frontmatter = frontmatter.loads(text).metadata
    assert without_nulls(by_mkdocs) == ours
    assert without_nulls(by_frontmatter) == ours


def accepted(text: str) -> dict[str, Any] | None:
    """The metadata as our reader has it; None where it refuses the file."""
    if not text.strip():
        return None
    parts = split(source(text)).value
    if parts is None:
        return None
    read = read_values("x.md", parts.yaml, parts.yaml_line)
    return None if read.problems or read.value is None else dict(read.value.values)


def without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: without_nulls(v) for k, v in value.items() if v is not None}
    return [without_nulls(item) for item in value] if isinstance(value, list) else value


def test_some_are_accepted() -> None:
    assert accepted("---\na: 1\nb: [x]\n---\n\nTeksti.\n") == {"a": 1, "b": ["x"]}
