"""An own recipe is written in its dialog."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QTextCursor
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.core.own_recipes import OwnRecipe
from firered_desktop.core.recipes import Recipe, Wording
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.recipe_dialog import RecipeDialog, suggested_places
from firered_desktop.ui.wipe import Wipe
from tests.ui.hands import click, named, type_words
from tests.ui.hearing import faults

NEW = OwnRecipe(
    Recipe("", {"en": Wording("", 'Write "Open" on the sign')}, {"num_images": 2}, own=True)
)


@pytest.fixture
def dialog(qtbot: QtBot, plain_icons: Icons) -> RecipeDialog:
    image = QImage(48, 32, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    made = RecipeDialog(NEW, (image, image), plain_icons, language="en", folders=("Weddings",))
    qtbot.addWidget(made)
    made.show()
    return made


def save(dialog: RecipeDialog, qtbot: QtBot) -> Recipe:
    with qtbot.waitSignal(dialog.chosen) as chosen:
        click(named(dialog, QPushButton, "Save"))
    own = chosen.args[0]
    assert isinstance(own, OwnRecipe)
    return own.recipe


def test_it_cannot_be_saved_without_a_title(dialog: RecipeDialog) -> None:
    assert not named(dialog, QPushButton, "Save").isEnabled()
    type_words(named(dialog, QLineEdit, "Title"), "Sign")
    assert named(dialog, QPushButton, "Save").isEnabled()


def test_words_in_quotation_marks_are_suggested_as_places(dialog: RecipeDialog) -> None:
    prompt = named(dialog, QPlainTextEdit, "Instruction").toPlainText()
    assert prompt == 'Write "{Open}" on the sign'
    assert suggested_places("写上“营业”。") == "写上“{营业}”。"
    assert suggested_places('Has {one} and "two"') == 'Has {one} and "two"'


def test_selected_words_become_a_place(dialog: RecipeDialog) -> None:
    prompt = named(dialog, QPlainTextEdit, "Instruction")
    button = named(dialog, QPushButton, "Make the selected words a blank")
    assert not button.isEnabled()
    cursor = prompt.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    word, kept = QTextCursor.MoveOperation.PreviousWord, QTextCursor.MoveMode.KeepAnchor
    cursor.movePosition(word, kept, 2)
    prompt.setTextCursor(cursor)
    click(button)
    assert prompt.toPlainText() == 'Write "{Open}" on {the sign}'


def test_everything_that_was_written_is_kept(dialog: RecipeDialog, qtbot: QtBot) -> None:
    type_words(named(dialog, QLineEdit, "Title"), "  Sign ")
    named(dialog, QComboBox, "Folder").setCurrentText("Shops")
    type_words(named(dialog, QLineEdit, "What each picture is"), "the shop, the logo")
    type_words(named(dialog, QLineEdit, "What to look out for"), "Spelling.")
    recipe = save(dialog, qtbot)
    wording = recipe.wording("en")
    assert (wording.title, recipe.folder) == ("Sign", "Shops")
    assert wording.slots == ("the shop", "the logo")
    assert wording.note == "Spelling."
    assert recipe.settings == {"num_images": 2}


def test_the_settings_can_be_left_out(dialog: RecipeDialog, qtbot: QtBot) -> None:
    type_words(named(dialog, QLineEdit, "Title"), "Sign")
    (box,) = dialog.findChildren(QCheckBox)
    box.setCheckState(Qt.CheckState.Unchecked)
    assert save(dialog, qtbot).settings == {}


def test_its_pictures_are_shown(dialog: RecipeDialog) -> None:
    (wipe,) = dialog.findChildren(Wipe)
    assert wipe.isVisible()
    below = wipe.height() - 20  # the words stand above
    assert wipe.grab().toImage().pixelColor(20, below) == QColor("teal")


def test_a_picture_that_is_alone_takes_the_whole_frame(dialog: RecipeDialog) -> None:
    (wipe,) = dialog.findChildren(Wipe)
    image = QImage(48, 32, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    for pair in ((image, None), (None, image)):
        wipe.show_pair(*pair)
        shown = wipe.grab().toImage()
        for at in (20, wipe.width() - 20):
            assert shown.pixelColor(at, wipe.height() - 20) == QColor("teal")


def test_everything_in_it_has_a_name(dialog: RecipeDialog) -> None:
    assert [each for each in faults(dialog) if "has no name" in each] == []
