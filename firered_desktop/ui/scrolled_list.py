"""A laid out list that is scrolled as it stands: only what comes into view is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from firered_desktop.ui.laid_out_list import LaidOutList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Index = QModelIndex | QPersistentModelIndex
AT_ONCE = 6  # rows of those that changed that are painted in one frame
_PAUSE = 8  # milliseconds between two such frames, in which the person is answered
_NOWHERE = QPoint(-1, -1)


class ScrolledList(LaidOutList):
    """Moves what is seen of it; whoever paints it fills all of what is to be painted.

    `pointed` is where the pointer is in the viewport.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pointed = _NOWHERE
        self._changed: dict[int, None] = {}  # rows that are painted when there is time
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._repaint_some)
        # Else Qt paints what lies below, and moves nothing.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def hovered_row(self) -> int:
        """The row under the pointer, -1 for none; Qt has it painted anew when that changes."""
        return self.indexAt(self.pointed).row()

    @property
    def unpainted(self) -> bool:
        """Whether something that changed is still to be painted."""
        return bool(self._changed)

    def repaint_later(self, rows: Iterable[int]) -> None:
        """Paint these anew, a few at a time, so that who scrolls meanwhile need not wait."""
        self._changed |= dict.fromkeys(rows)
        if self._changed and not self._soon.isActive():
            self._soon.start()

    def repaint_rows(self, rows: Iterable[int]) -> None:
        """Paint these in the next frame, as far as they are seen."""
        layout, up = self.layout_of_cards, self.verticalOffset()
        for row in rows:
            self.viewport().update(layout.place(row).translated(0, -up))

    def seen_rows(self) -> range:
        """The rows of all lines that are seen."""
        up = self.verticalOffset()
        return self.layout_of_cards.rows_between(up, up + self.viewport().height() - 1)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        del dx
        viewport = self.viewport()
        if self.state() is QAbstractItemView.State.DragSelectingState:
            viewport.update()  # the frame that is drawn stays
            return
        viewport.scroll(0, dy)
        heading = self.layout_of_cards.heading
        if heading:  # it stays at the edge; where it was moved to, cards are
            viewport.update(0, 0, viewport.width(), heading + max(0, dy))

    def dataChanged(  # noqa: N802 - Qt's name
        self, first: Index, last: Index, roles: Sequence[int] = ()
    ) -> None:
        if QAccessible.isActive():
            super().dataChanged(first, last, roles)  # it tells screen readers, and paints all
            return
        seen = self.seen_rows()
        self.repaint_later(range(max(seen.start, first.row()), min(seen.stop, last.row() + 1)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.pointed = event.position().toPoint()
        super().mouseMoveEvent(event)
        if self.state() is QAbstractItemView.State.DragSelectingState:
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mouseReleaseEvent(event)
        self.viewport().update()  # the frame goes

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        self.pointed = _NOWHERE
        super().leaveEvent(event)

    def _repaint_some(self) -> None:
        seen = self.seen_rows()
        changed = [row for row in self._changed if row in seen]
        self.repaint_rows(changed[:AT_ONCE])
        self._changed.clear()
        self.repaint_later(changed[AT_ONCE:])
