"""The application: its routes, and what all of them share."""

from __future__ import annotations

import contextlib
import time
from collections.abc import AsyncIterator, Callable
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from cardgen.studio.batch.routes import Batches
from cardgen.studio.designer.opening import Opener
from cardgen.studio.designer.routes import Designer
from cardgen.studio.editor.downloads import download_routes
from cardgen.studio.editor.routes import editor_routes
from cardgen.studio.pages.rendering import HOME, Pages
from cardgen.studio.pictures.kept import Kept
from cardgen.studio.pictures.pool import BrokenError, Pool, TooLongError
from cardgen.studio.public.keeping import forgetting, public_routes
from cardgen.studio.public.limits import Limits
from cardgen.studio.server.common import language_of
from cardgen.studio.server.news import News
from cardgen.studio.server.security import Guard
from cardgen.studio.server.settings import Settings
from cardgen.studio.server.shared import Shared
from cardgen.studio.server.shell import shell_routes
from cardgen.studio.server.watching import watching
from cardgen.studio.work.desk import Desks

if TYPE_CHECKING:
    from starlette.requests import Request

    from cardgen.project.workspace import Workspace


def application(
    workspace: Workspace,
    settings: Settings,
    clock: Callable[[], float] = time.monotonic,
    pool: Pool | None = None,
) -> Starlette:
    """The studio as an ASGI application.

    Args:
        workspace: what is worked in.
        settings: how.
        clock: seconds, for what is forgotten after a while.
        pool: what makes the pictures; by default processes of our own.
    """
    shared = Shared(
        workspace=workspace,
        settings=settings,
        pages=Pages(workspace, settings.base, public=not settings.saves),
        pool=pool or Pool(workspace, settings.workers, settings.limit),
        kept=Kept(),
        desks=Desks(),
        news=News(),
        clock=clock,
    )

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        shared.pool.start()
        try:
            async with watching(shared), forgetting(shared):
                yield
        finally:
            shared.desks.leave()
            shared.pool.stop()

    def refused(request: Request) -> Response:
        return _said(shared, request, "refused", 403, way=False)

    # Whoever designs sees files by their names and starts an editor: that is for one's own computer alone.
    design = Designer(Opener(workspace, settings.editor)).routes() if settings.saves else []
    limits = (
        [] if settings.saves else [Middleware(Limits, pool=shared.pool, say=lambda *of: _later(shared, *of))]
    )
    static = StaticFiles(directory=HOME.parent / "static")
    app = Starlette(
        routes=[
            *shell_routes(),
            *(design or public_routes()),
            *Batches().routes(),
            *download_routes(),
            *editor_routes(),
            Mount("/static", static, name="static"),
        ],
        middleware=[Middleware(Guard, settings=settings, refused=refused), *limits],
        exception_handlers={
            HTTPException: lambda request, error: _failed(shared, request, error),
            TooLongError: lambda request, _: _said(shared, request, "broken", 503),
            BrokenError: lambda request, _: _said(shared, request, "broken", 500),
            Exception: lambda request, _: _said(shared, request, "broken", 500),
        },
        lifespan=lifespan,
    )
    app.state.shared = shared
    return app


def _failed(shared: Shared, request: Request, error: Exception) -> Response:
    code = error.status_code if isinstance(error, HTTPException) else 500
    return _said(shared, request, "missing" if code == 404 else "broken", code)


def _later(shared: Shared, request: Request, kind: str, seconds: int) -> tuple[str, str]:
    """What to say to whoever has to come back: as a sentence, and as a page."""
    language = language_of(request, shared)
    words = shared.pages.words(language)
    text = words("busy_making") if kind == "making" else words("busy_text", n=seconds)
    on_page = words("busy_form", n=seconds) if request.method == "POST" else text
    return text, shared.pages.page("said.html", language, key="busy", way=False, text=on_page)


def _said(shared: Shared, request: Request, key: str, status: int, *, way: bool = True) -> Response:
    values: dict[str, Any] = {"key": key, "way": way}
    return HTMLResponse(shared.pages.page("said.html", language_of(request, shared), **values), status)
