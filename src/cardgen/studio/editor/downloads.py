"""The last step: what is still to be put right, files to take home, and pages in words."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from cardgen.messages.diagnostics import CardgenError
from cardgen.studio.editor.look import Looked
from cardgen.studio.editor.sight import Wanted, edit_of
from cardgen.studio.editor.steps import step_of
from cardgen.studio.editor.views import Views
from cardgen.studio.pictures.making import KINDS, Check, File, Make
from cardgen.studio.pictures.pool import BrokenError, TooLongError
from cardgen.studio.pictures.reading import Tell
from cardgen.studio.pictures.show import Note, Show, Shown
from cardgen.studio.server.common import desk_of, language_of, shared_of, slim, work_of
from cardgen.studio.work.saving import folder_as_zip

if TYPE_CHECKING:
    from starlette.requests import Request

    from cardgen.studio.work.desk import Work

LONG = 300.0
"""Seconds that making everything may take."""
IN_WORDS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
}
"""A page in words brings its own style, and nothing else."""


def download_routes() -> list[Route]:
    """The routes of the last step."""
    return [
        Route("/e/{id:str}/check", check),
        Route("/e/{id:str}/picture", picture),
        Route("/e/{id:str}/folder", folder),
        Route("/e/{id:str}/text/{product:str}", text),
        Route("/e/{id:str}/make/{kind:str}", make, methods=["POST"]),
        Route("/e/{id:str}/made/{name:str}", made),
    ]


async def check(request: Request) -> Response:
    """What is to be put right in any product, and what is good to know: a part of the page."""
    work, shared = work_of(request), shared_of(request)
    notes = await shared.pool.ask(Check(edit_of(work)), of=work.id)
    return HTMLResponse(_told(request, work, notes))


async def make(request: Request) -> Response:
    """Make files to take home; the address at which they wait, or what must be put right first."""
    work, shared = work_of(request), shared_of(request)
    kind = request.path_params["kind"]
    if kind not in KINDS:
        raise HTTPException(404)
    try:
        file = await shared.pool.ask(Make(edit_of(work), kind), limit=LONG)
    except CardgenError as error:
        notes = await shared.pool.ask(Check(edit_of(work)), of=work.id)
        known = {note.diagnostic for note in notes}
        notes += tuple(Note("", one) for one in error.diagnostics if one not in known)
        return JSONResponse({"refused": _told(request, work, notes)}, 409)
    address = f"{shared.settings.base}/e/{work.id}/made/{_kept(request, work, file)}"
    slim(request)
    if request.headers.get("x-part"):
        return JSONResponse({"href": address, "name": file.name, "size": len(file.data)})
    return RedirectResponse(address, 303)


async def made(request: Request) -> Response:
    """A file that was made just now."""
    file = work_of(request).made.get(request.path_params["name"])
    if file is None:
        raise HTTPException(404)
    return _as_file(file.name, file.data)


async def folder(request: Request) -> Response:
    """The partnership itself, to keep or to send on."""
    work = work_of(request)
    return _as_file(f"{work.draft.id}.zip", folder_as_zip(work))


async def picture(request: Request) -> Response:
    """A page as a picture: `?product=…&page=…&width=…`."""
    work, shared = work_of(request), shared_of(request)
    wanted = Wanted.of_query(request)
    if wanted.product not in shared.workspace.products():
        raise HTTPException(404)
    show = Show(edit_of(work), wanted.product, wanted.page or 0, wanted.width)
    try:
        shown = await shared.pool.ask(show, of=work.id)
    except (CardgenError, TooLongError, BrokenError):
        raise HTTPException(404) from None
    if shown.picture is None:
        raise HTTPException(404)
    return Response(shown.picture.data, media_type="image/jpeg")


async def text(request: Request) -> Response:
    """A product in words, as the `text` command writes it."""
    work, shared = work_of(request), shared_of(request)
    product = request.path_params["product"]
    if product not in shared.workspace.products():
        raise HTTPException(404)
    try:
        page = await shared.pool.ask(Tell(edit_of(work), product), of=work.id)
    except CardgenError:
        page = b""
    if not page:
        raise HTTPException(404)
    return HTMLResponse(page, headers=IN_WORDS)


def _told(request: Request, work: Work, notes: tuple[Note, ...]) -> str:
    """Messages with the step that holds their field, errors first."""
    shared = shared_of(request)
    language = language_of(request, shared)
    looked = Looked(work.facts, Shown("", notes=notes))
    views = Views(looked, shared.pages.words(language), language)
    found = []
    for message in views.everything():
        step = step_of(message.path)
        theme = message.path.split(".")[1] if message.path.startswith("topics.") else ""
        href = f"{shared.settings.base}/e/{work.id}/{step.id}" if step else ""
        if href and theme:
            href += f"?thema={quote(theme)}"
        found.append((message, f"{href}#f-{message.path.replace('.', '-')}" if href else ""))
    return shared.pages.page("checked.html", language, found=found)


def _kept(request: Request, work: Work, file: File) -> str:
    name = secrets.token_urlsafe(16)
    for one in desk_of(request).works.values():
        one.made.clear()  # what was made before is on somebody’s own disk by now
    work.made[name] = file
    return name


def _as_file(name: str, data: bytes) -> Response:
    kind = "application/zip" if name.endswith(".zip") else "application/pdf"
    return Response(
        data, media_type=kind, headers={"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
    )
