"""The project on disk, watched for as long as the server runs."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Collection
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.messages.diagnostics import CardgenError
from cardgen.studio.work.draft import TooMuchError
from cardgen.studio.work.saving import renew

if TYPE_CHECKING:
    from cardgen.studio.server.shared import Shared
    from cardgen.studio.work.desk import Work


@contextlib.asynccontextmanager
async def watching(shared: Shared) -> AsyncIterator[None]:
    """Watch the project; where that cannot be, nothing is told."""
    task = asyncio.create_task(_watch(shared)) if shared.settings.saves else None
    try:
        yield
    finally:
        if task is not None:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task


async def _watch(shared: Shared) -> None:
    from cardgen.preview.watch import changed_files

    with contextlib.suppress(CardgenError):
        async for changed in changed_files(shared.workspace):
            heard(shared, changed)


def heard(shared: Shared, changed: Collection[Path]) -> None:
    """Files changed: works follow where nobody touched them, processes forget, browsers ask again."""
    shared.pool.changed(changed)
    followed = [work.id for work in shared.desks.every() if _renewed(shared, work)]
    shown = sorted(shared.workspace.shown(path) for path in changed)
    shared.news.tell("disk", {"works": followed, "files": shown})


def _renewed(shared: Shared, work: Work) -> bool:
    try:
        return renew(shared.workspace, work)
    except (OSError, TooMuchError):  # gone, or half written: the next change may put it right
        return False
