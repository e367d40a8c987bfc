"""People of three sectors at one table. Ground at y = 0, adult = 100 units."""

from __future__ import annotations

from .. import props
from ..meeting import MEETINGS, Meeting
from ..moments.kit import floor, shade, steam
from ..pose import REST, SIT
from ..rig import put
from ..svg import document, group, ids, rect, stroke
from .contract import BLEED
from .journey import Stretch, land
from .page import Page


def _stool(x: float) -> str:
    return shade(x, 15) + floor(rect(x - 13, -20, 26, 4, "hout-licht", 1.6)) + stroke(f"M{x - 9} -16L{x - 12} 0M{x + 9} -16L{x + 12} 0", "hout-donker", 3)


def round_table(meeting: Meeting) -> str:
    """A student and a teacher sit on both sides of a table and a leader stands behind it: one talks, two listen. Spans about ±74."""
    student, leader, mentor = meeting.cast("po").student, meeting.cast("vo").leader, meeting.cast("mbo").starter
    out = put(leader, REST, 0, -6, hands=((20, -62), (-15, -47)), elbows=(1, 1), mood="talk", name="table leader vo")
    out += _stool(-58) + put(student, SIT, -56, 0, hands=((29, -46), (26, -42)), mood="laugh", nod=-4, name="table student po")
    out += _stool(58) + put(mentor, SIT, 56, 0, flip=True, hands=((29, -46), (24, -60)), elbows=(1, 1), mood="smile", nod=-4, name="table starter mbo")
    legs = stroke("M-24 -36V0M24 -36V0", "hout-donker", 3.4)
    top = rect(-40, -41, 80, 5, "hout-licht", 2) + rect(-34, -36, 68, 4, "hout-licht-d", 1)
    cards = "".join(rect(x, -43, 9, 2.4, key, 0.6) for x, key in ((-16, "wit"), (6, "accent-500")))
    return out + shade(0, 34) + legs + top + cards


MIXED = Page((210, 56), 0.5, 3.6)
"""The head of the questions for a mixed table."""


def _long_table(meeting: Meeting) -> str:
    """A leader, a pupil, a teacher and a student at one long table: one talks, three listen, a mug or a juice before each."""
    leader, pupil, teacher, student = meeting.cast("po").leader, meeting.cast("vo").learners[2], meeting.cast("vo").mentor, meeting.cast("mbo").student
    out = put(pupil, REST, -33, -8, 1.04, hands=((20, -80), (-12, -44)), elbows=(1, -1), mood="talk", name="mixed pupil vo")
    out += put(teacher, REST, 33, -8, hands=((13, -47), (-15, -46)), elbows=(-1, 1), mood="smile", gaze=(-0.7, 0), name="mixed teacher vo")
    out += _stool(-102) + put(leader, SIT, -100, 0, hands=((27, -46), (25, -44)), mood="laugh", nod=-4, name="mixed leader po")
    out += _stool(102) + put(student, SIT, 100, 0, flip=True, hands=((29, -46), (25, -43)), mood="smile", nod=-4, name="mixed student mbo")
    out += shade(0, 74) + stroke("M-68 -36L-72 0M68 -36L72 0M-6 -36V0M6 -36V0", "hout-donker", 3.4)
    out += rect(-84, -41, 168, 5, "hout-licht", 2) + rect(-76, -36, 152, 4, "hout-licht-d", 1)
    things = "".join(group(props.in_hand("mok", key), x, -44, 1.3) + steam(x, -52) for x, key in ((-62, "zon"), (8, "azuur"), (62, "zon")))
    return out + things + "".join(rect(x, -43, 10, 2.4, key, 0.6) for x, key in ((-48, "wit"), (-14, "accent-500"), (44, "wit")))


def mixed_table(name: str) -> str:
    """People of the sectors that meet at one table, in one land. 210 x 56."""
    ids.reset(f"{name}gesprek-")
    meeting = MEETINGS[name]
    return document(land(MIXED, Stretch((62, 150), 18, (72, 146), 168), meeting) + MIXED.road() + group(_long_table(meeting), 105, MIXED.y(94), 0.38), *MIXED.size, BLEED)
