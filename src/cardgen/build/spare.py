"""How much longer texts may become, from the pages on which they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cardgen.content.markup import MAX_CHARACTERS
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Where

if TYPE_CHECKING:
    from cardgen.build.laying import Laid
    from cardgen.layout.scene import PlacedText


class Spare(Struct, frozen=True):
    """A text where it is tightest.

    Attributes:
        where: the line where it is written.
        room: roughly how many characters may come; less than zero when so many must go.
        product: on which it is tightest.
        edition: in which it is tightest.
        text: as it is printed there.
    """

    where: Where
    room: int
    product: str
    edition: str
    text: str


class SpareRoom:
    """Remembers of every text the place where it has the least room.

    A frame that grows with its words, such as a label, says nothing: there the longest text allowed would fit.
    """

    def __init__(self) -> None:
        self._tightest: dict[Where, Spare] = {}

    def look(self, laid: Laid) -> None:
        """Look at the pages of an edition."""
        from cardgen.layout.scene import PlacedText

        if laid.edition is None:
            return
        for job, scene in laid.scenes:
            for page in scene.pages:
                for item in page.items:
                    if not isinstance(item, PlacedText) or item.fit is None or item.where is None:
                        continue
                    if item.fit.room <= MAX_CHARACTERS:
                        one = Spare(item.where, item.fit.room, job.product, laid.edition.id, _printed(item))
                        known = self._tightest.get(one.where)
                        if known is None or one.room < known.room:
                            self._tightest[one.where] = one

    def rows(self) -> list[Spare]:
        """Every text, in the order of files and lines."""
        return sorted(self._tightest.values(), key=lambda one: one.where)


def _printed(item: PlacedText) -> str:
    """The words of all lines, on one."""
    return " ".join(" ".join("".join(run.text for run in line) for line in item.lines).split())
