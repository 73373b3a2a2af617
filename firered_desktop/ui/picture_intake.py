"""Every way in for pictures: drop, file dialog, paste, web addresses."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from firered_desktop.core.own_recipes import SUFFIX
from firered_desktop.core.web_picture import name_of
from firered_desktop.session.arrivals import Arrivals
from firered_desktop.session.label_questions import Arrival
from firered_desktop.ui.picture_offer import Offer, read_offer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from firered_desktop.session.draft import Draft
    from firered_desktop.session.picture_files import Found
    from firered_desktop.session.pictures import Content, DraftPicture
    from firered_desktop.ui.icons import Icons
    from firered_desktop.ui.slot_notice import SlotNotice


class PictureIntake(QObject):
    """Puts what is offered into the draft, and says in `notice` what could not be used.

    Its dialogs open over `owner`. The `demo` has no fal that fetches, which is said there.
    `recipes_offered` carries the files of recipes among what is offered (Paths).
    `arrived` carries the Arrival of each picture, read or not yet.
    """

    arrived = Signal(object)
    recipes_offered = Signal(object)

    def __init__(
        self, draft: Draft, icons: Icons, notice: SlotNotice, owner: QWidget, *, demo: bool
    ) -> None:
        super().__init__(owner)
        self._draft = draft
        self._icons = icons
        self._notice = notice
        self._owner = owner
        self._demo = demo
        self._folder = ""
        self._arrivals = Arrivals(self)

    def choose(self) -> None:
        """Open the file dialog; what is chosen is added."""
        self.choose_for(len(self._draft.pictures))

    def choose_for(self, slot: int) -> None:
        """Open the file dialog; what is chosen goes to `slot`, replacing what is there."""
        from firered_desktop.ui.picture_dialog import PictureDialog

        several = slot >= len(self._draft.pictures)
        dialog = PictureDialog(self._folder, several=several, parent=self._owner)
        dialog.chosen.connect(partial(self._chosen, slot))
        dialog.open()

    def choose_folder(self) -> None:
        """Ask for a folder, whose pictures are added in order of their names."""
        from firered_desktop.ui.picture_dialog import FolderDialog

        dialog = FolderDialog(self._folder, parent=self._owner)
        dialog.chosen.connect(self._chosen_folder)
        dialog.open()

    def choose_address(self) -> None:
        """Ask for the address of a picture on the web, which is added."""
        self._ask("", len(self._draft.pictures))

    def take_batch(self, offer: Offer) -> None:
        """Add what a drop offers, and make each picture an edit of its own."""
        self.take(offer, batch=True)

    def take(self, offer: Offer, slot: int | None = None, *, batch: bool = False) -> None:
        """Use what a drop or the clipboard offers; the first goes to `slot`, others follow.

        In a `batch` each is to be an edit of its own.
        """
        recipes = tuple(path for path in offer.paths if path.name.endswith(SUFFIX))
        if recipes:
            self.recipes_offered.emit(recipes)
            offer = replace(offer, paths=tuple(path for path in offer.paths if path not in recipes))
            if not offer.paths:
                return
        self._notice.judge(offer)
        place = len(self._draft.pictures) if slot is None else slot
        if offer.paths:
            if not self._arrivals.look(offer.paths, partial(self._take_found, slot, batch)):
                self._notice.tell_looking()
        elif offer.content is not None:
            self._take_content(place, offer.content)
        elif offer.address:
            self._ask(offer.address, place)

    def take_mime(self, mime: QMimeData) -> None:
        """Add the pictures of the clipboard, or of a drop that met no slot."""
        self.take(read_offer(mime))

    def paste(self) -> None:
        """Take the pictures that are on the clipboard."""
        # An empty clipboard may have nothing at all, whatever Qt's types say.
        copied: QMimeData | None = QGuiApplication.clipboard().mimeData()
        self.take_mime(QMimeData() if copied is None else copied)

    def _take_found(self, slot: int | None, batch: bool, found: Found) -> None:
        """Use as many of the pictures as there is room for; none of the others is even opened."""
        before = self._draft.pictures
        at = len(before) if slot is None else slot
        self._notice.count(found, len(self._draft.slots.fill(at, found.pictures)))
        if batch:
            self._draft.batch.choose(True)
        self._announce(before)

    def _take_content(self, slot: int, content: Content, name: str = "") -> None:
        before = self._draft.pictures
        if not self._draft.slots.put_content(slot, content, name):
            self._notice.leave_out(1)
        self._announce(before)

    def _announce(self, before: Sequence[DraftPicture]) -> None:
        """Tell which pictures were not there `before`."""
        known = {picture.id for picture in before}
        new = [
            Arrival(picture.id, before[place].source if place < len(before) else None)
            for place, picture in enumerate(self._draft.pictures)
            if picture.id not in known
        ]
        if new:
            self.arrived.emit(tuple(new))

    def _ask(self, address: str, slot: int) -> None:
        from firered_desktop.ui.web_picture_dialog import WebPictureDialog

        window = self._owner.window()
        dialog = WebPictureDialog(self._icons, address, demo=self._demo, parent=window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.passed_on.connect(partial(self._take_address, slot))
        dialog.fetched.connect(partial(self._fetch, slot))
        dialog.open()

    def _take_address(self, slot: int, address: str) -> None:
        if slot < len(self._draft.pictures):
            self._draft.put(slot, address)
        else:
            self._notice.leave_out(len(self._draft.add([address])))

    def _fetch(self, slot: int, address: str) -> None:
        self._take_content(slot, address, name_of(address))

    def _chosen_folder(self, folder: Path) -> None:
        self._folder = str(folder)
        self.take(Offer((folder,)))

    def _chosen(self, slot: int, paths: tuple[Path, ...]) -> None:
        if paths:
            self._folder = str(paths[0].parent)
            self.take(Offer(paths), slot)
