"""The field in which the history is searched."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from firered_desktop.core.gallery import HistoryQuery
from firered_desktop.session.searching import Searching
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.names import set_name


class HistorySearch(QLineEdit):
    """Tells `searching` the words that are typed, and shows those that it looks for."""

    def __init__(self, searching: Searching, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._searching = searching
        set_name(self, "Search history", self.tr("Search history"))
        self.setPlaceholderText(self.tr("Search instructions and file names"))
        self.setClearButtonEnabled(True)
        place = QLineEdit.ActionPosition.LeadingPosition
        self.addAction(icons.icon("search", Tint.QUIET), place)
        self._show(searching.query)
        self.textChanged.connect(lambda words: searching.change(words=words))
        searching.changed.connect(self._show)

    def focus(self) -> None:
        """Put the cursor here."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self, query: HistoryQuery) -> None:
        if self.text() != query.words:
            self.setText(query.words)
