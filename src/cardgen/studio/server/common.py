"""Small things that every request needs: who asks, in which language, and with what."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response

from cardgen.messages.phrases import Language

if TYPE_CHECKING:
    from starlette.requests import Request

    from cardgen.studio.server.shared import Shared
    from cardgen.studio.work.desk import Desk, Work

LANGUAGES: Mapping[str, Language] = {"nl": "nl", "en": "en"}
CHOSEN = "cardgen-studio-lang"
"""The cookie that keeps the language somebody chose."""


def shared_of(request: Request) -> Shared:
    """What all requests share."""
    shared: Shared = request.app.state.shared
    return shared


def language_of(request: Request, shared: Shared) -> Language:
    """The language somebody chose, else the first of ours that their browser asks for."""
    chosen = request.query_params.get("lang") or request.cookies.get(CHOSEN, "")
    if chosen in LANGUAGES:
        return LANGUAGES[chosen]
    for part in request.headers.get("accept-language", "")[:200].casefold().split(","):
        if (name := part.strip()[:2]) in LANGUAGES:
            return LANGUAGES[name]
    return shared.settings.language


def desk_of(request: Request) -> Desk:
    """The desk of whoever asks."""
    shared = shared_of(request)
    return shared.desks.of(request.scope["visitor"], shared.clock())


def slim(request: Request) -> None:
    """After something large came in or was made: in public nobody lets the studio hold more than it can."""
    shared = shared_of(request)
    if not shared.settings.saves:
        shared.desks.slim()


def work_of(request: Request) -> Work:
    """The work that a request is about.

    Raises:
        HTTPException: 404, it is not on the desk of whoever asks.
    """
    work = desk_of(request).find(request.path_params["id"])
    if work is None:
        raise HTTPException(404)
    return work


async def json_of(request: Request) -> dict[str, Any]:
    """The body of a request as a JSON object.

    Raises:
        HTTPException: 400, it is none.
    """
    try:
        found = json.loads(await request.body())
    except (ValueError, RecursionError):
        raise HTTPException(400) from None
    if not isinstance(found, dict):
        raise HTTPException(400)
    return found


def page(request: Request, template: str, /, status: int = 200, **values: Any) -> Response:
    """A page in the language of whoever asks."""
    shared = shared_of(request)
    language = language_of(request, shared)
    answer = HTMLResponse(shared.pages.page(template, language, **values), status)
    if request.query_params.get("lang") in LANGUAGES:
        answer.set_cookie(
            CHOSEN, language, httponly=True, samesite="strict", path=shared.settings.base or "/"
        )
    return answer
