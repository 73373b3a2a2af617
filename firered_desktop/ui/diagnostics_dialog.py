"""What helps somebody who helps: shown as it is, before it is copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.notice_bar import NoticeBar, Tone
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.session.inspection import Inspection

SIZE = QSize(680, 560)
LEFT_FREE = 48  # pixels of the screen's height and width for the frames of windows


class DiagnosticsDialog(QDialog):
    """Shows the report of `inspection`; nothing goes anywhere until the person copies it."""

    def __init__(self, inspection: Inspection, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"{self.tr('Diagnostics')} – FireRed Desktop")
        self._report = QPlainTextEdit()
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setPlaceholderText(self.tr("Looking…"))
        set_kind(self._report, "code")
        set_name(self._report, "Diagnostics", self.tr("Diagnostics"))
        self._notice = NoticeBar(icons)
        self._copy = QPushButton(icons.icon("copy", Tint.ON_ACCENT), self.tr("Copy diagnostics"))
        set_kind(self._copy, "primary")
        set_name(self._copy, "Copy diagnostics", self.tr("Copy diagnostics"))
        self._copy.setEnabled(False)
        self._copy.setDefault(True)
        self._close = QPushButton(self.tr("Close"))
        set_name(self._close, "Close", self.tr("Close"))
        self._arrange()
        self._copy.clicked.connect(self._take)
        self._close.clicked.connect(self.reject)
        inspection.reported.connect(self._show)
        room = self.screen().availableGeometry().size() - QSize(LEFT_FREE, LEFT_FREE)
        self.resize(SIZE.boundedTo(room))
        inspection.write_report()

    def _arrange(self) -> None:
        title = QLabel()
        set_label(title, self.tr("Diagnostics"))
        set_kind(title, "title")
        words = QLabel(
            self.tr(
                "If you ask somebody for help, this tells them about the program and this "
                "computer. It holds no key, no picture and no instruction; read it before you "
                "copy it."
            )
        )
        words.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(METRICS.gap_8)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_12)
        for widget in (title, words):
            column.addWidget(widget)
        column.addWidget(self._report, 1)
        column.addWidget(self._notice)
        column.addLayout(buttons)

    def _show(self, report: str) -> None:
        self._report.setPlainText(report)
        self._copy.setEnabled(True)

    def _take(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
        self._notice.show_notice(Tone.SUCCESS, self.tr("Copied. Paste it where you ask for help."))
