"""Documents as people send them: every word is kept, none is added, and guesses are marked."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import docx
import pytest
from bs4 import BeautifulSoup
from elinvoima.cli import main
from elinvoima.content.markdown import convert
from elinvoima.content.yaml_values import read_values
from elinvoima.site import load

VALID = Path(__file__).parents[2] / "examples" / "valid"
WEB_PAGE = Path(__file__).parents[2] / "examples" / "intake" / "sivu.html"
PNG = VALID / "every-field/docs/experts/kuvat/tiimi.png"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    return Path(shutil.copytree(VALID / "every-field", tmp_path / "repository"))


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def take_in(repository: Path, file: Path, *more: str) -> tuple[str, dict[str, Any], str]:
    """Make a draft of a file; return its text, its values and the words that readers see."""
    before = set(repository.glob("case_studies/*.md"))
    assert main(["new", "story", "--root", str(repository), "--from", str(file), *more]) == 0
    (made,) = set(repository.glob("case_studies/*.md")) - before
    text = made.read_text("utf-8")
    _, yaml, body = text.split("---\n", 2)
    read = read_values("x", yaml, 1)
    assert read.value
    values = dict(read.value.values)
    html = convert(body).html
    shown = BeautifulSoup(html, "html.parser")
    loaded = load(repository)
    assert loaded.site, loaded.problems  # a draft that lacks fields stops nothing
    title = f"{values['title']} " if "asiakirjan otsikko" in yaml else ""
    return text, values, title + shown.get_text(" ")


def word_document() -> bytes:
    """A real .docx: headings, lists, a quote, links, a table, pictures, a note, tracked changes."""
    document = docx.Document()
    document.add_heading("Kolarin elinkeino-ohjelma", 0)
    document.add_paragraph("Kolarissa haastateltiin yrittäjiä huhtikuussa 2023.")
    document.add_heading("Mitä tehtiin", 1)
    document.add_paragraph("Kolme työpajaa", style="List Bullet")
    document.add_paragraph("Kysely verkossa", style="List Bullet")
    document.add_paragraph("Ensin suunnitelma", style="List Number")
    document.add_paragraph("Nyt tiedämme, mitä tehdä.", style="Quote")
    document.add_picture(str(PNG))
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Yritykset|yhdistykset", "412"
    document.sections[0].header.paragraphs[0].text = "Kolarin kunta"
    document.add_paragraph("MERKKI")
    out = io.BytesIO()
    document.save(out)
    return _with_tracked_changes(out.getvalue())


CHANGED = (
    '<w:p><w:r><w:t xml:space="preserve">Valtuusto </w:t></w:r>'
    '<w:ins w:id="1" w:author="Aino" w:date="2023-01-01T00:00:00Z"><w:r>'
    "<w:t>hyväksyi</w:t></w:r></w:ins>"
    '<w:del w:id="2" w:author="Aino" w:date="2023-01-01T00:00:00Z"><w:r>'
    "<w:delText>hylkäsi</w:delText></w:r></w:del>"
    '<w:r><w:t xml:space="preserve"> ohjelman</w:t></w:r>'
    '<w:moveFrom w:id="3" w:author="Aino"><w:r><w:t>muualla</w:t></w:r></w:moveFrom>'
    '<w:moveTo w:id="4" w:author="Aino"><w:r><w:t xml:space="preserve"> siirretysti</w:t></w:r>'
    '</w:moveTo><w:commentRangeStart w:id="0"/><w:r><w:t>.</w:t></w:r>'
    '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
    ' HYPERLINK "https://www.example.fi/x?a=1" \\l "kohta" \\o "Vihje" </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Ohje.</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
COMMENTS = (
    '<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w='
    '"http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" '
    'w:author="Aino"><w:p><w:r><w:t>Onko varmaa?</w:t></w:r></w:p></w:comment></w:comments>'
)


def _with_tracked_changes(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                text = content.decode("utf-8")
                text, count = re.subn(
                    r"<w:p>(?:(?!<w:p>).)*MERKKI.*?</w:p>", lambda _: CHANGED, text
                )
                assert count == 1
                content = text.encode()
            if name == "[Content_Types].xml":
                content = content.replace(
                    b"</Types>",
                    b'<Override PartName="/word/comments.xml" ContentType="application/vnd.'
                    b'openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
                )
            if name == "word/_rels/document.xml.rels":
                content = content.replace(
                    b"</Relationships>",
                    b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/'
                    b'officeDocument/2006/relationships/comments" Target="comments.xml"/>'
                    b"</Relationships>",
                )
            new.writestr(name, content)
        new.writestr("word/comments.xml", COMMENTS)
    return out.getvalue()


def test_a_word_document_with_tracked_changes_and_pictures(
    repository: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kolari.docx"
    file.write_bytes(word_document())
    text, values, shown = take_in(repository, file)
    assert words(shown) == words(
        "Kolarin elinkeino-ohjelma Kolarissa haastateltiin yrittäjiä huhtikuussa 2023. "
        "Mitä tehtiin Kolme työpajaa Kysely verkossa Ensin suunnitelma Nyt tiedämme, mitä tehdä. "
        "Yritykset yhdistykset 412 Valtuusto hyväksyi ohjelman siirretysti. Ohje."
    )
    assert "## Mitä tehtiin" in text
    assert "- Kolme työpajaa" in text
    assert "1. Ensin suunnitelma" in text
    assert "> Nyt tiedämme, mitä tehdä." in text
    assert "![VAHVISTA: kerro, mitä kuvassa näkyy](kuvat/kolarin-elinkeino-ohjelma-1.png)" in text
    picture = repository / "case_studies/kuvat/kolarin-elinkeino-ohjelma-1.png"
    assert picture.read_bytes() == PNG.read_bytes()
    assert values["municipalities"] == ["Kolari"]
    assert values["period"] == "2023-04"
    assert values["steps"] == [{"title": "Kolme työpajaa", "method": "tyopaja", "count": 3}]
    assert values["methods"] == ["kysely"]
    told = capsys.readouterr()
    assert "asiakirjassa poistettu: hylkäsi" in told.err
    assert "asiakirjan kommentti: Onko varmaa?" in told.err
    assert told.err.count("Kolarin kunta") == 1
    assert "[Ohje.](https://www.example.fi/x?a=1#kohta)" in text
    assert ">Yritykset|yhdistykset</t" in convert(text.split("---\n", 2)[2]).html
    assert "hylkäsi" not in text
    assert "Aino" not in text
    for guessed in ("title", "municipalities", "period", "steps", "methods"):
        assert re.search(rf"^# VAHVISTA: .*\n{guessed}:", text, re.MULTILINE), guessed
    assert told.out.count("[E323, luonnoksessa varoitus]") == text.count("VAHVISTA:")


def test_a_page_saved_from_the_web(
    repository: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = Path(shutil.copy(WEB_PAGE, tmp_path / "kolari.html"))
    (tmp_path / "kolari_files").mkdir()
    shutil.copy(PNG, tmp_path / "kolari_files" / "talo.png")
    text, values, shown = take_in(repository, file)
    soup = BeautifulSoup(WEB_PAGE.read_bytes(), "html.parser")
    assert soup.main
    for comment in soup.main.find_all(string=re.compile("toimituksen")):
        comment.extract()
    expected = words(soup.main.get_text(" ")) + words("Muualla")  # a picture's words are kept
    assert words(shown) == expected
    assert "Kunnantalo](kuvat/" in text
    assert "[Ohjelma](https://www.example.fi/ohjelma.pdf)" in text
    assert "- Toinen *asia*" in text
    assert "| 2022 | 412 |" in text
    assert values["period"] == "2022/2023"
    assert values["steps"] == [{"title": "Kaksi työpajaa", "method": "tyopaja", "count": 2}]
    err = capsys.readouterr().err
    assert "valikot, lomakkeet ja muu kehys, 5 sanaa" in err
    assert "”avaa” vei osoitteeseen javascript:alert(1)" in err
    assert "https://www.example.fi/x.jpg" in err
    for hidden in ("evästeet", "Etusivu", "toimituksen", "ei näy"):
        assert hidden not in text


PAGE = """<h1>Iin työ</h1><p>[Ei] linkki: [sana](muu.md) [1].</p>
<dl><dt>Kesto</dt><dd>8 vuotta</dd></dl>
<p><del>vanha</del> uusi</p><video><source src="x.mp4">Video ei toimi</video>
<table><caption>Luvut</caption><tr><td>yksi|kaksi</td><td>2</td></tr><tr><td>kolme</td><td>4</td>
</tr></table>"""


def test_what_our_markdown_cannot_say_is_said_otherwise_or_told(
    repository: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "ii.html"
    file.write_text(PAGE, "utf-8")
    text, _, shown = take_in(repository, file)
    assert words(shown) == words(
        "Iin työ Ei linkki sana muu md 1 Kesto 8 vuotta uusi Luvut yksi kaksi 2 kolme 4"
    )
    assert "\n\n**Kesto**\n\n8 vuotta\n\n" in text
    assert "\n\nLuvut\n\n|" in text
    table = BeautifulSoup(convert(text.split("---\n", 2)[2]).html, "html.parser").table
    assert table
    assert convert(text.split("---\n", 2)[2]).links == ()
    assert [cell.get_text() for cell in table.find_all("td")] == ["yksi|kaksi", "2", "kolme", "4"]
    err = capsys.readouterr().err
    assert "asiakirjassa poistettu: vanha" in err
    assert "x.mp4" in err


def test_markdown_with_windows_line_ends_and_a_byte_order_mark(
    repository: Path, tmp_path: Path
) -> None:
    file = tmp_path / "Muonion juttu.md"
    source = (
        "---\r\nauthor: Aino\r\ntags: [a]\r\n---\r\n# Muonio kysyi yrittäjiltä\r\n\r\n"
        "Muoniossa tehtiin kysely. [Lisää](https://www.example.fi/) [täällä](muu.md).\r\n\r\n"
        "Alaotsikko\r\n----------\r\n\r\n* yksi\r\n* kaksi\r\n\r\n> Lainaus\r\n\r\n"
        "# Toinen pääotsikko\r\n\r\nKylkiäisiä <b>oli</b>? 3 < 4.\r\n"
    )
    file.write_bytes(b"\xef\xbb\xbf" + source.encode())
    text, values, shown = take_in(repository, file)
    assert "\r" not in text
    assert "\ufeff" not in text
    assert words(shown) == words(
        "Muonio kysyi yrittäjiltä Muoniossa tehtiin kysely Lisää täällä Alaotsikko yksi kaksi "
        "Lainaus Toinen pääotsikko Kylkiäisiä oli 3 4"
    )
    assert "# author: Aino\n# tags: [a]\n" in text
    assert values["municipalities"] == ["Muonio"]
    assert "(https://www.example.fi/)" in text
    assert not re.search("^# [^#A-ZÄÖa-zäö]*Toinen", text, re.MULTILINE)


def test_soft_hyphens_and_no_break_spaces(repository: Path, tmp_path: Path) -> None:
    file = tmp_path / "teksti.txt"
    file.write_text(
        "Elin\u00advoima\u00adohjelma\u00a0Iissä\n\nRahaa oli 14\u00a0000\u00a0euroa.\u200b\n",
        "utf-8",
    )
    text, values, shown = take_in(repository, file)
    body = text.split("---\n")[2]
    assert "Elinvoimaohjelma Iissä" in body
    assert "14\u00a0000 euroa." in body
    assert not set("\u00ad\u200b") & set(text)
    assert words(shown) == words("Elinvoimaohjelma Iissä Rahaa oli 14 000 euroa")
    assert values["municipalities"] == ["Ii"]
    assert values["title"] == "teksti"


def test_an_empty_file(
    repository: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "tyhja_tarina.docx"
    file.write_bytes(b"")
    text, values, shown = take_in(repository, file)
    assert values == {"title": "tyhja tarina", "status": "draft"}
    assert not shown.strip()
    assert "# VAHVISTA: tiedoston nimi\ntitle: tyhja tarina\n" in text
    out = capsys.readouterr().out
    assert out.count("[E302, luonnoksessa varoitus]") == 6  # what a story still needs


def test_flags_come_before_guesses(repository: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.md"
    file.write_text("Muoniossa tehtiin.\n", "utf-8")
    text, values, _ = take_in(
        repository, file, "--municipalities", "Kolari", "--title", "Oma", "--id", "oma"
    )
    assert values["municipalities"] == ["Kolari"]
    assert "VAHVISTA" not in text


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [("x.docx", b"ei word", "ei ole Word"), ("x.pdf", b"%PDF", "pääte on ”.pdf”")],
)
def test_what_cannot_be_taken_in_is_refused(
    repository: Path, name: str, data: bytes, said: str, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    file = repository / name
    file.write_bytes(data)
    assert main(["new", "story", "--root", str(repository), "--from", str(file)]) == 2
    assert said in capsys.readouterr().err
