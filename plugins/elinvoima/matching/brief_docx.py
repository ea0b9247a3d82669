"""The client brief as a Word document, by python-docx.

Headings, lists, header rows and links are what Word means by them, so that screen readers and a PDF
made of the document have them too. Neither a clock nor a name of a person is in the file: the same
brief is always the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor, Twips
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph as WordParagraph

from elinvoima.matching import brief_look as look
from elinvoima.matching.brief import Brief
from elinvoima.matching.brief_blocks import Block, Bullets, Heading, Line, Paragraph, Run, Table
from elinvoima.matching.brief_document import brief_blocks
from elinvoima.matching.brief_look import Look

POINT = 20
"""Word's smallest unit of length in a point."""
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP file can tell: it stands for none."""


def brief_docx(brief: Brief) -> bytes:
    """Write the brief; return the file's bytes."""
    document = Document()
    _set_page(document)
    _set_styles(document, look.LANGUAGES.get(brief.texts["language"], "fi-FI"))
    numbers = _add_marks(document)
    for block in brief_blocks(brief):
        _add(document, block, numbers)
    _add_foot(document, brief)
    _set_properties(document, brief)
    content = io.BytesIO()
    document.save(content)
    return _without_times(content.getvalue())


def _add(document: WordDocument, block: Block, numbers: dict[str, int]) -> None:
    match block:
        case Heading():
            style = look.HEADINGS[block.level].style
            _fill(document.add_paragraph(style=style), (Run(block.text),))
        case Paragraph():
            found = look.ROLES.get(block.role, look.BODY)
            _fill(document.add_paragraph(style=found.style), block.line)
        case Bullets():
            item = look.SMALL_ITEM if block.role == "small" else look.ITEM
            for line in block.items:
                paragraph = document.add_paragraph(style=item.style)
                _mark(paragraph, numbers[look.MARKS.get(block.role, look.MARKS["body"])])
                _fill(paragraph, line)
        case Table():
            _add_table(document, block)


def _fill(paragraph: WordParagraph, line: Line) -> None:
    for run in line:
        if run.href:
            _add_link(paragraph, run)
        else:
            paragraph.add_run(run.text).bold = run.strong or None


def _add_link(paragraph: WordParagraph, run: Run) -> None:
    """Add words that lead somewhere; python-docx has no call for it."""
    target = paragraph.part.relate_to(run.href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), target)
    words = paragraph.add_run(run.text)
    words.bold = run.strong or None
    words.font.underline = True
    words.font.color.rgb = RGBColor.from_string(look.FOREST)
    link.append(words._r)  # noqa: SLF001 (the run's element: the way python-docx's own docs tell)
    paragraph._p.append(link)  # noqa: SLF001


