"""The Dutch words that are printed on sheets, from `templates/sheets/words.yaml`. They are content, not messages."""

from __future__ import annotations

from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from cardgen.project.workspace import Workspace
from cardgen.source.bind import bind


class SlugWords(Struct, frozen=True):
    """On the margin of every sheet."""

    line: str
    printer: str
    front: str
    back: str


class TileWords(Struct, frozen=True):
    """On the sheets of a poster."""

    name: str
    glue: str
    map: str


class CalibrateWords(Struct, frozen=True):
    """On the calibration sheet."""

    title: str
    how: str
    read: str
    x: str
    y: str
    store: str
    ruler: str
    long: str
    short: str


class GuideWords(Struct, frozen=True):
    """Sentences of the printing guide."""

    title: str
    sheet: str
    sheets: str
    lay_out: str
    weight_booklet: str
    weight_cards: str
    weight_single: str
    weight_foldover: str
    weight_tiles: str
    scale: str
    choice_full: str
    choice_fit: str
    choice_shrink: str
    single: str
    long: str
    short: str
    twice_long: str
    twice_short: str
    attempt: str
    printer: str
    cut_down: str
    cut_across: str
    cut_strips_down: str
    cut_strips_across: str
    pile: str
    fold_one: str
    fold_all: str
    fold_sections: str
    section: str
    section_one: str
    staple: str
    glue_back: str
    sew: str
    creep: str
    trim: str
    fold_over: str
    fold_twice: str
    fold_thrice: str
    gather: str
    open_heads: str
    zine_fold: str
    zine_cut: str
    zine_close: str
    wire_left: str
    wire_top: str
    cut_gang: str
    hand_fronts: str
    hand_back: str
    hand_label: str
    hand_backs: str
    tiles_lay: str
    tiles_cut: str
    tiles_glue: str
    ruler: str
    smaller: str
    spare_edges: str
    spare_pages: str
    spare_places: str
    spare_place: str
    more_up: str
    just_over: str
    just_over_one: str


class SheetWords(Struct, frozen=True):
    """All of them."""

    slug: SlugWords
    tiles: TileWords
    calibrate: CalibrateWords
    guide: GuideWords

    @classmethod
    def load(cls, workspace: Workspace) -> SheetWords:
        """Read the file.

        Raises:
            CardgenError: it has mistakes in it.
        """
        found = Diagnostics()
        path = workspace.file("templates", "sheets", "words.yaml")
        node = workspace.read(path, found)
        words = None if node is None else bind(cls, node, found)
        found.raise_errors()
        if words is None:
            raise CardgenError(found)
        return words
