"""Where pictures stand on a sheet."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firered_desktop.core.sizes import Dimensions
from firered_desktop.demo.composition import cells

RATIOS = st.lists(st.floats(0.25, 4), min_size=1, max_size=6)
SIDES = st.integers(128, 4096)


@given(ratios=RATIOS, width=SIDES, height=SIDES, stacked=st.booleans())
def test_cells_lie_on_the_sheet_and_apart(
    ratios: list[float], width: int, height: int, stacked: bool
) -> None:
    placed = cells(ratios, Dimensions(width, height), stacked)
    assert len(placed) == len(ratios)
    for cell in placed:
        assert cell.left >= 0
        assert cell.top >= 0
        assert cell.left + cell.width <= width
        assert cell.top + cell.height <= height
    for one, other in pairwise(placed):
        end = one.top + one.height if stacked else one.left + one.width
        assert end < (other.top if stacked else other.left)


@pytest.mark.parametrize("count", [2, 3])
def test_gaps_are_even(count: int) -> None:
    placed = cells([1.5] * count, Dimensions(1500, 1000))
    gaps = {right.left - left.left - left.width for left, right in pairwise(placed)}
    assert max(gaps) - min(gaps) <= 1
    assert placed[0].left == 1500 - placed[-1].left - placed[-1].width


def test_not_too_much_is_cut() -> None:
    for cell in cells([1.5, 1.5], Dimensions(1500, 1000)):
        assert 1.5 / 1.36 < cell.width / cell.height < 1.5 * 1.36
