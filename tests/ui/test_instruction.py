from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from firered_desktop.assets import assets_folder
from firered_desktop.core.parameters import NUM_INFERENCE_STEPS, PROMPT
from firered_desktop.core.recipes import every
from firered_desktop.session.past_instructions import PastInstructions
from firered_desktop.session.recipes import read_recipes
from firered_desktop.ui.instruction_edit import InstructionEdit
from firered_desktop.ui.past_list import PastList
from firered_desktop.ui.recipe_line import RecipeLine
from tests.session.fake_library import FakeLibrary, an_edit
from tests.ui.hands import click, files, pixels, press, type_words
from tests.ui.scene import Scene

_Ctrl = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def edit(scene: Scene) -> InstructionEdit:
    found = scene.find(InstructionEdit, "Instruction")
    found.setFocus()
    return found


RECIPES = {
    recipe.wording("en").title: recipe
    for recipe in every(read_recipes(assets_folder() / "recipes"))
}


def pick_recipe(scene: Scene, title: str, language: str = "en") -> None:
    scene.use.use(RECIPES[title], language)
    scene.panel.instruction.focus_problem()


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


def test_other_keys_run_once_they_are_given(
    scene: Scene, edit: InstructionEdit, qtbot: QtBot
) -> None:
    scene.keys.give("run", "Ctrl+J")
    with qtbot.assertNotEmitted(edit.run_wished):
        press(edit, Qt.Key.Key_Return, _Ctrl)
    with qtbot.waitSignal(edit.run_wished):
        press(edit, Qt.Key.Key_J, _Ctrl)


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
    assert edit.textCursor().selectedText() == "{the sofa}"
    type_words(edit, "the chair")
    assert scene.draft.parameters.value(PROMPT).startswith("Change the colour of the chair to")


def test_running_goes_to_the_next_place_that_is_left(scene: Scene, edit: InstructionEdit) -> None:
    scene.ready("a.jpg")
    pick_recipe(scene, "Change a colour")
    type_words(edit, "the chair")
    press(edit, Qt.Key.Key_Return, _Ctrl)
    assert edit.textCursor().selectedText() == "{terracotta}"


def test_undo_brings_back_what_a_recipe_replaced(scene: Scene, edit: InstructionEdit) -> None:
    type_words(edit, "mine")
    pick_recipe(scene, "Sunset sky")
    edit.undo()
    assert edit.toPlainText() == "mine"


def test_a_recipe_for_two_pictures_says_which_until_they_are_there(scene: Scene) -> None:
    pick_recipe(scene, "Try on clothes")
    (line,) = scene.panel.instruction.findChildren(RecipeLine)
    assert "2 the clothes" in line.text
    assert scene.slot(2).accessibleDescription() == "Wanted: the clothes"
    scene.ready("a.jpg", "b.jpg")
    assert "clothes" not in line.text


def test_what_a_recipe_set_is_told_and_taken_back_by_a_click(
    scene: Scene, edit: InstructionEdit
) -> None:
    type_words(edit, "mine")
    pick_recipe(scene, "Try on clothes")
    (line,) = scene.panel.instruction.findChildren(RecipeLine)
    assert "Care taken 40 steps" in line.text
    click(scene.find(QPushButton, "Undo the recipe"))
    assert edit.toPlainText() == "mine"
    assert scene.draft.parameters.value(NUM_INFERENCE_STEPS) == 30
    assert not line.isVisible()


def test_a_recipe_speaks_the_language_that_it_was_chosen_in(scene: Scene) -> None:
    pick_recipe(scene, "Sunset sky", "zh_CN")
    assert scene.draft.parameters.value(PROMPT).startswith("把灰色的天空")


def test_the_button_wishes_for_the_recipes(scene: Scene, qtbot: QtBot) -> None:
    with qtbot.waitSignal(scene.panel.instruction.recipes_wished):
        click(scene.find(QPushButton, "Recipes"))


