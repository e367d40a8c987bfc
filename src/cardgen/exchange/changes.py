"""What somebody changed in a file of texts: each row against what it was, and against what the project says now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cardgen.core.struct import Struct
from cardgen.exchange.reading import place_of
from cardgen.exchange.record import ReadRow, ReadSheet
from cardgen.exchange.sheet import as_shown
from cardgen.exchange.wordread import as_typed
from cardgen.messages.diagnostics import Diagnostics, Where, closest
from cardgen.source.nodes import ScalarNode


class Change(Struct, frozen=True):
    """One text that became another. `where` is its row, `node` what stands in content now."""

    id: str
    old: str
    new: str
    where: Where
    node: ScalarNode


def changes(
    sheet: ReadSheet, now: Mapping[str, ScalarNode], shown: str, diagnostics: Diagnostics
) -> tuple[Change, ...]:
    """The texts that were changed.

    Args:
        sheet: the file as it came back.
        now: the texts of the edition they are for, by id.
        shown: the name of the file in messages.
        diagnostics: takes what is wrong: ids that are not known, were edited or stand twice (TAK06 to TAK08), texts
            that are empty (TAK10) or that changed in the project as well (TAK11), and what one should know.
    """
    was = (
        sheet.record.texts
        if sheet.record is not None
        else {key: as_shown(node.text) for key, node in now.items()}
    )
    if sheet.record is None:
        diagnostics.add("TAK16", Where(shown))
    if sheet.tracked:
        diagnostics.add("TAK14", Where(shown), count=sheet.tracked)
    if sheet.comments:
        diagnostics.add("TAK15", Where(shown), count=sheet.comments)
    rows = {row.id: row for row in _known(sheet, {*was, *now}, shown, diagnostics)}
    missing = [key for key in was if key not in rows]
    if missing and sheet.record is not None:
        diagnostics.add("TAK12", Where(shown), count=len(missing), first=missing[0])
    found = []
    for row in rows.values():
        before, said = as_typed(was.get(row.id, "")), row.text
        if said == before:
            continue
        where = place_of(row, shown)
        if not said:
            diagnostics.add("TAK10", where, id=row.id)
            continue
        node = now.get(row.id)
        if node is None:  # it was there when the file was made
            diagnostics.add("TAK11", where, id=row.id, was=before, yours=said, now="–")
            continue
        says = as_typed(as_shown(node.text))
        if says == said:
            continue
        if says != before and row.id in was:
            diagnostics.add("TAK11", where, node.where, id=row.id, was=before, yours=said, now=says)
            continue
        found.append(Change(row.id, says, said, where, node))
    return tuple(found)


def _known(sheet: ReadSheet, ids: set[str], shown: str, diagnostics: Diagnostics) -> Iterator[ReadRow]:
    """The rows with an id that exists, each id once."""
    seen: dict[str, ReadRow] = {}
    for row in sheet.rows:
        where = place_of(row, shown)
        if row.column < 0:
            diagnostics.add("TAK22", where)
        elif row.given and row.given != row.id[: len(row.given)]:
            diagnostics.add("TAK07", where, id=row.id, given=row.given)
        elif row.id not in ids:
            if row.id or row.text:
                diagnostics.add(
                    "TAK06", where, id=row.id[:60], suggestion=closest(row.id, ids) if row.id else ""
                )
        elif row.id in seen:
            if seen[row.id].text != row.text:
                diagnostics.add("TAK08", where, place_of(seen[row.id], shown), id=row.id)
        else:
            seen[row.id] = row
            yield row
