"""How a studio is run."""

from __future__ import annotations

from urllib.parse import urlsplit

from cardgen.core.struct import Struct
from cardgen.messages.phrases import Language

MOST_TEXT = 64_000
"""Bytes of a request that carries no file."""
MOST_FILE = 6_000_000
"""Bytes of a request that carries a file: a logo with what the browser puts round it."""
MOST_SHEET = 25_000_000
"""Bytes of a request that carries a sheet with its logos."""


class Settings(Struct, frozen=True):
    """How a studio is run.

    Attributes:
        token: what the link must hold, so that no other program or page gets in; empty lets everybody in.
        hosts: what browsers may call this server: host and port, in small letters.
        origins: where requests that change something may come from: scheme, host and port.
        language: that of people whose browser asks for neither Dutch nor English.
        base: the path before all others when another server passes requests on: `/studio`, or empty.
        saves: whether work is written to disk.
        workers: processes that make pictures.
        limit: seconds that one picture may take.
        editor: a link or a command that opens a line of a file, see `designer.opening`; empty for the usual link.
        trusted: addresses of proxies whose X-Forwarded-Host is believed, and from which numbers may be asked.
        patience: seconds in which the body of a request must be there.
    """

    token: str = ""
    hosts: frozenset[str] = frozenset()
    origins: frozenset[str] = frozenset()
    language: Language = "nl"
    base: str = ""
    saves: bool = True
    workers: int = 2
    limit: float = 30.0
    editor: str = ""
    trusted: frozenset[str] = frozenset()
    patience: float = 30.0

    @classmethod
    def local(cls, port: int, token: str, language: Language, editor: str = "") -> Settings:
        """For one person on their own computer."""
        hosts = frozenset(f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]"))
        return cls(token, hosts, frozenset(f"http://{host}" for host in hosts), language, editor=editor)

    @classmethod
    def public(cls, address: str, language: Language, trusted: frozenset[str], workers: int = 2) -> Settings:
        """For everybody, behind a proxy: nothing is saved.

        Args:
            address: what people type: scheme, host and the path before all others.
            language: that of people whose browser asks for neither Dutch nor English.
            trusted: addresses of the proxy.
            workers: processes that make pictures.
        """
        parts = urlsplit(address.casefold())
        origin = frozenset({f"{parts.scheme}://{parts.netloc}"})
        base = urlsplit(address).path.rstrip("/")
        hosts = frozenset({parts.netloc})
        return cls("", hosts, origin, language, base, saves=False, workers=workers, trusted=trusted)

    @property
    def secure(self) -> bool:
        """Whether people come by https, so that cookies travel by nothing else."""
        return bool(self.origins) and all(origin.startswith("https:") for origin in self.origins)

    @property
    def cookie(self) -> str:
        """The name of the cookie. Cookies are not apart by port, so two studios need two names."""
        port = min(self.hosts, default="").rpartition(":")[2]
        return f"cardgen-studio-{port}" if port.isdecimal() else "cardgen-studio"
