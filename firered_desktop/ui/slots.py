"""The pictures of the edit, and every way in: drop, file dialog, paste, keys, web addresses."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from firered_desktop.session.draft import Draft
from firered_desktop.session.pictures import NATIVE_PICTURES, PictureState
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.names import set_name
from firered_desktop.ui.picture_dialog import PictureDialog
from firered_desktop.ui.picture_offer import Offer, read_offer
from firered_desktop.ui.slot_grid import SlotGrid
from firered_desktop.ui.slot_notice import SlotNotice
from firered_desktop.ui.theme import METRICS, set_kind
from firered_desktop.ui.web_picture_dialog import WebPictureDialog


class PictureSlots(QWidget):
    """The draft's pictures with their heading and what there is to say about them.

    The `demo` fetches nothing from the web, which is said where a picture there is asked for.
    `focused` carries the widget to which a key has just taken the focus.
    """

    focused = Signal(object)

    def __init__(
        self, draft: Draft, icons: Icons, *, demo: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._icons = icons
        self._demo = demo
        self._folder = ""
        self._title = QLabel()
        self._add = QPushButton()
        self._add.setIcon(icons.icon("add"))
        self._grid = SlotGrid(draft, icons)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._notice = SlotNotice(draft, icons)
        self._lay_out()
        self._add.clicked.connect(self.choose)
        self._grid.pressed.connect(self.choose_for)
        self._grid.offered.connect(self._take_at)
        self._grid.remove_wished.connect(self._remove)
        self._grid.focused.connect(self.focused)
        draft.pictures_changed.connect(self._show_pictures)
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
        self._add.setToolTip(self.tr("Choose picture files, or drop them anywhere on this panel."))
        self._note.setText(self.tr("The model works best with one to three pictures."))
        self._grid.retranslate()
        self._notice.refresh()

    def choose(self) -> None:
        """Open the file dialog; what is chosen is added."""
        self.choose_for(len(self._draft.pictures))

    def choose_for(self, slot: int) -> None:
        """Open the file dialog; what is chosen goes to `slot`, replacing what is there."""
        several = slot >= len(self._draft.pictures)
        dialog = PictureDialog(self._folder, several=several, parent=self)
        dialog.chosen.connect(partial(self._chosen, slot))
        dialog.open()

    def choose_address(self) -> None:
        """Ask for the address of a picture on the web, which is added."""
        self._ask("", len(self._draft.pictures))

    def take(self, offer: Offer, slot: int | None = None) -> None:
        """Use what a drop or the clipboard offers; the first goes to `slot`, others follow."""
        pictures = self._draft.pictures
        left_out = 0
        if offer.image is not None:
            place = len(pictures) if slot is None else slot
            left_out = 0 if self._draft.put_pixels(place, offer.image) else 1
        paths = offer.paths
        if paths and slot is not None and slot < len(pictures):
            self._draft.put(slot, paths[0])
            paths = paths[1:]
        left_out += len(self._draft.add(paths))
        self._notice.judge(offer, left_out)
        if offer.address:
            self._ask(offer.address, len(pictures) if slot is None else slot)

    def take_mime(self, mime: QMimeData) -> None:
        """Add the pictures of the clipboard, or of a drop that met no slot."""
        self.take(read_offer(mime))

    def paste(self) -> None:
        """Take the pictures that are on the clipboard."""
        self.take_mime(QGuiApplication.clipboard().mimeData())

    def focus_problem(self) -> None:
        """Give the focus to the first picture that is not ready, or to the first empty place."""
        ready = [picture.state is PictureState.READY for picture in self._draft.pictures]
        self._grid.focus(ready.index(False) if False in ready else len(ready))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        set_kind(self._title, "title")
        set_kind(self._add, "flat")
        set_kind(self._note, "quiet")
        header = QHBoxLayout()
        header.addWidget(self._title)
        header.addStretch()
        header.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_8)
        column.addLayout(header)
        for widget in (self._grid, self._note, self._notice):
            column.addWidget(widget)

    def _show_pictures(self) -> None:
        self._grid.show_pictures()
        self._note.setVisible(len(self._draft.pictures) > NATIVE_PICTURES)
        self.retranslate()

    def _take_at(self, slot: int, offer: Offer) -> None:
        self.take(offer, slot)

    def _ask(self, address: str, slot: int) -> None:
        dialog = WebPictureDialog(self._icons, address, demo=self._demo, parent=self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(partial(self._take_address, slot))
        dialog.open()

    def _take_address(self, slot: int, address: str) -> None:
        if slot < len(self._draft.pictures):
            self._draft.put(slot, address)
        else:
            self._notice.judge(Offer(address=address), len(self._draft.add([address])))

    def _remove(self, slot: int) -> None:
        self._notice.forget()
        self._draft.remove(self._draft.pictures[slot].id)

    def _chosen(self, slot: int, paths: tuple[Path, ...]) -> None:
        if paths:
            self._folder = str(paths[0].parent)
            self.take(Offer(paths), slot)
