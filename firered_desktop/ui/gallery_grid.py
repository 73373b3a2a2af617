"""The gallery as a grid of cards, of which only those that are seen are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    QImage,
    QKeyEvent,
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
from firered_desktop.session.gallery import GalleryModel, GalleryRole
from firered_desktop.ui.card_grid import picture_size
from firered_desktop.ui.gallery_hands import GalleryHands
from firered_desktop.ui.gallery_headings import heading_height
from firered_desktop.ui.gallery_layout import GalleryLayout
from firered_desktop.ui.gallery_opening import GalleryOpening
from firered_desktop.ui.gallery_painting import GalleryCard
from firered_desktop.ui.gallery_scene import GalleryScene
from firered_desktop.ui.kept_place import KeptPlace, chosen_keys
from firered_desktop.ui.scrolled_list import ScrolledList
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.core.job import Job
    from firered_desktop.core.judging import Key
    from firered_desktop.ui.icons import Icons

Index = QModelIndex | QPersistentModelIndex
_Flag = QItemSelectionModel.SelectionFlag
_Look = QStyle.StateFlag
_PLAIN = Qt.KeyboardModifier.NoModifier


class GalleryGrid(ScrolledList):
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
        self.card = GalleryCard(icons, side, clock, self)
        self.card.arranged = model.query
        self._scene = GalleryScene(self, model, self.card, clock)
        self.setItemDelegate(self.card)
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_kind(self, "cards")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self._kept = KeptPlace(self, model)  # before Qt hears that rows go, and forgets the choice
        self.setModel(model)
        GalleryHands(self, model, self.card)
        self._opening = GalleryOpening(self, model)
        self._opening.opened.connect(self.opened)
        self.doubleClicked.connect(self._opening.open)
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
        return self.entry_at(self.pointed)

    def show_instead(self, key: Key | None, image: QImage | None) -> None:
        """Show `image` in the place of this picture, or of none."""
        former = self.card.instead
        self.card.instead = None if key is None or image is None else (key, image)
        changed = (self._gallery.row_of(each[0]) for each in (former, self.card.instead) if each)
        self.repaint_rows(row for row in changed if row is not None)

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
        self._gallery.pages.want_width(round(self.card.side.width() * self.devicePixelRatioF()))
        size = self.card.card_size(self.fontMetrics())
        columns = (width - METRICS.scroll_bar) // size.width()
        heading = 0 if self.card.arranged.grouping is Grouping.NONE else heading_height(self.font())
        self.layout_of_cards = GalleryLayout(self._gallery.listing.groups, columns, size, heading)

    # What a person does.

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        del search  # letters are commands

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        plain = event.modifiers() in (_PLAIN, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._opening.open(self.currentIndex())
        else:
            super().keyPressEvent(event)

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

    # What is seen.

    def _take_found(self) -> None:
        self.card.arranged = self._gallery.query
        self.lay_out()
        self._kept.restore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        self._scene.paint(painter, option, event.region())
        painter.end()


def result_at(grid: GalleryGrid, at: QPoint) -> tuple[Job, int] | None:
    """The edit at a place of the viewport of `grid` and which of its results, if it has one."""
    entry = grid.entry_at(at)
    return (entry.job, entry.image) if entry is not None and entry.result is not None else None


def _entry(index: Index) -> HistoryEntry | None:
    entry = index.data(GalleryRole.ENTRY)
    return entry if isinstance(entry, HistoryEntry) else None
