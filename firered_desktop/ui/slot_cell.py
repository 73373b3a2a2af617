"""A slot with what stands below it: the file's name and the picture's size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from firered_desktop.ui.elided_label import ElidedLabel
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.inline_notice import IconMark
from firered_desktop.ui.picture_slot import PictureSlot
from firered_desktop.ui.slot_words import short_words, size_words
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.session.pictures import DraftPicture

_WIDEST = "0000×0000 · 00.0 MP"


class SlotCell(QWidget):
    """The place of picture `number` (from 1), its name and its size."""

    def __init__(self, number: int, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slot = PictureSlot(number, icons)
        self._room = 0
        self._name = ElidedLabel()
        self._size = ElidedLabel()
        self._area = ElidedLabel()
        self._mark = IconMark()
        self._mark.show_icon(icons.icon("warning", Tint.WARNING))
        self._remark = ElidedLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.slot)
        column.addSpacing(METRICS.gap_4)
        for label in (self._name, self._size, self._area):
            set_kind(label, "quiet")
            column.addWidget(label)

        set_kind(self._remark, "quiet")
        row = QHBoxLayout()
        row.setSpacing(METRICS.gap_4)
        row.addWidget(self._mark)
        row.addWidget(self._remark, 1)
        column.addLayout(row)

    def show_picture(self, picture: DraftPicture | None, ground: str, wanted: str = "") -> None:
        """Show `picture`, whose transparent places are laid on `ground`, or the empty place.

        There a recipe may want a picture of what `wanted` says.
        """
        self.slot.show_picture(picture, ground, wanted)
        self._show_words()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.slot.retranslate()
        self._show_words()

    def fit(self, room: int) -> None:
        """Break the words for a width of `room` device-independent pixels, as all cells do."""
        self._room = room
        self._show_words()

    def _show_words(self) -> None:
        picture = self.slot.picture
        words = size_words(picture) if picture else ""
        fits = self._size.fontMetrics().horizontalAdvance(_WIDEST) < self._room
        first, _, second = words.partition(" · ")
        self._name.setText(picture.name if picture else "")
        self._size.setText(words if fits else first)
        self._area.setText("" if fits else second)
        self._remark.setText(short_words(picture) if picture else "")
        self._mark.setVisible(bool(self._remark.text()))
        for label in (self._name, self._size, self._area, self._remark):
            label.setVisible(bool(label.text()))
