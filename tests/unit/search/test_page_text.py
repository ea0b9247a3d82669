from __future__ import annotations

import pytest
from elinvoima.search.documents import Section
from elinvoima.search.page_text import sections_of


def texts(page: str) -> list[str]:
    return [section.text for section in sections_of(page)]


def test_a_page_is_cut_at_headings_that_can_be_linked_to() -> None:
    page = (
        "<h1>Otsikko</h1><p>Alku.</p>"
        '<h2 id="a">Eka &amp; <em>toinen</em></h2><p>A.</p><h3>Väli</h3><p>B.</p>'
        '<h3 class="x" id="b">Kolmas</h3><p>C.</p>'
    )
    assert sections_of(page) == (
        Section("", "", "Alku."),
        Section("a", "Eka & toinen", "A. Väli: B."),
        Section("b", "Kolmas", "C."),
    )


def test_a_heading_without_text_is_no_section() -> None:
    assert sections_of('<h2 id="a">Tarinat</h2><ul data-search-exclude><li>x</li></ul>') == ()


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>a <b>b</b>c</p>", "a bc"),
        ("<p>a</p><p>b</p>", "a · b"),
        ("<p>A.</p>\n<p>B</p>", "A. B"),
        ("<p>a !b ja c .</p>", "a !b ja c."),
        ("<dl><div><dt>Kunta</dt> <dd>Ii</dd></div> <div><dt>Aika</dt><dd>2020</dd></div></dl>",
         "Kunta: Ii · Aika: 2020"),
        ("<p>a<br>b</p>", "a · b"),
        ('<p>a<sup class="ev-cite"><a href="#x">[1]</a></sup>.</p>', "a."),
        ('<p>a <sup class="ev-cite">[1]</sup>.</p>', "a."),
        ('<p>a <img src="x.png" alt="kuva &lt;1&gt;"> b</p>', "a kuva <1> b"),
        ("<p>1 &lt; 2 &amp; 3&nbsp;%</p>", "1 < 2 & 3 %"),
        ("<!-- <p>x</p> --><p>a</p>", "a"),
        ('<p title="a > b">c</p>', "c"),
        ("<table><tr><th>a</th><td>b</td></tr></table>", "a · b"),
    ],
)  # fmt: skip
def test_text_reads_as_on_the_page(page: str, text: str) -> None:
    assert texts(page) == [text]


@pytest.mark.parametrize(
    "page",
    [
        "<nav data-search-exclude><ul><li>x</li></ul></nav>",
        "<section data-search-exclude><section>x</section>x</section>",
        '<p class="ev-lead">x</p>',
        '<ul class="a ev-chips"><li>x</li></ul>',
        "<form><label>x</label></form>",
        "<script>x</script>",
        "<svg><title>x</title></svg>",
    ],
)  # fmt: skip
def test_what_is_no_text_of_the_page_is_left_out(page: str) -> None:
    assert texts(f"<p>a</p>{page}<p>b</p>") == ["a · b"]


def test_a_class_that_only_begins_alike_is_not_left_out() -> None:
    assert texts('<p class="ev-leader">a</p>') == ["a"]
