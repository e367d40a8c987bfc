"""What browsers ask of the view for designers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import CardgenError, Diagnostic
from cardgen.messages.saying import say
from cardgen.preview.eyes import EYES
from cardgen.project.overview import overview
from cardgen.studio.designer.element import Inspect
from cardgen.studio.designer.opening import Opener
from cardgen.studio.designer.paper import BACK, VIEWS
from cardgen.studio.designer.row import SIZES, Row, Rowed
from cardgen.studio.pictures.pool import BrokenError, TooLongError
from cardgen.studio.pictures.show import Edit
from cardgen.studio.server.common import json_of, language_of, page, shared_of

if TYPE_CHECKING:
    from starlette.requests import Request

    from cardgen.project.workspace import Workspace
    from cardgen.studio.designer.cell import Cell
    from cardgen.studio.designer.element import Element
    from cardgen.studio.pages.words import Words
    from cardgen.studio.server.shared import Shared

MOST_ROWS = 60
"""Editions in a matrix."""
MOST_TOLD = 3
"""Messages above a row."""
LONG = 120.0
"""Seconds that a row may take: a soft proof draws every plate of every page."""
FIRST = ("dialoogkaart", "kaartenset", "praatplaat")
"""Products that are opened first, where there are."""


class Edition(Struct, frozen=True):
    """A row of the matrix."""

    id: str
    label: str
    name: str
    edit: Edit


class Designer:
    """The routes, with what they remember: which lines can be opened, and how each row looked when it was right."""

    def __init__(self, opener: Opener) -> None:
        self._opener = opener
        self._good: dict[tuple[str, str, str], Rowed] = {}
        self._sectors: dict[str, tuple[str, ...]] = {}

    def routes(self) -> list[Route]:
        """See the names of the methods."""
        return [
            Route("/design", self.table),
            Route("/design/open", self.open, methods=["POST"]),
            Route("/design/{product:str}", self.table),
            Route("/design/{product:str}/row", self.row),
            Route("/design/{product:str}/element", self.element),
        ]

    async def table(self, request: Request) -> Response:
        """The page itself; its rows follow."""
        shared = shared_of(request)
        found = overview(shared.workspace).products
        products = [(one.id, one.name or one.id.replace("-", " ").capitalize()) for one in found]
        known = [name for name, _ in products]
        first = next((name for name in FIRST if name in known), known[0] if known else "")
        product = request.path_params.get("product", first)
        if product not in known:
            raise HTTPException(404)
        label = dict(products)[product]
        rows = self._editions(shared.workspace)
        return page(
            request, "design.html", products=products, product=product, label=label, rows=rows, views=VIEWS
        )

    async def row(self, request: Request) -> Response:
        """All pages of the product in one edition."""
        shared, query = shared_of(request), request.query_params
        product, edition = self._asked(request)
        eyes = query.get("eyes", "")
        view = query.get("view", "")
        if eyes not in {"", "proof", *EYES} or view not in VIEWS:
            raise HTTPException(404)
        width = query.get("width", "")
        asked = int(width) if width.isdecimal() and len(width) < 6 else 0
        row = Row(
            edition.edit,
            product,
            next((size for size in SIZES if size >= asked), SIZES[-1]),
            query.get("grid") == "yes",
            eyes,
            language_of(request, shared),
            view,
        )
        try:
            rowed = await shared.pool.ask(row, of=f"design {edition.id}", limit=LONG)
        except CardgenError as error:  # a file that all editions need
            rowed = Rowed(notes=tuple(error.diagnostics))
        except (TooLongError, BrokenError):
            raise HTTPException(503) from None
        key = product, edition.id, view
        broken = not rowed.cells and bool(rowed.notes)
        shown = self._good.get(key, rowed) if broken else rowed
        if rowed.cells:
            self._good[key] = rowed
        shared.kept.keep(cell.picture for cell in shown.cells)
        told = [self._told(one, row.language) for one in rowed.notes[:MOST_TOLD]]
        base = shared.settings.base
        return JSONResponse(
            {
                "broken": broken,
                "cells": [_cell(cell, base, shared.pages.words(row.language)) for cell in shown.cells],
                "notes": shared.pages.page(
                    "designnotes.html",
                    row.language,
                    label=edition.label,
                    notes=told,
                    more=len(rowed.notes) - len(told),
                    broken=broken and bool(shown.cells),
                )
                if told
                else "",
            }
        )

    async def element(self, request: Request) -> Response:
        """What there is to know of an element: a part of the page."""
        shared, query = shared_of(request), request.query_params
        product, edition = self._asked(request)
        others = tuple((one.name, one.edit) for one in self._editions(shared.workspace)[:12])
        task = Inspect(edition.edit, product, query.get("page", ""), query.get("id", ""), others)
        try:
            found = await shared.pool.ask(task, of=f"design {edition.id}")
        except (CardgenError, TooLongError, BrokenError):
            found = None
        if found is None:
            raise HTTPException(404)
        values: dict[str, Any] = {"one": found, "edition": edition, "layers": self._layers(found)}
        values["template"] = self._opener.place(found.template) if found.template else None
        return HTMLResponse(shared.pages.page("element.html", language_of(request, shared), **values))

    async def open(self, request: Request) -> Response:
        """Open a line in the editor of whoever sits at this computer."""
        name = (await json_of(request)).get("place")
        if not isinstance(name, str) or self._opener.open(name) is None:
            raise HTTPException(404)
        return JSONResponse({"opened": True})

    def _layers(self, found: Element) -> list[dict[str, Any]]:
        return [
            {"name": one.name, "text": one.text, "wins": one.wins, "place": self._opener.place(one.where)}
            for one in found.layers
        ]

    def _told(self, one: Diagnostic, language: Any) -> dict[str, Any]:
        said = say(one, language)
        place = self._opener.place(one.where[0]) if one.where else None
        return {"text": said.text, "hint": said.hint, "code": one.code, "place": place}

    def _editions(self, workspace: Workspace) -> list[Edition]:
        """The rows: sectors, then partnerships in each of their sectors; of a broken file those it had before."""
        found = overview(workspace)
        sectors = [one for one in found.sectors if not workspace.joins_sectors(one.id)]
        rows = [Edition(one.id, one.id, one.name or one.id, Edit({}, one.id, None)) for one in sectors]
        known = {one.id for one in sectors}
        self._sectors.update({one.id: one.about for one in found.partnerships if one.about})
        rows += [
            Edition(f"{sector} {one.id}", sector, one.name or one.id, Edit({}, sector, one.id))
            for one in found.partnerships
            for sector in self._sectors.get(one.id, ())
            if sector in known
        ]
        return rows[:MOST_ROWS]

    def _asked(self, request: Request) -> tuple[str, Edition]:
        """Product and edition of a request, both from the lists of what there is.

        Raises:
            HTTPException: 404, there is no such.
        """
        shared: Shared = shared_of(request)
        product = request.path_params["product"]
        wanted = request.query_params.get("edition", "")
        edition = next((one for one in self._editions(shared.workspace) if one.id == wanted), None)
        if edition is None or product not in shared.workspace.products():
            raise HTTPException(404)
        return product, edition


def _cell(cell: Cell, base: str, words: Words) -> dict[str, Any]:
    title = cell.title
    if not title:  # the side of a sheet
        number, _, side = cell.id.partition(" ")
        key = "sheet_back" if side == BACK else "sheet_front" if side else "sheet"
        title = words(key, number=number)
    return {
        "id": cell.id,
        "title": title,
        "src": f"{base}/p/{cell.picture.hash}.jpg",
        "size": [cell.w, cell.h],
        "safe": cell.safe,
        "folds": cell.folds,
        "boxes": [
            [one.id, one.name, one.state, *(round(n, 2) for n in (one.x, one.y, one.w, one.h)), one.fit]
            for one in cell.boxes
        ],
    }
