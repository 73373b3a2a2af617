"""The instructions of earlier edits in a list with a search field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.ui.fields import SearchLine
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.names import set_name
from firered_desktop.ui.speech import plain_tip
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from firered_desktop.session.past_instructions import PastInstructions

_SIZE = (340, 320)  # device-independent pixels
_SEARCH_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class PastList(QFrame):
    """Opens below a button; `chosen` carries the instruction (str). Escape closes it."""

    chosen = Signal(str)

    def __init__(self, past: PastInstructions, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._past = past
        self._search = SearchLine()
        self._search.addAction(
            icons.icon("search", Tint.QUIET), QLineEdit.ActionPosition.LeadingPosition
        )
        self._list = QListWidget()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys of the field move in it
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._empty = QLabel()
        self._empty.setWordWrap(True)
        set_kind(self._empty, "quiet")
        set_kind(self, "raised")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_8] * 4)
        column.setSpacing(METRICS.gap_8)
        column.addWidget(self._search)
        column.addWidget(self._empty)
        column.addWidget(self._list, 1)
        self.resize(*_SIZE)
        self._search.textChanged.connect(past.search)
        self._search.returnPressed.connect(self._accept)
        self._list.itemClicked.connect(self._choose)
        past.found.connect(self._show_found)

    @property
    def texts(self) -> tuple[str, ...]:
        """The instructions that it shows."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return tuple(str(item.data(Qt.ItemDataRole.UserRole)) for item in items)

    def open_below(self, button: QWidget) -> None:
        """Show the newest ones below `button`, right edge to right edge where there is room."""
        search = self.tr("Search past instructions")
        self._search.setPlaceholderText(search)
        set_name(self._search, "Search past instructions", search)
        set_name(self._list, "Past instructions list", self.tr("Past instructions"))
        self._search.clear()
        self._past.search("")
        corner = button.mapToGlobal(button.rect().bottomRight())
        # Not past the left edge of the window, which may be that of the screen.
        edge = button.window().mapToGlobal(QPoint(METRICS.padding, 0)).x()
        self.move(max(corner.x() - self.width(), edge), corner.y() + METRICS.gap_4)
        self.show()
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        count = self._list.count()
        if event.key() in _SEARCH_KEYS and count:
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6}.get(
                Qt.Key(event.key()), -6
            )
            self._list.setCurrentRow(min(max(self._list.currentRow() + by, 0), count - 1))
        else:
            super().keyPressEvent(event)

    def _show_found(self, texts: tuple[str, ...]) -> None:
        self._list.clear()
        for text in texts:
            item = QListWidgetItem(" ".join(text.split()))
            item.setData(Qt.ItemDataRole.UserRole, text)
            item.setToolTip(plain_tip(text))
            self._list.addItem(item)
        if texts:
            self._list.setCurrentRow(0)
        none = self.tr("Nothing yet. What you ask for appears here.")
        no_match = self.tr("No instruction matches. Try another word.")
        self._empty.setText(no_match if self._search.text().strip() else none)
        self._empty.setVisible(not texts)
        self._list.setVisible(bool(texts))

    def _accept(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._choose(item)

    def _choose(self, item: QListWidgetItem) -> None:
        self.hide()
        self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))
