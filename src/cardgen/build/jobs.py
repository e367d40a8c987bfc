"""Jobs: which PDFs a command asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Diagnostics

if TYPE_CHECKING:
    from cardgen.project.workspace import Workspace


SCREEN = "screen"
"""The output to read on a screen."""

WORKING = "werkversie"
"""The output of all texts of a product with room beside them; also in the name of its file, for Dutch readers."""

FILLABLE = "fillable"
"""The output with fields to fill in on a screen."""

PAPERLESS = frozenset({SCREEN, WORKING, FILLABLE})
"""Outputs that are pages, not sheets: nothing of how sheets are made is read or loaded for them."""


class Job(Struct, frozen=True):
    """One PDF to make. `size` is empty for the product's own paper; `output` says what the file is for."""

    sector: str
    partnership: str | None
    product: str
    size: str = ""
    sets: tuple[str, ...] = ()
    output: str = SCREEN

    @property
    def edition(self) -> tuple[str, str | None, tuple[str, ...]]:
        """What jobs of the same edition share."""
        return self.sector, self.partnership, self.sets


def plan_jobs(
    workspace: Workspace,
    sectors: Sequence[str],
    partnerships: Sequence[str],
    products: Sequence[str],
    size: str | None,
    sets: Sequence[str],
    outputs: Sequence[str] = (SCREEN,),
) -> list[Job]:
    """Which PDFs a command asks for; names have been checked before.

    Without sectors all of them, without products all of them. With partnerships: for each of them the sectors it works
    in, as far as they were asked for.

    Raises:
        CardgenError: a partnership does not work in the sector asked for, or a product cannot be made in that size.
    """
    from cardgen.content.store import partnership_sectors

    diagnostics = Diagnostics()
    editions: list[tuple[str, str | None]] = []
    if partnerships:
        there_are = workspace.sectors()
        for partnership in partnerships:
            of_own = Diagnostics()
            own = partnership_sectors(workspace, partnership, of_own, there_are)
            diagnostics.extend(of_own)
            wanted = [sector for sector in own if not sectors or sector in sectors]
            for sector in sectors:
                if own and sector not in own and not of_own.errors:  # or nobody knows what it meant
                    diagnostics.add(
                        "BLD01", None, sector=sector, partnership=partnership, known=", ".join(own)
                    )
            editions += [(sector, partnership) for sector in wanted]
    else:
        editions = [(sector, None) for sector in (sectors or workspace.sectors())]
    names = list(products or workspace.products())
    size = size.upper() if size else None  # a3 is A3
    if size:
        names = _of_size(workspace, names, size, bool(products), diagnostics)
    for sector, owner in editions:
        _see_that_it_is_alone(workspace, sector, owner, diagnostics)
    diagnostics.raise_errors()
    jobs = [
        Job(sector, partnership, product, size or "", tuple(sets), output)
        for sector, partnership in editions
        for product in names
        for output in outputs
    ]
    return list(dict.fromkeys(jobs))  # a name that was given twice counts once


def _see_that_it_is_alone(
    workspace: Workspace, sector: str, partnership: str | None, diagnostics: Diagnostics
) -> None:
    """Sector `vo` with partnership `a-b` and sector `vo-a` with `b` would write into one folder (BLD05)."""
    from cardgen.content.store import partnership_sectors

    name = edition_name(sector, partnership)
    partnerships, sectors = set(workspace.partnerships()), workspace.sector_names()
    if partnership and name in sectors:
        diagnostics.add("BLD05", None, folder=name, other=name)
    for other in sectors:
        rest = name.removeprefix(f"{other}-")
        if (
            rest != name
            and rest in partnerships
            and (other, rest) != (sector, partnership)
            and other in partnership_sectors(workspace, rest, Diagnostics())
        ):
            diagnostics.add("BLD05", None, folder=name, other=f"{other} -p {rest}")


def edition_name(sector: str, partnership: str | None) -> str:
    """Name of an edition and of its folder."""
    return f"{sector}-{partnership}" if partnership else sector


def _of_size(
    workspace: Workspace, names: list[str], size: str, asked: bool, diagnostics: Diagnostics
) -> list[str]:
    """The products that exist in this size; naming one that does not is an error (BLD02)."""
    fitting = []
    for name in names:
        sizes = _sizes(workspace, name, diagnostics)
        if size in sizes:
            fitting.append(name)
        elif asked:
            diagnostics.add("BLD02", None, product=name, size=size, known=", ".join(sizes))
    if not fitting and not diagnostics.errors:
        diagnostics.add("BLD03", None, size=size)
    return fitting


def _sizes(workspace: Workspace, name: str, diagnostics: Diagnostics) -> tuple[str, ...]:
    """The paper sizes a product can be made in; a booklet has one of its own."""
    from cardgen.template.product import load_product

    if name in workspace.booklets():
        return ()
    product = load_product(workspace, name, diagnostics)
    return product.sizes if product is not None else ()
