"""One thing of a page by itself: a logo as it will be printed, or the drawing behind everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cardgen.build.jobs import Job
from cardgen.build.laying import lay
from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import Struct, replace
from cardgen.layout.scene import Artwork, Foreign, Image, Node
from cardgen.messages.diagnostics import Diagnostics
from cardgen.studio.pictures.show import Edit, Picture, draw

if TYPE_CHECKING:
    from cardgen.layout.scene import Page
    from cardgen.studio.pictures.bench import Bench


class Alone(Struct, frozen=True):
    """The logo of an edition, or with `art` the largest drawing of a page, `width` pixels wide."""

    edit: Edit
    product: str
    page: int = 0
    art: bool = False
    width: int = 480

    def do(self, bench: Bench) -> Picture | None:
        """See above; None when it is not there.

        Raises:
            CardgenError: it is damaged.
        """
        shop = bench.shop(self.edit.files)
        (laid,) = lay(shop, [Job(self.edit.sector, self.edit.partnership, self.product)])
        if laid.edition is None or not laid.scenes:
            return None
        scene = laid.scenes[0][1]
        owner = laid.edition.partnership
        logo = str(owner.logo) if owner is not None and owner.logo is not None else ""
        item = _largest(scene.pages[self.page]) if self.art else _of(scene.pages, logo)
        if item is None:
            return None
        clip = (item.clip if isinstance(item, Artwork) else None) or item.box
        away = item.box.moved(-clip.x, -clip.y)
        ground = Rect(0, 0, clip.w, clip.h)
        moved = replace(item, box=away, clip=ground) if isinstance(item, Artwork) else replace(item, box=away)
        page = replace(
            scene.pages[0],
            size=Size(clip.w, clip.h),
            bleed=0.0,
            items=(moved,),
            structure=Node("Document"),
            folds=(),
            bookmarks=(),
        )
        alone = replace(scene, pages=(page,))
        return draw(shop, alone, 0, shop.date(laid.edition), self.width, "", Diagnostics())


def _of(pages: tuple[Page, ...], source: str) -> Artwork | Image | Foreign | None:
    for page in pages:
        for item in page.items:
            if isinstance(item, (Artwork, Image, Foreign)) and source and str(item.source) == source:
                return item
    return None


def _largest(page: Page) -> Artwork | None:
    drawings = [item for item in page.items if isinstance(item, Artwork)]
    return max(drawings, key=lambda item: item.box.w * item.box.h, default=None)
