"""One work in two windows: in one of them somebody types, the others look on and follow.

Two forms of which one is older than the other would take turns in undoing what the other did. So a window says who it
is with each change, and only the one that holds the work may change it; who works without scripts has no name, and may.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from cardgen.studio.server.common import json_of, shared_of, work_of

if TYPE_CHECKING:
    from starlette.requests import Request

    from cardgen.studio.work.desk import Work

_NAME = re.compile("[0-9a-z-]{8,40}")


def hand_of(request: Request) -> Work:
    """The work that a request is about to change.

    Raises:
        HTTPException: 404, it is not on the desk of whoever asks; 423, somebody works on it in another window.
    """
    work, window = work_of(request), request.headers.get("x-window", "")
    if window and work.holder and window != work.holder:
        raise HTTPException(423)
    return work


def tell_others(request: Request, work: Work) -> None:
    """A work changed: windows that look on may follow."""
    about = {"work": work.id, "holder": work.holder}
    shared_of(request).news.tell("work", about, request.scope["visitor"])


async def window(request: Request) -> Response:
    """A window opens (`was` is what it was called before, on the page it came from), takes over, or goes away."""
    work, sent = work_of(request), await json_of(request)
    name, was, act = (sent.get(key, "") for key in ("window", "was", "act"))
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise HTTPException(400)
    if act == "leave":
        if work.holder == name:
            work.holder = ""
        return JSONResponse({"mine": False})
    if act == "take" or work.holder in {"", name, was}:
        work.holder = name
        if act == "take":
            tell_others(request, work)
    return JSONResponse({"mine": work.holder == name})
