from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from firered_desktop.session.held_model import HeldModel
from firered_desktop.session.input_thumbnails import InputThumbnails
from firered_desktop.ui.held_list import HeldList
from firered_desktop.ui.icons import Icons
from tests.session.fake_previews import FakePreviews
from tests.session.held_desk import HeldDesk, a_held_edit
from tests.ui.hands import press

ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


class Scene:
    """A list of held edits before a person."""

    def __init__(self, qtbot: QtBot, icons: Icons, count: int) -> None:
        self.qtbot = qtbot
        self.desk = HeldDesk(*(a_held_edit(number) for number in range(1, count + 1)))
        self.previews = FakePreviews()
        thumbnails = InputThumbnails(self.desk.library, self.previews)
        self.model = HeldModel(self.desk.held, thumbnails, lambda job: job.id)
        self.list = HeldList(self.model, icons, lambda: 100.0)
        self.list.resize(600, 400)
        qtbot.addWidget(self.list)
        with qtbot.waitExposed(self.list):
            self.list.show()
        self.list.activateWindow()
        self.list.setFocus()

    @property
    def chosen(self) -> str:
        return "" if self.list.job is None else self.list.job.id

    def moved(self, *numbers: int) -> None:
        """Wait until they are kept in this order."""
        expected = [f"edit-{number}" for number in numbers]
        self.qtbot.waitUntil(lambda: self.desk.ids == expected)
        moves = [wish for wish in self.desk.queue.wishes if wish[0] == "move"]
        assert moves


@pytest.fixture
def scene(qtbot: QtBot, plain_icons: Icons) -> Scene:
    return Scene(qtbot, plain_icons, 4)


def test_the_first_is_chosen_until_a_person_chooses_another(scene: Scene) -> None:
    assert scene.chosen == "edit-1"
    press(scene.list, Qt.Key.Key_Down)
    assert scene.chosen == "edit-2"
    third = scene.list.visualRect(scene.model.index(2)).center()
    QTest.mouseClick(scene.list.viewport(), LEFT, pos=third)
    assert scene.chosen == "edit-3"


def test_alt_and_the_arrows_move_what_is_chosen_and_it_stays_chosen(scene: Scene) -> None:
    press(scene.list, Qt.Key.Key_Down, ALT)
    press(scene.list, Qt.Key.Key_Down, ALT)
    assert scene.chosen == "edit-1"
    scene.moved(2, 3, 1, 4)
    press(scene.list, Qt.Key.Key_Up, ALT)
    scene.moved(2, 1, 3, 4)
    assert (scene.chosen, scene.list.row) == ("edit-1", 1)


def test_at_the_ends_nothing_moves(scene: Scene) -> None:
    press(scene.list, Qt.Key.Key_Up, ALT)
    press(scene.list, Qt.Key.Key_End)
    press(scene.list, Qt.Key.Key_Down, ALT)
    assert scene.chosen == "edit-4"
    assert scene.desk.queue.wishes == []


def test_a_row_that_is_dragged_elsewhere_stays_chosen(scene: Scene) -> None:
    # Offscreen nothing can be dragged; this is what Qt's view does at the drop.
    assert scene.list.dragDropMode() is QAbstractItemView.DragDropMode.InternalMove
    root = QModelIndex()
    assert scene.model.moveRow(root, 0, root, 3)
    scene.moved(2, 3, 1, 4)
    assert (scene.chosen, scene.list.row) == ("edit-1", 2)


def test_delete_wishes_to_drop_and_the_next_one_is_chosen(scene: Scene) -> None:
    with scene.qtbot.waitSignal(scene.list.drop_wished):
        press(scene.list, Qt.Key.Key_Delete)
    press(scene.list, Qt.Key.Key_Down)
    scene.desk.held.drop(scene.desk.held.jobs[1])
    scene.qtbot.waitUntil(lambda: scene.model.rowCount() == 3)
    assert scene.chosen in {"edit-1", "edit-3"}
    scene.desk.held.send_all()
    scene.qtbot.waitUntil(lambda: scene.model.rowCount() == 0)
    assert scene.chosen == ""
    with scene.qtbot.waitSignal(scene.list.chosen):
        scene.desk.queue.put(a_held_edit(9))
    assert scene.chosen == "edit-9"


def test_a_thumbnail_is_painted_where_it_was_not(scene: Scene) -> None:
    before = scene.list.grab().toImage()
    scene.qtbot.waitUntil(lambda: len(scene.previews.wishes) == 4)
    with scene.qtbot.waitSignal(scene.model.dataChanged):
        scene.previews.answer("beach.jpg")
    assert scene.list.grab().toImage() != before
