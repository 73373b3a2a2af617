"""The gallery as a grid of cards, of which only those that are seen are looked at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from firered_desktop.core.gallery import HistoryEntry
from firered_desktop.core.job import Job
from firered_desktop.core.judging import Key
from firered_desktop.session.gallery import GalleryModel, GalleryRole
from firered_desktop.ui.card_grid import picture_size
from firered_desktop.ui.gallery_layout import GalleryLayout
from firered_desktop.ui.gallery_painting import GalleryCard
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.laid_out_list import LaidOutList
from firered_desktop.ui.theme import METRICS, set_kind

Index = QModelIndex | QPersistentModelIndex
Action = QAbstractItemView.CursorAction
_Flag = QItemSelectionModel.SelectionFlag


class GalleryGrid(LaidOutList):
    """Shows `model` as cards of at least `side` pixels, in lines that fill the width.

    Signals: `selection_changed`, `opened` (HistoryEntry) on a double click or
    Enter, `menu_wished` (QPoint on the screen) where a menu for the selection is asked for.
    """

    selection_changed = Signal()
    opened = Signal(object)
    menu_wished = Signal(QPoint)

    def __init__(
        self,
        model: GalleryModel,
        icons: Icons,
        side: QSize,
        clock: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._gallery = model
        self._side = side
        self.card = GalleryCard(icons, side, clock, self)
        self.setItemDelegate(self.card)
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_kind(self, "cards")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setModel(model)
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(self.selection_changed)
        model.found.connect(self.lay_out)

    # What the window asks.

    def selected_keys(self) -> tuple[Key, ...]:
        """The pictures that are selected, in the order in which they are shown."""
        keys = self._gallery.listing.keys
        selection = self.selectionModel().selection()
        parts = map(selection.at, range(selection.count()))
        ranges = sorted((each.top(), each.bottom()) for each in parts)
        return tuple(key for top, bottom in ranges for key in keys[top : bottom + 1])

    def current_key(self) -> Key | None:
        """The picture that the keys act from."""
        return self._gallery.key(self.currentIndex().row())

    def current_entry(self) -> HistoryEntry | None:
        """The same, if it was read already."""
        return _entry(self.currentIndex())

    def entry_at(self, at: QPoint) -> HistoryEntry | None:
        """The picture at a place of the viewport, if there is one and it was read."""
        return _entry(self.indexAt(at))

    def result_at(self, at: QPoint) -> tuple[Job, int] | None:
        """The edit there and which of its results it is, if it has one."""
        entry = self.entry_at(at)
        return (entry.job, entry.image) if entry is not None and entry.result is not None else None

    def select(self, key: Key | None) -> None:
        """Select this picture alone and go to it; nothing where it is not shown."""
        row = None if key is None else self._gallery.row_of(key)
        if row is None:
            self.selectionModel().clear()
        else:
            index = self._gallery.index(row)
            self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)

    # What a person does.

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        del search  # letters are commands

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        if not self.selectionModel().isSelected(index):
            self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)
        at = self.visualRect(index).center() if by_key else event.pos()
        self.menu_wished.emit(self.viewport().mapToGlobal(at))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        QAbstractItemView.resizeEvent(self, event)
        self.lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain, up = option.state, self.verticalOffset()
        plain &= ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver)
        focused = self.currentIndex().row() if self.hasFocus() else -1
        pointed = self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos())).row()
        hovered = pointed if self.viewport().underMouse() else -1
        chosen = self.selectionModel()
        for row in self.layout_of_cards.rows_between(
            event.rect().top() + up, event.rect().bottom() + up
        ):
            index = self._gallery.index(row)
            option.rect = self.visualRect(index)
            option.state = plain
            for holds, flag in (
                (row == focused, QStyle.StateFlag.State_HasFocus),
                (row == hovered, QStyle.StateFlag.State_MouseOver),
                (chosen.isSelected(index), QStyle.StateFlag.State_Selected),
            ):
                if holds:
                    option.state |= flag
            self.card.paint(painter, option, index)
        painter.end()

    def reckon(self) -> None:
        """Make the layout for the width there is and what was found."""
        self.card.side = picture_size(self.maximumViewportSize().width(), self._side)
        size = self.card.card_size(self.fontMetrics())
        columns = (self.maximumViewportSize().width() - METRICS.scroll_bar) // size.width()
        self.layout_of_cards = GalleryLayout(self._gallery.listing.groups, columns, size)

    def _open(self, index: Index) -> None:
        entry = _entry(index)
        if entry is not None:
            self.opened.emit(entry)


def _entry(index: Index) -> HistoryEntry | None:
    entry = index.data(GalleryRole.ENTRY)
    return entry if isinstance(entry, HistoryEntry) else None
