"""The printing guide of a job: what to lay out, which setting to choose, where to cut and fold."""

from __future__ import annotations

from cardgen.core.geometry import PAPERS, Size
from cardgen.core.struct import Struct
from cardgen.impose.marks.phrases import GuideWords
from cardgen.impose.marks.printermarks import edges
from cardgen.impose.plan.model import Edge, Plan

RULER = 100.0
"""mm of the line that shows whether the scale is right."""


class Cuts(Struct, frozen=True):
    """Where a guillotine comes, in order. `down` and `across` are mm from the left and the top edge of the front.

    The direction with fewer cuts goes first: whole sheets are cut into `strips`, and several of those are stacked.
    """

    down: tuple[float, ...]
    across: tuple[float, ...]
    down_first: bool
    strips: int


class Guide(Struct, frozen=True):
    """Everything the person at the printer needs to know.

    Attributes:
        title: heading.
        sheets: of paper, spare sheets not counted.
        paper: its name, or its size in mm.
        flip: the duplex setting; None is one-sided.
        steps: what to do, in order, in Dutch.
        advice: how to save paper, in Dutch.
        cuts: for a drawing; None when nothing is cut.
        ruler: text under a line of 100 mm.
    """

    title: str
    sheets: int
    paper: str
    flip: Edge | None
    steps: tuple[str, ...]
    advice: tuple[str, ...]
    cuts: Cuts | None
    ruler: str


def guide(plan: Plan, words: GuideWords, *, printer: str = "") -> Guide:
    """The guide of a plan.

    Args:
        plan: of the job.
        words: the sentences.
        printer: whose correction is in the plan, if any.
    """
    cuts = cutting(plan)
    steps = [
        words.lay_out.format(
            sheets=_sheets(len(plan.sheets), words), paper=paper_name(plan.size), weight=_weight(plan, words)
        ),
        words.scale,
        _sides(plan, words),
    ]
    if plan.flip is not None:
        steps.append(words.attempt)
        if printer:
            steps.append(words.printer.format(printer=printer))
    match plan.scheme:
        case "saddle" | "sections":
            steps += _cutting_steps(cuts, words) if plan.grid != (1, 1) else []
            steps += _binding_steps(plan, words)
        case "tiles":
            steps += _tile_steps(plan, words)
        case _:
            if plan.scheme == "fold-over":
                steps.append(words.fold_over)
            steps += _cutting_steps(cuts, words)
            if plan.scheme == "stack" and len(plan.sheets) > 1:
                steps.append(words.pile.format(last=plan.grid[0] * plan.grid[1]))
    return Guide(
        words.title, len(plan.sheets), paper_name(plan.size), plan.flip, tuple(steps), tuple(advice(plan, words)),
        cuts, words.ruler,
    )  # fmt: skip


def paper_name(size: Size) -> str:
    """`A4` for a sheet that is one, whichever way it lies; else its measures."""
    for name, known in PAPERS.items():
        if {round(size.w), round(size.h)} == {round(known.w), round(known.h)}:
            return name
    return f"{size.w:.0f} × {size.h:.0f} mm"


def cutting(plan: Plan) -> Cuts | None:
    """The cuts of the first sheet, folds left out; None when pages fill the sheet or it is a poster."""
    if plan.scheme == "tiles" or not plan.sheets or not plan.sheets[0].front.slots:
        return None
    slots = plan.sheets[0].front.slots
    if plan.scheme == "fold-over":  # cut after folding: the fold is then the right or the lower edge
        ends = (plan.folds[0] or (plan.size.w,), plan.folds[1] or (plan.size.h,))
        slots = tuple(
            s for s in slots if s.trim.right <= ends[0][0] + 0.1 and s.trim.bottom <= ends[1][0] + 0.1
        )
    xs, ys = edges(slots)
    down = tuple(x for x in xs if 0.5 < x < plan.size.w - 0.5 and not _near(x, plan.folds[0]))
    across = tuple(y for y in ys if 0.5 < y < plan.size.h - 0.5 and not _near(y, plan.folds[1]))
    if not down and not across:
        return None
    down_first = len(down) <= len(across)
    starts = {round(slot.trim.x if down_first else slot.trim.y) for slot in slots}
    return Cuts(down, across, down_first, len(starts))


