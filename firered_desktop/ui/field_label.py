"""The label above a field: the plain word first, the field's own word second."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QWidget

from firered_desktop.ui.flow_layout import FlowLayout
from firered_desktop.ui.names import set_label
from firered_desktop.ui.speech import plain_tip
from firered_desktop.ui.theme import METRICS, set_kind


class _Words(QLabel):
    """Plain text that would like one line and takes more where it must."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        set_kind(self, kind)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        self.ensurePolished()
        return self.fontMetrics().size(Qt.TextFlag.TextSingleLine, self.text())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, self.sizeHint().height())


class FieldLabel(QWidget):
    """Two words of one meaning; a double click on them emits `reset_wished`."""

    reset_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plain = _Words("label")
        self._term = _Words("quiet")
        line = FlowLayout(METRICS.gap_4, self)
        for label in (self._plain, self._term):
            line.addWidget(label)

    @property
    def text(self) -> str:
        """Both words as they are shown."""
        term = "" if self._term.isHidden() else f" {self._term.text()}"
        return self._plain.text() + term

    def name(self, field: QWidget) -> None:
        """Tell Qt that this is the label of `field`."""
        self._plain.setBuddy(field)

    def show_words(self, plain: str, term: str, tip: str) -> None:
        """Show `plain`, behind it `term` where that says something else, and `tip` on hovering."""
        set_label(self._plain, plain)
        self._term.setText(f"· {term}")
        self._term.setVisible(term.casefold() != plain.casefold())
        self.setToolTip(plain_tip(tip))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        event.accept()
        self.reset_wished.emit()
