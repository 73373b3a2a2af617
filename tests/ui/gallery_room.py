"""The history alone, over a real library in a folder of its own, as a person has it before them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.session.archive import Archive
from firered_desktop.session.gallery import GalleryModel, GalleryRole
from firered_desktop.session.input_thumbnails import InputThumbnails
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.ui.gallery_grid import GalleryGrid
from firered_desktop.ui.history_view import HistoryView
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.search_desk import SearchDesk
from firered_desktop.ui.search_field import SearchField
from tests.session.fake_parts import shelves_of
from tests.session.fake_previews import FakePreviews
from tests.session.held_gallery import HeldGallery

SIZE = (900, 600)  # device-independent pixels


class GalleryRoom:
    """`view` is made by `show`; `held` holds the gallery back, or makes it fail."""

    def __init__(self, qtbot: QtBot, icons: Icons, folder: Path) -> None:
        self.qtbot = qtbot
        self.library = SqliteLibrary(folder / "library")
        self.held = HeldGallery(self.library)
        self.previews = FakePreviews()
        self.inputs = InputThumbnails(self.library, self.previews)
        self.archive = Archive(
            replace(shelves_of(self.library), gallery=self.held),
            lambda job: job.request.prompt,
            lambda: 9e9,
            self.inputs,
        )
        self.inputs.setParent(self.archive)
        self._icons = icons
        self.view = HistoryView(self.archive, icons, lambda: 9e9)
        self.desk = SearchDesk(self.archive, icons, self.view)
        qtbot.addWidget(self.view)

    @property
    def model(self) -> GalleryModel:
        """What is shown."""
        return self.archive.gallery

    @property
    def search(self) -> SearchField:
        """Where words are typed."""
        return self.desk.field

    @property
    def grid(self) -> GalleryGrid:
        """Where it is shown."""
        return self.view.grid

    def show(self) -> None:
        """Let the person see it."""
        self.view.resize(*SIZE)
        with self.qtbot.waitExposed(self.view):
            self.view.show()
        self.view.activateWindow()

    def open(self) -> None:
        """Let the person see it, and wait until all that is found is there."""
        self.show()
        self.settle()

    def settle(self) -> None:
        """Wait until the rows are those of the query, and those that are seen are read."""
        self.qtbot.waitUntil(lambda: not self.model.looking)
        self.view.grab()  # what is painted is asked for
        seen = min(self.model.rowCount(), 12)
        self.qtbot.waitUntil(lambda: not self._unread(range(seen)))

    def _unread(self, rows: range) -> list[int]:
        indexes = [self.model.index(row) for row in rows]
        return [index.row() for index in indexes if index.data(GalleryRole.ENTRY) is None]

    def refresh(self) -> None:
        """Look again."""
        self.model.refresh()
        self.settle()

    def middle(self, row: int) -> QPoint:
        """Of the card in `row`, in the viewport."""
        return self.grid.visualRect(self.model.index(row)).center()

    def said(self) -> str:
        """What stands where the cards would be, or below them."""
        shown = [each for each in self.view.findChildren(QLabel) if each.isVisible()]
        labels = [each.text() for each in shown if not self._searches(each)]
        return " ".join(text for text in labels if text not in ("History", ""))

    def offered(self) -> dict[str, QPushButton]:
        """The buttons that show there, by their English names."""
        shown = [each for each in self.view.findChildren(QPushButton) if each.isVisible()]
        return {each.accessibleIdentifier(): each for each in shown if not self._searches(each)}

    def _searches(self, widget: QWidget) -> bool:
        """Whether it is a part of the search."""
        parts = (self.desk.head, self.desk.panel, self.desk.chips)
        return any(part.isAncestorOf(widget) for part in parts)

    def close(self) -> None:
        """End it."""
        self.held.release()
        self.view.close()
        self.archive.deleteLater()
        self.library.close()