def advice(plan: Plan, words: GuideWords) -> list[str]:
    """How this job could use its paper better."""
    if plan.scheme in ("saddle", "sections"):
        found = [words.spare_pages.format(count=plan.blanks)] if plan.blanks > 1 else []
        fitting = _folios_that_fit(plan)
        if fitting > plan.grid[0] * plan.grid[1] and len(plan.sheets) > 1:
            found.append(words.more_up.format(count=fitting))
        return found
    if plan.scheme == "tiles" or not plan.sheets:
        return []
    places = len(plan.sheets[-1].front.slots)
    free = sum(slot.page is None for sheet in plan.sheets for slot in sheet.front.slots)
    if not free or places == 1 or plan.scheme in ("fold-over", "work-and-turn"):
        return []
    found = [words.spare_place if free == 1 else words.spare_places.format(count=free)]
    over = places - free % places
    if over <= 2 and len(plan.sheets) > 1:
        found.append(words.just_over_one if over == 1 else words.just_over.format(count=over))
    return found


def _folios_that_fit(plan: Plan) -> int:
    w, h = 2 * plan.cell.w, plan.cell.h
    return max(int((s.w + 0.6) // w) * int((s.h + 0.6) // h) for s in (plan.size, plan.size.turned))


def _sides(plan: Plan, words: GuideWords) -> str:
    if plan.flip is None:
        return words.single
    if plan.scheme == "work-and-turn":
        return words.twice_long if plan.flip is Edge.LONG else words.twice_short
    return words.long if plan.flip is Edge.LONG else words.short


def _weight(plan: Plan, words: GuideWords) -> str:
    match plan.scheme:
        case "saddle" | "sections":
            return words.weight_booklet
        case "tiles":
            return words.weight_tiles
        case "fold-over":
            return words.weight_foldover
        case _:
            return words.weight_cards if plan.flip is not None else words.weight_single


def _cutting_steps(cuts: Cuts | None, words: GuideWords) -> list[str]:
    if cuts is None:
        return []
    down, across = _places(cuts.down), _places(cuts.across)
    piled = cuts.strips > 1
    if cuts.down_first:
        order = [(down, words.cut_down), (across, words.cut_strips_across if piled else words.cut_across)]
    else:
        order = [(across, words.cut_across), (down, words.cut_strips_down if piled else words.cut_down)]
    return [sentence.format(places=places) for places, sentence in order if places]


def _places(values: tuple[float, ...]) -> str:
    texts = [f"{value:.1f}".replace(".", ",").removesuffix(",0") for value in values]
    return " en ".join(filter(None, [", ".join(texts[:-1]), texts[-1]])) if texts else ""


def _binding_steps(plan: Plan, words: GuideWords) -> list[str]:
    steps = []
    if plan.scheme == "sections" and len(plan.sections) > 1:
        steps.append(words.fold_sections.format(sections=", ".join(_section_names(plan, words))))
        steps.append(words.glue_back if "glued" in plan.binding else words.sew)
    else:
        steps.append(words.fold_one if sum(plan.sections) == 1 else words.fold_all)
        quarter = plan.cell.h / 4
        steps.append(words.staple.format(first=round(quarter), second=round(3 * quarter)))
    nested = max(plan.sections, default=0)
    if plan.creep is not None and plan.creep.total >= 0.05:
        steps.append(words.creep.format(creep=f"{plan.creep.total:.1f}".replace(".", ",")))
    elif nested >= 4:
        steps.append(words.trim)
    return steps


def _section_names(plan: Plan, words: GuideWords) -> list[str]:
    found, at = [], 1
    for length in plan.sections:
        template = words.section_one if length == 1 else words.section
        found.append(template.format(first=at, last=at + length - 1))
        at += length
    return found


def _tile_steps(plan: Plan, words: GuideWords) -> list[str]:
    columns, rows = plan.grid
    if columns * rows == 1:
        return []
    return [
        words.tiles_lay.format(columns=columns, rows=rows),
        words.tiles_cut,
        words.tiles_glue.format(overlap=f"{plan.overlap:g}"),
    ]


def _sheets(count: int, words: GuideWords) -> str:
    return (words.sheet if count == 1 else words.sheets).format(count=count)


def _near(value: float, folds: tuple[float, ...]) -> bool:
    return any(abs(value - fold) < 0.1 for fold in folds)
