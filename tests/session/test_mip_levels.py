"""Halved pictures for quick drawing."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtGui import QColor, QImage

from firered_desktop.session.mip_levels import SMALLEST, level_for, mip_levels, within


def picture(width: int, height: int, *, transparent: bool = False) -> QImage:
    form = QImage.Format.Format_ARGB32 if transparent else QImage.Format.Format_RGB888
    image = QImage(width, height, form)
    image.fill(QColor(200, 100, 50, 128 if transparent else 255))
    return image


@pytest.mark.parametrize("size", [(3000, 2000), (1, 1), (513, 1), (512, 512), (5000, 3)])
def test_levels_halve_until_they_are_small(size: tuple[int, int]) -> None:
    levels = mip_levels(picture(*size))
    assert levels[0].size().toTuple() == size
    for larger, smaller in itertools.pairwise(levels):
        assert smaller.width() == max(1, larger.width() // 2)
        assert smaller.height() == max(1, larger.height() // 2)
    assert max(levels[-1].size().toTuple()) <= SMALLEST
    assert all(level.pixelColor(0, 0) == QColor(200, 100, 50) for level in levels)


def test_transparency_is_kept() -> None:
    levels = mip_levels(picture(1200, 800, transparent=True))
    assert [level.pixelColor(9, 9).alpha() for level in levels] == [128] * len(levels)


def test_a_picture_without_pixels_has_no_levels() -> None:
    assert mip_levels(QImage()) == ()


def test_the_level_drawn_is_never_smaller_than_what_is_seen() -> None:
    levels = mip_levels(picture(4000, 1000))
    assert [level_for(levels, width).width() for width in (1, 600, 1000, 1001, 9000)] == [
        500, 1000, 1000, 2000, 4000,
    ]  # fmt: skip


def test_a_level_within_so_many_pixels() -> None:
    levels = mip_levels(picture(2000, 1000))
    assert within(levels, 600_000).width() == 1000
    assert within(levels, 10).width() == 500
