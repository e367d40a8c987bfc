"""The printing guide of a job: what to lay out, which setting to choose, where to cut and fold."""

from __future__ import annotations

from cardgen.core.geometry import PAPERS, Size
from cardgen.impose.marks.phrases import GuideWords
from cardgen.impose.marks.printermarks import edges
from cardgen.impose.marks.steps import Cuts, Guide, Step
from cardgen.impose.plan.model import Edge, Plan


def guide(plan: Plan, words: GuideWords, *, printer: str = "") -> Guide:
    """The guide of a plan.

    Args:
        plan: of the job.
        words: the sentences.
        printer: whose correction is in the plan, if any.
    """
    cuts, count = cutting(plan), _sheets(len(plan.sheets), words)
    steps = [
        Step(
            words.lay_out.format(sheets=count, paper=paper_name(plan.size), weight=_weight(plan, words)),
            "paper",
        ),
        Step(words.scale, "scale", (words.choice_full, words.choice_fit, words.choice_shrink)),
        *_sides(plan, words),
    ]
    if plan.flip is not None and not plan.by_hand:
        steps.append(Step(words.attempt, "light"))
    if plan.flip is not None and printer:
        steps.append(Step(words.printer.format(printer=printer)))
    return Guide(
        words.title, len(plan.sheets), count, paper_name(plan.size), plan.flip,
        (*steps, *_finishing(plan, cuts, words)), tuple(advice(plan, words)), cuts, words.ruler,
    )  # fmt: skip


def _finishing(plan: Plan, cuts: Cuts | None, words: GuideWords) -> list[Step]:
    """What happens after printing."""
    match plan.scheme:
        case "saddle" | "sections":
            first = _cutting_steps(cuts, words) if plan.grid != (1, 1) else []
            return [*first, *_binding_steps(plan, words)]
        case "folded":
            sentence = words.fold_twice if len(plan.turns) == 2 else words.fold_thrice
            several = [Step(words.gather, "spine")] if len(plan.sheets) > 1 else []
            return [Step(sentence, "fold"), *several, Step(words.open_heads)]
        case "zine":
            return [
                Step(words.zine_fold, "fold"),
                Step(words.zine_cut, "zine-cut"),
                Step(words.zine_close, "zine-close"),
            ]
        case "tiles":
            return _tile_steps(plan, words)
        case "gang":
            return [Step(words.cut_gang, "single")]
        case _:
            found = [Step(words.fold_over, "fold", ("outside",))] if plan.scheme == "fold-over" else []
            found += _cutting_steps(cuts, words)
            if plan.scheme == "stack" and len(plan.sheets) > 1:
                found.append(Step(words.pile.format(last=plan.grid[0] * plan.grid[1]), "pile"))
            if plan.binding:
                found.append(Step(words.wire_left if plan.binding == "left" else words.wire_top, "wire"))
            return found


def paper_name(size: Size) -> str:
    """`A4` for a sheet that is one, whichever way it lies; else its measures."""
    for name, known in PAPERS.items():
        short, long = sorted((size.w, size.h)), sorted((known.w, known.h))
        if all(abs(a - b) < 1.2 for a, b in zip(short, long, strict=True)):
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
    """What is worth knowing: pages that became smaller, and how this job could use its paper better."""
    return [*_smaller(plan, words), *_savings(plan, words)]


def _smaller(plan: Plan, words: GuideWords) -> list[str]:
    """Most people never see messages on a screen: what became smaller is said on paper too."""
    if abs(plan.scale - 1) < 0.005 or plan.scheme == "tiles":
        return []
    size = next((paper_name(use.size) for use in plan.pages), "")
    return [words.smaller.format(size=size, percent=f"{100 * plan.scale:.0f}")]


def _savings(plan: Plan, words: GuideWords) -> list[str]:
    if plan.scheme in ("saddle", "sections"):
        found = [words.spare_pages.format(count=plan.blanks)] if plan.blanks > 1 else []
        fitting = _folios_that_fit(plan)
        if fitting > plan.grid[0] * plan.grid[1] and len(plan.sheets) > 1:
            found.append(words.more_up.format(count=fitting))
        return found
    if plan.scheme == "tiles":
        return [words.spare_edges] if plan.grid != (1, 1) else []
    if plan.scheme not in ("grid", "stack") or not plan.sheets:
        return []
    places = len(plan.sheets[-1].front.slots)
    free = sum(slot.page is None for sheet in plan.sheets for slot in sheet.front.slots)
    if not free or places == 1:
        return []
    found = [words.spare_place if free == 1 else words.spare_places.format(count=free)]
    over = places - free % places
    if over <= 2 and len(plan.sheets) > 1:
        found.append(words.just_over_one if over == 1 else words.just_over.format(count=over))
    return found


