"""More ways to add pictures, in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QToolButton

from firered_desktop.session.pictures import PictureState
from firered_desktop.ui.history_picker import HistoryPicker
from firered_desktop.ui.web_picture_dialog import WebPictureDialog
from tests.ui.hands import click, press
from tests.ui.live import Live

WAYS = [
    "Add pictures…",
    "Pictures from a folder…",
    "Paste pictures",
    "Picture from the history…",
    "Picture from a web address…",
]


def ways(live: Live) -> QMenu:
    """Open the menu with its button."""
    click(live.named("More ways to add pictures", QToolButton))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(live: Live, way: str) -> None:
    menu = ways(live)
    (action,) = [each for each in menu.actions() if each.text().replace("&", "") == way]
    menu.setActiveAction(action)
    press(menu, Qt.Key.Key_Return)


def test_every_way_stands_in_the_menu_with_its_key(live: Live) -> None:
    live.open()
    menu = ways(live)
    assert [action.text().replace("&", "") for action in menu.actions()] == WAYS
    assert menu.actions()[1].shortcut().toString() == "Ctrl+Shift+O"
    menu.close()


@pytest.mark.parametrize(
    ("way", "kind"),
    [
        ("Add pictures…", QFileDialog),
        ("Pictures from a folder…", QFileDialog),
        ("Picture from the history…", HistoryPicker),
        ("Picture from a web address…", WebPictureDialog),
    ],
)
def test_a_way_opens_its_dialog(live: Live, way: str, kind: type) -> None:
    live.open()
    choose(live, way)
    dialog = live.dialog()
    assert isinstance(dialog, kind)
    dialog.reject()


def test_the_pictures_of_a_folder_become_the_drafts(live: Live, tmp_path: Path) -> None:
    live.open()
    folder = tmp_path / "shoot"
    folder.mkdir()
    live.photo.rename(folder / "one.jpg")
    choose(live, "Pictures from a folder…")
    dialog = live.dialog()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(folder))
    dialog.reject()
    live.ready()
    assert [each.name for each in live.program.session.draft.pictures] == ["one.jpg"]


def test_a_key_pastes_pictures_wherever_the_focus_is(live: Live) -> None:
    live.open()
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(live.photo))])
    QGuiApplication.clipboard().setMimeData(copied)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(live.window, Qt.Key.Key_V, keys)
    live.ready()
    (picture,) = live.program.session.draft.pictures
    assert picture.state is PictureState.READY


def test_an_empty_clipboard_is_told(live: Live) -> None:
    live.open()
    QGuiApplication.clipboard().clear()
    choose(live, "Paste pictures")
    notice = live.program.desktop.compose.slots.notice
    assert notice == "There is no picture on the clipboard. Copy one first."
