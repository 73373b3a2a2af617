"""The small signs in the corners of a picture that can be pressed."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.theme import EDGE, METRICS, VEIL


class CornerMark(QAbstractButton):
    """The icon `name`; on a veil where it lies over a picture. A key does the same."""

    def __init__(self, icons: Icons, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plain = icons.icon(name, Tint.QUIET)
        self._over_picture = icons.icon(name, Tint.ON_VEIL)
        self._veiled = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.resize(self.sizeHint())

    def set_veiled(self, veiled: bool) -> None:
        """Say whether it lies over a picture."""
        self._veiled = veiled
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(METRICS.icon, METRICS.icon)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QPainterPath()
        ground.addRoundedRect(self.rect(), METRICS.small_corner, METRICS.small_corner)
        if self.underMouse():
            painter.fillPath(ground, self.palette().color(EDGE))
        elif self._veiled:
            painter.fillPath(ground, self.palette().color(VEIL))
        icon = self._over_picture if self._veiled or self.underMouse() else self._plain
        place = QRect(0, 0, METRICS.small_icon, METRICS.small_icon)
        place.moveCenter(self.rect().center())
        icon.paint(painter, place)
