"""A small picture among words."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.picture_layer import draw_pattern, surround_of
from firered_desktop.ui.theme import CANVAS, METRICS


class Thumbnail(QWidget):
    """A picture on the canvas, or an icon where there is none."""

    def __init__(self, icons: Icons, name: str) -> None:
        super().__init__()
        self._icon = icons.icon(name, Tint.QUIET)
        self._image: QImage | None = None
        self.setFixedSize(4 * METRICS.gap_24, 3 * METRICS.gap_24)

    def show_image(self, image: QImage | None) -> None:
        """Show `image`."""
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self.palette().color(CANVAS))
        place = QRect(0, 0, METRICS.gap_24, METRICS.gap_24)
        if self._image is not None and not self._image.isNull():
            fitted = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place.setSize(fitted)
        place.moveCenter(self.rect().center())
        if self._image is None:
            self._icon.paint(painter, place)
            return
        if self._image.hasAlphaChannel():
            draw_pattern(painter, place, place, surround_of(self.palette()))
        painter.drawImage(place, self._image)
