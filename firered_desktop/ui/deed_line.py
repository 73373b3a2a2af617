"""What was just said of pictures, in a short line with a button that takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from firered_desktop.ui.names import set_name
from firered_desktop.ui.speech import announce, say
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.core.words import Sentence
    from firered_desktop.session.judgements import Judgements
    from firered_desktop.ui.icons import Icons

SHOWN = 20_000  # milliseconds; the menus tell it for longer


class DeedLine(QWidget):
    """Shows what `judgements` told last, for a while; at the lower edge, where nothing moves."""

    def __init__(self, judgements: Judgements, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._judgements = judgements
        self._sentences: list[Sentence] = []
        self._done = False  # whether the sentences are of a deed, and not only of what was left out
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._undo = QToolButton()
        self._undo.setIcon(icons.icon("undo"))
        self._undo.setText(self.tr("Undo"))
        self._undo.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_kind(self._undo, "small")
        set_name(self._undo, "Undo judgement", self.tr("Undo judgement"))
        self._undo.clicked.connect(judgements.undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(METRICS.gap_4)
        row.addWidget(self._words)
        row.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN)
        self._timer.timeout.connect(self.hide)
        judgements.told.connect(self._tell)
        judgements.steps_changed.connect(self._begin)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return self._words.text() if not self.isHidden() else ""

    def tell(self, words: str) -> None:
        """Say something that cannot be taken back."""
        self._end()
        self._show(words, undoable=False)

    def _begin(self) -> None:
        self._sentences.clear()
        self._done = True

    def _tell(self, sentence: Sentence) -> None:
        self._sentences.append(sentence)
        self._show(say(*self._sentences), undoable=self._done and self._judgements.next is None)
        QTimer.singleShot(0, self, self._end)

    def _end(self) -> None:
        """What is told from now on is of another deed."""
        self._sentences.clear()
        self._done = False

    def _show(self, words: str, *, undoable: bool) -> None:
        self._words.setText(words)
        self._undo.setVisible(undoable)
        self._undo.setAccessibleDescription(words)
        self.show()
        self._timer.start()
        announce(self._words, words)
