"""Nothing is clipped, touching or too small: measured on the Scenes of every edition."""

from __future__ import annotations

from itertools import combinations

from cardgen.core.geometry import Rect
from cardgen.layout.scene import Artwork, Link, PlacedText
from cardgen.messages.diagnostics import Severity
from cardgen.messages.saying import say

from .conftest import read_texts

SMALLEST = 6.8  # pt, the caption size of the cards
_MM = 25.4 / 72


def inked(text: PlacedText) -> Rect:
    """The space the letters take: from the first line's capitals to the last baseline, as wide as the widest line."""
    runs = [run for line in text.lines for run in line]
    left = min(run.x for run in runs)
    right = max(run.x + run.width for run in runs)
    top = min(run.y - 0.66 * run.size * _MM for run in runs)
    return Rect(left, top, right - left, max(run.y for run in runs) - top)


def test_no_errors_or_warnings(made, cases):
    """Every edition that ships is clean."""
    found = [d for case in cases for d in made(*case).diagnostics if d.severity is not Severity.HINT]
    assert [f"{d.code} {d.where} {say(d, 'en').text}" for d in found] == []


def test_texts_stay_inside_the_page(pages):
    """No letter comes nearer to the trim edge than the safe margin of the product."""
    for name, page in pages.items():
        inside = Rect(0, 0, page.size.w, page.size.h).inset(min(page.safe, 5) - 0.3)
        for text in read_texts(page):
            assert inside.contains(inked(text)), (name, text.id, inked(text))


def test_texts_do_not_touch_each_other(pages):
    """No two paragraphs overlap."""
    for name, page in pages.items():
        boxes = [(text.id, inked(text)) for text in read_texts(page) if any(text.lines)]
        for (one, a), (other, b) in combinations(boxes, 2):
            assert not a.overlaps(b, slack=0.05), (name, one, other)


def test_no_type_is_too_small(pages):
    """Nothing is set under the smallest caption size, nor under its style's own minimum."""
    for name, page in pages.items():
        for text in read_texts(page):
            for line in text.lines:
                for run in line:
                    assert run.size >= SMALLEST - 0.01, (name, text.id, run.size)
            if text.fit is not None:
                assert text.fit.size >= text.fit.minimum - 0.01, (name, text.id)


def test_texts_keep_away_from_folds(pages):
    """Nothing is printed across a fold."""
    for name, page in pages.items():
        for fold in page.folds:
            for text in read_texts(page):
                box = inked(text)
                assert box.right < fold - 5 or box.x > fold + 5, (name, text.id)


def test_structure_is_whole(pages):
    """Every node points at items of its page, no item is read twice, and every figure has a description."""
    for name, page in pages.items():
        ids = {item.id for item in page.items}
        assert len(ids) == len(page.items), "ids are unique"
        named = [child for node in page.structure.walk() for child in node.children if isinstance(child, str)]
        assert len(named) == len(set(named))
        assert set(named) <= ids
        for node in page.structure.walk():
            assert node.role != "Figure" or node.alt, name
        links = {item.id for item in page.items if isinstance(item, Link)}
        assert links <= set(named), "a link that nobody can reach by keyboard"


def test_pictures_on_the_edge_reach_the_bleed(pages):
    """A picture that touches the trim goes on to the bleed: paper shows white otherwise."""
    for name, page in pages.items():
        trim = Rect(0, 0, page.size.w, page.size.h)
        bleed = trim.inset(-page.bleed)
        for item in page.items:
            if isinstance(item, Artwork) and item.clip is not None:
                seen = item.clip
                for edge, out, at_trim in (
                    (seen.x, bleed.x, trim.x),
                    (seen.y, bleed.y, trim.y),
                    (-seen.right, -bleed.right, -trim.right),
                    (-seen.bottom, -bleed.bottom, -trim.bottom),
                ):
                    assert edge <= out + 0.01 or edge > at_trim + 0.01, (name, item.id)
                if not bleed.contains(trim.inset(-0.01)) or not trim.contains(seen):
                    assert item.box.contains(seen), (
                        f"{name}: the drawing of {item.id} ends before the bleed does"
                    )


def test_group_members_have_one_size(pages):
    """All core questions on a card are equally large, and so are all elements of a poster."""
    for name, page in pages.items():
        sizes: dict[str, set[float]] = {}
        for item in page.items:
            if isinstance(item, PlacedText) and item.fit is not None and item.fit.group:
                sizes.setdefault(item.fit.group, set()).add(round(item.fit.size, 3))
        assert all(len(found) == 1 for found in sizes.values()), (name, sizes)
