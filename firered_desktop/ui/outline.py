"""Where lines are painted so that they are sharp."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF


def line_inside(place: QRect | QRectF, width: float) -> QRectF:
    """The middle of a line of `width` pixels that runs wholly inside of `place`.

    A line is painted half to either side of its middle: along the edge itself, one of an odd width
    would be spread over two rows of pixels, each of them half as strong.
    """
    whole = QRectF(place.toAlignedRect() if isinstance(place, QRectF) else place)
    half = width / 2
    return whole.adjusted(half, half, -half, -half)
