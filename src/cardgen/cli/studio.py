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
@click.pass_obj
def command(session: Session, port: int | None, quiet: bool) -> int:
    """Make an edition in your browser: you see every page while you work.

    Only this computer can reach it, and only with the link that is shown. Ctrl-C stops.
    """
    from cardgen.studio.server.serving import serve

    def tell(link: str) -> None:
        session.console.result(link)
        sys.stdout.flush()  # another program may be waiting for the link
        session.console.say(translate("The studio is open in your browser. Ctrl-C stops it."))

    serve(session.workspace(), port, language(), tell, browser=not quiet)
    return 0
