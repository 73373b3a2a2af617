"""The gallery as a grid of cards, of which only those that are seen are looked at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
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
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
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
from firered_desktop.ui.theme import METRICS, set_kind

Index = QModelIndex | QPersistentModelIndex
Action = QAbstractItemView.CursorAction
_Flag = QItemSelectionModel.SelectionFlag


class GalleryGrid(QListView):
    """Shows `model` as cards of at least `side` pixels, in lines that fill the width.

    It is a list to a screen reader, which is why it descends from Qt's; where the cards stand it
    reckons itself. Signals: `selection_changed`, `opened` (HistoryEntry) on a double click or
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
        self._hovered = -1
        self.card = GalleryCard(icons, side, clock, self)
        self._layout = GalleryLayout((), 1, side)
        self.setItemDelegate(self.card)
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_kind(self, "cards")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setModel(model)
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(self.selection_changed)
        model.found.connect(self._lay_out)

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

    # What Qt asks.

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's name
        self._reckon()
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        seen = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self._layout.height - seen))
        bar.setPageStep(max(1, seen - self._layout.heading))
        bar.setSingleStep(max(1, self._layout.card.height() // 3))
        QAbstractItemView.updateGeometries(self)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        del dx, dy
        self.viewport().update()

    def horizontalOffset(self) -> int:  # noqa: N802 - Qt's name
        return 0

    def verticalOffset(self) -> int:  # noqa: N802 - Qt's name
        return self.verticalScrollBar().value()

    def visualRect(self, index: Index) -> QRect:  # noqa: N802 - Qt's name
        return self._layout.place(index.row()).translated(0, -self.verticalOffset())

    def indexAt(self, at: QPoint) -> QModelIndex:  # noqa: N802 - Qt's name
        row = self._layout.row_at(at + QPoint(0, self.verticalOffset()))
        return QModelIndex() if row is None else self._gallery.index(row)

    def scrollTo(  # noqa: N802 - Qt's name
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        place = self._layout.place(index.row())
        if place.isEmpty():
            return
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        top, bottom = place.top() - self._layout.heading, place.bottom() + 1
        if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue((top + bottom - seen) // 2)
        elif top < bar.value() or hint is QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(top)
        elif bottom > bar.value() + seen:
            bar.setValue(bottom - seen)

    def isIndexHidden(self, index: Index) -> bool:  # noqa: N802 - Qt's name
        del index
        return False

    def moveCursor(  # noqa: N802 - Qt's name
        self, action: Action, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        del modifiers
        count = self._gallery.rowCount()
        if count == 0:
            return QModelIndex()
        row = self.currentIndex().row()
        if row < 0:
            return self._gallery.index(0)
        return self._gallery.index(min(max(self._moved(row, action), 0), count - 1))

    def _moved(self, row: int, action: Action) -> int:
        page = max(1, self.viewport().height() // max(1, self._layout.card.height()))
        steps: dict[Action, Callable[[], int]] = {
            Action.MoveLeft: lambda: row - 1,
            Action.MovePrevious: lambda: row - 1,
            Action.MoveRight: lambda: row + 1,
            Action.MoveNext: lambda: row + 1,
            Action.MoveUp: lambda: self._layout.above(row),
            Action.MoveDown: lambda: self._layout.below(row),
            Action.MovePageUp: lambda: self._layout.above(row, page),
            Action.MovePageDown: lambda: self._layout.below(row, page),
            Action.MoveHome: lambda: 0,
            Action.MoveEnd: lambda: self._gallery.rowCount() - 1,
        }
        return steps[action]()

    def setSelection(  # noqa: N802 - Qt's name
        self, rect: QRect, command: QItemSelectionModel.SelectionFlag
    ) -> None:
        self.selectionModel().select(self._in_between(rect), command)

    def _in_between(self, rect: QRect) -> QItemSelection:
        """The rows from that at one end of `rect` to that at the other, as one reads."""
        chosen = QItemSelection()
        ends = (self.indexAt(rect.topLeft()), self.indexAt(rect.bottomRight()))
        known = sorted((each for each in ends if each.isValid()), key=QModelIndex.row)
        if known:
            chosen.select(known[0], known[-1])
        return chosen

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802 - Qt's name
        del selection
        return QRegion(self.viewport().rect())

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
        self._lay_out()

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
        for row in self._layout.rows_between(event.rect().top() + up, event.rect().bottom() + up):
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

    def _lay_out(self) -> None:
        self._reckon()
        self.updateGeometries()
        self.viewport().update()

    def _reckon(self) -> None:
        self.card.side = picture_size(self.maximumViewportSize().width(), self._side)
        size = self.card.card_size(self.fontMetrics())
        columns = (self.maximumViewportSize().width() - METRICS.scroll_bar) // size.width()
        self._layout = GalleryLayout(self._gallery.listing.groups, columns, size)

    def _open(self, index: Index) -> None:
        entry = _entry(index)
        if entry is not None:
            self.opened.emit(entry)


def _entry(index: Index) -> HistoryEntry | None:
    entry = index.data(GalleryRole.ENTRY)
    return entry if isinstance(entry, HistoryEntry) else None
