"""`cardgen studio`: everything in a browser, for whoever would rather see than type."""

from __future__ import annotations

import sys

import click

from cardgen.cli.command import define, option
from cardgen.cli.language import language, translate
from cardgen.cli.session import Session


@define(
    "studio",
    examples=(
        ("cardgen studio", "opens the browser"),
        ("cardgen studio --port 8400 --no-browser", "only shows the link"),
    ),
)
@option(
    "--port",
    type=click.IntRange(1, 65535),
    metavar="N",
    help="Port to listen on. Without it: 8320, or a free one.",
)
@option("--no-browser", "quiet", is_flag=True, help="Do not open the browser; only show the link.")
@option(
    "--editor",
    envvar="CARDGEN_EDITOR",
    metavar="COMMAND",
    help='What opens a line for designers: "code -g {file}:{line}", or a link. Without it: a link to VS Code.',
)
@option(
    "--public",
    "address",
    metavar="URL",
    help="For a platform, behind a proxy: the address that people type. Nothing is saved.",
)
@option("--host", default="127.0.0.1", metavar="HOST", help="With --public: the address to listen on.")
@option(
    "--trust",
    "trusted",
    multiple=True,
    metavar="HOST",
    help="With --public: a proxy that is believed. May be given more than once. Without it: 127.0.0.1.",
)
@click.pass_obj
def command(
    session: Session,
    port: int | None,
    quiet: bool,
    editor: str | None,
    address: str | None,
    host: str,
    trusted: tuple[str, ...],
) -> int:
    """Make an edition in your browser: you see every page while you work.

    Only this computer can reach it, and only with the link that is shown. Ctrl-C stops.
    """
    from cardgen.studio.server.serving import PORT, serve, serve_public

    def tell(link: str) -> None:
        session.console.result(link)
        sys.stdout.flush()  # another program may be waiting for the link
        session.console.say(translate("The studio is open in your browser. Ctrl-C stops it."))

    def tell_public(link: str) -> None:
        session.console.result(link)
        session.console.say(translate("The studio is open for everybody. Ctrl-C stops it."))

    if address:
        believed = frozenset(trusted or ("127.0.0.1",))
        line = host, port or PORT
        serve_public(session.workspace(), address, line, language(), tell_public, trusted=believed)
        return 0
    serve(session.workspace(), port, language(), tell, browser=not quiet, editor=editor or "")
    return 0
