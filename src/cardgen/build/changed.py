"""Only what changed since the whole was last made: the cards to print again, on sheets of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from cardgen.build.laying import by_edition, lay
from cardgen.build.make import as_pdf, file_of, file_stem
from cardgen.build.manifest import earlier
from cardgen.build.pagemarks import Marker
from cardgen.build.publish import write_files
from cardgen.core.struct import Struct, replace
from cardgen.messages.diagnostics import CardgenError, Diagnostics

if TYPE_CHECKING:
    from cardgen.build.jobs import Job
    from cardgen.build.laying import Laid
    from cardgen.build.workshop import Workshop
    from cardgen.layout.scene import Page, Scene
    from cardgen.project.workspace import Workspace

CHANGED = "gewijzigd"
"""What the name of a file with changed cards ends in; its readers are Dutch."""

TITLE = "{title} – alleen wat gewijzigd is"
"""Of the file, its sheets and its printing guide."""

T = TypeVar("T")

Progress = Callable[[int, int, str], None]
"""Told before each step: steps done, steps in all, and what comes next."""


class Changed(Struct, frozen=True):
    """What changed of one file that was made whole.

    Attributes:
        whole: that file, as a path below the output folder.
        paths: what was made: the sheets, and how to print them; nothing when all is as it was.
        cards: titles of the cards that changed or are new, in order. A booklet is one of them: it is bound as a whole.
        gone: titles of cards that are no longer part of it.
        kept: how many cards are as they were.
        known: whether it is known what was made before; without that everything counts as changed.
    """

    whole: str
    paths: tuple[str, ...]
    cards: tuple[str, ...]
    gone: tuple[str, ...]
    kept: int
    known: bool


def build_changed(
    workspace: Workspace,
    jobs: Sequence[Job],
    output: Path,
    diagnostics: Diagnostics,
    progress: Progress | None = None,
) -> list[Changed]:
    """Make files with the changed cards of all jobs, beside what was made whole; that stays as it is.

    Until the whole is made again the same cards count as changed, whatever was made of them here. Editions with errors
    are left out, with the errors recorded.
    """
    from cardgen.build.workshop import Workshop

    workspace = workspace.making(output)
    shop = Workshop.open(workspace, diagnostics)
    tell = progress or (lambda _done, _total, _what: None)
    found: list[Changed] = []
    done = 0
    for members in by_edition(jobs):
        tell(done, len(jobs), f"{members[0].sector} {members[0].partnership or ''}".strip())
        done += len(members)
        (laid,) = lay(shop, members)
        try:
            found += _edition(shop, laid, output)
        except CardgenError as error:
            laid.diagnostics.extend(error.diagnostics)
        diagnostics.extend(laid.diagnostics)
    tell(done, len(jobs), "")
    return found


def _edition(shop: Workshop, laid: Laid, output: Path) -> list[Changed]:
    edition = laid.edition
    if edition is None or laid.diagnostics.errors:
        return []
    folder, marker = output / edition.id, Marker.of(shop)
    before = earlier(folder, edition.id)
    found: list[Changed] = []
    files: dict[str, bytes] = {}
    for job, scene in laid.scenes:
        whole = file_of(job, edition)
        old = _entries(before.get(whole))
        pages, leaves, kept, gone = _compared(scene, old, marker)
        made: dict[str, bytes] = {}
        if pages:
            title = TITLE.format(title=scene.title)
            part = replace(scene, pages=tuple(pages), title=title)
            stem = file_stem(job, edition)
            product = as_pdf(shop, edition, job, part, laid.diagnostics)
            made = {name.replace(stem, f"{stem}-{CHANGED}"): data for name, data in product.files.items()}
        files |= made
        paths = tuple(f"{edition.id}/{name}" for name in made)
        found.append(Changed(f"{edition.id}/{whole}", paths, leaves, gone, kept, bool(old)))
    laid.diagnostics.raise_errors()
    write_files([(folder / name, data) for name, data in files.items()], below=output)
    return found


def _entries(product: object) -> list[dict[str, Any]]:
    """The pages of a file in a manifest; none when it does not tell them apart."""
    pages = product.get("pages") if isinstance(product, Mapping) else None
    if not isinstance(pages, list):
        return []
    marked = [one for one in pages if isinstance(one, dict) and isinstance(one.get("mark"), str)]
    return marked if len(marked) == len(pages) else []


def _compared(
    scene: Scene, old: Sequence[Mapping[str, Any]], marker: Marker
) -> tuple[list[Page], tuple[str, ...], int, tuple[str, ...]]:
    """Pages to print, titles of their cards, the number of cards that stay, and titles of those that went."""
    leaves = leaves_of(scene.pages, scene)
    looks = [tuple(marker.mark(page) for page in leaf) for leaf in leaves]
    before = leaves_of(old, scene)
    there = Counter(tuple(str(page["mark"]) for page in leaf) for leaf in before)
    pages: list[Page] = []
    titles: list[str] = []
    for leaf, look in zip(leaves, looks, strict=True):
        if there[look]:
            there[look] -= 1
        else:
            pages += leaf
            titles.append(scene.title if scene.binding else leaf[0].title)
    ids = {page.id for page in scene.pages}
    gone = tuple(
        str(leaf[0].get("title") or leaf[0].get("id", "")) for leaf in before if leaf[0].get("id") not in ids
    )
    return pages, tuple(titles), len(leaves) - len(titles), gone


def leaves_of(pages: Sequence[T], scene: Scene) -> list[tuple[T, ...]]:
    """Pages that are one piece of paper: a card with its back, or a whole booklet.

    Args:
        pages: of the Scene, or of an earlier one of the same product.
        scene: tells how it is bound and printed.
    """
    if scene.binding:
        return [tuple(pages)] if pages else []
    step = 2 if scene.duplex else 1
    return [tuple(pages[n : n + step]) for n in range(0, len(pages), step)]
