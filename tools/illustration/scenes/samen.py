"""The poster for tables with more than one sector: three worlds side by side, one road, three leaders on one bridge."""

from __future__ import annotations

from dataclasses import replace

from .. import nature, props
from ..cast import CASTS, MBO, VO
from ..moments.kit import paper_plane
from ..pose import REST, STAND
from ..rig import put, seated
from ..svg import clip, group, mark, path, rect, stroke
from . import harbour, mbo, po, polder, square, vo
from .cover import POND as COVER_POND
from .cover import cover
from .land import foreground
from .layout import Card, Spot, Voice

HORIZON = 196
_LEFT, _RIGHT = ((330, -20), (206, 614)), ((612, -20), (680, 614))
"""Where the polder meets the square, and the square the harbour: upper and lower end."""
_PANES = {
    "po": f"M-20 -20H{_LEFT[0][0]}L{_LEFT[1][0]} 614H-20Z",
    "vo": f"M{_LEFT[0][0]} -20H{_RIGHT[0][0]}L{_RIGHT[1][0]} 614H{_LEFT[1][0]}Z",
    "mbo": f"M{_RIGHT[0][0]} -20H861V614H{_RIGHT[1][0]}Z",
}
_POND = "M272 566C276 520 286 482 302 452C344 420 424 420 466 452C482 482 492 520 496 566Z"


def _pane(sector: str, content: str) -> str:
    """One world, cut to its part of the page; ids of its own, since each world has a sky."""
    return clip(_PANES[sector], content.replace("sky-fade", f"sky-{sector}"))


def _po() -> str:
    out = (
        polder.sky(841, HORIZON, (219, HORIZON, 50), 20)
        + nature.cloud(-18, 150, 40)
        + polder.far(HORIZON)
        + polder.lots(HORIZON, 470)
    )
    out += polder.meadow(841, 594, 254, 20) + polder.flowers(((160, 396), (20, 300), (190, 330)))
    return out + nature.tree(6, 284, 40, "boom", "wolk") + polder.school(12, 274, 0.6)


def _vo() -> str:
    out = square.sky(841, HORIZON, (500, 56, 26), 20) + nature.cloud(420, 82, 52)
    out += square.gables(HORIZON + 4, 270, 14) + square.ground(841, 594, HORIZON + 4, 20)
    return out + nature.tree(346, 256, 30, "blad") + square.lamp_post(512, 270, 36)


def _mbo() -> str:
    out = (
        harbour.sky(841, HORIZON, (740, HORIZON + 10, 40), 20)
        + group(harbour.far(HORIZON, 700), 40, 0)
        + harbour.ground(841, 594, 238, 20)
    )
    return out + harbour.school(700, 284, 0.52) + harbour.lamp_post(836, 330, 46, True)


def back() -> str:
    """Three worlds with a strip of paper between them, and the water under the bridge."""
    seams = "".join(stroke(f"M{a} {b}L{c} {d}", "papier", 3.4, "butt") for (a, b), (c, d) in (_LEFT, _RIGHT))
    water = (
        mark("water", path(_POND, "water"))
        + stroke(_POND, "steen-d", 5)
        + nature.ripples(((330, 520, 30), (400, 500, 30), (372, 536, 34)))
    )
    return _pane("po", _po()) + _pane("vo", _vo()) + _pane("mbo", _mbo()) + seams + water


def bridge(front: bool) -> str:
    return square.bridge(front, 384, 414, 0.9)


def front() -> str:
    deep = rect(-20, 557, 881, 60, "instituut-d") + rect(
        -20, 547, 881, 11, "steen-d"
    )  # dark, for page numbers in white
    out = deep + clip(_PANES["po"], group(foreground(nature.tulip), 0, -16))

    return out + paper_plane(560, 120) + props.drone(694, 116, 0.8)


