"""Nobody takes more than a share: of work at once, of open lines, and of the queue."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from cardgen.core.struct import Struct, field

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from cardgen.studio.pictures.pool import Pool

MOST_AT_ONCE = 6
"""Requests of one visitor that are being answered at once."""
MOST_IN_LINE = 40
"""Requests of one visitor that wait for those: browsers ask for all pictures of a page at the same time."""
MOST_LINES = 4
"""Windows of one visitor that listen for news."""
MOST_MAKING = 1
"""Downloads of one visitor that are being made."""
MOST_WAITING = 80
"""Tasks that wait; who comes then is asked to come back."""
CALM = ("/static/", "/font/", "/p/", "/health", "/metrics", "/queue")
"""What costs nothing."""

Say = Callable[[Request, str, int], tuple[str, str]]
"""For the kind of share that is full and the seconds to wait: a sentence, and a page that says it."""


class _Share(Struct):
    """What one visitor asks of one kind: how much of it is here, and the turns to be answered."""

    turns: asyncio.Semaphore
    count: int = field(default=0)


class Limits:
    """Stands behind the guard, who says which visitor asks.

    Args:
        app: what is kept from being overrun.
        pool: whose queue is looked at.
        say: words for whoever has to come back.
    """

    def __init__(self, app: ASGIApp, pool: Pool, say: Say) -> None:
        self._app = app
        self._pool = pool
        self._say = say
        self._shares: dict[tuple[str, str], _Share] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, in turn; or ask to come back later."""
        path = scope.get("path", "")
        if scope["type"] != "http" or path.startswith(CALM):
            await self._app(scope, receive, send)
            return
        kind, most, line = _share(path, scope["method"])
        key = scope.get("visitor", ""), kind
        share = self._shares.get(key)
        full = share is not None and share.count >= most + line
        if full or (kind != "lines" and self._pool.waiting >= MOST_WAITING):
            await self._later(scope, kind if full else "queue")(scope, receive, send)
            return
        if share is None:
            share = self._shares[key] = _Share(asyncio.Semaphore(most))
        share.count += 1
        try:
            async with share.turns:
                await self._app(scope, receive, send)
        finally:
            share.count -= 1
            if not share.count:
                del self._shares[key]

    def _later(self, scope: Scope, kind: str) -> Response:
        """Come back: as a page that does so by itself, or as a sentence for the page that asked."""
        queue = queue_of(self._pool)
        seconds = max(2, queue["seconds"])
        headers = {"Retry-After": str(seconds)}
        request = Request(scope)
        said, page = self._say(request, kind, seconds)
        if request.headers.get("sec-fetch-dest") == "document":
            again = {"Refresh": str(seconds)} if scope["method"] == "GET" else {}
            return HTMLResponse(page, 429, {**headers, **again})
        return JSONResponse({"queue": queue, "said": said}, 429, headers)


def queue_of(pool: Pool) -> dict[str, int]:
    """How many wait, and in how many seconds whoever comes last has their turn, by how long tasks took lately."""
    turns = (pool.waiting + pool.size - 1) // pool.size
    return {"n": pool.waiting, "seconds": round(turns * pool.pace)}


def _share(path: str, method: str) -> tuple[str, int, int]:
    """The kind of share that a request takes of, how many of it are answered at once, and how many may wait."""
    if path == "/events":
        return "lines", MOST_LINES, 0
    if method == "POST" and "/make/" in path:
        return "making", MOST_MAKING, 0
    return "asking", MOST_AT_ONCE, MOST_IN_LINE
