"""Nobody takes more than a share: of work at once, of open lines, and of the queue."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from cardgen.studio.pictures.pool import Pool

MOST_AT_ONCE = 6
"""Requests of one visitor that are being answered: a browser opens six lines at most."""
MOST_LINES = 4
"""Windows of one visitor that listen for news."""
MOST_MAKING = 1
"""Downloads of one visitor that are being made."""
MOST_WAITING = 80
"""Tasks that wait; who comes then is asked to come back."""
CALM = ("/static/", "/font/", "/health", "/metrics", "/queue")
"""What costs nothing."""


class Limits:
    """Stands behind the guard, who says which visitor asks.

    Args:
        app: what is kept from being overrun.
        pool: whose queue is looked at.
    """

    def __init__(self, app: ASGIApp, pool: Pool) -> None:
        self._app = app
        self._pool = pool
        self._busy: Counter[tuple[str, str]] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or ask to come back later."""
        path = scope.get("path", "")
        if scope["type"] != "http" or path.startswith(CALM):
            await self._app(scope, receive, send)
            return
        kind, most = _share(path, scope["method"])
        share = scope.get("visitor", ""), kind
        if self._busy[share] >= most or (kind != "lines" and self._pool.waiting >= MOST_WAITING):
            queue = queue_of(self._pool)
            later = JSONResponse({"queue": queue}, 429, {"Retry-After": str(max(1, queue["seconds"]))})
            await later(scope, receive, send)
            return
        self._busy[share] += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._busy[share] -= 1
            if not self._busy[share]:
                del self._busy[share]


def queue_of(pool: Pool) -> dict[str, int]:
    """How many wait, and in how many seconds whoever comes last has their turn, by how long tasks took lately."""
    turns = (pool.waiting + pool.size - 1) // pool.size
    return {"n": pool.waiting, "seconds": round(turns * pool.pace)}


def _share(path: str, method: str) -> tuple[str, int]:
    if path == "/events":
        return "lines", MOST_LINES
    if method == "POST" and "/make/" in path:
        return "making", MOST_MAKING
    return "asking", MOST_AT_ONCE
