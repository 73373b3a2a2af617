"""The places for pictures in rows of three."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from firered_desktop.core.preparation import WHITE
from firered_desktop.session.pictures import NATIVE_PICTURES
from firered_desktop.ui.slot_cell import SlotCell
from firered_desktop.ui.speech import announce
from firered_desktop.ui.theme import METRICS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from firered_desktop.session.draft import Draft
    from firered_desktop.ui.icons import Icons
    from firered_desktop.ui.picture_offer import Offer

_COLUMNS = 3


class SlotGrid(QWidget):
    """Shows the draft's pictures, at least three places, and lets them be put in another order.

    The wishes carry the place, from 0: `pressed`, `offered` with an Offer, `remove_wished`,
    `about_wished`, `menu_wished` with a place on the screen (QPoint).
    `focused` carries the widget to which a key has just taken the focus, `entered` the QMimeData of
    what is dragged over a place from elsewhere, until it has `left`.
    """

    pressed = Signal(int)
    offered = Signal(int, object)
    remove_wished = Signal(int)
    about_wished = Signal(int)
    menu_wished = Signal(int, object)
    focused = Signal(object)
    entered = Signal(object)
    left = Signal()

    def __init__(self, draft: Draft, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._icons = icons
        self._ground = WHITE
        self._wanted: tuple[str, ...] = ()
        self._cells: list[SlotCell] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(METRICS.gap_8)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self.show_pictures()

    def show_pictures(self) -> None:
        """Show the draft's pictures as they are now."""
        pictures = self._draft.pictures
        self._fit_cells(max(NATIVE_PICTURES, len(pictures)))
        for number, cell in enumerate(self._cells):
            picture = pictures[number] if number < len(pictures) else None
            wanted = self._wanted[number] if number < len(self._wanted) else ""
            cell.show_picture(picture, self._ground, wanted)

    def show_wanted(self, words: Sequence[str]) -> None:
        """Say in each empty place what picture a recipe wants there."""
        if tuple(words) != self._wanted:
            self._wanted = tuple(words)
            self.show_pictures()

    def set_ground(self, ground: str) -> None:
        """Say from now on that transparent places are laid on `ground` (``#rrggbb``)."""
        self._ground = ground
        self.show_pictures()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        for cell in self._cells:
            cell.retranslate()

    def focus(self, at: int) -> None:
        """Give the focus to the place `at`, from 0, if there is one."""
        if 0 <= at < len(self._cells):
            self._cells[at].slot.setFocus(Qt.FocusReason.OtherFocusReason)
            self.focused.emit(self._cells[at])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit_words()

    def _fit_cells(self, count: int) -> None:
        while len(self._cells) > count:
            cell = self._cells.pop()
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        while len(self._cells) < count:
            at = len(self._cells)
            cell = self._new_cell(at)
            self._cells.append(cell)
            self._grid.addWidget(cell, at // _COLUMNS, at % _COLUMNS, Qt.AlignmentFlag.AlignTop)
        self._fit_words()

    def _new_cell(self, at: int) -> SlotCell:
        cell = SlotCell(at + 1, self._icons)
        slot = cell.slot
        slot.clicked.connect(partial(self.pressed.emit, at))
        slot.offered.connect(partial(self._offer, at))
        slot.moved_here.connect(partial(self._move, to=at))
        slot.remove_wished.connect(partial(self.remove_wished.emit, at))
        slot.about_wished.connect(partial(self.about_wished.emit, at))
        slot.menu_wished.connect(partial(self._offer_menu, at))
        slot.move_wished.connect(partial(self.step_picture, at))
        slot.entered.connect(self.entered)
        slot.left.connect(self.left)
        slot.step_wished.connect(partial(self._step_focus, at))
        return cell

    def _fit_words(self) -> None:
        room = (self.width() - (_COLUMNS - 1) * METRICS.gap_8) // _COLUMNS
        for cell in self._cells:
            cell.fit(room)

    def _offer(self, at: int, offer: Offer) -> None:
        self.offered.emit(at, offer)

    def _offer_menu(self, at: int, where: QPoint) -> None:
        self.menu_wished.emit(at, where)

    def _move(self, picture_id: int, to: int) -> None:
        self._draft.move(picture_id, to)

    def step_picture(self, at: int, step: int) -> None:
        """Move the picture at `at` (from 0) by `step` places, and the focus with it."""
        to = at + step
        if 0 <= to < len(self._draft.pictures):
            self._draft.move(self._draft.pictures[at].id, to)
            self.focus(to)
            place = self.tr("Now picture {number} of {count}")
            announce(
                self._cells[to].slot,
                place.format(number=to + 1, count=len(self._draft.pictures)),
            )

    def _step_focus(self, at: int, step: int) -> None:
        self.focus(at + step)
