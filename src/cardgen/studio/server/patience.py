"""How long a line may be open without a whole request on it: whoever sends a letter a minute holds nothing."""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

SECONDS = 15.0
"""In which the first line and the headers of a request must be there."""
TOO_SLOW = b"HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"


class PatientProtocol(H11Protocol):
    """A line to a browser. uvicorn waits for headers for ever; this does not (slowloris)."""

    seconds = SECONDS
    _timer: asyncio.TimerHandle | None = None
    _begun = False

    def connection_made(self, transport: Any) -> None:
        """The line is open: a request must come."""
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        """Something came. The clock runs on until it is a whole request, and begins anew with the next."""
        self._begun = True
        super().data_received(data)
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """The line is closed."""
        self._calm()
        super().connection_lost(exc)

    def _watch(self) -> None:
        if self.cycle is not None and not self.cycle.response_complete:
            self._calm()  # a request is being answered; its body is the guard's to wait for
        elif self._timer is None and (self.cycle is None or self.timeout_keep_alive_task is None):
            self._timer = self.loop.call_later(self.seconds, self._close)

    def _calm(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _close(self) -> None:
        self._timer = None
        if not self.transport.is_closing():
            if self._begun:  # browsers open lines that they never use: those are only closed
                self.transport.write(TOO_SLOW)
            self.transport.close()