def test_a_place_behind_rare_characters_is_still_selected_exactly(
    scene: Scene, edit: InstructionEdit
) -> None:
    scene.draft.set_value(PROMPT, "😀 to {red}")
    edit.select_place()
    assert edit.textCursor().selectedText() == "{red}"


def offered(edit: InstructionEdit) -> tuple[str, ...]:
    return edit.naming.choice.words


def cursor_to(edit: InstructionEdit, position: int) -> None:
    cursor = edit.textCursor()
    cursor.setPosition(position)
    edit.setTextCursor(cursor)


def test_an_at_sign_offers_the_pictures_and_enter_names_one(
    scene: Scene, edit: InstructionEdit
) -> None:
    scene.ready("a.jpg", "b.jpg")
    type_words(edit, "Use @")
    assert offered(edit) == ("picture 1 · a.jpg", "picture 2 · b.jpg")
    press(edit, Qt.Key.Key_Down)
    press(edit, Qt.Key.Key_Return)
    assert edit.toPlainText() == "Use picture 2 "
    assert scene.draft.parameters.value(PROMPT) == "Use picture 2 "
    assert offered(edit) == ()


def test_a_number_or_a_name_narrows_what_is_offered(scene: Scene, edit: InstructionEdit) -> None:
    scene.ready("a.jpg", "b.jpg")
    type_words(edit, "@2")
    assert offered(edit) == ("picture 2 · b.jpg",)
    press(edit, Qt.Key.Key_Backspace)
    type_words(edit, "a")
    assert offered(edit) == ("picture 1 · a.jpg",)
    press(edit, Qt.Key.Key_Tab)
    assert edit.toPlainText() == "picture 1 "


def test_escape_leaves_what_was_typed(scene: Scene, edit: InstructionEdit) -> None:
    scene.ready("a.jpg")
    type_words(edit, "@")
    press(edit, Qt.Key.Key_Escape)
    type_words(edit, "1")
    assert offered(edit) == ()
    assert edit.toPlainText() == "@1"


def test_an_address_names_no_picture(scene: Scene, edit: InstructionEdit) -> None:
    scene.ready("a.jpg")
    type_words(edit, "me@")
    assert offered(edit) == ()


def test_a_picture_is_named_in_the_language_of_the_text(
    scene: Scene, edit: InstructionEdit
) -> None:
    scene.ready("a.jpg")
    scene.draft.set_value(PROMPT, "把天空换成")
    cursor_to(edit, 5)
    done = QInputMethodEvent("", [])
    done.setCommitString("@")
    QApplication.sendEvent(edit, done)
    press(edit, Qt.Key.Key_Return)
    assert edit.toPlainText() == "把天空换成图1"


def test_the_button_offers_the_pictures_too(scene: Scene, edit: InstructionEdit) -> None:
    scene.ready("a.jpg")
    type_words(edit, "Warm")
    click(scene.find(QToolButton, "Name a picture"))
    assert offered(edit) == ("picture 1 · a.jpg",)
    press(edit, Qt.Key.Key_Return)
    assert edit.toPlainText() == "Warm picture 1 "


def test_a_reference_is_passed_and_erased_as_one(scene: Scene, edit: InstructionEdit) -> None:
    scene.ready("a.jpg")
    scene.draft.set_value(PROMPT, "On picture 1.")
    cursor_to(edit, 3)
    press(edit, Qt.Key.Key_Right)
    assert edit.textCursor().position() == 12
    press(edit, Qt.Key.Key_Left)
    assert edit.textCursor().position() == 3
    cursor_to(edit, 12)
    press(edit, Qt.Key.Key_Backspace)
    assert edit.toPlainText() == "On ."
    edit.undo()
    assert edit.toPlainText() == "On picture 1."
    cursor_to(edit, 3)
    press(edit, Qt.Key.Key_Delete)
    assert edit.toPlainText() == "On ."