def friends() -> str:
    """The leaders of the other two sectors beside the one in the middle, and who is about."""
    wide = replace(REST, hands=((27, -80), (-27, -80)), elbows=(1, -1))
    out = put(CASTS["po"].leader, wide, 312, 436, 1.02, mood="laugh", name="leader po")
    out += put(MBO.leader, wide, 456, 436, 1.02, mood="laugh", name="leader mbo")
    out += put(
        MBO.alone,
        STAND,
        706,
        336,
        0.5,
        mood="worry",
        hands=((9, -52), (-2, -50)),
        grip=("fist", "fist"),
        gaze=(-0.6, 0.2),
        prop=group(props.in_hand("map", "zon"), 4, -54, 1.1),
        name="alone",
    )
    return out + seated(VO.roller, 540, 448, 0.6, True, hands=((18, -66), (4, -38)), name="roller")


_PO = po.LANDSCAPE
LANDSCAPE = replace(
    _PO,
    back=back,
    bridge=bridge,
    front=front,
    friends=friends,
    moments=_PO.moments | {5: Spot(570, 371, 0.56), 6: Spot(254, 374, 0.56)},
    cards=_PO.cards
    | {
        5: Card((474, 332, 80, 54), (552, 346)),
        6: Card((172, 379, 112, 46), (248, 376)),
        7: Card((108, 326, 88, 50), (100, 344)),
    },
    voices=_PO.voices
    | {
        2: Voice((486, 216, 66, 21), (446, 240)),
        4: Voice((478, 294, 66, 23), (562, 312)),
        5: Voice((176, 290, 74, 23), (232, 320)),
    },
    casts={1: "po", 6: "po", 7: "po", 8: "po", 4: "mbo", 10: "mbo"},
)


# ---------------------------------------------------------------- the cover
_COVER_LEFT, _COVER_RIGHT = ((150, -6), (116, 216)), ((276, -6), (238, 216))
"""The polder lies on the back, the square behind the title: words in ink need a light sky. The harbour has the outer edge."""
_COVER_PANES = {
    "po": f"M-6 -6H{_COVER_LEFT[0][0]}L{_COVER_LEFT[1][0]} 216H-6Z",
    "vo": f"M{_COVER_LEFT[0][0]} -6H{_COVER_RIGHT[0][0]}L{_COVER_RIGHT[1][0]} 216H{_COVER_LEFT[1][0]}Z",
    "mbo": f"M{_COVER_RIGHT[0][0]} -6H303V216H{_COVER_RIGHT[1][0]}Z",
}


_COVER_MOMENTS = {4: Spot(164, 138, 0.18), 9: Spot(271, 149, 0.19, True), 7: Spot(121, 148, 0.24)}
"""Clear of the three on the bridge and of the fold."""


def _cover_land() -> str:
    lands = {"po": po.cover_land(), "vo": vo.cover_land((256, 60, 6)), "mbo": mbo.cover_land(290)}
    seams = "".join(stroke(f"M{a} {b}L{c} {d}", "papier", 1.6, "butt") for (a, b), (c, d) in (_COVER_LEFT, _COVER_RIGHT))
    pond = group(mark("water", path(COVER_POND, "water")) + stroke(COVER_POND, "steen-d", 5), 0, 0, 0.4)
    return "".join(clip(_COVER_PANES[s], land.replace("sky-fade", f"sky-{s}")) for s, land in lands.items()) + seams + pond


def _cover_buildings() -> str:
    out = nature.tree(6, 146, 26, "boom-2") + polder.school(13, 150, 0.39)
    return out + harbour.school(262, 126, 0.15)


def _cover_people() -> str:
    wide = replace(REST, hands=((27, -80), (-27, -80)), elbows=(1, -1))
    return "".join(put(CASTS[s].leader, wide, x, 153.6, 0.475, mood="laugh", name=f"leader {s}") for s, x in (("po", 189), ("mbo", 255)))


def cover_page() -> tuple[str, dict]:
    """The wrap-round cover where sectors meet."""
    return cover(
        "samen", _cover_land, _cover_buildings, lambda front, x, y, k: square.bridge(front, x, y, k * 1.18), lambda: "", _cover_people(), _COVER_MOMENTS, {4: "vo", 9: "mbo", 7: "po"}
    )
