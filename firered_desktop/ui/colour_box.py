"""A choice of colours, with one of one's own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QWidget

from firered_desktop.core.picture_remarks import BLACK, GREY
from firered_desktop.core.preparation import WHITE
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.fields import ComboBox
from firered_desktop.ui.theme import EDGE, METRICS

_OFFERED = {
    WHITE: QT_TRANSLATE_NOOP("preferences", "White"),
    BLACK: QT_TRANSLATE_NOOP("preferences", "Black"),
    GREY: QT_TRANSLATE_NOOP("preferences", "Grey"),
}
_OWN = QT_TRANSLATE_NOOP("preferences", "Another colour…")


class ColourBox(ComboBox):
    """Holds `colour` (``#rrggbb``) as its data; the last entry asks for another."""

    def __init__(self, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for offered, words in _OFFERED.items():
            self._add(offered, QCoreApplication.translate("preferences", words))
        self.addItem(QCoreApplication.translate("preferences", _OWN), None)
        self._chosen = 0
        self.show_colour(colour)
        self.activated.connect(self._choose)

    def show_colour(self, colour: str) -> None:
        """Choose `colour`, which is offered from now on."""
        at = self.findData(colour)
        if at < 0:
            at = self.count() - 1
            self._add(colour, colour, at)
        self.setCurrentIndex(at)
        self._chosen = at

    def _add(self, colour: str, words: str, at: int | None = None) -> None:
        swatch = QPixmap(METRICS.small_icon, METRICS.small_icon)
        swatch.fill(QColor(colour))
        outline = QPainter(swatch)  # white on white would be nothing
        outline.setPen(self.palette().color(EDGE))
        outline.drawRect(swatch.rect().adjusted(0, 0, -1, -1))
        outline.end()
        self.insertItem(self.count() if at is None else at, swatch, words, colour)

    def _choose(self, at: int) -> None:
        if self.itemData(at) is not None:
            self._chosen = at
            return
        self.setCurrentIndex(self._chosen)  # until another one is chosen
        dialog = QColorDialog(QColor(self.itemData(self._chosen)), self)
        dialog.colorSelected.connect(self._take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, colour: QColor) -> None:
        self.show_colour(colour.name())
