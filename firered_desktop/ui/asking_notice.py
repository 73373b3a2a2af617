"""A question in its place, with a button for each answer; nothing else waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from firered_desktop.ui.flow_layout import FlowLayout
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.inline_notice import IconMark
from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from firered_desktop.ui.notice_bar import Remedy


class AskingNotice(QFrame):
    """Hidden until it is asked something. Its words are plain text."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark = IconMark()
        mark.show_icon(icons.icon("info", Tint.QUIET))
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._buttons: list[QPushButton] = []
        self._answers = FlowLayout(METRICS.gap_8, between=METRICS.gap_8)
        row = QHBoxLayout()
        row.setSpacing(METRICS.gap_8)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_8] * 4)
        column.setSpacing(METRICS.gap_8)
        column.addLayout(row)
        column.addLayout(self._answers)
        set_kind(self, "notice")
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; empty while it is hidden."""
        return self._words.text()

    def ask(self, text: str, answers: Sequence[Remedy]) -> None:
        """Say `text`, with a button for each of `answers`."""
        new = text != self._words.text()
        self._words.setText(text)
        self._words.setAccessibleName(text)
        self._offer(answers)
        self.show()
        if new:
            QAccessible.updateAccessibility(QAccessibleEvent(self._words, QAccessible.Event.Alert))

    def clear(self) -> None:
        """Ask nothing more."""
        self._words.clear()
        self._offer(())
        self.hide()

    def _offer(self, answers: Sequence[Remedy]) -> None:
        for button in self._buttons:
            self._answers.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for answer in answers:
            button = QPushButton(answer.words)
            set_name(button, answer.identifier, answer.spoken or answer.words)
            button.clicked.connect(lambda _checked, wish=answer.wish: wish())
            self._answers.addWidget(button)
            button.show()  # at once, not in the next turn of the loop
            self._buttons.append(button)
