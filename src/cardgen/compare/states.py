"""An edition as it stands: its texts by path, what each page shows, its pictures and its colours."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.build.pagemarks import Marker
from cardgen.compare.pagefacts import PageFacts, page_facts
from cardgen.content.dotted import walk
from cardgen.content.lookup import texts
from cardgen.core.struct import Struct
from cardgen.layout.scene import Artwork, Foreign, Image
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from cardgen.source.nodes import ScalarNode

if TYPE_CHECKING:
    from cardgen.build.jobs import Job
    from cardgen.build.laying import Laid
    from cardgen.build.workshop import Workshop
    from cardgen.project.workspace import Workspace


class State(Struct, frozen=True):
    """An edition as it stands.

    Attributes:
        edition: its name.
        texts: by path, as they are printed.
        places: by path, the file and line of each.
        pages: by product.
        pictures: by name, a mark of what is in the file.
        colors: by the name in the palette, as `#RRGGBB`.
    """

    edition: str
    texts: dict[str, str]
    places: dict[str, str]
    pages: dict[str, tuple[PageFacts, ...]]
    pictures: dict[str, str]
    colors: dict[str, str]


def states(workspace: Workspace, jobs: Sequence[Job], found: Diagnostics) -> dict[str, State]:
    """The editions of these jobs by name, laid out as they would be built.

    Raises:
        CardgenError: an edition has errors, so that nobody can say what it shows.
    """
    from cardgen.build.laying import lay
    from cardgen.build.workshop import Workshop

    shop = Workshop.open(workspace, found)
    made = {}
    for laid in lay(shop, jobs):
        if laid.edition is None or laid.diagnostics.errors:
            raise CardgenError(laid.diagnostics)
        state = _state(shop, laid)
        made[state.edition] = state
    return made


def _state(shop: Workshop, laid: Laid) -> State:
    edition = laid.edition
    if edition is None:
        raise ValueError(laid.jobs)
    shown = shop.workspace.shown
    marker = Marker.of(shop)

    def named(source: str) -> str:
        return shown(Path(source))

    pages = {
        job.product: tuple(page_facts(page, named, marker.mark(page)) for page in scene.pages)
        for job, scene in laid.scenes
    }
    drawn = dict.fromkeys(
        item.source
        for _, scene in laid.scenes
        for page in scene.pages
        for item in page.items
        if isinstance(item, (Artwork, Image, Foreign))
    )
    said = {
        text.path: text.plain for text in texts(edition) if text.path and not text.path.startswith("advice.")
    }
    terms = {
        path: node.text.replace("|", "")
        for path, node in walk(edition.tree)
        if path.startswith("terms.") and isinstance(node, ScalarNode)
    }
    nodes = dict(walk(edition.tree))
    palette = shop.palette(edition)
    return State(
        edition.id,
        said | terms,
        {path: str(nodes[path].where) for path in (*said, *terms) if path in nodes},
        pages,
        {named(source): marker.prints.of(Path(source))[:16] for source in drawn},
        {key: color.rgb for key, color in sorted(palette.table.items())},
    )
