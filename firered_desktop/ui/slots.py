"""The pictures of the edit with their heading and what there is to say about them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from firered_desktop.core.preparation import WHITE
from firered_desktop.session.pictures import MOST_PICTURES, NATIVE_PICTURES, PictureState
from firered_desktop.ui.add_ways import AddWays
from firered_desktop.ui.key_tips import KeyTips
from firered_desktop.ui.names import set_name
from firered_desktop.ui.picture_intake import PictureIntake
from firered_desktop.ui.slot_grid import SlotGrid
from firered_desktop.ui.slot_menu import SlotMenu
from firered_desktop.ui.slot_notice import SlotNotice
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from firered_desktop.session.draft import Draft
    from firered_desktop.session.keymap_choice import KeymapChoice
    from firered_desktop.ui.icons import Icons
    from firered_desktop.ui.picture_offer import Offer


class PictureSlots(QWidget):
    """Shows the draft's pictures; `intake` takes others in, in so many `ways`.

    `keys` are those in force. The `demo` has no fal that fetches from the web, which is said where
    that is asked about.
    `focused` carries the widget to which a key has just taken the focus, `apart_wished` the id of
    a board that is to be taken apart. `entered` carries the QMimeData of what is dragged here,
    until it has `left`, `restore_wished` the Path of a picture whose settings are wanted,
    `history_wished` the place (from 0) that is to hold a picture of the history.
    """

    focused = Signal(object)
    apart_wished = Signal(int)
    entered = Signal(object)
    left = Signal()
    restore_wished = Signal(object)
    history_wished = Signal(int)

    def __init__(
        self,
        draft: Draft,
        icons: Icons,
        keys: KeymapChoice,
        *,
        demo: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tips = KeyTips(keys, self)
        self._draft = draft
        self._icons = icons
        self._ground = WHITE
        self._title = QLabel()
        self._add = QPushButton()
        self._add.setIcon(icons.icon("add"))
        self.ways = AddWays(icons)
        self._grid = SlotGrid(draft, icons)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._notices = QVBoxLayout()
        self._notices.setSpacing(METRICS.gap_8)
        self._notice = SlotNotice(draft, icons)
        self.intake = PictureIntake(draft, icons, self._notice, self, demo=demo)
        self._lay_out()
        self._add.clicked.connect(self.intake.choose)
        self._grid.pressed.connect(self.intake.choose_for)
        self._grid.offered.connect(self._take_at)
        self._grid.remove_wished.connect(self._remove)
        self._grid.about_wished.connect(self._show_details)
        self._grid.menu_wished.connect(self._show_menu)
        self._grid.focused.connect(self.focused)
        self._grid.entered.connect(self.entered)
        self._grid.left.connect(self.left)
        draft.pictures_changed.connect(self._show_pictures)
        draft.batch.changed.connect(self._show_pictures)
        draft.picture_refused.connect(self._notice.refuse)
        self._show_pictures()

    @property
    def notice(self) -> str:
        """What it says about pictures that cannot be used; empty if there are none."""
        return self._notice.text

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self._title.setText(self.tr("Pictures"))
        add = self.tr("Add pictures")
        self._add.setText(add)
        set_name(self._add, "Add pictures", add)
        tip = self.tr("Choose picture files {add}, or drop them anywhere on this panel.")
        self._tips.tell(self._add, tip)
        self.ways.retranslate()
        self._note.setText(self.tr("The model works best with one to three pictures."))
        self._grid.retranslate()
        self._notice.refresh()

    def show_wanted(self, words: Sequence[str]) -> None:
        """Say in the empty places what pictures a recipe wants."""
        self._grid.show_wanted(words)

    def set_ground(self, ground: str) -> None:
        """Say from now on that transparent places are laid on `ground` (``#rrggbb``)."""
        self._ground = ground
        self._grid.set_ground(ground)

    def tell_reloaded(self, names: Sequence[str]) -> None:
        """Say that the files of these pictures were changed, and what they are now is shown."""
        self._notice.tell_reloaded(names)

    def add_above(self, notice: QWidget) -> None:
        """Show `notice` between the heading and the pictures, where it is seen however many."""
        self._notices.addWidget(notice)

    def focus_problem(self) -> None:
        """Give the focus to the first picture that is not ready, or to the first empty place."""
        ready = [picture.state is PictureState.READY for picture in self._draft.pictures]
        self._grid.focus(ready.index(False) if False in ready else len(ready))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.matches(QKeySequence.StandardKey.Paste):
            self.intake.paste()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        set_kind(self._title, "title")
        set_kind(self._add, "flat")
        set_kind(self._note, "quiet")
        header = QHBoxLayout()
        header.setSpacing(METRICS.gap_4)
        header.addWidget(self._title)
        header.addStretch()
        header.addWidget(self._add)
        header.addWidget(self.ways)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_8)
        column.addLayout(header)
        column.addLayout(self._notices)
        self.add_above(self._notice)
        column.addWidget(self._grid)
        column.addWidget(self._note)

    def _show_pictures(self) -> None:
        self._grid.show_pictures()
        together = len(self._draft.pictures) // self._draft.batch.count
        self._note.setVisible(together > NATIVE_PICTURES)
        self.retranslate()

    def _take_at(self, slot: int, offer: Offer) -> None:
        self.intake.take(offer, slot)

    def _show_details(self, slot: int) -> None:
        from firered_desktop.ui.picture_details_dialog import PictureDetailsDialog

        picture = self._draft.pictures[slot]
        dialog = PictureDetailsDialog(picture, self._ground, self._icons, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show_menu(self, slot: int, where: QPoint) -> None:
        picture = self._draft.pictures[slot]
        room = MOST_PICTURES - len(self._draft.pictures) + 1
        count = len(self._draft.pictures)
        menu = SlotMenu(parts=len(picture.parts), room=room, place=slot, count=count, parent=self)
        menu.move_wished.connect(partial(self._grid.step_picture, slot))
        if picture.path is not None:
            menu.restore_wished.connect(partial(self.restore_wished.emit, picture.path))
        menu.apart_wished.connect(partial(self.apart_wished.emit, picture.id))
        menu.about_wished.connect(partial(self._show_details, slot))
        menu.history_wished.connect(partial(self.history_wished.emit, slot))
        menu.replace_wished.connect(partial(self.intake.choose_for, slot))
        menu.remove_wished.connect(partial(self._remove, slot))
        menu.popup(where)

    def _remove(self, slot: int) -> None:
        self._notice.forget()
        self._draft.remove(self._draft.pictures[slot].id)
