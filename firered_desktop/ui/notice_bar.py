"""A notice in the window: what happened, in words with an icon, and what can be done about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from firered_desktop.core.activity import Tone
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["TONES", "NoticeBar", "Remedy", "Tone"]

TONES = {
    Tone.INFO: ("info", Tint.QUIET),
    Tone.SUCCESS: ("check", Tint.SUCCESS),
    Tone.WARNING: ("warning", Tint.WARNING),
    Tone.ERROR: ("error", Tint.ERROR),
}


@dataclass(frozen=True, slots=True)
class Remedy:
    """Something that a notice offers to do.

    A screen reader says `spoken`, where `words` alone stand in the window twice.
    """

    identifier: str
    words: str
    wish: Callable[[], object]
    spoken: str = ""


class NoticeBar(QFrame):
    """One notice at a time; hidden while there is none. Its text is plain text.

    Signal: `told` (Tone, str) for each notice that is news.
    """

    told = Signal(object, str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        set_kind(self, "notice")
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._remedies: list[QPushButton] = []
        self._subject: object = None
        row = QHBoxLayout(self)
        row.setContentsMargins(METRICS.gap_12, METRICS.gap_8, METRICS.gap_12, METRICS.gap_8)
        row.setSpacing(METRICS.gap_8)
        row.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        self._row = row
        self.hide()

    @property
    def text(self) -> str:
        """What the notice says, empty while there is none."""
        return self._text.text()

    @property
    def subject(self) -> object:
        """What the notice is about, where it can be told again; None while there is none."""
        return self._subject

    def show_notice(
        self,
        tone: Tone,
        text: str,
        remedies: Sequence[Remedy] = (),
        *,
        news: bool = True,
        subject: object = None,
    ) -> None:
        """Say `text`, with a button for each of `remedies`; what is only looked up is no `news`.

        `subject` is what whoever told it needs to tell it again, in the words of another language.
        """
        self._subject = subject
        self.setProperty("tone", tone.value)
        self.style().unpolish(self)
        self.style().polish(self)
        name, tint = TONES[tone]
        side = METRICS.icon
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._icons.pixmap(name, side, ratio, tint))
        new = text != self._text.text()
        self._text.setText(text)
        self._offer(remedies)
        self.show()
        if new:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._text, text))
        if new and news:
            self.told.emit(tone, text)

    def clear(self) -> None:
        """Say nothing."""
        self._subject = None
        self._text.clear()
        self._offer(())
        self.hide()

    def _offer(self, remedies: Sequence[Remedy]) -> None:
        for button in self._remedies:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._remedies = []
        for remedy in remedies:
            button = QPushButton(remedy.words)
            set_name(button, remedy.identifier, remedy.spoken or remedy.words)
            button.clicked.connect(lambda _checked, wish=remedy.wish: wish())
            self._row.addWidget(button)
            button.show()  # at once, not in the next turn of the loop
            self._remedies.append(button)
