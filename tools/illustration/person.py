"""The casting sheet of one figure. An adult is 100 units tall; "left" and "right" are the viewer's; colours are palette keys."""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]
# elbow and hand of the viewer-right arm; the left arm is mirrored
ARMS: dict[str, tuple[Point, Point]] = {
    "rest": ((15.2, -54), (14.2, -40)),
    "wave": ((20.5, -64), (23, -83)),
    "point": ((20, -62), (32, -70)),
    "open": ((20, -59), (30, -68)),
    "hold": ((16.5, -53.5), (6, -52)),
    "hip": ((22, -55.5), (11.5, -45)),
    "think": ((15.5, -53), (5, -73)),
    "shake": ((18, -57), (29, -56)),
    "up": ((17.5, -78), (15, -96)),
    "fold": ((15, -54.5), (-2, -55.5)),
    "pocket": ((17, -55), (11, -42.5)),
    "give": ((17, -56), (25, -62)),
    "table": ((16.5, -56), (8, -48.5)),
    "lap": ((14, -53), (7, -43)),
    "steer": ((17, -58), (25, -54)),
    "back": ((13, -54), (4, -46)),
    "down": ((19, -55), (24, -45)),
}
CARRYING = ("give", "point", "shake", "hold", "open", "wave", "up", "down", "steer")


@dataclass(frozen=True)
class Person:
    """Casting sheet of one figure. kid: 0 adult .. 1 small child; half: waist-up (behind a table)."""

    skin: int = 1  # 1 (light) .. 6 (dark)
    hair: str = "bruin"  # zwart bruin kastanje koper blond grijs wit
    style: str = "kort"  # kort kuif lang bob afro krullen knot staart vlechten locs stekels kaal
    top: str = "petrol"
    bottom: str = "inkt"
    left: str = "rest"  # pose of the viewer-left arm, see ARMS
    right: str = "rest"
    legs: str = "stand"  # stand walk stride cross sit
    look: float = 0  # -1 left .. 1 right
    mood: str = "smile"  # smile talk laugh calm worry
    beard: bool = False
    glasses: bool = False
    hijab: str | None = None
    skirt: str | None = None
    sleeve: str = "lang"  # lang | kort
    pattern: str | None = None  # streep stip ruit blok
    shoes: str = "papier"
    vest: str | None = None
    hold: str | None = None  # prop name, see props.HAND
    hold_colour: str = "papier"
    bag: str | None = None
    lanyard: str | None = None
    body: float = 1.0  # width factor .9 .. 1.15
    build: str = "recht"  # recht smal breed rond, see pose.BUILDS
    tall: float = 1.0  # height, 1 = 100 units
    kid: float = 0
    half: bool = False
    earring: str | None = None
    tilt: float = 0  # head, degrees
    collar: str | None = None
    apron: str | None = None  # bib apron or overall bib
    hat: str | None = None  # helm | koksmuts | pet
    hat_colour: str = "zon"
    reflect: bool = False  # hi-vis bands
    hood: bool = False  # hooded jumper with cords
    leads: bool = False  # the leader of a cast: alone in coral, alone with a lanyard

    def __post_init__(self) -> None:
        """Raise ValueError when somebody else wears what the leader is known by."""
        worn = (self.top, self.bottom, self.hijab, self.skirt, self.vest, self.apron, self.collar, self.bag, self.shoes)
        if not self.leads and (self.lanyard or any((key or "").startswith("koraal") for key in worn)):
            raise ValueError(f"coral and the lanyard are the leader's alone: {self}")
