from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.core.parameters import PROMPT
from firered_desktop.ui.instruction_edit import InstructionEdit
from tests.ui.hands import click, files, pixels, press, type_words
from tests.ui.scene import Scene

_Ctrl = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def edit(scene: Scene) -> InstructionEdit:
    found = scene.find(InstructionEdit, "Instruction")
    found.setFocus()
    return found


def pick_recipe(scene: Scene, title: str) -> None:
    button = scene.find(QPushButton, "Recipes")
    click(button)
    menu = button.findChild(QMenu)
    assert isinstance(menu, QMenu)
    (action,) = [action for action in menu.actions() if action.text() == title]
    action.trigger()
    menu.close()


def test_typing_reaches_the_draft(scene: Scene, edit: InstructionEdit) -> None:
    type_words(edit, "Warmer light")
    assert scene.draft.parameters.value(PROMPT) == "Warmer light"


def test_the_draft_reaches_the_text(scene: Scene, edit: InstructionEdit) -> None:
    scene.draft.set_value(PROMPT, "Cooler")
    assert edit.toPlainText() == "Cooler"


def test_an_empty_field_teaches(edit: InstructionEdit) -> None:
    assert edit.placeholderText().startswith("For example")


def test_control_enter_runs_and_enter_alone_breaks_the_line(
    scene: Scene, edit: InstructionEdit, qtbot: QtBot
) -> None:
    scene.ready("a.jpg")
    type_words(edit, "Warmer")
    press(edit, Qt.Key.Key_Return)
    with qtbot.waitSignal(scene.panel.run_requested):
        press(edit, Qt.Key.Key_Return, _Ctrl)
    assert edit.toPlainText() == "Warmer\n"


def test_control_enter_does_not_run_while_words_are_being_composed(
    edit: InstructionEdit, qtbot: QtBot
) -> None:
    QApplication.sendEvent(edit, QInputMethodEvent("hong", []))
    with qtbot.assertNotEmitted(edit.run_wished):
        press(edit, Qt.Key.Key_Return, _Ctrl)
    done = QInputMethodEvent("", [])
    done.setCommitString("红")
    QApplication.sendEvent(edit, done)
    with qtbot.waitSignal(edit.run_wished):
        press(edit, Qt.Key.Key_Return, _Ctrl)
    assert edit.toPlainText() == "红"


def test_a_key_that_is_held_down_does_not_run_again(edit: InstructionEdit, qtbot: QtBot) -> None:
    repeated = QKeyEvent(
        QEvent.Type.KeyPress,
        Qt.Key.Key_Return,
        _Ctrl,
        "\r",
        True,
    )
    with qtbot.assertNotEmitted(edit.run_wished):
        QApplication.sendEvent(edit, repeated)


def test_tab_goes_on_to_the_next_control(edit: InstructionEdit) -> None:
    press(edit, Qt.Key.Key_Tab)
    assert not edit.hasFocus()
    assert edit.toPlainText() == ""


@pytest.mark.parametrize("mime", [files("a.jpg"), pixels()], ids=["files", "pixels"])
def test_pictures_pasted_into_the_text_become_pictures(
    scene: Scene, edit: InstructionEdit, mime: QMimeData
) -> None:
    QGuiApplication.clipboard().setMimeData(mime)
    edit.paste()
    assert len(scene.draft.pictures) == 1
    assert edit.toPlainText() == ""


def test_words_pasted_with_a_picture_of_them_stay_words(
    scene: Scene, edit: InstructionEdit
) -> None:
    mime = pixels()
    mime.setText("Warmer")
    QGuiApplication.clipboard().setMimeData(mime)
    edit.paste()
    assert edit.toPlainText() == "Warmer"
    assert not scene.draft.pictures


def test_a_recipe_fills_in_the_text_and_selects_its_first_place(
    scene: Scene, edit: InstructionEdit
) -> None:
    pick_recipe(scene, "Change a colour")
    assert edit.hasFocus()
    assert edit.textCursor().selectedText() == "{the car}"
    type_words(edit, "the door")
    assert scene.draft.parameters.value(PROMPT).startswith("Change the colour of the door to")


def test_running_goes_to_the_next_place_that_is_left(scene: Scene, edit: InstructionEdit) -> None:
    scene.ready("a.jpg")
    pick_recipe(scene, "Change a colour")
    type_words(edit, "the door")
    press(edit, Qt.Key.Key_Return, _Ctrl)
    assert edit.textCursor().selectedText() == "{dark green}"


def test_undo_brings_back_what_a_recipe_replaced(scene: Scene, edit: InstructionEdit) -> None:
    type_words(edit, "mine")
    pick_recipe(scene, "Sunset sky")
    edit.undo()
    assert edit.toPlainText() == "mine"


def test_a_recipe_for_two_pictures_says_which_until_they_are_there(scene: Scene) -> None:
    pick_recipe(scene, "Try on clothes · 2 pictures")
    (note,) = [
        label
        for label in scene.panel.instruction.findChildren(QLabel)
        if label.text().startswith("Picture 1 is the person")
    ]
    assert note.isVisible()
    scene.ready("a.jpg", "b.jpg")
    assert not note.isVisible()


def test_recipes_are_offered_in_the_language_of_the_window(scene: Scene) -> None:
    scene.panel.set_language("zh_CN")
    pick_recipe(scene, "日落天空")
    assert scene.draft.parameters.value(PROMPT).startswith("把灰色的天空")


def test_a_place_behind_rare_characters_is_still_selected_exactly(
    scene: Scene, edit: InstructionEdit
) -> None:
    scene.draft.set_value(PROMPT, "😀 to {red}")
    edit.select_place()
    assert edit.textCursor().selectedText() == "{red}"
