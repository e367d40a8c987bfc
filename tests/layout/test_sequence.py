"""A booklet folds, whatever is in it: four pages a sheet, the spread in the middle, the back cover last."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cardgen.layout.sequence import blanks, padding

counts = st.lists(st.integers(0, 40), min_size=1, max_size=12)


def laid_out(sizes: list[int], fills: list[bool], middle: int | None) -> list[str]:
    """The pages in order: the number of their part, or `+` for padding."""
    added = blanks(sizes, fills, middle)
    assert all(count > 0 for count in added.values())
    pages: list[str] = []
    for index, size in enumerate(sizes):
        extra = ["+"] * added.get(index, 0)
        own = [str(index)] * size
        pages += own + extra if fills[index] else extra + own
    return pages + ["+"] * added.get(len(sizes), 0)


@st.composite
def booklets(draw: st.DrawFn) -> tuple[list[int], list[bool], int | None]:
    sizes = draw(counts)
    middle = draw(st.none() | st.integers(0, len(sizes) - 1))
    fills = [draw(st.booleans()) and index != middle for index in range(len(sizes))]
    if middle is not None:
        sizes[middle] = 2
    return [0 if fill else size for size, fill in zip(sizes, fills, strict=True)], fills, middle


@given(booklets())
def test_every_booklet_can_be_folded_from_whole_sheets(booklet):
    assert len(laid_out(*booklet)) % 4 == 0


@given(booklets())
def test_the_spread_is_exactly_the_two_pages_in_the_middle(booklet):
    _, _, middle = booklet
    pages = laid_out(*booklet)
    if middle is not None:
        half = len(pages) // 2
        assert pages[half - 1 : half + 1] == [str(middle)] * 2


@given(booklets())
def test_all_pages_stay_in_their_order(booklet):
    sizes, _, _ = booklet
    own = [page for page in laid_out(*booklet) if page != "+"]
    assert own == [str(index) for index, size in enumerate(sizes) for _ in range(size)]


@given(booklets())
def test_a_back_cover_stays_last(booklet):
    sizes, fills, middle = booklet
    if sizes[-1] and not fills[-1] and middle != len(sizes) - 1:
        assert laid_out(*booklet)[-1] == str(len(sizes) - 1)


@given(booklets())
def test_pages_that_may_grow_take_the_padding_on_their_side_of_the_middle(booklet):
    _, fills, middle = booklet
    for index in blanks(*booklet):
        side = range(len(fills)) if middle is None else range(middle) if index <= middle else None
        growing = fills if side is None else [fills[i] for i in side]
        if side is None:
            growing = fills[(middle or 0) + 1 :]
        assert (index < len(fills) and fills[index]) or not any(growing)


@given(st.integers(0, 300), st.integers(0, 300))
def test_no_smaller_booklet_has_the_spread_in_its_middle(before, after):
    total = before + after + 2 + padding(before, after, spread=True).total
    for smaller in range(4, total, 4):
        assert not (before <= smaller // 2 - 1 and after <= smaller // 2 - 1)


@given(st.integers(0, 300), st.integers(0, 300))
def test_without_a_spread_at_most_three_pages_are_added(before, after):
    fill = padding(before, after, spread=False)
    assert fill.before == 0
    assert fill.after <= 3
