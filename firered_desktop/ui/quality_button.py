"""A segment that says more than one word: its name, and quiet lines below it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from firered_desktop.ui.theme import METRICS, QUIET, set_kind, small_font


class QualityButton(QPushButton):
    """A segment with its word and up to two quiet lines below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[str, ...] = ()
        set_kind(self, "set")
        self.setCheckable(True)
        self.setAutoExclusive(True)  # one of several, and so it is told to a screen reader
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands below its word."""
        return self._lines

    def show_lines(self, *lines: str) -> None:
        """Show these below its word; empty ones are left out."""
        self._lines = tuple(line for line in lines if line)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        self.ensurePolished()
        widths = [self.fontMetrics().horizontalAdvance(self.text())]
        widths += [self._small().horizontalAdvance(line) for line in self._lines]
        return QSize(max(widths) + 2 * METRICS.gap_4, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        rows = [self.text(), *self._lines]
        heights = [self.fontMetrics().height()] + [self._small().height()] * len(self._lines)
        top = (self.height() - sum(heights)) // 2
        lit = self.isChecked() or self.underMouse() or self.hasFocus()
        for at, (row, height) in enumerate(zip(rows, heights, strict=True)):
            role = QPalette.ColorRole.WindowText if lit and not at else QUIET
            painter.setFont(small_font(self.font()) if at else self.font())
            painter.setPen(self.palette().color(role))
            place = QRect(0, top, self.width(), height)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), row)
            top += height

    def _small(self) -> QFontMetrics:
        return QFontMetrics(small_font(self.font()))
