"""Everything but drawing pages and writing: what is wrong, with advice about the texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from cardgen.messages.diagnostics import Diagnostics

if TYPE_CHECKING:
    from cardgen.build.jobs import Job
    from cardgen.build.laying import Laid
    from cardgen.build.workshop import Workshop
    from cardgen.project.workspace import Workspace


def check(
    workspace: Workspace,
    jobs: Sequence[Job],
    diagnostics: Diagnostics,
    look: Callable[[Laid], None] | None = None,
) -> None:
    """Lay out all jobs and collect what is wrong, with advice about the texts.

    Args:
        workspace: where to look.
        jobs: what to lay out.
        diagnostics: takes what is wrong.
        look: is shown each edition with its pages, for whoever wants to know more about them.

    Raises:
        CardgenError: theme or palette cannot be used.
    """
    from cardgen.build.workshop import Workshop

    check_in(Workshop.open(workspace, diagnostics), jobs, diagnostics, look)


def check_in(
    shop: Workshop,
    jobs: Sequence[Job],
    diagnostics: Diagnostics,
    look: Callable[[Laid], None] | None = None,
) -> None:
    """The same in a workshop that is open already."""
    from cardgen.build.inkpairs import look_at_inks
    from cardgen.build.laying import lay
    from cardgen.content.advice import advise, look_at_issue
    from cardgen.content.blame import Blame
    from cardgen.content.leaks import find_leaks
    from cardgen.content.wording import check_words
    from cardgen.render.looking import look_at_logos

    for laid in lay(shop, jobs):
        found = laid.diagnostics
        if laid.edition is not None:
            look_at_logos((scene for _, scene in laid.scenes), shop.kit, shop.pictures, found)
            look_at_inks(shop, laid.edition, found)
            advice = Diagnostics()
            advise(laid.edition, advice)
            look_at_issue(laid.edition, advice)
            found.extend(Blame(laid.edition).of(advice))
            find_leaks(shop.workspace, laid.edition, found, shop.content)
            check_words(shop.workspace, laid.edition, found)
        diagnostics.extend(found)
        if look is not None:
            look(laid)
