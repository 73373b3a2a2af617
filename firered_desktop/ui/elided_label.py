"""A line of text that gives way where the room ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from firered_desktop.ui.speech import plain_tip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QFontMetrics

BETWEEN = " · "  # the parts of a line that can be left out as a whole
_ELLIPSIS = "…"


class ElidedLabel(QLabel):
    """Plain text on one line, its middle left out where it is too long; the tooltip has it all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        super().setText(text)
        self.setToolTip(plain_tip(text))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        painter = QPainter(self)
        room = self.contentsRect()
        text = elided(self.text(), self.fontMetrics(), room.width())
        self.style().drawItemText(
            painter,
            room,
            int(self.alignment()),
            self.palette(),
            self.isEnabled(),
            text,
            QPalette.ColorRole.WindowText,
        )


def elided(text: str, metrics: QFontMetrics, room: int) -> str:
    """As much of `text` as there is room for, in device-independent pixels.

    Parts of it are left out whole, those in the middle first: half a number is worse than none.
    """
    for shorter in (text, *_without_some(text.split(BETWEEN))):
        if metrics.horizontalAdvance(shorter) <= room:
            return shorter
    return metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room)


def _without_some(parts: list[str]) -> Iterator[str]:
    """The line without one of `parts`, without two and so on; first and last stay."""
    for left in range(len(parts) - 1, 1, -1):
        last = left // 2
        yield BETWEEN.join([*parts[: left - last], _ELLIPSIS, *parts[-last:]])
