from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.ui.names import set_label, set_name


def test_a_widget_is_spoken_in_one_language_and_identified_in_english(qtbot: QtBot) -> None:
    button = QPushButton("保存")
    qtbot.addWidget(button)
    set_name(button, "Save", "保存", "把图片存成文件")
    assert button.accessibleName() == "保存"
    assert button.accessibleIdentifier() == "Save"
    assert button.objectName() == "Save"
    assert button.accessibleDescription() == "把图片存成文件"


def test_a_name_without_a_description_takes_the_former_one_away(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    set_name(button, "Save", "Save", "once")
    set_name(button, "Save", "Save")
    assert button.accessibleDescription() == ""


def test_the_list_of_a_choice_has_a_name_of_its_own(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    set_name(box, "Model", "Model")
    assert box.view().accessibleName() == "Choices of Model"


def test_a_label_is_told_apart_from_what_it_names(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    set_label(label, "Instruction")
    assert label.text() == "Instruction"
    assert label.accessibleName() == "Instruction:"
