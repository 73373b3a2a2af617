"""Pictures whose original is not found are marked, and lead to where it can be located."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QMenu, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.core.gallery import HistoryEntry
from firered_desktop.core.judging import Judgement
from firered_desktop.session.gallery import GalleryModel
from firered_desktop.session.originals import LostOriginals
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.lost_mark import LostMark
from firered_desktop.ui.originals_dialog import OriginalsDialog
from tests.contract.gallery_contract import finished

FOUND = HistoryEntry(1, finished(1), Judgement())
LOST = replace(FOUND, input_missing=True)


class Marked:
    def __init__(self, qtbot: QtBot, icons: Icons, library: SqliteLibrary) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.model = GalleryModel(library.gallery, lambda _: "edit", self.window)
        originals = LostOriginals(library.originals, lambda: 1e9, self.window)
        self.mark = LostMark(self.model, originals, icons, self.window)

    def painted(self, entry: HistoryEntry) -> QImage:
        image = QImage(200, 150, QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(image)
        self.mark.paint(painter, QStyleOptionViewItem(), QRect(0, 0, 200, 150), entry)
        painter.end()
        return image

    def offered(self, *entries: HistoryEntry) -> QMenu:
        menu = QMenu(self.window)
        self.mark.fill(menu, entries)
        return menu


@pytest.fixture
def marked(qtbot: QtBot, plain_icons: Icons, tmp_path: Path) -> Iterator[Marked]:
    with SqliteLibrary(tmp_path / "library") as library:
        yield Marked(qtbot, plain_icons, library)


def test_it_is_seen_and_heard_where_the_original_is_lost_alone(marked: Marked) -> None:
    assert marked.painted(LOST) != marked.painted(FOUND)
    assert marked.model.describe_marks(LOST) == "Original not found."
    assert marked.model.describe_marks(FOUND) == ""


def test_the_menu_leads_to_those_that_are_missing(qtbot: QtBot, marked: Marked) -> None:
    assert marked.offered(FOUND).isEmpty()
    (action,) = marked.offered(FOUND, LOST).actions()
    action.trigger()
    (dialog,) = marked.window.findChildren(OriginalsDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.close()
