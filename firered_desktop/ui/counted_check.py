"""A check box with the number of what it stands for behind its words."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from firered_desktop.core.judging import Label
from firered_desktop.ui.judgement_painting import paint_label
from firered_desktop.ui.picture_words import picture_words
from firered_desktop.ui.speech import plain_tip
from firered_desktop.ui.theme import METRICS, QUIET, small_font

_SWATCH = METRICS.small_icon


class CountedCheck(QCheckBox):
    """Its words give way where there is no room; the tooltip has them then.

    Before the name of a colour `label` it has that colour.
    """

    def __init__(
        self, words: str, label: Label = Label.NONE, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent)
        self._label = label
        self._count: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(0)

    @property
    def count(self) -> int | None:
        """How many there are; None where that is not known."""
        return self._count

    @property
    def is_whole(self) -> bool:
        """Whether there is room for all of its words."""
        return self._shown_words() == self.text()

    def show_count(self, count: int | None) -> None:
        """Show it behind the words; nothing of None."""
        self._count = count
        self.setAccessibleDescription("" if count is None else picture_words(count))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        hint = super().sizeHint()
        metrics = self.fontMetrics()
        width = self._words_place().left() + metrics.horizontalAdvance(self.text())
        # Words are cut for the fraction of a pixel that their width in whole ones leaves out.
        return QSize(width + 1 + self._behind(), hint.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._words_place().left(), super().sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_CheckBox, option, painter, self)
        metrics, place = self.fontMetrics(), self._words_place()
        number = self._number()
        behind, words = self._behind(), self._shown_words()
        self.setToolTip("" if words == self.text() else plain_tip(self.text()))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        nothing = self._count == 0 and not self.isChecked()
        if self._label is not Label.NONE:
            paint_label(painter, self._swatch(), self._label, self.font())
        painter.setPen(self.palette().color(QUIET if nothing else self.foregroundRole()))
        painter.drawText(place, flags, words)
        painter.setPen(self.palette().color(QUIET))
        painter.setFont(small_font(self.font()))
        left = place.left() + metrics.horizontalAdvance(words) + METRICS.gap_8
        painter.drawText(QRect(left, place.top(), behind, place.height()), flags, number)

    def _behind(self) -> int:
        """How much room the number takes, in device-independent pixels."""
        number = self._number()
        return METRICS.gap_8 + self._small().horizontalAdvance(number) if number else 0

    def _shown_words(self) -> str:
        room = max(0, self._words_place().width() - self._behind())
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def _small(self) -> QFontMetrics:
        return QFontMetrics(small_font(self.font()))

    def _number(self) -> str:
        return "" if self._count is None else QLocale().toString(self._count)

    def _words_place(self) -> QRect:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        place = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        left = place.right() + METRICS.gap_8
        if self._label is not Label.NONE:
            left += _SWATCH + METRICS.gap_8
        return QRect(left, 0, max(0, self.width() - left), self.height())

    def _swatch(self) -> QRect:
        """Where the colour is."""
        words = self._words_place()
        left, top = words.left() - METRICS.gap_8 - _SWATCH, (words.height() - _SWATCH) // 2
        return QRect(left, top, _SWATCH, _SWATCH)
