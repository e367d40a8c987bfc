"""Web addresses as people type them, and as machines want them: one ASCII address for the QR code and for the link."""

from __future__ import annotations

import re
from urllib.parse import quote

from cardgen.core.pattern import pattern
from cardgen.core.signs import UNWANTED

SCHEMES = ("https", "http", "mailto", "tel")
"""What an address may start with, in capitals too."""
MAX_LENGTH = 2_000
"""Characters; longer ones do not work in every browser."""

_PARTS = pattern(r"(?P<scheme>[A-Za-z]+):(?P<slashes>//)?(?P<rest>.+)", re.DOTALL)
_HOST = pattern(
    r"(?P<user>[^/?#@]*@)?(?P<host>\[[0-9A-Fa-f:.]+\]|[^/?#:@]+)(?P<port>:\d{1,5})?(?P<path>[/?#].*)?",
    re.DOTALL,
)
_PLAIN_HOST = pattern(r"\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.?")
_NEVER = pattern(r"[\s<>\"\\^`{|}]")
_SAFE = "%/:=&?~#+!$,;'@()*[]"
"""Signs with a meaning of their own in an address (RFC 3986, 2.2), and the percent sign of what is encoded already."""
_MAIL = pattern(r"[^\s@<>\"]+@[^\s@<>\".]+(?:\.[^\s@<>\".]+)+")


def ascii_address(text: str) -> str | None:
    """The address in ASCII: the host in punycode (RFC 3490), the rest percent-encoded as UTF-8 (RFC 3987).

    An address inside the document (`#page`) stays as it is. None for what is no address of one of `SCHEMES`.
    """
    if text.startswith("#"):
        return text
    found = _PARTS.fullmatch(text)
    if found is None or len(text) > MAX_LENGTH or _NEVER.search(text) or UNWANTED.search(text):
        return None
    scheme, rest = found["scheme"].lower(), found["rest"]
    if scheme not in SCHEMES or bool(found["slashes"]) is not scheme.startswith("http"):
        return None
    if not scheme.startswith("http"):
        return f"{scheme}:{quote(rest, safe=_SAFE)}"
    parts = _HOST.fullmatch(rest)
    host = _host(parts["host"]) if parts is not None else None
    if parts is None or host is None:
        return None
    user, path = quote(parts["user"] or "", safe=_SAFE), quote(parts["path"] or "", safe=_SAFE)
    return f"{scheme}://{user}{host}{parts['port'] or ''}{path}"


def _host(host: str) -> str | None:
    if host.isascii():
        return host if len(host) >= 3 and _PLAIN_HOST.fullmatch(host) else None
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return None


def meant_address(text: str) -> str:
    """The whole address that was probably meant by one without its start; or an empty string."""
    bare = text.strip()
    if is_mail(bare):
        return f"mailto:{bare}"
    if (found := re.fullmatch(r"\+?\(?\d[\d ()/.-]{7,18}", bare)) and 9 <= sum(map(str.isdigit, bare)) <= 15:
        return "tel:" + re.sub(r"[^\d+]", "", found[0])
    if begun := re.match(r"(https?)(?::/|:|//|;//|:\\\\)(?!/)", bare, re.IGNORECASE):
        bare = bare[begun.end() :].lstrip("/\\")
    bare = re.sub(r"^https?://", "", bare, flags=re.IGNORECASE)
    host, slash, path = bare.partition("/")
    whole = f"https://{host.replace(',', '.')}{slash}{path.replace(' ', '%20')}"
    near = re.fullmatch(r"https://[\w-]+(\.[\w-]+)+([/?#]\S*)?", whole)
    return whole if near and whole != text.strip() and ascii_address(whole) else ""


def mail_in(text: str) -> str:
    """The one e-mail address in a text that holds more than that; or an empty string."""
    found = _MAIL.findall(text.replace("mailto:", ""))
    return found[0].strip(",;") if len(found) == 1 else ""


def is_mail(text: str) -> bool:
    """Whether this can be an e-mail address."""
    return _MAIL.fullmatch(text) is not None
