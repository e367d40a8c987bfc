"""Copiers that print one side: all fronts in one file, all backs in another.

The printed stack goes back into the tray as it came out, the same edge first. Three things follow. A sheet is turned
over its long edge, because the edge that leads stays the same; so backs that were made for the short edge stand on
their head and are turned. The sheet that came out last lies on top and is taken first; so backs go from the last sheet
to the first. And every sheet needs a back, also an empty one, or the rest would shift.
"""

from __future__ import annotations

from typing import Literal

from cardgen.core.struct import replace
from cardgen.impose.plan.model import Edge, Plan, Sheet
from cardgen.messages.diagnostics import CardgenError

Sides = Literal["fronts", "backs"]


def one_side(plan: Plan, sides: Sides) -> Plan:
    """The fronts of a job in order, or its backs in the order and the turn in which they are printed by hand.

    Raises:
        CardgenError: the job has no backs (IMP60).
    """
    if plan.flip is None or any(sheet.back is None for sheet in plan.sheets):
        raise CardgenError.of("IMP60")
    if sides == "fronts":
        sheets = tuple(replace(sheet, back=None) for sheet in plan.sheets)
    else:
        turned = plan.flip is Edge.SHORT
        sheets = tuple(
            Sheet(sheet.back, name=sheet.name, turned=turned)
            for sheet in reversed(plan.sheets)
            if sheet.back is not None
        )
    return replace(plan, sheets=sheets, by_hand=sides)
