"""Things of a role or a choice, one piece each, as tall as half a person of the deck. Millimetres, ground point (0, 0), y down."""

from __future__ import annotations

from .. import props
from ..moments.kit import jacket, steam
from ..svg import circle, group, path, rect, stroke


def mug(x: float, y: float, key: str, k: float = 0.9) -> str:
    return group(steam(0.6, -4), x, y - 1, 0.5) + group(props.in_hand("mok", key), x, y - 2.6 * k, k)


def planner() -> str:
    """A timetable as large as a wall: five days, and blocks that fill them."""
    keys = ("lucht", "zon", "accent-200", "blad", "lucht", "accent-200", "blad", "lucht", "zon", "accent-200", "zon", "lucht", "blad", "accent-200", "lucht")
    cells = "".join(rect(-10.9 + 4.5 * (i % 5), -30.6 + 7 * (i // 5), 3.8, 6 if i % 4 else 3.4, key, 0.5) for i, key in enumerate(keys))
    days = "".join(rect(-10.9 + 4.5 * i, -35.4, 3.8, 2, "papier", 0.5) for i in range(5))
    return stroke("M-9 0V-12M9 0V-12", "hout-donker", 1.4) + rect(-13, -38, 26, 29.6, "wit", 1.2) + path("M-13 -32.4V-36.8Q-13 -38 -11.8 -38H11.8Q13 -38 13 -36.8V-32.4Z", "petrol") + days + cells


def station_clock() -> str:
    return stroke("M0 0V-26", "inkt", 1.8) + rect(-4.6, -1.6, 9.2, 1.6, "inkt", 0.6) + props.clock_face(0, -31, 8.6, hour=8, minute=30)


def hourglass() -> str:
    glass = path("M-8 -33H8C8 -24 2 -22 1.2 -18C2 -14 8 -12 8 -3H-8C-8 -12 -2 -14 -1.2 -18C-2 -22 -8 -24 -8 -33Z", "glas-l")
    sand = path("M-6 -27H6C4.6 -23 1.6 -21.6 0.5 -18.4H-0.5C-1.6 -21.6 -4.6 -23 -6 -27Z", "zon") + path("M-7.4 -3Q-5 -9 0 -10Q5 -9 7.4 -3Z", "zon")
    frame = "".join(rect(-10.6, y, 21.2, 3, "hout-donker", 1.2) for y in (-36, -3)) + stroke("M-9.4 -33V-3M9.4 -33V-3", "hout", 1.4, "butt")
    return glass + sand + stroke("M0 -18.6V-9.4", "zon", 0.5, "butt") + frame


def shelf(keys: tuple[str, ...] = ("petrol", "zon", "pruim", "azuur", "bos", "zon", "leisteen", "petrol", "blos", "bos", "azuur", "pruim")) -> str:
    """A case with folders."""
    spines = "".join(rect(-9 + 4.6 * (i % 4), -33.4 + 10.6 * (i // 4), 3.9, 8.6, key, 0.5) + rect(-7.9 + 4.6 * (i % 4), -31.4 + 10.6 * (i // 4), 1.7, 2.6, "papier", 0.3) for i, key in enumerate(keys))
    return rect(-11, -36, 22, 36, "hout", 1) + rect(-9.6, -34.6, 19.2, 33, "hout-donker", 0.5) + spines + "".join(rect(-9.6, y, 19.2, 1.4, "hout") for y in (-24.6, -14, -3.2))


def flipover() -> str:
    lines = stroke("M-8 -28.6h16M-8 -25h11", "leisteen", 0.9) + stroke("M-7 -11.6Q-2 -12 0 -16T7.6 -20.6", "petrol", 1.5)
    spots = "".join(circle(x, y, 1.7, key) for x, y, key in ((-7, -11.6, "zon"), (0, -16, "pruim"), (7.6, -20.6, "petrol")))
    return stroke("M-10 0L-7 -12M10 0L7 -12", "hout-donker", 1.4) + rect(-12, -36, 24, 29, "wit", 1) + rect(-12, -36, 24, 3.4, "accent-500", 1) + lines + spots


def work_board() -> str:
    """Work in three columns, on notes that move."""
    columns = "".join(rect(-11.6 + 8 * i, -33.6, 7.2, 2, "leisteen", 0.6) for i in range(3))
    cards = ((-11.2, -30, "zon"), (-11.2, -23.2, "lucht"), (-11.2, -16.4, "zon"), (-3.2, -30, "blad"), (-3.2, -23.2, "zon"), (4.8, -30, "lucht"))
    return stroke("M-10 0V-10M10 0V-10", "hout-donker", 1.4) + rect(-13, -36, 26, 27, "wit", 1.2) + columns + "".join(rect(x, y, 6.4, 5.4, key, 0.4) for x, y, key in cards)


def table(shade: bool = False) -> str:
    """A table to stand at with two mugs; with `shade`, a parasol over it."""
    canopy = "".join(path(f"M{x0} -31L0 -40L{x1} -31Q{(x0 + x1) / 2} -32.6 {x0} -31Z", key) for x0, x1, key in ((-15, -9, "petrol"), (-9, -3, "papier"), (-3, 3, "petrol"), (3, 9, "papier"), (9, 15, "petrol")))
    pole = stroke("M0 -18V-40.6", "hout-donker", 1.3) + canopy if shade else ""
    mugs = mug(-6, -19.4, "pruim", 1.05) + mug(6, -19.4, "zon" if shade else "petrol", 1.05)
    return pole + mugs + rect(-1.1, -17, 2.2, 17, "hout-donker") + rect(-7, -1.6, 14, 1.6, "hout-donker", 0.8) + rect(-12.6, -19.4, 25.2, 3, "hout-licht", 1.4) + rect(-12.6, -17.4, 25.2, 1, "hout-licht-d", 0.5)


def stools() -> str:
    """Three stools round nothing but the talk."""
    stool = lambda x, y, key: stroke(f"M{x - 3} {y}L{x - 2} {y - 10}M{x + 3} {y}L{x + 2} {y - 10}", "hout-donker", 1.2) + rect(x - 4.6, y - 12, 9.2, 3.2, key, 1.4)
    return stool(0, -6, "zon") + stool(-8, 0, "petrol") + stool(8, 0, "pruim")


def desk() -> str:
    """A desk with a lamp and a pile of books, the upper one open."""
    books = "".join(rect(-9 + dx, -16.4 - 2.6 * i, 12, 2.6, key, 0.6) for i, (dx, key) in enumerate(((0, "petrol"), (0.8, "zon"), (-0.6, "pruim"))))
    lamp = stroke("M8 -13.8L9.6 -23L4.6 -28", "inkt", 1) + path("M0.6 -26.6L4.6 -31L7.6 -26.4Z", "zon") + rect(5.4, -14.8, 5.4, 1.2, "inkt", 0.5)
    return books + group(props.in_hand("boek", "papier"), -2.6, -25.6, 0.8) + lamp + props.desk(-13, -14, 26, 14)


def glass_wall() -> str:
    """A lesson behind glass: whoever coaches looks in from outside."""
    board = rect(-8.4, -29, 16.8, 10, "wit", 0.5) + stroke("M-6 -26h7M-6 -23.4h10", "lijn", 0.8)
    heads = "".join(circle(x, -8.6, 2.6, f"haar-{hair}") + path(f"M{x - 4} -2.6Q{x - 4} -6.6 {x} -6.6Q{x + 4} -6.6 {x + 4} -2.6Z", top) for x, hair, top in ((-6, "bruin", "petrol"), (0.4, "zwart", "zon"), (6.6, "koper", "pruim")))
    return rect(-12, -34, 24, 34, "wit", 1) + rect(-10.4, -32.4, 20.8, 30, "kamer-1") + board + heads + stroke("M0 -32.4V-2.6", "wit", 1.2, "butt") + path("M-10.4 -18L-3 -32.4H0L-10.4 -12Z", "wit", 0.34)


def screen() -> str:
    return stroke("M-8 0L-5 -12M8 0L5 -12", "leisteen", 1.5) + props.digital_board(-13, -33, 26, 23)


def subject(world: str) -> str:
    """What a lesson is about there."""
    if world == "po":
        abacus = "".join(stroke(f"M-7 {y}H7", "leisteen", 0.6) + "".join(circle(x, y, 1.5, key) for x in xs) for y, xs, key in ((-29.4, (-5, -1.8, 5), "zon"), (-25.4, (-5, 1.6, 5), "petrol"), (-21.4, (-1.6, 1.8, 5), "pruim")))
        return stroke("M-8 -15.6V-33H8V-15.6", "hout-donker", 1.6) + abacus + props.desk(-12, -15, 24, 15)
    if world == "vo":
        glass = "".join(group(props.flask(key), x, -20.6, 0.8) for x, key in ((-8, "petrol"), (0.6, "zon")))
        return glass + props.microscope(8, -16.6, 1) + rect(-11, -15, 22, 15, "papier") + rect(-11, -15, 5, 15, "papier-d") + rect(-13, -17, 26, 2.6, "leisteen", 0.8)
    return group(props.engine_stand(0, 0, 0.86), 0, 0)


def swing() -> str:
    frame = stroke("M-12 0L-8 -33M-4 0L-8 -33M12 0L8 -33M4 0L8 -33M-9.4 -33H9.4", "petrol", 1.7)
    return frame + stroke("M-3.4 -32.6L-6.4 -9M3.4 -32.6L0.4 -10.4", "inkt", 0.7) + group(rect(-4.4, -1, 8.8, 2, "zon", 0.8), -3, -9.4, angle=-11)


def hoop() -> str:
    """Seen from the middle of the field."""
    net = stroke("M-4.4 -23.4l1.6 7.4M4.4 -23.4l-1.6 7.4M-1.6 -23.4l.6 7.4M1.6 -23.4l-.6 7.4M-3.6 -19.6h7.2", "papier", 0.6)
    return stroke("M0 0V-24", "leisteen", 2.2) + rect(-5, -1.4, 10, 1.4, "inkt", 0.5) + rect(-11, -40, 22, 17, "wit", 1) + stroke("M-11 -40H11V-23H-11Z", "leisteen", 0.8) + stroke("M-4 -26V-33.6H4V-26", "petrol", 1) + net + stroke("M-5 -23.6H5", "gloed-d", 1.5)


def coats() -> str:
    """A coat stand with a coat for whoever comes new, and a name above it."""
    return (
        stroke("M-11 0V-33M11 0V-33M-11 -31H11", "hout-donker", 1.6) + rect(-7, -37.6, 14, 5, "wit", 1) + stroke("M-4 -35.1h8", "petrol", 1.2)
        + group(jacket("zon", 40), -4.6, -30.6, 0.56) + group(jacket("azuur", 36), 6, -30.6, 0.56)
    )


def door() -> str:
    return rect(-9, -34, 18, 34, "hout", 1) + rect(-7, -32, 14, 32, "licht", 0.6) + path("M-7 -32L2 -28.6V3L-7 0Z", "petrol") + circle(0, -13, 0.8, "zon") + rect(-12, -0.6, 24, 1.6, "leisteen", 0.6)


def cups() -> str:
    """Three cups on a stand: a year each."""
    cup = lambda x, y, key: group(path("M-3 -8H3L2.4 -4.4Q1.6 -2.6 0 -2.6T-2.4 -4.4Z", key) + stroke("M-3 -7.2Q-5.4 -6.6 -2.6 -4M3 -7.2Q5.4 -6.6 2.6 -4", key, 0.8) + rect(-0.6, -3, 1.2, 2.4, key) + rect(-2.2, -1.2, 4.4, 1.2, "hout-donker", 0.4), x, y, 1.1)
    steps = rect(-12, -10, 8, 10, "petrol", 0.6) + rect(-4, -15, 8, 15, "petrol-d", 0.6) + rect(4, -7, 8, 7, "petrol", 0.6)
    return steps + cup(-8, -10, "zon") + cup(0, -15, "zon") + cup(8, -7, "zon")


def sprout() -> str:
    """A young plant in a large pot."""
    leaf = lambda angle, k: group(path("M0 0Q-5 -5 -1 -12Q5 -6 0 0Z", "blad") + stroke("M0 0Q-0.6 -5 -0.6 -9", "bos", 0.6), 0, -18, k, angle=angle)
    pot = path("M-8 -13H8L6 0H-6Z", "hout") + rect(-9, -15, 18, 3.6, "hout-donker", 1)
    return stroke("M0 -14V-20", "bos", 1.4) + leaf(-58, 0.95) + leaf(58, 0.95) + leaf(4, 1) + pot


def report() -> str:
    """A form with marks that have to be given."""
    rows = "".join(stroke(f"M-6.4 {y}h5", "leisteen", 0.9) + "".join(circle(x, y, 1.25, "inkt" if n == mark else "lijn") for n, x in enumerate((2, 5, 8))) for y, mark in ((-19, 0), (-14.6, 0), (-10.2, 1), (-5.8, 0)))
    return rect(-11, -27, 22, 27, "hout", 1.4) + rect(-9, -24.4, 18, 22.6, "wit", 0.8) + rect(-4.6, -29, 9.2, 4.4, "leisteen", 1.2) + rows


def question() -> str:
    """A balloon with a question in it."""
    mark = stroke("M-3 -17.4Q-3 -21.4 0.4 -21.4Q4 -21.2 4 -18Q4 -15.6 0.8 -14.2L0.6 -12", "petrol", 2) + circle(0.6, -8.4, 1.3, "petrol")
    return path("M-7 -26H9Q13 -26 13 -22V-8Q13 -4 9 -4H4L8 2.4L-2 -4H-7Q-11 -4 -11 -8V-22Q-11 -26 -7 -26Z", "wit") + mark


def chairs(count: int) -> str:
    """One chair, two, or four in two rows."""
    chair = lambda x, y, key: rect(x - 3.6, y - 14, 7.2, 6, key, 1.4) + rect(x - 4, y - 7, 8, 2.4, key + "-d", 0.9) + stroke(f"M{x - 3} {y - 5}V{y}M{x + 3} {y - 5}V{y}M{x - 2.6} {y - 9}V{y - 6}M{x + 2.6} {y - 9}V{y - 6}", "hout-donker", 1)
    back = chair(-5.6, -11, "zon") + chair(5.6, -11, "zon") if count == 4 else ""
    return back + (chair(0, 0, "zon") if count == 1 else chair(-5.6, 0, "zon") + chair(5.6, 0, "zon"))
