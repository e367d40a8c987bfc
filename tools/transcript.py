"""What a screen reader says of one product, from its first word to its last: docs/read-aloud.md."""

from __future__ import annotations

import functools

from cardgen.build.jobs import Job
from cardgen.build.workshop import Workshop
from cardgen.messages.diagnostics import Diagnostics
from cardgen.preflight.aloud import read_aloud
from cardgen.project.workspace import Workspace
from cardgen.render.pdf import render

JOB = Job("vo", None, "praatplaat", "")

INTRO = """\
# Read aloud

All that people hear who cannot see the praatplaat for vo, as `cardgen preflight praatplaat-vo.pdf --read-aloud` writes
it, in Dutch because its readers are. A screen reader says in its own words that something is a heading, a list or a
picture. Written by `make docs`. More about it in [For people who listen](accessibility.md).

"""


@functools.cache
def page() -> str:
    """The page as Markdown.

    Raises:
        RuntimeError: the product cannot be made, so that there is nothing to hear.
    """
    found = Diagnostics()
    shop = Workshop.open(Workspace.find(), found)
    edition = shop.edition(JOB, found)
    scene = shop.scene(edition, shop.palette(edition), JOB, found)
    if scene is None:
        raise RuntimeError("there is no such product")
    lines = read_aloud(render(scene, shop.kit, shop.pictures), "nl")
    return f"{INTRO}```text\n{chr(10).join(lines)}\n```\n"
