"""What browsers are told without asking: that files changed on disk, and that we are still here."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

PING = 10.0
"""Seconds without news after which a line is shown to be alive."""
MOST_WAITING = 50
"""News that one browser may be behind; more, and it starts afresh."""


class News:
    """Lines to browsers (server-sent events, html.spec.whatwg.org)."""

    def __init__(self) -> None:
        self._lines: dict[asyncio.Queue[tuple[str, Any]], str] = {}

    def __len__(self) -> int:
        return len(self._lines)

    def tell(self, kind: str, about: Any, of: str = "") -> None:
        """Tell every browser that listens, or with `of` those of one visitor."""
        for line, visitor in self._lines.items():
            if of in {"", visitor} and line.qsize() < MOST_WAITING:
                line.put_nowait((kind, about))

    async def listen(self, visitor: str = "") -> AsyncIterator[bytes]:
        """The news from now on, as they go over the line to a window of this visitor."""
        line: asyncio.Queue[tuple[str, Any]] = asyncio.Queue()
        self._lines[line] = visitor
        try:
            yield b"event: ping\ndata: {}\n\n"
            while True:
                try:
                    kind, about = await asyncio.wait_for(line.get(), PING)
                except TimeoutError:
                    kind, about = "ping", {}
                yield f"event: {kind}\ndata: {json.dumps(about)}\n\n".encode()
        finally:
            del self._lines[line]
