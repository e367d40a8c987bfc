"""What is there for every page: the start, pictures, fonts, colours, and news."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from cardgen.messages.diagnostics import CardgenError
from cardgen.project.overview import overview
from cardgen.studio.pictures.alone import Alone
from cardgen.studio.pictures.pool import BrokenError, TooLongError
from cardgen.studio.pictures.show import Edit, Show
from cardgen.studio.server.common import page, shared_of

if TYPE_CHECKING:
    from starlette.requests import Request

FOR_EVER = {"Cache-Control": "private, max-age=31536000, immutable"}
FOR_AN_HOUR = {"Cache-Control": "private, max-age=3600"}
DOORS = {
    "landscape": ("praatplaat", 0, 1, True),
    "own": ("kaartenset", 0, 1, False),
    "batch": ("kaartenset", 2, 1, False),
    "design": ("kaartenset", 12, 2, False),
}
"""Pictures of the first page: the product, the page, the number of the sector, and whether it is the drawing alone."""
_HEX = re.compile("[0-9A-Fa-f]{6}")
_ACCENT = ("50", "100", "200", "500", "700")
FONTS = frozenset(
    {
        "BricolageGrotesque24pt-Bold.ttf",
        "BricolageGrotesque96pt-ExtraBold.ttf",
        "AtkinsonHyperlegibleNext_400Regular.ttf",
        "AtkinsonHyperlegibleNext_500Medium.ttf",
        "AtkinsonHyperlegibleNext_600SemiBold.ttf",
        "AtkinsonHyperlegibleNext_700Bold.ttf",
    }
)


def shell_routes() -> list[Route]:
    """The routes of the shell."""
    return [
        Route("/", start),
        Route("/p/{hash:str}.jpg", picture),
        Route("/font/{name:str}", font),
        Route("/theme.css", theme),
        Route("/door/{name:str}.jpg", door),
        Route("/thumb/{sector:str}/{partnership:str}.jpg", thumb),
        Route("/events", events),
    ]


async def start(request: Request) -> Response:
    """Where to begin, and what to go on with."""
    shared = shared_of(request)
    found = overview(shared.workspace)
    sectors = [
        (one.id, one.id, one.name) for one in found.sectors if not shared.workspace.joins_sectors(one.id)
    ]
    editions = []
    if shared.settings.saves:
        names = {one.id: one.name for one in found.sectors}
        editions = [
            {"id": one.id, "name": one.name or one.id, "sector": sector, "label": names.get(sector, sector)}
            for one in found.partnerships
            for sector in one.about
            if sector in names
        ]
    doors = [{"id": "batch", "href": "/batch"}]
    doors += [{"id": "design", "href": "/design"}] if shared.settings.saves else []
    return page(request, "start.html", sectors=sectors, editions=editions, doors=doors)


async def picture(request: Request) -> Response:
    """A picture that was made before."""
    data = shared_of(request).kept.find(request.path_params["hash"])
    if data is None:
        raise HTTPException(404)
    return Response(data, media_type="image/jpeg", headers=FOR_EVER)


async def font(request: Request) -> Response:
    """A font of the project that our style sheet names."""
    name = request.path_params["name"]
    workspace = shared_of(request).workspace
    if name not in FONTS:
        raise HTTPException(404)
    try:
        data = workspace.files.read(workspace.file("assets", "fonts", name), 5_000_000)
    except OSError:
        raise HTTPException(404) from None
    return Response(data, media_type="font/ttf", headers=FOR_AN_HOUR)


async def theme(request: Request) -> Response:
    """The colours of an edition as a style sheet: `?accent=…&on=…&typed=…&printed=…`, in six digits each."""
    query = request.query_params
    accent = query.get("accent", "").split("-")
    others = {name: query.get(name, "") for name in ("on", "typed", "printed")}
    if len(accent) != len(_ACCENT) or not all(map(_HEX.fullmatch, [*accent, *others.values()])):
        raise HTTPException(404)
    lines = [f"--accent-{step}:#{color}" for step, color in zip(_ACCENT, accent, strict=True)]
    lines += [
        f"--on-accent:#{others['on']}",
        f"--typed:#{others['typed']}",
        f"--printed:#{others['printed']}",
    ]
    return Response(f":root{{{';'.join(lines)}}}\n", media_type="text/css", headers=FOR_EVER)


async def door(request: Request) -> Response:
    """What stands on a door of the first page: a page of a product, as it is now."""
    shared = shared_of(request)
    if request.path_params["name"] not in DOORS:
        raise HTTPException(404)
    product, number, sector, art = DOORS[request.path_params["name"]]
    sectors = [name for name in shared.workspace.sectors() if not shared.workspace.joins_sectors(name)]
    if not sectors or product not in shared.workspace.products():
        raise HTTPException(404)
    edit = Edit({}, sectors[sector % len(sectors)], None)
    if not art:
        return await _drawn(request, Show(edit, product, number, 720))
    try:
        found = await shared.pool.ask(Alone(edit, product, number, art=True, width=2160))
    except (CardgenError, TooLongError, BrokenError):
        found = None
    if found is None:
        raise HTTPException(404)
    return Response(found.data, media_type="image/jpeg", headers=FOR_AN_HOUR)


async def thumb(request: Request) -> Response:
    """The cover of an edition that is on disk."""
    shared = shared_of(request)
    sector, partnership = request.path_params["sector"], request.path_params["partnership"]
    known = shared.settings.saves and shared.workspace.has_partnership(partnership)
    if not known or sector not in shared.workspace.sector_names():
        raise HTTPException(404)
    return await _drawn(request, Show(Edit({}, sector, partnership), "dialoogkaart", 0, 240))


async def events(request: Request) -> Response:
    """News, for as long as the page is open."""
    news = shared_of(request).news.listen(request.scope["visitor"])
    return StreamingResponse(news, media_type="text/event-stream")


async def _drawn(request: Request, show: Show) -> Response:
    try:
        shown = await shared_of(request).pool.ask(show)
    except (CardgenError, TooLongError, BrokenError):
        raise HTTPException(404) from None
    if shown.picture is None:
        raise HTTPException(404)
    return Response(shown.picture.data, media_type="image/jpeg", headers=FOR_AN_HOUR)
