"""What a check asks of a body is what its HTML has."""

from __future__ import annotations

from elinvoima.content.body import Body
from elinvoima.content.markdown import convert
from hypothesis import example, given
from hypothesis import strategies as st

from tests.unit.content.test_markdown import bodies

links = st.sampled_from(
    ["[a](b.md)", "[a [@1]](b.md)", "[@1](b.md)", "[@1]: x.md", "\\[@1]", "[a]", "[a]: x.md",
     "[a][]", "![k](y.png)", "`[a](b)`", "```\n", "## [@1]\n", "[@1]\n---\n", "> ", "- ", "    ",
     "*[a](b.md)*", "[*a*](b.md)", "\n\n", "\n", "| a |\n|---|\n| [a](b) |\n", "<b>", "x", "# ",
     "[a](<b c.md>)", '[a](b.md "c")', "[", "]", "(", ")", "\\", "&amp;", "_", "**"]
)  # fmt: skip


@given(bodies | st.lists(links, max_size=14).map("".join))
@example("[@1]: x.md\n\n[@1]")
@example("[a [@1]](b.md)")
@example("*a **b*[c](d)**")
@example("- #\n[a](b)")
@example("## [@1]\n\n[@1]\n---")
def test_the_outline_is_that_of_the_html(text: str) -> None:
    body, html = Body(text, 1), convert(text)
    assert body.links == html.links
    assert body.levels == tuple(level for level, _ in html.headings)
    assert body.raw_html == html.raw_html
    assert len(body.headings) == len(body.levels)
