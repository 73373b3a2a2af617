"""Cards in rows that fill the width they have."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from firered_desktop.ui.card_grid import BESIDE, picture_size
from firered_desktop.ui.theme import METRICS

LEAST = QSize(200, 150)


@pytest.mark.parametrize("width", [300, 640, 845, 846, 1334, 3800])
def test_a_row_reaches_from_edge_to_edge_beside_the_scroll_bar(width: int) -> None:
    wide = picture_size(width, LEAST).width() + 2 * BESIDE
    room = width - METRICS.scroll_bar
    columns = room // wide
    assert 0 < room - columns * wide <= columns
    assert LEAST.width() <= wide - 2 * BESIDE


def test_pictures_keep_their_shape() -> None:
    size = picture_size(500, LEAST)
    assert size == QSize(235, 176)


def test_they_are_never_smaller_than_they_must_be() -> None:
    assert picture_size(100, LEAST) == LEAST
