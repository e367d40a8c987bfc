"""What a page shows of a batch: a line for each row, in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cardgen.batch.order import Order
from cardgen.batch.sheet import letters
from cardgen.batch.summary import Entry
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Diagnostic, Severity
from cardgen.messages.phrases import Language
from cardgen.messages.saying import say
from cardgen.studio.batch.batch import Batch, kind
from cardgen.studio.work.yamlfile import NotEditableError, YamlFile
from cardgen.template.colorspace import is_color

if TYPE_CHECKING:
    from cardgen.studio.pages.words import Words

MOST_TOLD = 4
"""Messages of one row."""


class Told(Struct, frozen=True):
    """A message, with its place as people name it."""

    kind: str
    place: str
    text: str
    hint: str
    code: str


class Line(Struct, frozen=True):
    """A row as it is shown. `kind` is `good`, `warn`, `err` or `wait`."""

    row: int
    name: str
    sectors: tuple[str, ...]
    color: str
    logo: str
    kind: str
    told: tuple[Told, ...]
    pages: int
    made: bool


def lines(one: Batch, words: Words, language: Language) -> list[Line]:
    """All rows of a batch."""
    return [_line(one, order, words, language) for order in one.orders]


def _line(one: Batch, order: Order, words: Words, language: Language) -> Line:
    done = one.found(order)
    sectors, color = _said(order)
    messages = Entry(order, done).messages if done is not None else []
    return Line(
        order.row,
        order.name or order.id,
        sectors,
        color,
        one.taken.logo.get(order.row, ""),
        kind(done),
        tuple(told(messages[:MOST_TOLD], one, words, language)),
        sum(piece.pages for piece in done.pieces) if done is not None else 0,
        one.state == "made" and done is not None and done.fine,
    )


def told(
    messages: Iterable[Diagnostic], one: Batch | None, words: Words, language: Language
) -> Iterable[Told]:
    """Messages in words, each at its cell where it is about one."""
    for found in messages:
        said = say(found, language)
        where = found.where[0] if found.where else None
        place = ""
        if where is not None and one is not None and where.file == one.taken.name and where.line:
            heading = one.taken.listed.headings.get(where.column, "")
            place = words("batch_row", row=where.line)
            if where.column:
                place += words("batch_column", column=letters(where.column))
            place += f" ({heading})" if heading else ""
        elif where is not None:
            place = where.file + (f":{where.line}" if where.line else "")
        sign = "err" if found.severity is Severity.ERROR else "warn"
        yield Told(sign, place, said.text, said.hint, found.code)


def _said(order: Order) -> tuple[tuple[str, ...], str]:
    """The sectors of a row, and its colour where it is one."""
    data = order.texts.get(f"{order.folder}/partnership.yaml", b"")
    try:
        file = YamlFile(data)
    except NotEditableError:
        return (), ""
    color = next(iter(file.texts(["theme", "colors", "primary"])), "")
    return tuple(filter(None, file.texts(["partnership", "sectors"]))), color if is_color(color) else ""
