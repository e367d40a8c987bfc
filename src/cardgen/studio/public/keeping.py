"""For the keepers of a studio for everybody: is it well, how busy is it; and the clock by which work is forgotten."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from cardgen.studio.public.limits import queue_of
from cardgen.studio.server.common import shared_of

if TYPE_CHECKING:
    from starlette.requests import Request

    from cardgen.studio.server.shared import Shared

KEPT = 2 * 3600.0
"""Seconds after a visitor was last seen in which their work is kept."""
EVERY = 60.0
"""Seconds between looks at the clock."""


def public_routes() -> list[Route]:
    """The routes of a studio for everybody."""
    return [Route("/queue", queue), Route("/health", health), Route("/metrics", metrics)]


async def queue(request: Request) -> Response:
    """How long it takes before whoever asks now has their turn."""
    return JSONResponse(queue_of(shared_of(request).pool))


async def health(request: Request) -> Response:
    """Whether pictures can be made."""
    pool = shared_of(request).pool
    well = pool.alive() == pool.size
    return JSONResponse({"well": well}, 200 if well else 503)


async def metrics(request: Request) -> Response:
    """Numbers for Prometheus (text format 0.0.4), for who asks from beside the server and not through the proxy."""
    shared = shared_of(request)
    client = request.client.host if request.client else ""
    if client not in shared.settings.trusted or "x-forwarded-for" in request.headers:
        raise HTTPException(404)
    pool = shared.pool
    found = {
        "visitors": ("gauge", len(shared.desks)),
        "works": ("gauge", len(shared.desks.every())),
        "lines": ("gauge", len(shared.news)),
        "waiting": ("gauge", pool.waiting),
        "processes": ("gauge", pool.alive()),
        "tasks_total": ("counter", pool.done),
        "replaced_total": ("counter", pool.replaced),
        "seconds_per_task": ("gauge", round(pool.pace, 3)),
    }
    lines = [
        f"# TYPE cardgen_studio_{name} {kind}\ncardgen_studio_{name} {value}\n"
        for name, (kind, value) in found.items()
    ]
    return PlainTextResponse("".join(lines), media_type="text/plain; version=0.0.4")


@contextlib.asynccontextmanager
async def forgetting(shared: Shared) -> AsyncIterator[None]:
    """Forget work whose time is over, for as long as the server runs."""
    task = asyncio.create_task(_forget(shared))
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def _forget(shared: Shared) -> None:
    while True:
        await asyncio.sleep(EVERY)
        shared.desks.forget(shared.clock() - KEPT)
        shared.desks.slim()
