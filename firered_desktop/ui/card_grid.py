"""Cards in rows that fill the width they have, from edge to edge."""

from __future__ import annotations

from PySide6.QtCore import QSize

from firered_desktop.ui.theme import METRICS

BESIDE = METRICS.gap_4  # what a card keeps free on each side of its picture
LEFT = BESIDE + METRICS.focus_width
RIGHT = LEFT + METRICS.scroll_bar
"""How far from the edges of the list its first and its last pictures are; the scroll bar has its
place even while it is away. What stands above them keeps as much free."""
_ROUNDING = 1  # a row that fills its list to the last pixel goes on in the next


def picture_size(width: int, least: QSize) -> QSize:
    """The size of the pictures of cards in a viewport of `width`: `least`, or a little more.

    `width` is that of the viewport without a scroll bar, in device-independent pixels.
    """
    room = width - METRICS.scroll_bar - _ROUNDING
    columns = max(1, room // (least.width() + 2 * BESIDE))
    wide = max(least.width(), room // columns - 2 * BESIDE)
    return QSize(wide, wide * least.height() // least.width())
