"""What browsers ask of the editor."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from cardgen.messages.diagnostics import CardgenError
from cardgen.studio.editor.acts import (
    LogoError,
    apply_form,
    edit,
    put_back,
    refused,
    rename_sector,
    take_logo,
)
from cardgen.studio.editor.facts import Facts, Read
from cardgen.studio.editor.saying import answer, nameless, seen
from cardgen.studio.editor.sight import Wanted, edit_of, look, work_product
from cardgen.studio.editor.steps import BY_ID, EDITABLE, OF_SECTOR, PAGES, PUTTABLE, SECTOR_STEPS, TEXTS
from cardgen.studio.editor.windows import hand_of, tell_others, window
from cardgen.studio.pictures.alone import Alone
from cardgen.studio.pictures.pool import BrokenError, TooLongError
from cardgen.studio.pictures.show import Strip
from cardgen.studio.server.common import desk_of, json_of, language_of, page, shared_of, slim, work_of
from cardgen.studio.work.desk import Work
from cardgen.studio.work.draft import MOST_LOGO, UNNAMED, Draft, NotEditableError, TooMuchError
from cardgen.studio.work.saving import free_id, save, settle

if TYPE_CHECKING:
    from starlette.requests import Request

LONGEST = 4_000
"""Characters of one field that are taken in; the core says which of them are too many."""


def editor_routes() -> list[Route]:
    """The routes of the editor."""
    return [
        Route("/e", begin, methods=["POST"]),
        Route("/e/{id:str}", patch, methods=["PATCH"]),
        Route("/e/{id:str}/show", show, methods=["POST"]),
        Route("/e/{id:str}/strip", strip),
        Route("/e/{id:str}/logo", logo, methods=["POST"]),
        Route("/e/{id:str}/logo", logo_file, methods=["GET"]),
        Route("/e/{id:str}/history", history, methods=["POST"]),
        Route("/e/{id:str}/save", keep, methods=["POST"]),
        Route("/e/{id:str}/window", window, methods=["POST"]),
        Route("/e/{id:str}/{step:str}", step, methods=["GET"]),
        Route("/e/{id:str}/{step:str}", form, methods=["POST"]),
    ]


async def begin(request: Request) -> Response:
    """A new edition in a sector, or one that is on disk."""
    shared, desk = shared_of(request), desk_of(request)
    async with request.form(max_files=0, max_fields=4) as sent:
        edition, sector = str(sent.get("edition", "")), str(sent.get("sector", ""))
        texts = str(sent.get("texts", ""))
    workspace = shared.workspace
    if texts:
        return _begin_texts(request, texts)
    if edition:
        sector, _, name = edition.partition(" ")
        if not shared.settings.saves or not workspace.has_partnership(name):
            raise HTTPException(404)
        if sector not in workspace.sector_names():
            raise HTTPException(404)
        work = desk.of(sector, name)
        if work is None:
            try:
                draft = Draft.read(workspace, sector, name)
            except (OSError, TooMuchError):
                raise HTTPException(404) from None
            work = desk.begin(draft, draft.files)
    else:
        if sector not in workspace.sector_names():
            raise HTTPException(404)
        work = desk.begin(Draft.begin(sector, free_id(workspace, UNNAMED), UNNAMED))
    return RedirectResponse(f"{shared.settings.base}/e/{work.id}/naam", 303)


def _begin_texts(request: Request, sector: str) -> Response:
    """The texts of a sector itself: for who keeps the project, so only where work is saved."""
    shared, desk = shared_of(request), desk_of(request)
    workspace = shared.workspace
    if not shared.settings.saves or sector not in workspace.sectors() or workspace.joins_sectors(sector):
        raise HTTPException(404)
    work = desk.of(sector, "")
    if work is None:
        try:
            draft = Draft.read(workspace, sector, "")
        except (OSError, TooMuchError):
            raise HTTPException(404) from None
        work = desk.begin(draft, draft.files)
    return RedirectResponse(f"{shared.settings.base}/e/{work.id}/{TEXTS.id}", 303)


async def step(request: Request) -> Response:
    """A step with the page beside it; with `part=form` the form alone, for who has the rest."""
    work = work_of(request)
    wanted = Wanted.of_query(request)
    if (BY_ID.get(request.path_params["step"]) in SECTOR_STEPS) != work.draft.of_sector:
        raise HTTPException(404)
    wanted = wanted.of(work)
    looked = await look(shared_of(request), work, wanted)
    values = seen(request, work, looked, wanted)
    part = request.headers.get("x-part", "")
    if part == "form":
        shared = shared_of(request)
        return HTMLResponse(shared.pages.page("form.html", language_of(request, shared), **values))
    names = {"klaar": "ready.html", **{one.id: "texts.html" for one in SECTOR_STEPS}}
    return page(request, names.get(wanted.at.id, "editor.html"), **values)


async def patch(request: Request) -> Response:
    """One field, as it is now."""
    work, sent = hand_of(request), await json_of(request)
    path, value = sent.get("path"), sent.get("value")
    if not isinstance(path, str) or not isinstance(value, str) or len(value) > LONGEST:
        raise HTTPException(400)
    if not _editable(work).fullmatch(path):
        raise HTTPException(403)
    wanted = Wanted.of_body(sent).of(work)
    facts = await _facts(request, work)
    if work.draft.of_sector and path not in facts.texts:
        raise HTTPException(403)
    try:
        edit(work, facts, path, value)
    except NotEditableError:
        raise HTTPException(409) from None
    tell_others(request, work)
    return await _answered(request, work, wanted, (path, value) if refused(path, value) else None)


async def show(request: Request) -> Response:
    """The page of a product, without a change."""
    work, sent = work_of(request), await json_of(request)
    return await _answered(request, work, Wanted.of_body(sent).of(work))


async def strip(request: Request) -> Response:
    """All pages of a product, small."""
    work, shared = work_of(request), shared_of(request)
    product = request.query_params.get("product", "")
    if product not in shared.workspace.products():
        raise HTTPException(404)
    try:
        pictures = await shared.pool.ask(Strip(edit_of(work), product), of=work.id)
    except CardgenError:
        pictures = ()
    shared.kept.keep(pictures)
    return JSONResponse([{"hash": one.hash, "w": one.width, "h": one.height} for one in pictures])


async def logo(request: Request) -> Response:
    """A logo, dropped or chosen."""
    work = hand_of(request)
    if work.draft.of_sector:
        raise HTTPException(403)
    async with request.form(max_files=1, max_fields=4) as sent:
        file = sent.get("logo")
        if not isinstance(file, UploadFile):
            raise HTTPException(400)
        data = await file.read()
    try:
        take_logo(work, data)
    except LogoError as error:
        shared = shared_of(request)
        mb = f"{len(data) / 1_000_000:.1f}".replace(".", ",")
        key = "logo_too_large" if error.too_large else "logo_unknown"
        words = shared.pages.words(language_of(request, shared))
        return JSONResponse({"refused": words(key, mb=mb) if error.too_large else words(key)}, 422)
    except NotEditableError:
        raise HTTPException(409) from None
    slim(request)
    tell_others(request, work)
    return JSONResponse({"rev": work.rev})


async def history(request: Request) -> Response:
    """A step back, or forth again."""
    work = hand_of(request)
    async with request.form(max_files=0, max_fields=200) as sent:
        way, named = sent.get("way"), str(sent.get("step") or request.query_params.get("step", ""))
    done = work.redo() if way == "redo" else work.undo() if way == "undo" else False
    tell_others(request, work)
    if request.headers.get("x-part"):
        return JSONResponse({"rev": work.rev, "done": done})
    if work.draft.of_sector:
        return _to(request, work, named if BY_ID.get(named) in SECTOR_STEPS else TEXTS.id)
    return _to(request, work, named if named in BY_ID else "naam")


async def keep(request: Request) -> Response:
    """Write the work to disk."""
    work, shared = hand_of(request), shared_of(request)
    if not shared.settings.saves:
        raise HTTPException(403)
    unnamed = nameless(work)
    try:
        if not unnamed and work.draft.new:
            facts = await _facts(request, work)
            name = facts.value("partnership.name").shown
            work.draft = work.draft.renamed(free_id(shared.workspace, name))
        if not unnamed:
            save(shared.workspace, work)
    except CardgenError as error:
        from cardgen.messages.saying import say

        language = language_of(request, shared)
        why = f"{shared.pages.words(language)('not_saved')} {say(error.diagnostics[0], language).text}"
        return JSONResponse({"saved": False, "why": why}, 507)
    except (OSError, TooMuchError):
        words = shared.pages.words(language_of(request, shared))
        return JSONResponse({"saved": False, "why": words("not_saved")}, 507)
    line = shared.pages.page(
        "saved.html", language_of(request, shared), saves=True, saved=work.saved, nameless=unnamed
    )
    return JSONResponse({"saved": work.saved, "clash": list(work.clash), "line": line})


async def form(request: Request) -> Response:
    """A whole step at once: from browsers without scripts, and the buttons in the form."""
    work = hand_of(request)
    name = request.path_params["step"]
    if name not in BY_ID or (BY_ID[name] in SECTOR_STEPS) != work.draft.of_sector:
        raise HTTPException(404)
    wanted = Wanted.of_query(request).of(work)
    async with request.form(max_files=1, max_fields=200) as sent:
        fields = {
            key: value for key, value in sent.items() if isinstance(value, str) and len(value) <= LONGEST
        }
        file = sent.get("logo")
        data = await file.read(MOST_LOGO + 1) if isinstance(file, UploadFile) else b""
    try:
        if (back := fields.get("reset")) is not None:
            if not (OF_SECTOR if work.draft.of_sector else PUTTABLE).fullmatch(back):
                raise HTTPException(403)
            put_back(work, back)
        elif fields.get("settle") in {"mine", "theirs"}:
            settle(shared_of(request).workspace, work, mine=fields["settle"] == "mine")
        elif work.draft.of_sector:
            facts = await _facts(request, work)
            for path, typed in fields.items():
                if OF_SECTOR.fullmatch(path) and path in facts.texts:
                    edit(work, facts, path, typed)
        else:
            facts = await _facts(request, work)
            sectors = shared_of(request).workspace.sector_names()
            rename_sector(work, fields.get("sector", ""), sectors)
            apply_form(
                work, facts, {key: value for key, value in fields.items() if EDITABLE.fullmatch(key)}, fields
            )
            if data:
                take_logo(work, data)
                slim(request)
    except (NotEditableError, LogoError):
        raise HTTPException(409) from None
    tell_others(request, work)
    if request.headers.get("x-part"):
        return JSONResponse({"rev": work.rev})
    return _to(request, work, name, wanted)


def _editable(work: Work) -> re.Pattern[str]:
    return OF_SECTOR if work.draft.of_sector else EDITABLE


async def _facts(request: Request, work: Work) -> Facts:
    """What the fields hold now: remembered, or read.

    Raises:
        HTTPException: 409, the files cannot be read.
    """
    if work.facts is None or work.facts_of != work.rev:
        rev = work.rev
        try:
            facts = await shared_of(request).pool.ask(Read(edit_of(work)), of=work.id)
        except CardgenError:
            raise HTTPException(409) from None
        work.facts, work.facts_of = facts, rev
    found: Facts = work.facts
    return found


async def _answered(
    request: Request, work: Work, wanted: Wanted, kept_out: tuple[str, str] | None = None
) -> Response:
    """What a page must know after a change; nothing when a later change was made meanwhile."""
    rev = work.rev
    async with work.turn:
        if work.rev != rev:
            return JSONResponse({"stale": True, "rev": rev})
        looked = await look(shared_of(request), work, wanted)
    return JSONResponse({"rev": rev, **answer(request, work, looked, wanted, kept_out)})


def _to(request: Request, work: Work, name: str, wanted: Wanted | None = None) -> Response:
    query = {"thema": wanted.theme} if wanted is not None and wanted.theme else {}
    if name == PAGES.id and wanted is not None and wanted.picked:
        query = {"product": wanted.product, "page": str(wanted.page or 0)}
    base = shared_of(request).settings.base
    return RedirectResponse(f"{base}/e/{work.id}/{name}" + (f"?{urlencode(query)}" if query else ""), 303)


async def logo_file(request: Request) -> Response:
    """The logo as it will be printed. The file itself goes to no browser: there it might do more than be seen."""
    work, shared = work_of(request), shared_of(request)
    try:
        found = await shared.pool.ask(Alone(edit_of(work), work_product(shared)), of=work.id)
    except (CardgenError, TooLongError, BrokenError):
        found = None
    if found is None:
        raise HTTPException(404)
    return Response(found.data, media_type="image/jpeg")
