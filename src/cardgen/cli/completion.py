"""`cardgen completion`: the script that teaches a shell our names."""

from __future__ import annotations

import click

from cardgen.cli.command import argument, define
from cardgen.cli.session import Session


@define(
    "completion",
    examples=(
        ('eval "$(cardgen completion bash)"', "bash: put this line in ~/.bashrc"),
        ('eval "$(cardgen completion zsh)"', "zsh: put this line in ~/.zshrc"),
        ("cardgen completion fish > ~/.config/fish/completions/cardgen.fish", "fish: run this once"),
    ),
)
@argument("shell", type=click.Choice(["bash", "zsh", "fish"]), help="The shell you work in.")
@click.pass_context
def command(ctx: click.Context, shell: str) -> int:
    """Print a script with which Tab completes commands, sectors, partnerships and products."""
    from click.shell_completion import get_completion_class

    script = get_completion_class(shell)
    session = ctx.find_object(Session)
    if script is None or session is None:
        raise click.UsageError(shell)
    session.console.raw(script(ctx.find_root().command, {}, "cardgen", "_CARDGEN_COMPLETE").source())
    return 0
