"""Who may come in: only the browser that was given the link, from our own pages, with requests of a sane size.

Every answer says what a page may do: load from here alone, no script in the page itself, in nobody’s frame.
"""

from __future__ import annotations

import asyncio
import hmac
import secrets
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from cardgen.studio.server.settings import MOST_FILE, MOST_SHEET, MOST_TEXT, Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
"""Content-Security-Policy (www.w3.org/TR/CSP3)."""

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}
SAFE = frozenset({"GET", "HEAD"})
OPEN = ("/static/", "/healthz")
"""What everybody may have: nothing in it is about anybody."""
KEEPERS = frozenset({"/health", "/metrics"})
"""What programs beside the server ask, by whatever name they know it."""
_WITH_FILE = "/logo"
"""End of addresses that take a file."""
_WITH_SHEET = "/batch"


class TooLargeError(Exception):
    """A request that goes on and on."""


class TooSlowError(Exception):
    """A request whose body does not come."""


class Guard:
    """Stands before the application.

    Args:
        app: what it guards.
        settings: whom to let in.
        refused: makes the page for somebody with an old link.
    """

    def __init__(self, app: ASGIApp, settings: Settings, refused: Callable[[Request], Response]) -> None:
        self._app = app
        self._settings = settings
        self._refused = refused

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":  # no page of ours opens another kind of line
            return
        base = self._settings.base
        if base and (scope["path"] == base or scope["path"].startswith(f"{base}/")):  # the proxy left it on
            scope = {**scope, "path": scope["path"][len(base) :] or "/"}
        sender = _with_headers(scope, send, self._settings)
        refusal = self._look(scope)
        if refusal is not None:
            await refusal(scope, receive, sender)
            return
        started = False

        async def noticing(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await sender(message)

        try:
            await self._app(scope, _limited(receive, _most(scope["path"]), self._settings.patience), noticing)
        except TooLargeError:
            if not started:
                await PlainTextResponse("Too large.", 413)(scope, receive, sender)
        except asyncio.CancelledError:  # the studio stops while somebody waits: nothing went wrong
            if not started:
                await PlainTextResponse("The studio stops.", 503, {"Connection": "close"})(
                    scope, receive, sender
                )
        except TooSlowError:
            if not started:
                await PlainTextResponse("Too slow.", 408, {"Connection": "close"})(scope, receive, sender)

    def _look(self, scope: Scope) -> Response | None:
        """Why not to answer; None to answer."""
        headers = Headers(scope=scope)
        settings = self._settings
        own = scope["path"] in KEEPERS and _peer(scope) in settings.trusted
        if settings.hosts and not own and _host(scope, headers, settings) not in settings.hosts:
            return PlainTextResponse("This is not a name of the studio.", 421)  # DNS rebinding
        if len(scope.get("query_string", b"")) > 4_000 or len(scope["path"]) > 500:
            return PlainTextResponse("Too long.", 414)
        if scope["method"] not in SAFE:
            if headers.get("origin", "").casefold() not in settings.origins:
                return PlainTextResponse("This did not come from a page of the studio.", 403)
            length = headers.get("content-length", "0")
            if not length.isdecimal() or len(length) > 12 or int(length) > _most(scope["path"]):
                return PlainTextResponse("Too large.", 413)
        foreign = headers.get("sec-fetch-site") in {"cross-site", "same-site"}
        if foreign and headers.get("sec-fetch-mode") != "navigate":
            return PlainTextResponse("This did not come from a page of the studio.", 403)
        return self._who(scope)

    def _who(self, scope: Scope) -> Response | None:
        request = Request(scope)
        settings = self._settings
        known = request.cookies.get(settings.cookie, "")
        if not settings.token:
            fits = len(known) == 43 and known.isascii()
            scope["visitor"] = known if fits else secrets.token_urlsafe(32)
            scope["new_visitor"] = not fits
            return None
        given = request.query_params.get("token", "")
        if given and scope["method"] == "GET" and _same(given, settings.token):
            return self._welcome(scope)
        if _same(known, settings.token):
            scope["visitor"] = known
            return None
        if scope["path"].startswith(OPEN):
            return None
        return self._refused(request)

    def _welcome(self, scope: Scope) -> Response:
        """The same page without the token in its address, where history and screenshots would keep it."""
        rest = [
            (key, value)
            for key, value in parse_qsl(scope["query_string"].decode("latin-1"))
            if key != "token"
        ]
        target = self._settings.base + "/" + quote(scope["path"].lstrip("/\\"))
        answer = RedirectResponse(target + (f"?{urlencode(rest)}" if rest else ""), 303)
        answer.set_cookie(
            self._settings.cookie,
            self._settings.token,
            httponly=True,
            samesite="strict",
            path=self._settings.base or "/",
        )
        return answer


def _peer(scope: Scope) -> str:
    return str((scope.get("client") or ("",))[0])


def _host(scope: Scope, headers: Headers, settings: Settings) -> str:
    """The name by which people asked; that a proxy passes on counts only when it is one of ours."""
    host = headers.get("host", "")
    if _peer(scope) in settings.trusted:
        host = headers.get("x-forwarded-host", host)
    return host.casefold()


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode())


def _most(path: str) -> int:
    if path == _WITH_SHEET:
        return MOST_SHEET
    return MOST_FILE if path.endswith(_WITH_FILE) else MOST_TEXT


def _limited(receive: Receive, most: int, patience: float) -> Receive:
    got = 0
    whole = False
    loop = asyncio.get_running_loop()
    until = loop.time() + patience

    async def limited() -> Message:
        nonlocal got, whole
        if whole:  # now it is only asked whether somebody is still there
            return await receive()
        try:
            message = await asyncio.wait_for(receive(), max(0.0, until - loop.time()))
        except TimeoutError:
            raise TooSlowError from None
        whole = not message.get("more_body", False)
        got += len(message.get("body", b""))
        if got > most:
            raise TooLargeError
        return message

    return limited


def _with_headers(scope: Scope, send: Send, settings: Settings) -> Send:
    async def sender(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            if scope.get("new_visitor"):
                path = settings.base or "/"
                cookie = f"{settings.cookie}={scope['visitor']}; HttpOnly; SameSite=strict; Path={path}"
                cookie += "; Secure" if settings.secure else ""
                headers.append("Set-Cookie", cookie)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            headers.setdefault("Cache-Control", "no-store")
        await send(message)

    return sender
