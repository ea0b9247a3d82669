from __future__ import annotations

from html.parser import HTMLParser

import pytest
from elinvoima.content.anchors import SECTION_ANCHORS
from elinvoima.content.markdown import Converted, Link, LinkKind, _converter, convert
from hypothesis import example, given
from hypothesis import strategies as st

TAGS = {
    "a", "blockquote", "br", "code", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li",
    "ol", "p", "pre", "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
ATTRIBUTES = {"alt", "class", "href", "id", "src", "start", "style", "title"}

pieces = st.sampled_from(
    ["<", ">", "</", "<script>", "</script>", "<img src=x onerror=alert(1)>", "<!--", "-->", "<?",
     "<b ", "onclick=", '"', "'", "`", "``", "\\", "&lt;", "&#60;", "&", "*", "_", "[", "]", "(",
     ")", "](", "[x](javascript:alert(1))", "![", "[@1]", "[@1, @2]", "<https://a.fi>", "<a@b.fi>",
     "[1]: x.md", "[a][1]", "# ", "## ", "> ", "- ", "1. ", "    ", "\t", "\n", "\n\n", "---", "|",
     "|---|---|", "a", "ä", " ", "\x02", "\x03", "klzzwxh:0000", "wzxhzdk:0", "\ue000", "\ue0000",
     "</p>", "<div>", "<svg/onload=x>", "<style>", "href", "{: onclick=x}", "[TOC]"]
)  # fmt: skip
bodies = st.lists(pieces, max_size=25).map("".join) | st.text(max_size=60)


class Seen(HTMLParser):
    """Collects what a browser would make of the HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.others: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def handle_decl(self, decl: str) -> None:
        self.others.append(decl)

    def handle_pi(self, data: str) -> None:
        self.others.append(data)


@given(bodies, st.integers(0, 1))
@example("<script>alert(1)</script>", 0)
@example('<b title="`x`">', 0)
@example("<!-- a\n\nb -->", 0)
@example('[x](<a" onclick="b>)', 0)
@example('![a" onerror="x](b.png)', 0)
@example('[x](y.md "a\\" onclick=\\"b")', 0)
def test_only_markdowns_own_html_comes_out(text: str, shift: int) -> None:
    html = shown(convert(text, shift=shift))
    seen = Seen(html)
    assert {tag for tag, _ in seen.tags} <= TAGS
    assert {name for _, attributes in seen.tags for name in attributes} <= ATTRIBUTES
    assert not seen.others
    assert "<script" not in html.lower()
    assert not set(html) & set("\x02\x03\ue000")


@given(bodies)
def test_an_address_stays_in_its_attribute(text: str) -> None:
    evil = '"><script>&lt;\'onclick="x'
    seen = Seen(convert(text).html_with(lambda _link: evil))
    assert {tag for tag, _ in seen.tags} <= TAGS
    assert all(a.get("href") in {evil, None} or "#lahde-" in str(a["href"])
               for tag, a in seen.tags if tag == "a")  # fmt: skip


def shown(body: Converted) -> str:
    return body.html_with(lambda link: link.target)


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("a <b>b</b>", ("<b>", "</b>")),
        ("<br/>", ("<br/>",)),
        ("<!-- x -->", ("<!-- x -->",)),
        ("<!-- x\n\ny -->", ("<!--",)),
        ("<div>\n\n**a**\n\n</div>", ("<div>", "</div>")),
        ("`<b>`", ()),
        ("    <b>", ()),
        ("1 < 2 > 0 <3", ()),
        ("<https://a.fi> <a@b.fi>", ()),
    ],
)
def test_raw_html_is_told_and_shown_as_text(text: str, tags: tuple[str, ...]) -> None:
    body = convert(text)
    assert body.raw_html == tags
    for tag in tags:
        assert tag not in body.html
        assert tag.replace("<", "&lt;").replace(">", "&gt;") in body.html


def test_links_and_pictures_are_collected_in_order() -> None:
    body = convert("[a](x.md#y) ![kuva](k.png) <https://b.fi/?a=1&b=2>\n\n[c][1]\n\n[1]: z.md")
    assert body.links == (
        Link(LinkKind.LINK, "x.md#y", ""),
        Link(LinkKind.IMAGE, "k.png", "kuva"),
        Link(LinkKind.LINK, "https://b.fi/?a=1&b=2", ""),
        Link(LinkKind.LINK, "z.md", ""),
    )


def test_an_email_link_is_told_as_the_editor_wrote_it() -> None:
    assert convert("<kunta@kolari.fi>").links == (
        Link(LinkKind.LINK, "mailto:kunta@kolari.fi", ""),
    )


def test_addresses_are_put_in_each_place() -> None:
    body = convert("[a](x.md) ![k](y.png) [a](x.md)")
    html = body.html_with(lambda link: f"/{link.target}?a=1&b=2")
    assert html.count('href="/x.md?a=1&amp;b=2"') == 2
    assert html.count('src="/y.png?a=1&amp;b=2"') == 1


def test_citations_lead_to_the_list_of_sources() -> None:
    html = convert("Kysyttiin [@1] ja [@2,@3]. `[@4]`").html
    assert html.count("<sup") == 2
    assert [a["href"] for tag, a in Seen(html).tags if tag == "a"] == [
        "#lahde-1", "#lahde-2", "#lahde-3",
    ]  # fmt: skip
    assert "<code>[@4]</code>" in html
    assert convert("[@1]").links == ()


def test_headings_keep_their_written_level_and_are_shown_lower() -> None:
    body = convert("## Mitä tehtiin?\n\n### Ääni\n\n## Mitä tehtiin?", shift=1)
    assert [level for level, _ in body.headings] == [2, 3, 2]
    ids = [id_ for _, id_ in body.headings]
    assert ids[:2] == ["mita-tehtiin", "aani"]
    assert len(set(ids)) == 3
    assert '<h3 id="mita-tehtiin">Mitä tehtiin?</h3>' in body.html
    assert '<h4 id="aani">' in body.html


@pytest.mark.parametrize("heading", sorted(SECTION_ANCHORS))
def test_a_heading_does_not_take_the_id_of_a_section(heading: str) -> None:
    assert convert(f"## {heading}").headings == ((2, f"{heading}-2"),)


def test_tables_and_lists() -> None:
    html = convert("| a | b |\n|---|--:|\n| 1 | 2 |\n\n3. x\n4. y").html
    assert "<table>" in html
    assert '<ol start="3">' in html


def test_one_body_knows_nothing_of_the_one_before() -> None:
    convert("# Alku\n\n[a][1] ![](k.png) <b>\n\n[1]: x.md")
    body = convert("## Alku\n\n[a][1]")
    assert (body.links, body.raw_html) == ((), ())
    assert body.headings == ((2, "alku"),)
    assert convert("## Alku\n\n[a][1]") == body


def test_a_table_of_contents_is_not_made_in_the_text() -> None:
    assert "[TOC]" in convert("[TOC]\n\n## Alku").html


@given(bodies)
@example("a  \nb")
@example("- a\n\n    b\n\n[c](d.md)")
@example("a | b\n--- | ---\nc | d")
@example("a\n===\nb\n---\nc\nd")
@example("- a\n\n- b\nc\n\nd")
def test_a_text_that_is_passed_over_has_no_markup(text: str) -> None:
    markdown, _ = _converter(0)
    quick = convert(text)
    passes = markdown.treeprocessors["elinvoima-plain"]
    paragraphs = markdown.parser.blockprocessors["elinvoima-paragraph"]
    markdown.treeprocessors.deregister("elinvoima-plain")
    markdown.parser.blockprocessors.deregister("elinvoima-paragraph")
    try:
        slow = convert(text)
    finally:
        markdown.treeprocessors.register(passes, "elinvoima-plain", 25)
        markdown.parser.blockprocessors.register(paragraphs, "elinvoima-paragraph", 200)

    assert quick == slow
