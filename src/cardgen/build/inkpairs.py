"""Looks at colours that were written twice, for a screen and in inks: are they one colour?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cardgen.messages.diagnostics import CardgenError, Diagnostics

if TYPE_CHECKING:
    from cardgen.build.workshop import Workshop
    from cardgen.content.model import Edition
    from cardgen.render.inks import Press

APART = 38.0
"""CIEDE2000 difference from which a hex and its inks are two colours, and one of them is a slip.

Between real pairs and slips there is room. A spot beside its process inks, as PANTONE gives them, is 3 to 17 away
through FOGRA39. The brightest colours of a screen, which no inks reach, are up to 31 away (#00FF00 beside 100 0 100 0).
Whoever let a program count the hex from the inks, without a profile, gets as far as 37 (100 0 40 0). Blue beside red,
green or yellow, inks that changed places, those of another row and per cents written as parts of 1 are 46 to 70 away.
What is nearer, such as orange beside yellow (23), may be meant.
"""


def look_at_inks(shop: Workshop, edition: Edition, diagnostics: Diagnostics) -> None:
    """Record colours of a partnership whose inks look like another colour altogether on the paper of a print shop."""
    if not edition.inks:
        return
    press = _press(shop)
    if press is None:
        return
    from cardgen.render.difference import ciede2000
    from cardgen.template.colorspace import is_color, normal

    for key, ink in edition.inks.items():
        written, where = edition.brand[key]
        if not is_color(written):
            continue  # said already
        inks = [part / 100 * ink.tint / 100 for part in ink.cmyk]
        (printed,) = press.separation.lab([inks])
        if ciede2000(press.separation.lab_of_rgb(normal(written)), printed) >= APART:
            listed = " ".join(f"{part:g}" for part in ink.cmyk)
            diagnostics.add("PAL96", where, value=written, inks=listed, printed=press.separation.seen(inks))


def _press(shop: Workshop) -> Press | None:
    """The first printing condition there is; None when none can be used, which is said when it is asked for."""
    unheard = Diagnostics()
    try:
        outputs = shop.imposer(unheard).stock.outputs.values()
        name = next((output.print for output in outputs if output.print), "")
        return shop.press(name, unheard) if name else None
    except CardgenError:
        return None
