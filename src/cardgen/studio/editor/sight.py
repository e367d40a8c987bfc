"""From a work to a look at it: which page is wanted, and asking for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from cardgen.core.struct import Struct, replace
from cardgen.studio.editor.look import Look, Looked
from cardgen.studio.editor.steps import BY_ID, SECTOR_STEPS, SHOWN, STEPS, TEXTS, TIGHT, Step
from cardgen.studio.pictures.show import FIRST, WIDTHS, Edit, Show

if TYPE_CHECKING:
    from starlette.requests import Request

    from cardgen.studio.server.shared import Shared
    from cardgen.studio.work.desk import Work

EYES = frozenset({"", "grey", "deutan", "protan", "tritan", "proof"})


class Wanted(Struct, frozen=True):
    """What somebody wants to see. Without a product: the one that the step is about."""

    step: str = "naam"
    product: str = ""
    page: int | None = None
    width: int = 1080
    eyes: str = ""
    theme: str = ""
    whole: bool = False
    """Whether every field of the step is told, not only those with something to say."""

    @property
    def at(self) -> Step:
        """The step."""
        return BY_ID.get(self.step, STEPS[0])

    @property
    def picked(self) -> bool:
        """Whether somebody chose the product."""
        return bool(self.product)

    def of(self, work: Work) -> Wanted:
        """The same, with a step that this work has: a sector itself has only its texts."""
        steps = SECTOR_STEPS if work.draft.of_sector else STEPS
        step = self.at if self.at in steps else steps[0]
        return replace(self, step=step.id, page=None if step == TEXTS else self.page)

    @classmethod
    def of_query(cls, request: Request) -> Wanted:
        """Of an address."""
        return cls._of({**request.query_params, "step": request.path_params.get("step", "naam")})

    @classmethod
    def of_body(cls, sent: Mapping[str, Any]) -> Wanted:
        """Of what a script sent."""
        return cls._of(sent)

    @classmethod
    def _of(cls, sent: Mapping[str, Any]) -> Wanted:
        def text(name: str) -> str:
            found = sent.get(name, "")
            return found if isinstance(found, str) and len(found) <= 60 else ""

        width, page = _number(sent.get("width"), 1080), _number(sent.get("page"), -1)
        wide = next((one for one in WIDTHS if one >= width), WIDTHS[-1])
        eyes = text("eyes") if text("eyes") in EYES else ""
        theme = text("thema") or text("theme")
        return cls(text("step") or "naam", text("product"), page if page >= 0 else None, wide, eyes, theme)


def _number(value: object, default: int) -> int:
    try:
        return max(-1, min(int(str(value)[:6]), 100_000))
    except ValueError:
        return default


def edit_of(work: Work) -> Edit:
    """The edition of a work, for a process."""
    return Edit(work.draft.laid_over, work.draft.sector, work.draft.id or None)


def work_product(shared: Shared) -> str:
    """The product that a logo is shown from: the card, or the first there is."""
    known = shared.workspace.products()
    return TIGHT[0] if TIGHT[0] in known else next(iter(known), TIGHT[0])


async def look(shared: Shared, work: Work, wanted: Wanted) -> Looked:
    """Look at a work, and remember what its fields hold."""
    step = wanted.at
    known = shared.workspace.products()
    product = wanted.product if wanted.product in known else step.product
    if product not in known:
        product = known[0] if known else step.product
    page = wanted.page if wanted.page is not None else (step.page if product == step.product else 0)
    wide = step in SECTOR_STEPS
    tight = SHOWN if wide else TIGHT
    beside = tuple(one for one in tight if one in known and one != product)
    rev = work.rev
    topic = (wanted.theme or FIRST) if step == TEXTS else ""
    show = Show(edit_of(work), product, page, wanted.width, wanted.eyes, beside, topic, wide)
    looked = await shared.pool.ask(Look(show, proof=step.id == "kleur"), of=work.id)
    if looked.shown.picture is not None:
        shared.kept.keep([looked.shown.picture, *looked.shown.also])
    if looked.facts is not None and work.rev == rev:
        work.facts, work.facts_of = looked.facts, rev
    return looked
