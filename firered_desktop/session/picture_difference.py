"""How two pictures differ: the absolute difference made visible, and how much of it there is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from firered_desktop.session.mip_levels import Levels, mip_levels, within

AMPLIFICATION = 4
NOTICEABLE = 10
"""Differences of less, of 255, are a codec's noise and not a change."""
_COMPARED_PIXELS = 4_400_000  # a result has no more, and is compared pixel by pixel


@dataclass(frozen=True, slots=True)
class Strength:
    """How strongly each pixel changed, a byte each; `share` of them noticeably, 0 to 1."""

    image: QImage
    share: float

    def made_visible(self, amplification: float = AMPLIFICATION) -> Levels:
        """The difference in greys, so many times as strong as it is."""
        shown = self.image.copy()
        shown.reinterpretAsFormat(QImage.Format.Format_Indexed8)
        greys = (min(255, round(value * amplification)) for value in range(256))
        shown.setColorTable([0xFF000000 | grey << 16 | grey << 8 | grey for grey in greys])
        return mip_levels(shown)


def strength_of(before: Levels, after: Levels) -> Strength:
    """Compare two pictures by relative place, at no more than 4.4 megapixels (about 0.1 s)."""
    one, other = within(before, _COMPARED_PIXELS), within(after, _COMPARED_PIXELS)
    strength = _strength(one, other)
    counted = bytes(strength.constBits()).translate(_CHANGED)
    # Rows are padded to four bytes; Qt fills the padding with what it likes.
    stride, width = strength.bytesPerLine(), strength.width()
    changed = counted.count(1)
    for pad in range(width, stride):
        changed -= counted[pad::stride].count(1)
    return Strength(strength, changed / (width * strength.height()))


_CHANGED = bytes(int(value >= NOTICEABLE) for value in range(256))


def _strength(before: QImage, after: QImage) -> QImage:
    """One byte a pixel: how strongly it changed, in brightness or in colour."""
    opaque = QImage.Format.Format_RGB32
    apart = after.convertToFormat(opaque)
    same = before.convertToFormat(opaque).scaled(
        apart.size(),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    _compose(apart, same, QPainter.CompositionMode.CompositionMode_Difference)
    # Brightness hardly counts blue; red and blue lend each other their strength first.
    swapped = apart.rgbSwapped()
    _compose(apart, swapped, QPainter.CompositionMode.CompositionMode_Lighten)
    return apart.convertToFormat(QImage.Format.Format_Grayscale8)


def _compose(onto: QImage, image: QImage, mode: QPainter.CompositionMode) -> None:
    painter = QPainter(onto)
    painter.setCompositionMode(mode)
    painter.drawImage(0, 0, image)
    painter.end()
