"""Texts as tables in a Word document. The only door to python-docx, which is an optional package."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from cardgen.exchange.packing import settled
from cardgen.exchange.record import Record
from cardgen.exchange.told import lines, title
from cardgen.messages.diagnostics import CardgenError

if TYPE_CHECKING:
    from cardgen.exchange.sheet import Row, Section, TextSheet

NAMESPACE = "urn:cardgen:texts"
"""Of the part in which a document remembers what it was made from."""
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MM = 56.7
"""Twentieths of a point in a millimetre."""
_WIDTHS = (47, 58, 112, 19, 31)
"""Of the columns, in mm: together what margins of 15 mm leave of A4 on its side."""
_HEADS = ("Naam", "Waar", "Tekst", "Tekens over", "Van wie")
_INK, _SOFT, _GROUND, _LINE = "16263B", "4A5A6C", "F1F4F6", "C3CCD4"
_FONT = "Calibri"


def as_docx(sheet: TextSheet, file: str) -> bytes:
    """The texts as a Word document.

    Args:
        sheet: the texts.
        file: the name it gets, which the document tells its reader.

    Raises:
        CardgenError: TAK04, python-docx is not installed.
    """
    try:
        import docx
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part
    except ImportError:
        raise CardgenError.of("TAK04", package="python-docx") from None
    document = docx.Document()
    _page(document)
    _styles(document)
    document.add_heading(title(sheet), 0)
    for what, said in lines(sheet, file):
        paragraph = document.add_paragraph(style="cardgen uitleg")
        paragraph.add_run(f"{what} " if what.endswith("?") else f"{what}. ").bold = True
        paragraph.add_run(said)
    for section in sheet.sections:
        document.add_heading(section.title, 1)
        body = document.element.body
        body.insert(len(body) - 1, _element(_table(section)))  # before the properties of the page
    properties = document.core_properties
    properties.title, properties.author, properties.language = title(sheet), "cardgen", "nl-NL"
    properties.subject, properties.comments, properties.keywords = sheet.edition, "", "cardgen"
    record = f'<texts xmlns="{NAMESPACE}">{escape(Record.of(sheet).as_text())}</texts>'
    package = document.part.package
    part = Part(PackURI("/customXml/item7.xml"), "application/xml", record.encode(), package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)
    stream = io.BytesIO()
    document.save(stream)
    return settled(stream.getvalue(), sheet.date)


def _page(document: Any) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(15)
    section.top_margin = section.bottom_margin = Mm(15)


def _styles(document: Any) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    def look(style: Any, size: float, color: str, before: float, after: float, *, bold: bool = False) -> Any:
        style.font.name, style.font.size, style.font.bold = _FONT, Pt(size), bold
        style.font.italic, style.font.color.rgb = False, RGBColor.from_string(color)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{name}"), None)
        fonts.set(qn("w:cs"), _FONT)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.line_spacing = 1.1
        return style

    styles = document.styles
    for tag in styles.element.iter(qn("w:lang")):
        tag.set(qn("w:val"), "nl-NL")
    heading = look(styles["Title"], 22, _INK, 0, 8, bold=True)
    border = heading.element.get_or_add_pPr().find(qn("w:pBdr"))
    if border is not None:
        heading.element.pPr.remove(border)
    look(styles["Heading 1"], 14, _INK, 16, 5, bold=True).paragraph_format.keep_with_next = True
    for name, size, color, bold in (
        ("cardgen uitleg", 10.5, _INK, False),
        ("cardgen kop", 9, "FFFFFF", True),
        ("cardgen naam", 7.5, _SOFT, False),
        ("cardgen plek", 8.5, _SOFT, False),
        ("cardgen tekst", 11, "000000", False),
        ("cardgen getal", 10, _INK, False),
    ):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        look(style, size, color, 0, 3 if name == "cardgen uitleg" else 0, bold=bold)


def _element(xml: str) -> Any:
    from docx.oxml import parse_xml

    return parse_xml(xml)


def _table(section: Section) -> str:
    """A table as WordprocessingML (ECMA-376, part 1, 17.4); python-docx would take seconds for 800 rows."""
    grid = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width in _WIDTHS)
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="{_LINE}"/>'
        for edge in ("top", "bottom", "insideH")
    )
    margins = "".join(
        f'<w:{edge} w:w="{wide}" w:type="dxa"/>'
        for edge, wide in (("top", 50), ("left", 90), ("bottom", 50), ("right", 90))
    )
    heads = "".join(_cell(n, _paragraph("kop", name, right=n == 3), _INK) for n, name in enumerate(_HEADS))
    return (
        f'<w:tbl xmlns:w="{W}"><w:tblPr><w:tblW w:w="{_twips(sum(_WIDTHS))}" w:type="dxa"/>'
        f'<w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>"
        f"{''.join(_row(row) for row in section.rows)}</w:tbl>"
    )


def _row(row: Row) -> str:
    printed = _paragraph("plek", f"Gedrukt: {row.printed}") if row.printed else ""
    cells = (
        _cell(0, _paragraph("naam", row.id, locked=True), _GROUND),
        _cell(1, _paragraph("plek", row.places or "–") + printed, _GROUND),
        _cell(2, _paragraph("tekst", row.text), ""),
        _cell(3, _paragraph("getal", "" if row.room is None else str(row.room), right=True), _GROUND),
        _cell(4, _paragraph("plek", row.layer), _GROUND),
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _cell(number: int, inside: str, fill: str) -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{_twips(_WIDTHS[number])}" w:type="dxa"/>{shade}</w:tcPr>{inside}</w:tc>'
    )


def _paragraph(style: str, text: str, *, right: bool = False, locked: bool = False) -> str:
    run = f'<w:r>{"<w:rPr><w:noProof/></w:rPr>" if locked else ""}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    if locked:  # the name of a row is a control that Word lets nobody change
        properties = (
            f'<w:alias w:val="naam"/><w:tag w:val={quoteattr(text[:60])}/><w:lock w:val="sdtContentLocked"/>'
        )
        run = f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{run}</w:sdtContent></w:sdt>"
    aligned = '<w:jc w:val="right"/>' if right else ""
    return f'<w:p><w:pPr><w:pStyle w:val="cardgen{style}"/>{aligned}</w:pPr>{run if text else ""}</w:p>'


def _twips(millimetres: float) -> int:
    return round(millimetres * _MM)
