"""The pages a part of a booklet stands for: one, one a member of a list, or one for several members together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from cardgen.core.struct import Struct
from cardgen.layout.compose import Leaf, leaves_of
from cardgen.layout.elements.arrange import Position

if TYPE_CHECKING:
    from cardgen.layout.context import Context
    from cardgen.template.recipe import Part


class PageGroup(Struct, frozen=True):
    """Members of a list that share a page: `{group.items}`, and what they have in common: `{group.key}`."""

    id: str
    key: object
    items: tuple[object, ...]


def leaves_of_part(part: Part, ctx: Context) -> tuple[Leaf, ...]:
    """The pages to come of a part."""
    if part.each is None or not (part.by or part.per):
        return tuple(leaves_of(part.side, ctx))
    groups = list(grouped(ctx.members(part.each), part.by, part.per))
    return tuple(
        Leaf(
            f"{part.page}-{group.id}",
            part.side.file,
            part.title,
            {part.as_: group, "position": Position(index, len(groups), index == len(groups))},
        )
        for index, group in enumerate(groups, 1)
    )


def grouped(members: Sequence[object], by: str, per: int) -> Iterator[PageGroup]:
    """Neighbours with the same attribute `by` (all, when it is empty), at most `per` together (0: no limit).

    The parts of a group that has to be divided are as even as can be: five by three is 3 + 2, six by four is 3 + 3.
    """
    number = 0
    for key, run in groupby(members, key=lambda member: getattr(member, by, None) if by else None):
        same = tuple(run)
        pages = -(-len(same) // per) if per else 1
        start = 0
        for index in range(pages):
            size = -(-(len(same) - start) // (pages - index))
            number += 1
            yield PageGroup(str(number), key, same[start : start + size])
            start += size
