"""The label above a field: the plain word first, the field's own word second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from firered_desktop.ui.flow_layout import FlowLayout
from firered_desktop.ui.flowing_label import FlowingLabel
from firered_desktop.ui.names import set_label
from firered_desktop.ui.speech import plain_tip
from firered_desktop.ui.theme import METRICS

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent


class FieldLabel(QWidget):
    """Two words of one meaning; a double click on them emits `reset_wished`."""

    reset_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plain = FlowingLabel("label")
        self._term = FlowingLabel("quiet")
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