def _add_table(document: WordDocument, table: Table) -> None:
    made = document.add_table(rows=0, cols=len(table.head))
    made.autofit = False
    widths = [look.TEXT_WIDTH * width // 100 for width in table.widths]
    _set_table_looks(made._tbl.tblPr, table.caption)  # noqa: SLF001
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Twips(width)
    rows = (tuple((Run(text, strong=True),) for text in table.head), *table.rows)
    for number, cells in enumerate(rows):
        row = made.add_row()
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            properties.append(OxmlElement("w:tblHeader"))
        for place, (cell, line) in enumerate(zip(row.cells, cells, strict=True)):
            cell.width = Twips(widths[place])
            paragraph = cell.paragraphs[0]
            paragraph.style = look.CELL.style
            paragraph.paragraph_format.keep_with_next = number < len(rows) - 1
            if place in table.numbers:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            _fill(paragraph, line)
    after = document.add_paragraph(style=look.ROLES["small"].style)
    after.paragraph_format.space_after = Pt(0)
    after.paragraph_format.line_spacing = Pt(4)


def _set_table_looks(properties: Any, caption: str) -> None:
    """Draw a line under each row, put the text flush left, and say what the table is of."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", look.LINE)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    layout = properties.find(qn("w:tblLayout"))
    layout.addprevious(borders)
    margins = OxmlElement("w:tblCellMar")
    for side, points in (("left", 0.0), ("right", look.CELL_GAP)):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(round(POINT * points)))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    layout.addnext(margins)
    told = OxmlElement("w:tblCaption")
    told.set(qn("w:val"), caption)
    properties.append(told)


def _set_page(document: WordDocument) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Twips(look.PAGE_WIDTH), Twips(look.PAGE_HEIGHT)
    section.left_margin = section.right_margin = Twips(look.MARGIN)
    section.top_margin = section.bottom_margin = Twips(look.MARGIN)
    section.footer_distance = Twips(look.MARGIN // 2)


def _set_styles(document: WordDocument, language: str) -> None:
    styles = document.styles
    defaults = styles.element.find(qn("w:docDefaults"))
    for fonts in defaults.iter(qn("w:rFonts")):
        _set_font(fonts)
    for told in defaults.iter(qn("w:lang")):
        told.set(qn("w:val"), language)
    names = {style.name for style in styles}
    for each in look.LOOKS:
        if each.style not in names:
            styles.add_style(each.style, WD_STYLE_TYPE.PARAGRAPH)
        style = styles[each.style]
        if isinstance(style, ParagraphStyle):
            _set_style(style, each)


def _set_style(style: ParagraphStyle, each: Look) -> None:
    style.font.name = look.FONT
    for fonts in style.element.iter(qn("w:rFonts")):
        _set_font(fonts)
    style.font.size = Pt(each.size)
    style.font.bold = each.bold
    style.font.italic = False
    style.font.color.rgb = RGBColor.from_string(each.colour)
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(each.before), Pt(each.after)
    form.line_spacing = look.LINE_HEIGHT
    form.keep_with_next = each.keeps_next
    form.widow_control = True


def _set_font(fonts: Any) -> None:
    fonts.attrib.clear()
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), look.FONT)


def _add_marks(document: WordDocument) -> dict[str, int]:
    """Define a list for each mark; return the number of each mark's list."""
    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    found = {mark: number for number, mark in enumerate(dict.fromkeys(look.MARKS.values()), 1)}
    for mark, number in found.items():
        kind = OxmlElement("w:abstractNum")
        kind.set(qn("w:abstractNumId"), str(number))
        level = OxmlElement("w:lvl")
        level.set(qn("w:ilvl"), "0")
        for name, value in (("start", "1"), ("numFmt", "bullet"), ("lvlText", mark)):
            part = OxmlElement(f"w:{name}")
            part.set(qn("w:val"), value)
            level.append(part)
        level.append(_hanging())
        kind.append(level)
        numbering.append(kind)
    for number in found.values():
        numbering.add_num(number)
    return found


def _hanging() -> Any:
    """Return the properties of a level: the text indented, its mark hanging before it."""
    properties, indent = OxmlElement("w:pPr"), OxmlElement("w:ind")
    for side in ("left", "hanging"):
        indent.set(qn(f"w:{side}"), str(POINT * look.INDENT))
    properties.append(indent)
    return properties


def _mark(paragraph: WordParagraph, number: int) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = number


def _add_foot(document: WordDocument, brief: Brief) -> None:
    """Put the title and the page's number at the foot of every page."""
    foot = document.sections[0].footer.paragraphs[0]
    foot.style = look.FOOT.style
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    foot.add_run(f"{brief.title} · ")
    for place, field in enumerate(("PAGE", "NUMPAGES")):
        if place:
            foot.add_run("/")
        simple = OxmlElement("w:fldSimple")
        simple.set(qn("w:instr"), field)
        shown = foot.add_run("1")
        simple.append(shown._r)  # noqa: SLF001
        foot._p.append(simple)  # noqa: SLF001


def _set_properties(document: WordDocument, brief: Brief) -> None:
    """Tell the title and the language, and nothing of who made the file or when."""
    properties = document.core_properties
    for child in list(properties._element):  # noqa: SLF001
        properties._element.remove(child)  # noqa: SLF001
    properties.title = brief.title
    properties.language = look.LANGUAGES.get(brief.texts["language"], "fi-FI")
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith(("/thumbnail", "/extended-properties")):
            del package.rels[key]


def _without_times(content: bytes) -> bytes:
    """Pack the file anew with no times in it."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
