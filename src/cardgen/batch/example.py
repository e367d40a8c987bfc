"""An example of a sheet, to fill in: headings, a row that explains them, and one row as it could be."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import CardgenError


class Example(Struct, frozen=True):
    """A column: its heading, what it is for, and what could stand in it."""

    heading: str
    help: str
    value: str
    width: int = 22


EXAMPLES: tuple[Example, ...] = (
    Example(
        "id",
        "# Korte naam: kleine letters, cijfers en streepjes. Leeg: van de naam afgeleid.",
        "regio-oost",
        18,
    ),
    Example("naam", "Zoals mensen de naam lezen. Moet ingevuld.", "Opleidingspartnerschap Regio Oost", 36),
    Example("sectoren", "po, vo, mbo. Voor elke sector komt er een set. Moet ingevuld.", "po, vo", 16),
    Example("logo", "Naam van het bestand (SVG of grote PNG), in de map van dit blad. Mag leeg.", "", 22),
    Example("kleur", "Jullie kleur, met een hekje en zes tekens. Mag leeg.", "#005F6B", 14),
    Example("ondertitel", "Een zin onder jullie naam. Mag leeg.", "Samen leiden we op", 28),
    Example("e-mail", "Waar mensen jullie bereiken. Mag leeg.", "mail@regio-oost.example", 28),
    Example("website", "Begint met https://. Mag leeg.", "https://regio-oost.example", 30),
    Example("qr", "Het adres achter de vierkante code. Mag leeg.", "https://regio-oost.example/gesprek", 34),
    Example(
        "schoolleider",
        "Hoe die bij jullie heet: lidwoord, woord, meervoud. Mag leeg.",
        "de directeur, directeuren",
        28,
    ),
    Example("school", "Net zo. Elk woord uit cardgen explain po terms kan een kolom zijn.", "", 28),
    Example(
        "eigen vragen bij time",
        "Eigen vragen bij dit thema, elk op een nieuwe regel (Alt+Enter). Mag leeg.",
        "",
        40,
    ),
    Example(
        "topics.time.question", "Een andere tekst: zet boven de kolom het pad uit cardgen explain.", "", 40
    ),
    Example("# opmerkingen", "Een kop of rij die met # begint, telt niet mee.", "", 30),
)
"""Readers are Dutch; a row that begins with # is for them alone."""


def example(ending: str) -> bytes:
    """The example as `.xlsx` or `.csv`; the same bytes every time.

    Raises:
        CardgenError: BAT02 when the package that writes workbooks is not there.
    """
    rows = [[getattr(one, key) for one in EXAMPLES] for key in ("heading", "help", "value")]
    return _as_csv(rows) if ending == ".csv" else _as_xlsx(rows)


def _as_csv(rows: Sequence[Sequence[str]]) -> bytes:
    """As Dutch Excel opens it without asking."""
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def _as_xlsx(rows: Sequence[Sequence[str]]) -> bytes:
    try:
        from xlsxwriter import Workbook
    except ImportError:
        raise CardgenError.of("BAT02", name="xlsx") from None
    from datetime import datetime

    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": "Edities", "created": datetime(2000, 1, 1)})
    plain = {"num_format": "@", "valign": "top", "text_wrap": True, "font_name": "Calibri", "font_size": 11}
    head = book.add_format({**plain, "bold": True, "bg_color": "#DDF0F3", "bottom": 1})
    helping = book.add_format({**plain, "italic": True, "font_color": "#33445A", "font_size": 10})
    cell = book.add_format(plain)  # as text, so that Excel makes no dates and numbers of it
    sheet = book.add_worksheet("edities")
    for column, one in enumerate(EXAMPLES):
        sheet.set_column(column, column, one.width, cell)
    for number, (row, form) in enumerate(zip(rows, (head, helping, cell), strict=True)):
        for column, text in enumerate(row):
            sheet.write_string(number, column, text, form)
    sheet.set_row(1, 64)
    sheet.freeze_panes(2, 1)
    book.close()
    return out.getvalue()
