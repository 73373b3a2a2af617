"""The field in which the history is searched, as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from firered_desktop.ui.fields import SearchLine
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.names import set_name

if TYPE_CHECKING:
    from firered_desktop.core.gallery import HistoryQuery
    from firered_desktop.session.searching import Searching


class SearchField(SearchLine):
    """Tells `searching` the words that are typed, and shows those that it looks for.

    Signal: `left` when the person goes on to what was found, by Down, Enter, or Esc where there
    are no words to clear.
    """

    left = Signal()

    def __init__(self, searching: Searching, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._searching = searching
        set_name(
            self,
            "Search history",
            self.tr("Search history"),
            self.tr("Every word must be in the instruction, a file name, the note or the tags."),
        )
        self.setPlaceholderText(self.tr("Search instructions, file names, notes and tags"))
        place = QLineEdit.ActionPosition.LeadingPosition
        self.addAction(icons.icon("search", Tint.QUIET), place)
        self._show(searching.query)
        self.textChanged.connect(lambda words: searching.change(words=words))
        searching.changed.connect(self._show)

    def focus(self) -> None:
        """Put the cursor here, and what is written would be overwritten."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def event(self, event: QEvent) -> bool:
        # Esc clears here first, whatever else it does in the window.
        if event.type() == QEvent.Type.ShortcutOverride and _plain_key(event) == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = _plain_key(event)
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, query: HistoryQuery) -> None:
        if self.text() != query.words:
            self.setText(query.words)


def _plain_key(event: QEvent) -> int | None:
    """The key of `event`, if it is one that is pressed by itself."""
    if not isinstance(event, QKeyEvent):
        return None
    return None if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier else event.key()
