"""A product in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cardgen.build.jobs import Job
from cardgen.build.laying import lay
from cardgen.build.make import made_of
from cardgen.build.texts import as_twin
from cardgen.core.struct import Struct
from cardgen.studio.pictures.show import Edit

if TYPE_CHECKING:
    from cardgen.studio.pictures.bench import Bench


class Tell(Struct, frozen=True):
    """The twin of a product, as HTML; empty for an edition with errors."""

    edit: Edit
    product: str

    def do(self, bench: Bench) -> bytes:
        """See above."""
        shop = bench.shop(self.edit.files)
        (laid,) = lay(shop, [Job(self.edit.sector, self.edit.partnership, self.product)])
        products = made_of(shop, laid, as_twin()).products
        return next((data for product in products for data in product.files.values()), b"")
