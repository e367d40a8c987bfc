"""What the editor needs to know after each change: the fields, the picture beside them, and the colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import CardgenError, Diagnostic, Diagnostics
from cardgen.studio.editor.facts import Facts, Read
from cardgen.studio.pictures.show import PROOF, Note, Show, Shown
from cardgen.template.colorspace import contrast, is_color, normal
from cardgen.template.palette import Palette, edition_palette

if TYPE_CHECKING:
    from cardgen.build.workshop import Workshop
    from cardgen.studio.pictures.bench import Bench

STEPS = ("50", "100", "200", "500", "700")
READABLE = 4.5
"""WCAG 2.2 AA for text."""


class Colors(Struct, frozen=True):
    """The colours of an edition, as the studio uses and shows them: `#RRGGBB`.

    `typed` is what somebody wrote, `fill` what it became, `proof` how that looks in print with the inks `cmyk` (per
    cent). `moved` tells that the colour had to change to be readable.
    """

    accent: tuple[str, ...]
    on: str
    typed: str
    fill: str
    proof: str
    cmyk: tuple[int, ...]
    ratios: tuple[float, float, float]
    moved: bool


class Looked(Struct, frozen=True):
    """The answer to a look. Without facts the content cannot be read, and `trouble` says why."""

    facts: Facts | None
    shown: Shown
    colors: Colors | None = None
    trouble: tuple[Diagnostic, ...] = ()


class Look(Struct, frozen=True):
    """Read the fields, draw a page, and mix the colours."""

    show: Show
    proof: bool = False

    def do(self, bench: Bench) -> Looked:
        """See above."""
        edit = self.show.edit
        try:
            facts = Read(edit).do(bench)
        except CardgenError as error:
            found = tuple(error.diagnostics)
            return Looked(
                None, Shown(self.show.product, notes=tuple(Note("", one) for one in found)), None, found
            )
        shown = self.show.do(bench)
        return Looked(facts, shown, _colors(bench.shop(edit.files), facts, proof=self.proof))


def _colors(shop: Workshop, facts: Facts, *, proof: bool) -> Colors | None:
    typed = facts.value("theme.colors.primary").raw
    brand = {"primary": (typed, None)} if is_color(typed) else {}
    try:
        palette = edition_palette(shop.palette_data, (facts.color, None), brand)
        inks, seen = _printed(shop, palette) if proof else ((), "")
    except CardgenError:
        return None
    accent = tuple(palette.color(f"accent-{step}").rgb for step in STEPS)
    on, fill = palette.color("on-accent").rgb, palette.color("accent-500").rgb
    paper, ink = palette.color("papier").rgb, palette.color("ink").rgb
    ratios = (
        contrast(on, fill),
        contrast(palette.color("accent-700").rgb, paper),
        contrast(ink, palette.color("accent-200").rgb),
    )
    moved = bool(brand) and normal(typed).casefold() != fill.casefold()
    return Colors(accent, on, typed if brand else "", fill, seen or fill, inks, ratios, moved)


def _printed(shop: Workshop, palette: Palette) -> tuple[tuple[int, ...], str]:
    """The inks of the fill, and how they look on paper."""
    press = shop.press(PROOF, Diagnostics())
    inks = press.numbers(palette.color("accent-500"))
    return tuple(round(100 * ink) for ink in inks), press.separation.seen(inks)
