"""Pages that were drawn before, put into a further document as they are.

A page of the Scene that is the very same object (`layout.memory` sees to that) gives the same operators, if what they
name has the same name in this document: fonts, glyphs that stand for more than one text, pictures, and the tags their
words belong to. Where one of those differs, the page is drawn again.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from typing import TYPE_CHECKING

from cardgen.core.memo import TRIAL, Memo
from cardgen.core.struct import Struct, field
from cardgen.layout.scene import Artwork, Glyph, Image, Page
from cardgen.layout.spoken import Piece
from cardgen.render.pdfdocument import Packed

if TYPE_CHECKING:
    from cardgen.render.embedding import FontEmbedder
    from cardgen.render.tags import Tags

ROOM = 4_000_000
"""Bytes of page streams that are kept in each generation; those of all products of a sector take less."""
LEAST = 5_000
"""What a page counts for besides its stream."""

Use = float | Artwork | Image
Claim = tuple[str, Piece | None]
"""The item of which content begins, and the words in it that are said otherwise than they are spelled."""


class Program(Struct):
    """What a page took to draw; it grows while that is done.

    Attributes:
        page: what is drawn.
        packed: its operators, compressed.
        faces: name in the stream by face, in order of first use.
        runs: face and glyphs of everything that is shown, in order.
        odd: codes of glyphs that are not the glyph's own number, by face, glyph and text.
        uses: opacities and pictures by their names, in order of first use: each makes an object of the document.
        claims: pieces of tagged content, in order.
        roles: of everything on the page that is read, by item.
    """

    page: Page
    packed: Packed = Packed()
    faces: dict[str, str] = field(default_factory=dict)
    runs: list[tuple[str, tuple[Glyph, ...]]] = field(default_factory=list)
    odd: Mapping[tuple[str, int, str], str] = field(default_factory=dict)
    uses: dict[str, Use] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    roles: Mapping[str, str] = field(default_factory=dict)
    _letters: dict[tuple[str, int, str], None] | None = None

    @property
    def letters(self) -> Collection[tuple[str, int, str]]:
        """Face, number and text of each different glyph, in order of first use."""
        if self._letters is None:
            self._letters = {(face, one.gid, one.text): None for face, run in self.runs for one in run}
        return self._letters

    def fits(self, index: int, embedder: FontEmbedder, tags: Tags | None) -> bool:
        """Whether fonts, glyphs and tags have the same names as page `index` of another document.

        Fonts and glyphs that the document does not have yet are entered in the order in which drawing would do that.
        """
        if tags is not None and tags.roles(index) != self.roles:
            return False
        return all(embedder.resource(face) == name for face, name in self.faces.items()) and all(
            embedder.code(*letter) == (self.odd.get(letter) or f"{letter[1]:04X}") for letter in self.letters
        )

    def claim(self, index: int, tags: Tags) -> None:
        """Claim the content of page `index` for its tags, as drawing would."""
        for name, piece in self.claims:
            spot = tags.spot(index, name)
            if spot is not None:
                tags.claim(index, spot if piece is None else tags.part(spot, piece))


class Programs:
    """Owns what is kept. Threads may share it."""

    def __init__(self) -> None:
        self._kept: Memo[Hashable, Program] = Memo(ROOM, lambda one: len(one.packed) + LEAST, TRIAL)
        self.drawn = self.reused = 0
        """How many pages were drawn, and how many were there already."""

    def turn(self) -> None:
        """Another edition begins."""
        self._kept.turn()

    def get(self, page: Page, how: Hashable) -> Program | None:
        """The page as it was drawn in this way."""
        return self._kept.get((id(page), how))

    def keep(self, program: Program, how: Hashable) -> None:
        """Keep a page; it is held, so that its identity stays its own."""
        self.drawn += 1
        self._kept.keep((id(program.page), how), program)
