"""The offer of boards, the dialog that shows them, and taking them back, by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from firered_desktop.core.errors import PictureUnreadable
from firered_desktop.core.parameters import PROMPT
from firered_desktop.session.boards import Boards
from firered_desktop.ui.boards_dialog import BoardsDialog
from firered_desktop.ui.boards_notice import BoardsNotice
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.inline_notice import InlineNotice
from firered_desktop.ui.slot_menu import SlotMenu
from tests.session.fake_parts import FakeReader
from tests.session.test_pasting import FakeKeeper
from tests.ui.hands import click, named, press
from tests.ui.scene import Scene

NAMES = ["1.jpg", "2.jpg", "3.jpg", "4.jpg"]
LAID = ["1.jpg", "2.jpg", "Board of 2 pictures"]


class Desk:
    """A scene with the offer above its pictures."""

    def __init__(self, scene: Scene, icons: Icons, folder: Path) -> None:
        self.scene = scene
        self.reader = FakeReader()
        self.boards = Boards(scene.draft, self.reader, FakeKeeper(folder), scene.panel)
        self.notice = BoardsNotice(self.boards, icons, lambda: "#ffffff")
        scene.panel.slots.add_above(self.notice)
        scene.panel.slots.apart_wished.connect(self.boards.take_apart)
        scene.draft.set_value(PROMPT, "把图4的帽子放到图1上")
        scene.ready(*NAMES, width=3000, height=2000)

    def press(self, name: str) -> None:
        click(named(self.notice, QPushButton, name))

    def dialog(self) -> BoardsDialog:
        self.press("Lay them on boards…")
        (dialog,) = [
            each for each in self.scene.panel.findChildren(BoardsDialog) if each.isVisible()
        ]
        return dialog

    def yes(self, dialog: BoardsDialog) -> QPushButton:
        return named(dialog, QPushButton, "Lay them on boards")

    def lay(self) -> None:
        dialog = self.dialog()
        self.scene.qtbot.waitUntil(self.yes(dialog).isEnabled)
        assert self.yes(dialog) is dialog.focusWidget()
        press(self.yes(dialog), Qt.Key.Key_Return)
        self.scene.qtbot.waitUntil(lambda: self.scene.names == LAID)


@pytest.fixture
def desk(scene: Scene, plain_icons: Icons, tmp_path: Path) -> Desk:
    return Desk(scene, plain_icons, tmp_path)


def test_four_pictures_bring_the_offer_and_fewer_take_it_away(desk: Desk) -> None:
    assert desk.notice.isVisible()
    assert desk.notice.text.startswith("The model knows one to three pictures.")
    desk.scene.draft.remove(desk.scene.draft.pictures[0].id)
    assert not desk.notice.isVisible()


def test_the_offer_can_be_declined(desk: Desk) -> None:
    desk.press("No boards")
    assert not desk.notice.isVisible()
    assert desk.scene.names == NAMES


def test_the_dialog_shows_the_instruction_before_and_after(desk: Desk) -> None:
    dialog = desk.dialog()
    before = named(dialog, QPlainTextEdit, "Instruction now")
    after = named(dialog, QPlainTextEdit, "Instruction afterwards")
    assert before.toPlainText() == "把图4的帽子放到图1上"
    assert after.toPlainText() == "把图3（下方）的帽子放到图1上"
    click(named(dialog, QPushButton, "Not now"))
    assert desk.scene.names == NAMES


def test_boards_are_laid_and_one_undo_takes_them_back(desk: Desk) -> None:
    desk.lay()
    assert desk.scene.draft.parameters.value(PROMPT) == "把图3（下方）的帽子放到图1上"
    assert desk.notice.text.startswith("The pictures lie on boards now")
    desk.press("Undo boards")
    assert desk.scene.names == NAMES
    assert desk.scene.draft.parameters.value(PROMPT) == "把图4的帽子放到图1上"


def test_boards_may_be_kept(desk: Desk) -> None:
    desk.lay()
    desk.press("Keep boards")
    assert not desk.notice.isVisible()
    assert desk.scene.names == LAID


def test_the_menu_of_a_board_takes_it_apart(desk: Desk) -> None:
    desk.lay()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(desk.scene.slot(3), event)
    menu = desk.scene.panel.findChildren(SlotMenu)[-1]
    (action,) = [each for each in menu.actions() if each.text() == "Take apart"]
    menu.setActiveAction(action)
    press(menu, Qt.Key.Key_Return)
    assert desk.scene.names == NAMES


def test_a_picture_without_a_board_has_nothing_to_be_taken_apart(desk: Desk) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(desk.scene.slot(1), event)
    menu = desk.scene.panel.findChildren(SlotMenu)[-1]
    assert "Take apart" not in [each.text() for each in menu.actions()]
    menu.close()


def test_boards_in_the_making_and_those_that_fail_say_so(desk: Desk) -> None:
    desk.reader.go.clear()
    desk.reader.troubles = [PictureUnreadable(name="3.jpg")]
    dialog = desk.dialog()
    (notice,) = dialog.findChildren(InlineNotice)
    assert notice.text == "Laying the pictures…"
    assert not desk.yes(dialog).isEnabled()
    desk.reader.go.set()
    desk.scene.qtbot.waitUntil(lambda: notice.text.startswith("3.jpg cannot be read"))
    assert not desk.yes(dialog).isEnabled()
    press(dialog, Qt.Key.Key_Escape)


def test_without_a_named_picture_the_instruction_stays(desk: Desk) -> None:
    desk.scene.draft.set_value(PROMPT, "make it warmer")
    dialog = desk.dialog()
    assert dialog.findChildren(QPlainTextEdit) == []
    click(named(dialog, QPushButton, "Not now"))
