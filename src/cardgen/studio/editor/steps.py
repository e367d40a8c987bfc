"""The seven steps, what each of them shows beside it, and the fields that it holds."""

from __future__ import annotations

import re

from cardgen.core.struct import Struct


class Step(Struct, frozen=True):
    """A step: its name in addresses, its icon, and the product and page that it is about."""

    id: str
    icon: str
    product: str
    page: int = 0
    fields: str = "-"

    def holds(self, path: str) -> bool:
        """Whether the field of this path is in this step."""
        return re.fullmatch(self.fields, path) is not None


STEPS = (
    Step("naam", "badge", "dialoogkaart", 0, r"partnership\.(name|tagline|logo|logo_alt|logo_plate)"),
    Step("kleur", "drop", "kaartenset", 2, r"theme\.colors\..+"),
    Step("woorden", "aa", "dialoogkaart", 0, r"terms\..+"),
    Step("themas", "layers", "kaartenset", 2, r"topics|topics\.[^.]+"),
    Step("vragen", "question", "dialoogkaart", 1, r"topics\..+\..+"),
    Step("contact", "mail", "dialoogkaart", 0, r"partnership\.contact\..+"),
    Step("klaar", "check", "dialoogkaart", 0),
)
TEXTS = Step("teksten", "pen", "kaartenset", 0, r"topics\..+\..+")
"""A step of a sector itself: all texts of one theme."""
PAGES = Step("bladen", "layers", "dialoogkaart", 0, r"(?!topics\.).+")
"""The other step of a sector itself: what else is printed on a page of a product."""
SECTOR_STEPS = (TEXTS, PAGES)
BY_ID = {step.id: step for step in (*STEPS, *SECTOR_STEPS)}
SHOWN = ("dialoogkaart", "kaartenset", "praatplaat", "gespreksboekje", "gespreksleidraad")
"""Products with a tab of their own; the others are in a list behind them."""
TIGHT = ("dialoogkaart",)
"""Products that are laid out whatever is shown, because a text that fits there fits elsewhere too."""

_ID = r"[a-z0-9]+(?:[-_][a-z0-9]+)*"
EDITABLE = re.compile(
    rf"partnership\.(?:name|tagline|logo_alt)|partnership\.contact\.(?:name|email|url|qr|text)"
    rf"|theme\.colors\.primary|topics\.{_ID}\.(?:title|question|deepening\.{_ID}\.text)"
    rf"|terms\.{_ID}\.(?:singular|plural|article)"
)
"""Paths that a browser may write; whatever else it asks for is refused."""
MORE = (
    "mirror.text",
    "scale.low",
    "scale.high",
    "method.name",
    "method.text",
    "aim",
    "example",
    "short",
)
"""Texts of a theme that only its sector has fields for."""
WORDLESS = ("topics", "terms", "sector", "partnership", "theme", "edition", "advice", "alt")
"""Parts of the content that hold no texts of pages, or have fields of their own."""
OF_SECTOR = re.compile(
    rf"topics\.{_ID}\.(?:title|question|deepening\.{_ID}\.text|{'|'.join(map(re.escape, MORE))})"
    rf"|(?!(?:{'|'.join(WORDLESS)})\.){_ID}(?:\.{_ID})+(?<!\.id)(?<!\.icon)"
)
"""Paths of a sector itself that a browser may write and put back."""
PUTTABLE = re.compile(rf"{EDITABLE.pattern}|terms\.{_ID}|partnership\.logo")
"""Paths that can be put back."""


def step_of(path: str) -> Step | None:
    """The step that holds a field."""
    return next((step for step in STEPS if step.holds(path)), None)


def neighbour(step: Step, by: int) -> Step | None:
    """The step before (-1) or after (1) this one."""
    number = STEPS.index(step) + by
    return STEPS[number] if 0 <= number < len(STEPS) else None
