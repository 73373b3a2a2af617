"""The chain of edits as a list that is drawn as a tree, led by keys and pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from firered_desktop.ui.lineage_card import LineageCard
from firered_desktop.ui.theme import set_kind

if TYPE_CHECKING:
    from firered_desktop.core.judging import Key
    from firered_desktop.session.family_rows import FamilyRows
    from firered_desktop.ui.icons import Icons


class LineageList(QListView):
    """Shows `model`.

    Up and down go from edit to edit, left and right to the results of one and on to what it was
    made from and what was made of it; Enter opens. Signals: `opened` (Key), `menu_wished` (Key,
    QPoint on the screen), `chosen` when other pictures are selected.
    """

    opened = Signal(object)
    menu_wished = Signal(object, QPoint)
    chosen = Signal()

    def __init__(self, model: FamilyRows, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._card = LineageCard(icons, self)
        self.setModel(model)
        self.setItemDelegate(self._card)
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_kind(self, "cards")
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(self.chosen)
        model.modelReset.connect(self._card.chosen.clear)

    @property
    def keys(self) -> tuple[Key, ...]:
        """The selected pictures, one of each selected edit, from top to bottom."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return tuple(key for row in rows if (key := self._key_of(row)) is not None)

    def select(self, key: Key) -> None:
        """Select a picture and bring it into sight, if it is shown."""
        row = self._rows.row_of(key)
        found = None if row is None else self._rows.row_at(row)
        if row is None or found is None:
            return
        with QSignalBlocker(self):
            self._card.chosen[row] = found.keys.index(key)
            self.setCurrentIndex(self._rows.index(row))
        self.scrollTo(self._rows.index(row), QAbstractItemView.ScrollHint.PositionAtCenter)
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key, plain = event.key(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif plain and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(-1 if key == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        # The right button asks for the menu; it must not change what is selected.
        if event.button() == Qt.MouseButton.RightButton:
            return
        self._point(event.position().toPoint())
        super().mousePressEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not by_key:
            self._point(event.pos())
        key = self._key_of(index.row()) if index.isValid() else None
        if key is not None:
            at = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wished.emit(key, self.viewport().mapToGlobal(at))

    def _point(self, at: QPoint) -> None:
        """Be at the picture under `at`, if there is one."""
        index = self.indexAt(at)
        row = self._rows.row_at(index.row()) if index.isValid() else None
        if row is None:
            return
        number = self._card.picture_at(at, self.visualRect(index), row)
        if number is not None and number < len(row.keys):
            self._card.chosen[index.row()] = number

    def _step(self, by: int) -> None:
        """Go to the next result of this edit, beyond the last to what was made of it."""
        at = self.currentIndex().row()
        row = self._rows.row_at(at)
        if row is None:
            return
        number = self._card.chosen.get(at, 0) + by
        if 0 <= number < len(row.keys):
            self._card.chosen[at] = number
            self.viewport().update()
            self.chosen.emit()
            return
        target = self._rows.child_row(at) if by > 0 else self._rows.parent_row(at)
        if target is not None:
            self.setCurrentIndex(self._rows.index(target))

    def _key_of(self, at: int) -> Key | None:
        row = self._rows.row_at(at)
        if row is None or not row.keys:
            return None
        return row.keys[min(self._card.chosen.get(at, 0), len(row.keys) - 1)]

    def _open(self, index: QModelIndex) -> None:
        key = self._key_of(index.row()) if index.isValid() else None
        if key is not None:
            self.opened.emit(key)
