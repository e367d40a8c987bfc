"""A piece: one piece of paper after cutting (a card, a folded sheet of a booklet), with its front and its back."""

from __future__ import annotations

from collections.abc import Sequence

from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import Struct, replace
from cardgen.impose.plan.duplex import Axis
from cardgen.impose.plan.model import Place, turned_rect, turned_vector


class Piece(Struct, frozen=True):
    """Front and back, each in mm from the top left corner of the piece as seen from that side, upright.

    The back is what you see after turning the piece like a page. `back` is None when the piece is printed on one side.
    """

    size: Size
    front: tuple[Place, ...]
    back: tuple[Place, ...] | None = None


class Room(Struct, frozen=True):
    """Bleed that is allowed on each side of a place on the sheet, mm."""

    left: float
    top: float
    right: float
    bottom: float

    def around(self, rect: Rect) -> Rect:
        """The box with its bleed."""
        return Rect(
            rect.x - self.left,
            rect.y - self.top,
            rect.w + self.left + self.right,
            rect.h + self.top + self.bottom,
        )

    def behind(self, about: Axis) -> Room:
        """The same bleed as seen from the other side of the sheet."""
        if about is Axis.VERTICAL:
            return Room(self.right, self.top, self.left, self.bottom)
        return Room(self.left, self.bottom, self.right, self.top)


def card(
    front: int | None, back: int | None, size: Size, bleed: float, scale: float, *, two_sided: bool
) -> Piece:
    """A card: one page in front and, if `two_sided`, one behind it."""
    trim = Rect(0, 0, size.w, size.h)

    def face(page: int | None) -> tuple[Place, ...]:
        return (Place(page, trim, trim.inset(-bleed), scale=(scale, scale)),)

    return Piece(size, face(front), face(back) if two_sided else None)


def blank(like: Piece) -> Piece:
    """An empty piece, so that a partial last sheet keeps its places."""

    def clear(slots: tuple[Place, ...] | None) -> tuple[Place, ...] | None:
        return None if slots is None else tuple(replace(slot, page=None) for slot in slots)

    return Piece(like.size, clear(like.front) or (), clear(like.back))


def placed(slots: Sequence[Place], size: Size, cell: Rect, turn: int, room: Room) -> tuple[Place, ...]:
    """The slots of one face of a piece, put into `cell` of a sheet.

    Args:
        slots: of the face, in the piece's own mm.
        size: of the piece, upright.
        cell: place on the sheet; its size is that of the turned piece.
        turn: degrees clockwise.
        room: bleed allowed around the cell; what the piece's own clip shows beyond it is cut off.
    """
    limit = room.around(cell)
    return tuple(
        Place(
            slot.page,
            turned_rect(slot.trim, size, turn).moved(cell.x, cell.y),
            intersection(turned_rect(slot.clip, size, turn).moved(cell.x, cell.y), limit),
            (slot.turn + turn) % 360,
            turned_vector(slot.shift, turn),
            slot.scale,
        )
        for slot in slots
    )


def intersection(a: Rect, b: Rect) -> Rect:
    """What two boxes share; without area when they do not meet."""
    x, y = max(a.x, b.x), max(a.y, b.y)
    return Rect(x, y, max(0.0, min(a.right, b.right) - x), max(0.0, min(a.bottom, b.bottom) - y))