def test_a_selection_takes_a_reference_whole(scene: Scene, edit: InstructionEdit) -> None:
    scene.draft.set_value(PROMPT, "On picture 1.")
    cursor_to(edit, 0)
    cursor = edit.textCursor()
    cursor.setPosition(5, cursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    assert edit.textCursor().selectedText() == "On "
    cursor.setPosition(10, cursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.copy()
    assert QGuiApplication.clipboard().text() == "On picture 1"


def test_a_reference_shows_its_picture(scene: Scene, edit: InstructionEdit) -> None:
    scene.draft.set_value(PROMPT, "picture 1")
    scene.ready("a.jpg")
    there = edit.viewport().grab().toImage()
    scene.draft.clear()
    scene.draft.set_value(PROMPT, "picture 1")
    assert edit.viewport().grab().toImage() != there


def test_references_follow_the_pictures(scene: Scene, edit: InstructionEdit) -> None:
    scene.ready("a.jpg", "b.jpg")
    type_words(edit, "Put picture 1 on picture 2")
    press(scene.slot(2), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert edit.toPlainText() == "Put picture 2 on picture 1"
    press(scene.slot(1), Qt.Key.Key_Delete)
    assert edit.toPlainText() == "Put picture 1 on picture 2"
    scene.panel.instruction.notes.look()
    assert scene.panel.instruction.notes.told[0].startswith("The instruction names picture 2")


def test_what_is_being_composed_is_not_written_over(scene: Scene, edit: InstructionEdit) -> None:
    QApplication.sendEvent(edit, QInputMethodEvent("tu", []))
    scene.draft.set_value(PROMPT, "other words")
    assert edit.toPlainText() == ""


def test_tab_goes_to_the_next_place_to_fill_in(scene: Scene, edit: InstructionEdit) -> None:
    scene.draft.set_value(PROMPT, "From {red} to {blue}")
    edit.select_place()
    press(edit, Qt.Key.Key_Tab)
    assert edit.textCursor().selectedText() == "{blue}"
    press(edit, Qt.Key.Key_Tab)
    assert not edit.hasFocus()


def test_a_tip_is_taken_by_its_button_and_can_be_taken_back(
    scene: Scene, edit: InstructionEdit
) -> None:
    type_words(edit, "Replace the grey sky")
    notes = scene.panel.instruction.notes
    scene.qtbot.waitUntil(
        lambda: notes.told == ("Say what stays: the model then leaves it alone.",)
    )
    click(notes.findChildren(QPushButton)[0])
    assert edit.toPlainText() == "Replace the grey sky. Keep everything else as it is."
    assert notes.told == ()
    edit.undo()
    assert edit.toPlainText() == "Replace the grey sky"


def test_a_tip_that_was_dismissed_does_not_come_back(scene: Scene, edit: InstructionEdit) -> None:
    notes = scene.panel.instruction.notes
    names: list[str] = []
    scene.panel.instruction.tip_dismissed.connect(names.append)
    type_words(edit, "Replace the grey sky")
    notes.look()
    click(scene.find(QToolButton, "Do not show this tip again"))
    assert (names, notes.told) == (["stays"], ())


def test_past_instructions_are_searched_and_stepped_through(
    scene: Scene, edit: InstructionEdit
) -> None:
    library = FakeLibrary(an_edit(1, "warmer"), an_edit(2, "把天空换成晚霞"))
    scene.panel.instruction.set_past(PastInstructions(library, scene.panel))
    click(scene.find(QToolButton, "Past instructions"))
    (shown,) = scene.panel.findChildren(PastList)
    scene.qtbot.waitUntil(lambda: shown.texts == ("把天空换成晚霞", "warmer"))
    search = shown.findChildren(QLineEdit)[0]
    type_words(search, "warm")
    scene.qtbot.waitUntil(lambda: shown.texts == ("warmer",))
    press(search, Qt.Key.Key_Return)
    assert edit.toPlainText() == "warmer"
    assert not shown.isVisible()
    press(edit, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    scene.qtbot.waitUntil(lambda: edit.toPlainText() == "把天空换成晚霞")
    press(edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert edit.toPlainText() == "warmer"
