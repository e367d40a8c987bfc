"""The teacher-education institute, with three kinds of roof. Ground-left corner at (0, 0)."""

from __future__ import annotations

from .svg import circle, group, path, rect, stroke
from .towns import greenhouse


def institute(wall: str = "instituut", roof: str = "doos") -> str:
    """Teacher-education institute, 168 wide, 123 high; roof: doos | koepel | kas (box, observatory dome, glasshouse)."""
    out = path("M34 -104L34 -120L150 -120L150 -104Z", wall + "-l") + rect(30, -123, 124, 4, "inkt", 1)
    if roof == "koepel":
        out = (
            rect(50, -118, 44, 14, wall + "-l")
            + path("M48 -117A24 24 0 0 1 96 -117Z", "mist")
            + path("M48 -117A24 24 0 0 1 66 -139Q56 -128 58 -117Z", "mist-d")
            + path("M76 -117L80 -140A24 24 0 0 1 88 -134L86 -117Z", "inkt")
            + rect(104, -118, 48, 14, wall + "-l")
            + rect(100, -121, 56, 4, "inkt", 1)
        )
    if roof == "kas":
        out = group(greenhouse(0, 0, 84), 36, -104, 1.3) + ""
    out += (
        rect(0, -104, 168, 104, wall)
        + rect(0, -104, 26, 104, wall + "-d")
        + rect(-4, -107, 176, 5, "inkt", 1)
    )
    for i in range(9):
        for j in range(2):
            x, y, lit = 32 + i * 14.6, -97 + j * 30, (i * 3 + j * 5) % 7 in (0, 3)
            out += rect(x, y, 10.6, 23, "licht" if lit else "glas", 0.8) + (
                "" if lit else path(f"M{x} {y + 23}L{x + 8} {y}h2.6v6L{x + 4.6} {y + 23}Z", "glas-l")
            )
    out += "".join(rect(6 + i * 9.6, -94, 6, 82, wall + "-l", 0.8) for i in range(2)) + rect(
        30, -38, 134, 38, "papier"
    )
    out += (
        rect(36, -33, 50, 33, "glas", 0.8)
        + rect(90, -33, 26, 33, "glas-d", 0.8)
        + rect(120, -33, 40, 33, "glas", 0.8)
    )
    out += (
        stroke("M48.5 -33V0M61 -33V0M73.5 -33V0M133 -33V0M147 -33V0M103 -33V0", "papier", 1.5, "butt")
        + circle(100.6, -15, 0.9, "inkt")
        + circle(105.4, -15, 0.9, "inkt")
    )
    return out + path("M84 -40L90 -46H116L122 -40Z", "zon")
