"""From the options of `cardgen impose` to a request, and from a plan to sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, get_args

from cardgen.cli.language import decimal, language, translate
from cardgen.cli.measures import columns_and_rows
from cardgen.core.struct import Struct
from cardgen.impose.job import Request, Scheme, TileWish
from cardgen.impose.marks.guide import paper_name
from cardgen.impose.plan.model import Edge, MarkKind
from cardgen.impose.plan.tabulate import reading, strip, table
from cardgen.impose.plan.wishes import BookletWish, CreepWish, GridWish
from cardgen.impose.printers import Printer, file_of, known
from cardgen.messages.diagnostics import CardgenError, Diagnostics, closest
from cardgen.template.printing import WantedMark

if TYPE_CHECKING:
    from cardgen.core.geometry import Size
    from cardgen.impose.job import Imposer
    from cardgen.impose.plan.model import Plan

T = TypeVar("T")


class Wishes(Struct, frozen=True):
    """The options as they were typed; see the command for what they mean."""

    booklet: bool
    folds: int
    zine: bool
    wire: str | None
    gang: bool
    sides: str
    signature: int | None
    grid: str | None
    cut_stack: bool
    fold_over: bool
    work_and_turn: bool
    work_and_tumble: bool
    tile: str | None
    to: str | None
    sheets: int | None
    overlap: float | None
    margin: float | None
    no_map: bool
    paper: str | None
    output: str | None
    duplex: str | None
    backs: str | None
    turn: str
    copies: int
    binding: str
    cover_last: int
    up: int
    glued: bool
    gutter: float
    creep: str | None
    creep_factor: float | None
    creep_anchor: str
    creep_method: str
    bleed: float | None
    gap: float | None
    marks: str | None
    marks_on: str
    printer: str | None
    pages: str | None
    title: str | None
    password: str | None


def request_of(wishes: Wishes, files: Sequence[Path], imposer: Imposer) -> Request:
    """What the options ask for, checked against what exists.

    Raises:
        CardgenError: they contradict each other or name what does not exist; everything wrong at once.
    """
    found = Diagnostics()
    if not files:
        found.add("IMP50")
    scheme = _scheme(wishes, found)
    output = wishes.output or "office"
    if output not in imposer.stock.outputs:
        names = sorted(imposer.stock.outputs)
        found.add("IMP52", name=output, suggestion=closest(output, names), known=", ".join(names))
    sheet, as_needed = _paper(wishes, imposer, found)
    request = Request(
        scheme, output, sheet, as_needed,
        flip=Edge(wishes.duplex) if wishes.duplex else None,
        bleed=wishes.bleed, gap=wishes.gap,
        marks=_marks(wishes.marks, found), mark_sides=wishes.marks_on,
        sides="" if wishes.sides == "both" else "fronts" if wishes.sides == "fronts" else "backs",
        printer=_printer(wishes.printer, imposer, found),
        title=wishes.title or "",
        password=wishes.password or "",
        booklet=_booklet(wishes, imposer, found),
        grid=_grid(wishes, imposer, found),
        tiles=_tiles(wishes, imposer, found),
        pages=wishes.pages or "",
    )  # fmt: skip
    found.raise_errors()
    for option in _idle(wishes, scheme):
        imposer.diagnostics.add("IMP70", option=option)
    return request


def _idle(wishes: Wishes, scheme: Scheme) -> list[str]:
    """Options that were given and change nothing about a job of this kind."""
    nested = scheme == "booklet" and wishes.folds == 1
    asked = {
        "--gutter": (wishes.gutter > 0, nested or wishes.wire is not None),
        "--creep": (wishes.creep is not None, nested),
        "--up": (wishes.up > 1, nested),
        "--cover-last": (wishes.cover_last > 0, scheme == "booklet"),
        **{
            option: (given is not None, scheme == "tiles")
            for option, given in (
                ("--to", wishes.to),
                ("--sheets", wishes.sheets),
                ("--overlap", wishes.overlap),
                ("--margin", wishes.margin),
            )
        },
    }
    return [option for option, (given, used) in asked.items() if given and not used]


def _scheme(wishes: Wishes, found: Diagnostics) -> Scheme:
    asked: dict[str, bool] = {
        "booklet": wishes.booklet or wishes.signature is not None or wishes.folds > 1,
        "zine": wishes.zine,
        "grid": wishes.grid is not None or wishes.cut_stack or wishes.wire is not None,
        "gang": wishes.gang,
        "fold-over": wishes.fold_over,
        "work-and-turn": wishes.work_and_turn,
        "work-and-tumble": wishes.work_and_tumble,
        "tiles": wishes.tile is not None,
    }
    chosen = [name for name, wanted in asked.items() if wanted]
    facing = ("fold-over", "work-and-turn", "work-and-tumble")
    combined = chosen[:1] == ["grid"] and len(chosen) == 2 and chosen[1] in facing
    if combined and wishes.cut_stack:  # cards folded or turned, in cut-and-stack order
        chosen = chosen[1:]
    if len(chosen) != 1:
        found.add("IMP51")
        return "grid"
    return next(name for name in get_args(Scheme) if name == chosen[0])


def _paper(wishes: Wishes, imposer: Imposer, found: Diagnostics) -> tuple[Size | None, bool]:
    name = wishes.tile or wishes.paper
    if name is None or name == "auto":
        return None, name == "auto"
    return _tried(lambda: imposer.stock.paper(name), None, found), False


def _marks(text: str | None, found: Diagnostics) -> frozenset[MarkKind] | None:
    if text is None:
        return None
    choices = list(get_args(WantedMark))
    words = [word.strip() for word in text.split(",") if word.strip()]
    if words in (["none"], ["all"]):
        return frozenset(MarkKind(name) for name in choices) if words == ["all"] else frozenset()
    for word in words:
        if word not in choices:
            found.add("IMP19", value=word, suggestion=closest(word, choices), known=", ".join(choices))
    return frozenset(MarkKind(word) for word in words if word in choices)


def _printer(name: str | None, imposer: Imposer, found: Diagnostics) -> str:
    if not name:
        return ""
    path = file_of(imposer.workspace)
    nobody: dict[str, Printer] = {}
    printers = _tried(lambda: known(path), nobody, found)
    if name not in printers:
        found.add("IMP12", name=name, file=path.name, suggestion=closest(name, sorted(printers)))
    return name


def _booklet(wishes: Wishes, imposer: Imposer, found: Diagnostics) -> BookletWish:
    creep = CreepWish()
    if wishes.creep and wishes.creep not in ("off", "none", "0"):
        text = wishes.creep
        thickness = _tried(lambda: imposer.stock.thickness(text), 0.0, found)
        factor = creep.factor if wishes.creep_factor is None else wishes.creep_factor
        creep = CreepWish(thickness, factor, wishes.creep_anchor, wishes.creep_method)
    if wishes.signature is not None and (wishes.signature < 4 or wishes.signature % 4):
        found.add("IMP21", pages=wishes.signature)
    return BookletWish(
        wishes.signature,
        wishes.glued,
        wishes.cover_last,
        wishes.binding == "right",
        wishes.gutter,
        wishes.up,
        wishes.folds,
        creep=creep,
    )


def _grid(wishes: Wishes, imposer: Imposer, found: Diagnostics) -> GridWish:
    columns = rows = 0
    fixed = None
    text = wishes.grid
    if text and text != "auto":
        size = columns_and_rows(text)
        if size is not None:
            columns, rows = size
        elif text in imposer.stock.grids:
            fixed = _tried(lambda: imposer.stock.grid(text), None, found)
        else:
            found.add("IMP18", value=text, suggestion=closest(text, sorted(imposer.stock.grids)))
    backs = wishes.backs or ("alternate" if wishes.duplex or wishes.wire else "none")
    top = wishes.turn == "top" or wishes.wire == "top"
    stack = wishes.cut_stack or wishes.wire is not None
    return GridWish(
        columns, rows, stack, backs, top, wishes.copies, wishes.wire or "", wishes.gutter, fixed=fixed
    )


def _tiles(wishes: Wishes, imposer: Imposer, found: Diagnostics) -> TileWish:
    target: Size | None = None
    factor: float | None = None
    text = wishes.to
    if wishes.tile is not None and text is None and wishes.sheets is None:
        found.add("IMP53")
    if text is not None:
        if text.rstrip().endswith("%"):
            try:
                factor = float(text.rstrip().removesuffix("%").replace(",", ".")) / 100
            except ValueError:
                factor = None
            if factor is None or not 0.05 <= factor <= 100:
                found.add("IMP16", value=text)
        else:
            try:
                target = imposer.stock.paper(text)
            except CardgenError:
                found.add("IMP16", value=text)
    return TileWish(target, factor, wishes.sheets, wishes.overlap, wishes.margin, not wishes.no_map)


def _tried(make: Callable[[], T], otherwise: T, found: Diagnostics) -> T:
    """The value, or a stand-in after taking over what is wrong with it."""
    try:
        return make()
    except CardgenError as mistake:
        found.extend(mistake.diagnostics)
        return otherwise


def said(plan: Plan, *, full: bool) -> str:
    """The job in a sentence or two; with `full` also the table, the pictures and the reading order."""
    sentences = [_sheets(plan), _setting(plan)]
    if abs(plan.scale - 1) > 0.001:
        sentences.append(
            translate("Pages at {percent} % of their size.").format(
                percent=decimal(round(plan.scale * 100, 1))
            )
        )
    if plan.creep is not None:
        sentences.append(translate("Creep: {mm} mm in all.").format(mm=decimal(round(plan.creep.total, 2))))
    text = " ".join(sentences)
    if not full:
        return text
    parts = [text, table(plan, language()), strip(plan, language())]
    if plan.sections:
        parts.append(translate("Reading: {pages}").format(pages=reading(plan)))
    return "\n\n".join(parts)


def _sheets(plan: Plan) -> str:
    count = len(plan.sheets)
    counted = translate("{n} sheet of {paper}.") if count == 1 else translate("{n} sheets of {paper}.")
    return counted.format(n=count, paper=paper_name(plan.size))


def _setting(plan: Plan) -> str:
    if plan.flip is None:
        return translate("Print on one side.")
    if plan.flip is Edge.LONG:
        return translate("Print on both sides, flip on the long edge.")
    return translate("Print on both sides, flip on the short edge.")


def listing(imposer: Imposer) -> str:
    """Papers, label sheets, outputs and printers by name."""
    stock = imposer.stock
    lines = [translate("Paper")]
    lines += [f"  {name:16}{size.w:g} × {size.h:g} mm" for name, size in stock.papers.items()]
    lines += ["", translate("Label and card sheets")]
    lines += [f"  {name:16}{spec.what}" for name, spec in stock.grids.items()]
    lines += ["", translate("Outputs"), *(f"  {name}" for name in stock.outputs)]
    printers = known(file_of(imposer.workspace))
    lines += ["", translate("Printers"), *(f"  {name}" for name in sorted(printers) or [translate("none")])]
    return "\n".join(lines)
