"""A notice in its place: an icon and a sentence, never a box that must be answered."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.theme import METRICS, set_kind


class Tone(StrEnum):
    """How much a notice matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


_MARKS = {
    Tone.INFO: ("info", Tint.QUIET),
    Tone.WARNING: ("warning", Tint.WARNING),
    Tone.ERROR: ("error", Tint.ERROR),
}


class IconMark(QWidget):
    """An icon without a function, in the colours of the theme that is worn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QIcon()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon: QIcon) -> None:
        """Paint `icon` from now on."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(METRICS.small_icon, METRICS.small_icon)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        self._icon.paint(QPainter(self), self.rect())


class InlineNotice(QFrame):
    """Hidden until there is something to say."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._mark = IconMark()
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        row = QHBoxLayout(self)
        gap = METRICS.gap_8
        row.setContentsMargins(gap, gap, gap, gap)
        row.setSpacing(gap)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        set_kind(self, "notice")
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; empty while it is hidden."""
        return self._words.text()

    def tell(self, text: str, tone: Tone = Tone.WARNING) -> None:
        """Say `text`; an empty one takes the notice away."""
        if text == self._words.text():
            return
        self._words.setText(text)
        self.setVisible(bool(text))
        if text:
            icon, tint = _MARKS[tone]
            self._mark.show_icon(self._icons.icon(icon, tint))
            set_kind(self, tone, name="tone")
            self._words.setAccessibleName(text)
            QAccessible.updateAccessibility(QAccessibleEvent(self._words, QAccessible.Event.Alert))
