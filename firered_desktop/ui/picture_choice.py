"""The pictures of the draft as a list below the cursor, to name one of them in the instruction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from firered_desktop.core.prompt import called
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.names import set_name
from firered_desktop.ui.reference_chips import square
from firered_desktop.ui.speech import announce
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from firered_desktop.session.pictures import DraftPicture

_WIDTH = 280  # device-independent pixels
_MOST_ROWS = 6


class PictureChoice(QFrame):
    """Hidden until `show_for`; `chosen` carries the number of a picture (from 1).

    The focus stays in the text, which hands its keys on with `step` and `accept`.
    """

    chosen = Signal(int)

    def __init__(
        self, pictures: Callable[[], Sequence[DraftPicture]], icons: Icons, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._pictures = pictures
        self._owner = owner
        self._plain = icons.icon("picture", Tint.QUIET)
        self._list = QListWidget()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setIconSize(QSize(METRICS.gap_24, METRICS.gap_24))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.itemClicked.connect(self._choose)
        self._list.currentItemChanged.connect(self._say)
        set_kind(self, "raised")
        set_kind(self, "raised", name="over")  # it lies over what it is offered for
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.line_width] * 4)
        column.addWidget(self._list)
        self.hide()

    @property
    def words(self) -> tuple[str, ...]:
        """What it offers now."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return tuple(item.text() for item in items) if self.isVisible() else ()

    def show_for(self, wanted: str, below: QRect, *, chinese: bool) -> None:
        """Offer the pictures whose number or name begins with `wanted`, `below` that rectangle.

        Where none does, it goes.
        """
        set_name(self._list, "Pictures to name", self.tr("Pictures to name"))
        self._list.clear()
        for number, picture in enumerate(self._pictures(), start=1):
            words = called(number, chinese=chinese)
            name = picture.name.casefold()
            if str(number).startswith(wanted) or name.startswith(wanted.casefold()):
                item = QListWidgetItem(self._icon(picture), f"{words} · {picture.name}")
                item.setData(Qt.ItemDataRole.UserRole, number)
                self._list.addItem(item)
        if self.parentWidget() is not self._owner.window():
            self.setParent(self._owner.window())  # over all panels, cut off by none
        self.setVisible(self._list.count() > 0)
        if self._list.count():
            self._place(below)
            self.raise_()
            self._list.setCurrentRow(0)

    def step(self, by: int) -> None:
        """Go `by` rows down, from the last to the first."""
        count = self._list.count()
        if count:
            self._list.setCurrentRow((self._list.currentRow() + by) % count)

    def accept(self) -> None:
        """Choose the row that is shown as current."""
        item = self._list.currentItem()
        if item is not None:
            self._choose(item)

    def _choose(self, item: QListWidgetItem) -> None:
        self.hide()
        self.chosen.emit(int(item.data(Qt.ItemDataRole.UserRole)))

    def _say(self, item: QListWidgetItem | None) -> None:
        if item is not None and self.isVisible():
            announce(self._list, item.text())

    def _icon(self, picture: DraftPicture) -> QIcon:
        if picture.preview is None:
            return self._plain
        return QIcon(square(picture.preview, METRICS.gap_24, self.devicePixelRatioF()))

    def _place(self, below: QRect) -> None:
        rows = min(self._list.count(), _MOST_ROWS)
        height = rows * self._list.sizeHintForRow(0) + 4 * METRICS.line_width + METRICS.gap_8
        self.resize(_WIDTH, height)
        room = self._owner.window().rect()
        corner = below.bottomLeft() + QPoint(0, METRICS.gap_4)
        if corner.y() + height > room.bottom():
            corner.setY(below.top() - METRICS.gap_4 - height)
        corner.setX(min(corner.x(), room.right() - _WIDTH - METRICS.gap_8))
        self.move(corner)
