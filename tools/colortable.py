"""How near each colour of the palette prints to how it shows: docs/inks.md."""

from __future__ import annotations

from collections.abc import Iterator

from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace
from cardgen.render.difference import ciede2000
from cardgen.render.inks import Press
from cardgen.template.palette import Swatch, build_palette, load_palette_data
from cardgen.template.printing import load_print_profile

PROFILE = "fogra39-coated"
ON_PURPOSE = {"inkt-zacht", "leisteen"}
"""Colours of small type: black and one ink, however far that is from the screen."""

INTRO = """\
# Screen and press

How each colour of `templates/palette.yaml` shows on a screen (`rgb`), in which inks it prints (`cmyk`, per cent), and
how far apart the two look on coated paper: CIEDE2000 through the profile `{profile}`. Under 1 nobody sees a difference,
under 3 nobody without the other beside it. Written by `make docs`.

Of {count} colours half are less than {median:.1f} away; {far} are further than 5: {names}, the colours of small type.
They are black and one ink, so that no letter gets a coloured edge, and that cannot come nearer.

On a copier without colour, and for who sees none, the colours of the sectors stay apart. Their lightness (L*) as
printed: {sectors}.
"""


class Row(Struct, frozen=True):
    """A colour: its key, and how far apart the two are."""

    key: str
    swatch: Swatch
    apart: float
    light: float


def rows() -> dict[str, list[Row]]:
    """All listed colours, by the group that they are in."""
    workspace, found = Workspace.find(), Diagnostics()
    data, profile = load_palette_data(workspace, found), load_print_profile(workspace, PROFILE, found)
    assert data is not None
    assert profile is not None
    groups = {"Colours": data.colors, **{f"Accent {name}": steps for name, steps in data.accents.items()}}
    press = Press(profile)

    def measured(group: dict[str, Swatch], accent: str) -> Iterator[Row]:
        palette = build_palette(data, accent, {})
        for key, swatch in group.items():
            (printed,) = press.separation.lab([press.numbers(palette.color(key))])
            shown = press.separation.lab_of_rgb(swatch.rgb)
            yield Row(key, swatch, ciede2000(shown, printed), printed[0])

    some = next(iter(data.accents))
    done = {
        title: list(measured(dict(group), title.split()[-1] if title != "Colours" else some))
        for title, group in groups.items()
    }
    return {**done, "Shades": list(measured(dict(data.shades), some))}


def page() -> str:
    """docs/inks.md."""
    groups = rows()
    everything = sorted((row for group in groups.values() for row in group), key=lambda row: row.apart)
    far = [row.key for row in everything if row.apart > 5]
    light = {
        title.split()[1]: row.light
        for title, group in groups.items()
        for row in group
        if row.key == "accent-500"
    }
    sectors = ", ".join(f"{name} {value:.0f}" for name, value in light.items())
    parts = [
        INTRO.format(
            profile=PROFILE, count=len(everything), median=everything[len(everything) // 2].apart, far=len(far),
            names=" and ".join(f"`{key}`" for key in far), sectors=sectors,
        )
    ]  # fmt: skip
    for title, group in groups.items():
        lines = [f"## {title}", "", "| colour | screen | press | apart |", "|---|---|---|---|"]
        for row in group:
            inks = " ".join(f"{ink:g}" for ink in row.swatch.cmyk)
            lines.append(f"| `{row.key}` | {row.swatch.rgb} | {inks} | {row.apart:.1f} |")
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)
