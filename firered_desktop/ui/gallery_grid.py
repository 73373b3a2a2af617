"""The gallery as a grid of cards, of which only those that are seen are looked at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
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
    QImage,
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

from firered_desktop.core.gallery import Grouping, HistoryEntry
from firered_desktop.core.job import Job
from firered_desktop.core.judging import Key
from firered_desktop.session.gallery import GalleryModel, GalleryRole
from firered_desktop.ui.card_grid import picture_size
from firered_desktop.ui.gallery_headings import heading_height, heading_words, paint_heading
from firered_desktop.ui.gallery_layout import GalleryLayout
from firered_desktop.ui.gallery_painting import GalleryCard, paint_band
from firered_desktop.ui.gallery_stacks import Stack, stack_of
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.kept_place import KeptPlace, chosen_keys
from firered_desktop.ui.laid_out_list import LaidOutList
from firered_desktop.ui.theme import CANVAS, METRICS, set_kind

Index = QModelIndex | QPersistentModelIndex
_Flag = QItemSelectionModel.SelectionFlag
_Look = QStyle.StateFlag
_PLAIN = Qt.KeyboardModifier.NoModifier
_NOWHERE = QPoint(-1, -1)


class GalleryGrid(LaidOutList):
    """Shows `model` as cards of at least `side` pixels, in lines that fill the width.

    Signals: `selection_changed`, `opened` (HistoryEntry) on a double click or Enter, `menu_wished`
    (QPoint on the screen) where a menu for the selection is asked for. `clock` gives seconds since
    the epoch.
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
        self._clock = clock
        self._pointed = _NOWHERE
        self.card = GalleryCard(icons, side, clock, self)
        self.setItemDelegate(self.card)
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_kind(self, "cards")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self._grouping = model.query.grouping
        self._kept = KeptPlace(self, model)  # before Qt hears that rows go, and forgets the choice
        self.setModel(model)
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(self.selection_changed)
        model.found.connect(self._take_found)

    # What the window asks.

    def selected_keys(self) -> tuple[Key, ...]:
        """The pictures that are selected, in the order in which they are shown."""
        return chosen_keys(self.selectionModel(), self._gallery)

    def current_key(self) -> Key | None:
        """The picture that the keys act from."""
        return self._gallery.key(self.currentIndex().row())

    def current_entry(self) -> HistoryEntry | None:
        """The same, if it was read already."""
        return _entry(self.currentIndex())

    def entry_at(self, at: QPoint) -> HistoryEntry | None:
        """The picture at a place of the viewport, if there is one and it was read."""
        return _entry(self.indexAt(at))

    def pointed_entry(self) -> HistoryEntry | None:
        """The picture under the pointer."""
        return self.entry_at(self._pointed)

    def show_instead(self, key: Key | None, image: QImage | None) -> None:
        """Show `image` in the place of this picture, or of none."""
        self.card.instead = None if key is None or image is None else (key, image)
        self.viewport().update()

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

    def set_side(self, side: QSize) -> None:
        """Let pictures be at least so large, in device-independent pixels; what is seen stays."""
        if side != self._side:
            self._kept.remember()
            self._side = side
            self.lay_out()
            self._kept.restore()

    def reckon(self) -> None:
        """Make the layout for the width there is and what was found."""
        width = self.maximumViewportSize().width()
        self.card.side = picture_size(width, self._side)
        size = self.card.card_size(self.fontMetrics())
        columns = (width - METRICS.scroll_bar) // size.width()
        heading = 0 if self._grouping is Grouping.NONE else heading_height(self.font())
        self.layout_of_cards = GalleryLayout(self._gallery.listing.groups, columns, size, heading)

    # What a person does.

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        del search  # letters are commands

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        plain = event.modifiers() in (_PLAIN, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif plain and event.key() == Qt.Key.Key_S:
            self._turn_stack(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton:
            at = event.position().toPoint()
            index, group = self.indexAt(at), self.heading_at(at)
            if index.isValid() and self._badge(index).contains(at):
                self._turn_stack(index)
            elif group is not None:
                self._choose_group(group, event.modifiers())
            else:
                super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._pointed = event.position().toPoint()
        super().mouseMoveEvent(event)
        if self.state() is QAbstractItemView.State.DragSelectingState:
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mouseReleaseEvent(event)
        self.viewport().update()  # the frame goes

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        self._pointed = _NOWHERE
        super().leaveEvent(event)

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
        self._kept.remember()
        QAbstractItemView.resizeEvent(self, event)
        self.lay_out()
        self._kept.restore()

    def _open(self, index: Index) -> None:
        entry = _entry(index)
        if entry is not None:
            self.opened.emit(entry)

    def _choose_group(self, at: int, modifiers: Qt.KeyboardModifier) -> None:
        """Select all that stands under a heading, with Ctrl beside what is selected."""
        group = self._gallery.listing.groups[at]
        first, last = (
            self._gallery.index(row) for row in (group.first, group.first + group.count - 1)
        )
        more = Qt.KeyboardModifier.ControlModifier in modifiers
        chosen = self.selectionModel()
        chosen.setCurrentIndex(first, _Flag.NoUpdate)
        chosen.select(QItemSelection(first, last), _Flag.Select if more else _Flag.ClearAndSelect)

    # Stacks.

    def _turn_stack(self, index: QModelIndex) -> None:
        """Lay the results of an edit beside each other, or on each other again."""
        key, stack = index.data(GalleryRole.KEY), self._stack_of(index)
        if key is not None and stack is not None:
            self._gallery.spread(key, out=stack.whole)

    def _stack_of(self, index: QModelIndex) -> Stack | None:
        if not self._gallery.query.stacked:
            return None
        return stack_of(_entry(index), index.data(GalleryRole.STACK))

    def _badge(self, index: QModelIndex) -> QRect:
        stack = self._stack_of(index)
        return (
            QRect()
            if stack is None
            else self.card.badge(self.visualRect(index), stack, self.font())
        )

    # What is seen.

    def _take_found(self) -> None:
        self._grouping = self._gallery.query.grouping
        self.card.stacked = self._gallery.query.stacked
        self.lay_out()
        self._kept.restore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        seen = event.rect().translated(0, self.verticalOffset())
        self._paint_cards(
            painter, option, self.layout_of_cards.rows_between(seen.top(), seen.bottom())
        )
        if self._grouping is not Grouping.NONE:
            for group in self.layout_of_cards.groups_between(seen.top(), seen.bottom()):
                self._paint_heading(painter, option, group)
        if self.state() is QAbstractItemView.State.DragSelectingState:
            paint_band(painter, option.palette, self.dragged)
        painter.end()

    def _paint_cards(self, painter: QPainter, option: QStyleOptionViewItem, rows: range) -> None:
        plain = option.state & ~(_Look.State_HasFocus | _Look.State_MouseOver)
        focused = self.currentIndex().row() if self.hasFocus() else -1
        hovered = self.indexAt(self._pointed).row()
        chosen = self.selectionModel()
        for row in rows:
            index = self._gallery.index(row)
            state = plain
            if row == focused:
                state |= _Look.State_HasFocus
            if row == hovered:
                state |= _Look.State_MouseOver
            if chosen.isSelected(index):
                state |= _Look.State_Selected
            option.state = state
            option.rect = self.visualRect(index)
            self.card.paint(painter, option, index)

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, at: int) -> None:
        group, place = self._gallery.listing.groups[at], self.heading_place(at)
        painter.fillRect(place, option.palette.color(CANVAS))
        words = heading_words(self._grouping, group, self._clock(), self._entry_in)
        beside = METRICS.gap_4
        inside = place.adjusted(beside, 0, -beside, 0)
        paint_heading(painter, option, inside, words, group.count)

    def _entry_in(self, row: int) -> HistoryEntry | None:
        return _entry(self._gallery.index(row))


def _entry(index: Index) -> HistoryEntry | None:
    entry = index.data(GalleryRole.ENTRY)
    return entry if isinstance(entry, HistoryEntry) else None
