from __future__ import annotations

from elinvoima.content.citations import CITATION, masked_blocks, masked_code, with_citations
from elinvoima.content.markdown import convert
from hypothesis import given
from hypothesis import strategies as st


def test_a_citation_becomes_a_link() -> None:
    assert with_citations("Kysyttiin [@1, @12].") == (
        'Kysyttiin\u00a0<sup class="ev-cite"><a href="#lahde-1">[1]</a>'
        '<a href="#lahde-12">[12]</a></sup>.'
    )


def test_no_space_is_added_where_there_is_none() -> None:
    assert with_citations("(x)[@1]").startswith("(x)<sup")


def test_the_rest_is_text() -> None:
    assert with_citations("a < b & <b> [@x] [1]") == "a &lt; b &amp; &lt;b&gt; [@x] [1]"


@given(st.text())
def test_nothing_but_citations_is_html(text: str) -> None:
    html = with_citations(text)
    for tag in ('<sup class="ev-cite">', "</sup>", "</a>"):
        html = html.replace(tag, "")
    assert "<" not in html.replace('<a href="#lahde-', "")


def test_what_is_between_backticks_is_no_citation() -> None:
    line = "Viittaa `[@1]` näin [@2], ``a ` [@3]``."
    masked = masked_code(line)
    assert len(masked) == len(line)
    assert CITATION.findall(masked) == CITATION.findall("[@2]")


def test_what_is_in_a_block_of_code_is_no_citation() -> None:
    text = (
        "A [@1].\n\n```yaml\n- B [@2]\n```\n\n~~~\nC [@3]\n~~~\n\nD [@4] `[@5]`.\n\n```\nE [@6].\n"
    )
    masked = masked_blocks(text)
    assert [len(line) for line in masked.split("\n")] == [len(li) for li in text.split("\n")]
    found = [c[0] for line in masked.split("\n") for c in CITATION.finditer(masked_code(line))]
    assert found == ["[@1]", "[@4]", "[@6]"]
    assert convert(text).html.count('class="ev-cite"') == len(found)
