"""Files that change on disk, in a project that had no folders when the studio was opened."""

from __future__ import annotations

import asyncio
from pathlib import Path

from cardgen.preview.watch import changed_files
from cardgen.project.workspace import Workspace


def test_a_folder_that_appears_later_is_watched_too(tmp_path: Path) -> None:
    (tmp_path / "cardgen.yaml").touch()
    (tmp_path / "assets").mkdir()
    file = tmp_path / "content" / "partnerships" / "noord" / "partnership.yaml"

    async def story() -> None:
        news = changed_files(Workspace.find(project=tmp_path))
        waiting = asyncio.ensure_future(anext(news))
        await asyncio.sleep(0)
        file.parent.mkdir(parents=True)
        file.write_text("a: 1\n", encoding="utf-8")
        assert file in await waiting
        waiting = asyncio.ensure_future(anext(news))
        number = 1
        while not waiting.done():  # until the system watches the new folder
            number += 1
            file.write_text(f"a: {number}\n", encoding="utf-8")
            await asyncio.sleep(0.05)
        assert file in waiting.result()
        await news.aclose()

    asyncio.run(asyncio.wait_for(story(), 60))
