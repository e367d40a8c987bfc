"""The working copy of a product: its texts, each with its name and room beside it, for a group to make them its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cardgen.content.lookup import texts
from cardgen.content.markup import TermText, Text
from cardgen.core.struct import Struct
from cardgen.layout.scene import PlacedText

if TYPE_CHECKING:
    from cardgen.content.model import Edition
    from cardgen.layout.scene import Scene

DESIGN = "sheets/werkversie"
"""Folder of its pages under `templates/`."""

ROWS = 10
"""Texts on a page, as many as `page.yaml` there has places for."""


class WorkRow(Struct, frozen=True):
    """A text and its name: the path with which content changes it."""

    id: str
    text: Text


class WorkSheet(Struct, frozen=True):
    """A page of rows."""

    rows: tuple[WorkRow, ...]


class WorkSource(Struct, frozen=True):
    """What the pages can name as `source`."""

    title: str
    sheets: tuple[WorkSheet, ...]


def work_source(edition: Edition, scene: Scene) -> WorkSource:
    """Every text of the content that a Scene shows, once, in the order in which it is first shown.

    Words that a template brings and names of roles are left out: they are changed elsewhere.
    """
    known = {text.where: text for text in texts(edition) if text.path and not isinstance(text, TermText)}
    shown = (item.where for page in scene.pages for item in page.items if isinstance(item, PlacedText))
    rows = [WorkRow(known[where].path, known[where]) for where in dict.fromkeys(shown) if where in known]
    sheets = [WorkSheet(tuple(rows[start : start + ROWS])) for start in range(0, len(rows), ROWS)]
    return WorkSource(scene.title, tuple(sheets))
