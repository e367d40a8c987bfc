"""What the manifest of an earlier build tells: how its pages looked, and what was in its pictures. No words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from cardgen.build.manifest import FORMAT, MAX_BYTES
from cardgen.compare.pagefacts import PageFacts
from cardgen.compare.states import State
from cardgen.core.reading import from_disk
from cardgen.core.struct import Struct, replace
from cardgen.messages.diagnostics import CardgenError, Where


class Recorded(Struct, frozen=True):
    """An edition as it was built.

    Attributes:
        sector: of the edition.
        partnership: of the edition, or None.
        pages: by product.
        inputs: SHA-256 in hexadecimal digits, by the name of a file that went in.
    """

    sector: str
    partnership: str | None
    pages: dict[str, tuple[PageFacts, ...]]
    inputs: dict[str, str]

    def before(self, now: State) -> State:
        """That edition beside the one that it became: what a manifest does not tell counts as the same."""
        pictures = {name: self.inputs[name][:16] for name in now.pictures if name in self.inputs}
        return replace(now, pages=self.pages, pictures=pictures)


def recorded(path: Path) -> Recorded:
    """Read a manifest.

    Raises:
        CardgenError: DIF50 when it is none, or does not tell the look of any page.
    """
    try:
        found = json.loads(from_disk(path, MAX_BYTES))
    except (OSError, ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise CardgenError.of("DIF50", Where(str(path)))
    edition, sector, partnership = (found.get(key) for key in ("edition", "sector", "partnership"))
    pages = dict(_pages(found.get("products"), str(edition)))
    if not isinstance(sector, str) or not (partnership is None or isinstance(partnership, str)) or not pages:
        raise CardgenError.of("DIF50", Where(str(path)))
    inputs = found.get("inputs")
    prints = inputs.items() if isinstance(inputs, dict) else ()
    return Recorded(
        sector, partnership, pages, {name: str(value).removeprefix("sha256:") for name, value in prints}
    )


def _pages(products: object, edition: str) -> Iterator[tuple[str, tuple[PageFacts, ...]]]:
    """The pages of every product that was made for the screen in its own size."""
    for name, entry in products.items() if isinstance(products, dict) else ():
        product = entry.get("product") if isinstance(entry, dict) else None
        if isinstance(product, str) and name == f"{product}-{edition}.pdf":
            pages = entry.get("pages")
            facts = [_page(page) for page in pages] if isinstance(pages, list) else [None]
            marked = tuple(page for page in facts if page is not None)
            if marked and len(marked) == len(facts):
                yield product, marked


def _page(page: object) -> PageFacts | None:
    if not isinstance(page, Mapping):
        return None
    id_, title, mark = (page.get(key) for key in ("id", "title", "mark"))
    if isinstance(id_, str) and isinstance(title, str) and isinstance(mark, str):
        return PageFacts(id_, title, mark, (), (), ())
    return None
