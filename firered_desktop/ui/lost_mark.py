"""Marks pictures of the history whose original is not at its place, and leads to finding it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect

from firered_desktop.ui.card_painting import rounded
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.theme import METRICS, VEIL

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QMenu, QStyleOptionViewItem, QWidget

    from firered_desktop.core.gallery import HistoryEntry
    from firered_desktop.session.gallery import GalleryModel
    from firered_desktop.session.originals import LostOriginals


class LostMark(QObject):
    """Says of each picture of `gallery` in words, and in its upper left corner, what is lost."""

    def __init__(
        self, gallery: GalleryModel, originals: LostOriginals, icons: Icons, window: QWidget
    ) -> None:
        super().__init__(window)
        self._originals, self._icons, self._window = originals, icons, window
        self._others: Callable[[HistoryEntry], str] = gallery.describe_marks
        gallery.describe_marks = self._words

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, frame: QRect, entry: HistoryEntry
    ) -> None:
        """Mark the picture in `frame` where its original is lost."""
        if not entry.input_missing:
            return
        gap, side = METRICS.gap_4, METRICS.small_icon
        ground = QRect(0, 0, side + gap, side + gap)
        ground.moveTopLeft(frame.topLeft() + QPoint(gap, gap))
        veil = option.palette.color(VEIL)
        veil.setAlpha(METRICS.veil_opacity)
        painter.fillPath(rounded(ground), veil)
        half = gap // 2
        place = ground.adjusted(half, half, -half, -half)
        self._icons.icon("warning", Tint.WARNING).paint(painter, place)

    def fill(self, menu: QMenu, entries: tuple[HistoryEntry, ...]) -> None:
        """Offer to find what is lost of `entries`."""
        if any(entry.input_missing for entry in entries):
            menu.addAction(self.tr("Locate the original…")).triggered.connect(self._open)

    def _words(self, entry: HistoryEntry) -> str:
        lost = self.tr("Original not found.") if entry.input_missing else ""
        return " ".join(filter(None, (self._others(entry), lost)))

    def _open(self) -> None:
        from firered_desktop.ui.originals_dialog import OriginalsDialog

        OriginalsDialog(self._originals, self._icons, self._window).open()
