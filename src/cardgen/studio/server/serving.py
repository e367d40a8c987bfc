"""Starts the server, says where it is, and opens the browser."""

from __future__ import annotations

import os
import re
import secrets
import socket
import webbrowser
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from cardgen.core.struct import replace
from cardgen.messages.diagnostics import CardgenError
from cardgen.messages.phrases import Language
from cardgen.studio.server.settings import Settings

if TYPE_CHECKING:
    import uvicorn
    from starlette.applications import Starlette

    from cardgen.project.workspace import Workspace

PORT = 8320
"""The port that is tried first; when it is taken, the system gives another."""


def at_home(workspace: Workspace) -> Workspace:
    """The workspace in which work is kept: without a project, the working directory becomes one when it is saved."""
    if workspace.project is not None:
        return workspace
    home = workspace.output.parent
    return replace(workspace, roots=(home, *(root for root in workspace.roots if root != home)), project=home)


def serve(
    workspace: Workspace,
    port: int | None,
    language: Language,
    tell: Callable[[str], None],
    *,
    browser: bool,
    editor: str = "",
) -> None:
    """Serve one person until Ctrl-C.

    Args:
        workspace: what is worked in.
        port: a port that must be used; None for one that is free.
        language: of people whose browser asks for neither of ours.
        tell: is given the link.
        browser: whether to open it.
        editor: what opens a line of a file, see `cardgen.studio.designer.opening`.

    Raises:
        CardgenError: STU01, a package is missing; STU02, the port is taken.
    """
    application = _application()
    line = _line(port)
    number = int(line.getsockname()[1])
    token = secrets.token_urlsafe(24)
    settings = Settings.local(number, token, language, editor)
    app = application(at_home(workspace), settings)
    link = f"http://127.0.0.1:{number}/?token={token}"
    tell(link)
    if browser:
        webbrowser.open(link)
    _run(app, line, date_header=False, timeout_graceful_shutdown=2, limit_concurrency=200)


def serve_public(
    workspace: Workspace,
    address: str,
    line: tuple[str, int],
    language: Language,
    tell: Callable[[str], None],
    *,
    trusted: frozenset[str],
) -> None:
    """Serve everybody, behind a proxy, until it is stopped.

    Args:
        workspace: what is shown; nothing is written.
        address: what people type.
        line: name and port to listen on.
        language: of people whose browser asks for neither of ours.
        tell: is given the address.
        trusted: addresses of the proxy.

    Raises:
        CardgenError: STU01, a package is missing; STU02, the port is taken; STU40, no address that people can type.
    """
    parts = urlsplit(address)
    path = re.fullmatch(r"(?:/[A-Za-z0-9._~-]+)*/?", parts.path)
    if parts.scheme not in {"http", "https"} or not parts.netloc or "@" in parts.netloc or not path:
        raise CardgenError.of("STU40", address=address)
    application = _application()
    open_line = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    open_line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        open_line.bind(line)
    except OSError:
        open_line.close()
        raise CardgenError.of("STU02", port=line[1]) from None
    workers = max(2, os.cpu_count() or 2)
    app = application(workspace, Settings.public(address, language, trusted, workers))
    tell(address)
    _run(app, open_line, proxy_headers=False, timeout_graceful_shutdown=5, limit_concurrency=1_000)


def _application() -> Callable[[Workspace, Settings], Starlette]:
    """What makes the application.

    Raises:
        CardgenError: STU01, a package is missing.
    """
    try:
        import uvicorn  # noqa: F401 - what serves it has to be there as well

        from cardgen.studio.server.app import application
    except ModuleNotFoundError as error:
        raise CardgenError.of("STU01", name=error.name or "") from None
    return application


def _run(app: Starlette, line: socket.socket, **apart: Any) -> None:
    """Serve until it is stopped; `apart` are the settings of uvicorn that differ at home and in public."""
    server_of(app, **apart).run(sockets=[line])


def server_of(app: Starlette, **apart: Any) -> uvicorn.Server:
    """What serves an application, within limits that strangers cannot stretch."""
    import uvicorn

    from cardgen.studio.server.patience import PatientProtocol

    config = uvicorn.Config(
        app,
        http=PatientProtocol,
        log_level="error",
        access_log=False,
        server_header=False,
        timeout_keep_alive=30,
        h11_max_incomplete_event_size=16_384,
        backlog=512,
        ws="none",
        **apart,
    )
    return uvicorn.Server(config)


def _line(port: int | None) -> socket.socket:
    """A socket on this computer alone.

    Raises:
        CardgenError: STU02, the port is taken.
    """
    for number in [port] if port is not None else [PORT, 0]:
        line = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            line.bind(("127.0.0.1", number))
        except OSError:
            line.close()
            continue
        return line
    raise CardgenError.of("STU02", port=port)
