"""What all requests share. It lives as long as the server."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cardgen.core.struct import Struct

if TYPE_CHECKING:
    from cardgen.project.workspace import Workspace
    from cardgen.studio.pages.rendering import Pages
    from cardgen.studio.pictures.kept import Kept
    from cardgen.studio.pictures.pool import Pool
    from cardgen.studio.server.news import News
    from cardgen.studio.server.settings import Settings
    from cardgen.studio.work.desk import Desks


class Shared(Struct):
    """What all requests share."""

    workspace: Workspace
    settings: Settings
    pages: Pages
    pool: Pool
    kept: Kept
    desks: Desks
    news: News
    clock: Callable[[], float]
