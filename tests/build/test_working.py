"""The working copy: every text of a product once, under the name with which it is changed."""

from __future__ import annotations

from cardgen.build.jobs import WORKING, Job
from cardgen.build.working import ROWS, work_source
from cardgen.build.workshop import Workshop
from cardgen.content.lookup import lookup
from cardgen.layout.scene import PlacedText
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace


def test_every_text_has_its_name_and_room_beside_it() -> None:
    found = Diagnostics()
    shop = Workshop.open(Workspace.find(), found)
    job = Job("po", None, "dialoogkaart", output=WORKING)
    edition = shop.edition(job, found)
    palette = shop.palette(edition)
    printed = shop.scene(edition, palette, Job("po", None, "dialoogkaart"), found)
    copy = shop.scene(edition, palette, job, found)
    assert printed is not None
    assert copy is not None
    assert list(found) == []
    rows = [row for sheet in work_source(edition, printed).sheets for row in sheet.rows]
    assert len({row.id for row in rows}) == len(rows)
    assert len(copy.pages) == -(-len(rows) // ROWS)
    names = [row.id for row in rows]
    assert {"topics.why.question", "rules.listen.text"} & set(names) == {"topics.why.question"}
    for row in rows:
        if not row.id.startswith(("topics", "how_it_works")):
            continue
        assert lookup(edition, row.id).plain == row.text.plain
    shown = " ".join(
        item.text.replace("\u00ad", "")
        for page in copy.pages
        for item in page.items
        if isinstance(item, PlacedText)
    )
    assert all(name in shown for name in names)
