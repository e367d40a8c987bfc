"""What browsers ask of the page for many editions."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from cardgen.batch.example import example
from cardgen.batch.order import Wish
from cardgen.messages.diagnostics import CardgenError
from cardgen.project.overview import overview
from cardgen.studio.batch.batch import HOME, PUBLIC, Batch, Runner, counts
from cardgen.studio.batch.taking import MOST_FILES, take
from cardgen.studio.batch.views import lines, told
from cardgen.studio.pictures.pool import BrokenError, TooLongError
from cardgen.studio.pictures.show import Edit, Show
from cardgen.studio.server.common import desk_of, language_of, page, shared_of, slim

if TYPE_CHECKING:
    from starlette.requests import Request

    from cardgen.messages.diagnostics import Diagnostic
    from cardgen.studio.server.shared import Shared

OUTPUTS = ("screen", "office", "fillable")
"""What people can ask for: the outputs of `cardgen batch --for`."""
COVER = "dialoogkaart"
"""The product of which the first page stands in front of a row."""


class Batches:
    """The routes, with what they share: one sheet is read, and one batch is run, at a time."""

    def __init__(self) -> None:
        self._runner: Runner | None = None
        self._reading = asyncio.Lock()

    def routes(self) -> list[Route]:
        """See the names of the methods."""
        return [
            Route("/batch", self.table, methods=["GET"]),
            Route("/batch", self.take, methods=["POST"]),
            Route("/batch/rows", self.rows),
            Route("/batch/make", self.make, methods=["POST"]),
            Route("/batch/made", self.made),
            Route("/batch/example.xlsx", self.example),
            Route("/batch/picture/{row:int}.jpg", self.picture),
        ]

    def _run(self, shared: Shared) -> Runner:
        if self._runner is None:
            room = HOME if shared.settings.saves else PUBLIC
            self._runner = Runner(shared.workspace, shared.pool, room)
        return self._runner

    async def table(self, request: Request) -> Response:
        """The page: a place to drop a sheet, or what will come of the one that was dropped."""
        return self._page(request, "batch.html")

    async def rows(self, request: Request) -> Response:
        """The part of the page that changes."""
        return self._page(request, "batchrows.html", part=True)

    async def take(self, request: Request) -> Response:
        """A sheet, with its logos."""
        shared, desk = shared_of(request), desk_of(request)
        runner = self._run(shared)
        async with request.form(max_files=MOST_FILES, max_fields=4) as sent:
            files = [one for one in sent.getlist("files") if isinstance(one, UploadFile) and one.filename]
            read = [(one.filename or "", await one.read()) for one in files]
        try:
            async with self._reading:
                taken = await asyncio.to_thread(take, shared.workspace, read, runner.room.rows)
        except CardgenError as error:
            return self._page(request, "batch.html", error.diagnostics, 422)
        if desk.batch is not None:
            desk.batch.leave()
        desk.batch = Batch(taken)
        slim(request)
        runner.look(desk.batch)
        return RedirectResponse(f"{shared.settings.base}/batch", 303)

    async def make(self, request: Request) -> Response:
        """Make every row that can be made."""
        shared, one = shared_of(request), _batch_of(request)
        async with request.form(max_files=0, max_fields=6) as sent:
            product, output = str(sent.get("product", "")), str(sent.get("output", ""))
        if one.busy or not one.good:
            return RedirectResponse(f"{shared.settings.base}/batch", 303)
        if output not in OUTPUTS or (product and product not in shared.workspace.products()):
            raise HTTPException(404)
        if one.parcel is not None:
            one.parcel.close()
            one.parcel = None
        wish = Wish((product,) if product else (), (output,))
        self._run(shared).make(one, wish, language_of(request, shared))
        return RedirectResponse(f"{shared.settings.base}/batch", 303)

    async def made(self, request: Request) -> Response:
        """The zip."""
        one = _batch_of(request)
        if one.parcel is None or one.state != "made":
            raise HTTPException(404)
        name = quote(one.taken.name.rpartition(".")[0] or "edities")
        headers = {
            "Content-Disposition": f"attachment; filename*=UTF-8''{name}.zip",
            "Content-Length": str(one.parcel.size),
        }
        chunks: Iterator[bytes] = one.parcel.chunks()
        return StreamingResponse(chunks, media_type="application/zip", headers=headers)

    async def example(self, request: Request) -> Response:  # noqa: ARG002 - the same for everybody
        """A sheet to fill in."""
        headers = {"Content-Disposition": 'attachment; filename="edities.xlsx"'}
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        try:
            return Response(example(".xlsx"), media_type=kind, headers=headers)
        except CardgenError:
            raise HTTPException(404) from None

    async def picture(self, request: Request) -> Response:
        """The cover of a row, small; `?width=…` for larger."""
        shared, one = shared_of(request), _batch_of(request)
        row = request.path_params["row"]
        order = next((order for order in one.taken.listed.orders if order.row == row), None)
        if order is None or COVER not in shared.workspace.products():
            raise HTTPException(404)
        line = next(line for line in lines(one, *self._words(request)) if line.row == row)
        sector = next((name for name in line.sectors if name in shared.workspace.sector_names()), "")
        width = 1440 if request.query_params.get("width") == "large" else 240
        show = Show(Edit(order.texts, sector, order.id), COVER, 0, width)
        try:
            shown = await shared.pool.ask(show)
        except (CardgenError, TooLongError, BrokenError):
            raise HTTPException(404) from None
        if shown.picture is None:
            raise HTTPException(404)
        return Response(
            shown.picture.data, media_type="image/jpeg", headers={"Cache-Control": "private, max-age=600"}
        )

    def _words(self, request: Request) -> tuple[Any, Any]:
        shared = shared_of(request)
        language = language_of(request, shared)
        return shared.pages.words(language), language

    def _page(
        self,
        request: Request,
        template: str,
        refused: tuple[Diagnostic, ...] = (),
        status: int = 200,
        *,
        part: bool = False,
    ) -> Response:
        shared, one = shared_of(request), desk_of(request).batch
        words, language = self._words(request)
        runner = self._run(shared)
        found = overview(shared.workspace).products
        trouble = refused or (one.trouble if one is not None else ())
        values: dict[str, Any] = {
            "one": one,
            "lines": lines(one, words, language) if one is not None else [],
            "counts": counts(one) if one is not None else {},
            "ahead": runner.ahead(one) if one is not None else 0,
            "most": runner.room.rows,
            "trouble": list(told(trouble, one, words, language)),
            "products": [(made.id, made.name or made.id.replace("-", " ").capitalize()) for made in found],
            "outputs": OUTPUTS,
            "accept": ",".join((".xlsx", ".xlsm", ".ods", ".csv", ".svg", ".png", ".jpg", ".jpeg", ".pdf")),
        }
        if part:
            return HTMLResponse(shared.pages.page(template, language, **values))
        return page(request, template, status, **values)


def _batch_of(request: Request) -> Batch:
    one: Batch | None = desk_of(request).batch
    if one is None:
        raise HTTPException(404)
    return one