def _folios_that_fit(plan: Plan) -> int:
    w, h = 2 * plan.cell.w, plan.cell.h
    return max(int((s.w + 0.6) // w) * int((s.h + 0.6) // h) for s in (plan.size, plan.size.turned))


def _sides(plan: Plan, words: GuideWords) -> list[Step]:
    if plan.by_hand:
        return [
            Step(words.hand_fronts, "single"),
            Step(words.hand_back, "hand", (words.hand_label,)),
            Step(words.hand_backs.format(last=len(plan.sheets)), "light"),
        ]
    if plan.flip is None:
        return [Step(words.single, "single")]
    if plan.scheme == "work-and-turn":
        return [Step(words.twice_long if plan.flip is Edge.LONG else words.twice_short, "turn")]
    return [Step(words.long if plan.flip is Edge.LONG else words.short, "turn")]


def _weight(plan: Plan, words: GuideWords) -> str:
    match plan.scheme:
        case "saddle" | "sections" | "folded" | "zine":
            return words.weight_booklet
        case "tiles":
            return words.weight_tiles
        case "fold-over":
            return words.weight_foldover
        case _:
            return words.weight_cards if plan.flip is not None else words.weight_single


def _cutting_steps(cuts: Cuts | None, words: GuideWords) -> list[Step]:
    if cuts is None:
        return []
    down, across = _places(cuts.down), _places(cuts.across)
    piled = cuts.strips > 1
    if cuts.down_first:
        order = [
            (down, words.cut_down, "down"),
            (across, words.cut_strips_across if piled else words.cut_across, "across"),
        ]
    else:
        order = [
            (across, words.cut_across, "across"),
            (down, words.cut_strips_down if piled else words.cut_down, "down"),
        ]
    return [Step(text.format(places=places), "cut", (way,)) for places, text, way in order if places]


def _places(values: tuple[float, ...]) -> str:
    texts = [f"{value:.1f}".replace(".", ",").removesuffix(",0") for value in values]
    return " en ".join(filter(None, [", ".join(texts[:-1]), texts[-1]])) if texts else ""


def _binding_steps(plan: Plan, words: GuideWords) -> list[Step]:
    steps = []
    if plan.scheme == "sections" and len(plan.sections) > 1:
        steps.append(
            Step(words.fold_sections.format(sections=", ".join(_section_names(plan, words))), "fold")
        )
        glued = "glued" in plan.binding
        steps.append(Step(words.glue_back if glued else words.sew, "spine", ("glue" if glued else "sew",)))
    else:
        steps.append(Step(words.fold_one if sum(plan.sections) == 1 else words.fold_all, "fold"))
        first, second = round(plan.cell.h / 4), round(3 * plan.cell.h / 4)
        steps.append(
            Step(words.staple.format(first=first, second=second), "staple", (f"{first} mm", f"{second} mm"))
        )
    nested = max(plan.sections, default=0)
    if plan.creep is not None and plan.creep.total >= 0.05:
        steps.append(Step(words.creep.format(creep=f"{plan.creep.total:.1f}".replace(".", ","))))
    elif nested >= 4:
        steps.append(Step(words.trim))
    return steps


def _section_names(plan: Plan, words: GuideWords) -> list[str]:
    found, at = [], 1
    for length in plan.sections:
        template = words.section_one if length == 1 else words.section
        found.append(template.format(first=at, last=at + length - 1))
        at += length
    return found


def _tile_steps(plan: Plan, words: GuideWords) -> list[Step]:
    columns, rows = plan.grid
    if columns * rows == 1:
        return []
    return [
        Step(words.tiles_lay.format(columns=columns, rows=rows), "tiles"),
        Step(words.tiles_cut, "trim-tile"),
        Step(words.tiles_glue.format(overlap=f"{plan.overlap:g}"), "glue"),
    ]


def _sheets(count: int, words: GuideWords) -> str:
    return (words.sheet if count == 1 else words.sheets).format(count=count)


def _near(value: float, folds: tuple[float, ...]) -> bool:
    return any(abs(value - fold) < 0.1 for fold in folds)
