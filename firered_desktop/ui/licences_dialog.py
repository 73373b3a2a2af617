"""The licences of all that comes along, and the bill of materials."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.session.notices import BILL, NOTICES, Notices
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.segments import Segments
from firered_desktop.ui.theme import METRICS, set_kind

SIZE = QSize(760, 600)
LEFT_FREE = 48  # pixels of the screen's height and width for the frames of windows


class LicencesDialog(QDialog):
    """Shows what `notices` reads, to be read and copied."""

    def __init__(self, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"{self.tr('Licences')} – FireRed Desktop")
        self._texts = {
            NOTICES: self._text("Licence texts", self.tr("Licence texts")),
            BILL: self._text(
                "Bill of materials (CycloneDX)", self.tr("Bill of materials (CycloneDX)")
            ),
        }
        self._pages = QStackedWidget()
        for text in self._texts.values():
            self._pages.addWidget(text)
        self._which = Segments(
            {"Notices": self.tr("Notices"), "Bill of materials": self.tr("Bill of materials")}
        )
        self._which.chosen.connect(self._pages.setCurrentIndex)
        self._copy = QPushButton(self.tr("Copy"))
        set_name(self._copy, "Copy text", self.tr("Copy text"))
        self._copy.setAutoDefault(False)
        self._copy.clicked.connect(self._take)
        self._close = QPushButton(self.tr("Close"))
        set_name(self._close, "Close", self.tr("Close"))
        self._close.clicked.connect(self.reject)
        self._arrange()
        notices.arrived.connect(self._show)
        room = self.screen().availableGeometry().size() - QSize(LEFT_FREE, LEFT_FREE)
        self.resize(SIZE.boundedTo(room))
        notices.read()

    def _text(self, name: str, spoken: str) -> QPlainTextEdit:
        text = QPlainTextEdit()
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setPlaceholderText(self.tr("Reading…"))
        set_kind(text, "code")
        set_name(text, name, spoken)
        return text

    def _arrange(self) -> None:
        title = QLabel()
        set_label(title, self.tr("Licences"))
        set_kind(title, "title")
        words = QLabel(
            self.tr(
                "FireRed Desktop stands on the work of others. The libraries under the LGPL are "
                "files of their own, which you may replace by yours."
            )
        )
        words.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(METRICS.gap_8)
        buttons.addStretch(1)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_12)
        for widget in (title, words, self._which):
            column.addWidget(widget)
        column.addWidget(self._pages, 1)
        column.addLayout(buttons)

    def _show(self, name: str, text: str) -> None:
        self._texts[name].setPlainText(text)

    def _take(self) -> None:
        shown = list(self._texts.values())[self._pages.currentIndex()]
        QGuiApplication.clipboard().setText(shown.toPlainText())
