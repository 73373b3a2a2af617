"""The number of results: four buttons, a digit or the arrows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from firered_desktop.core.parameters import NUM_IMAGES
from firered_desktop.ui.count_row import CountGroup
from firered_desktop.ui.spoken_roles import install_spoken_roles
from tests.ui.hands import click, press, turn_wheel, type_words
from tests.ui.scene import Scene


def group(scene: Scene) -> CountGroup:
    return scene.find(CountGroup, "Number of images")


def count(scene: Scene) -> int:
    return scene.draft.parameters.value(NUM_IMAGES)


def checked(scene: Scene) -> list[str]:
    return [each.text() for each in group(scene).findChildren(QPushButton) if each.isChecked()]


def test_a_click_chooses(scene: Scene) -> None:
    click(group(scene).buttons[3])
    assert count(scene) == 3
    assert checked(scene) == ["3"]


def test_a_digit_chooses_and_others_do_nothing(scene: Scene) -> None:
    group(scene).buttons[1].setFocus()
    type_words(group(scene).buttons[1], "4")
    assert count(scene) == 4
    assert group(scene).buttons[4].hasFocus()
    type_words(group(scene).buttons[4], "7x")
    assert count(scene) == 4


def test_arrow_keys_go_up_and_down(scene: Scene) -> None:
    group(scene).buttons[1].setFocus()
    press(group(scene).buttons[1], Qt.Key.Key_Right)
    assert count(scene) == 2
    press(group(scene).buttons[2], Qt.Key.Key_Left)
    assert count(scene) == 1


def test_the_draft_is_shown_and_a_number_that_is_none_of_them_is_no_choice(scene: Scene) -> None:
    scene.draft.set_value(NUM_IMAGES, 2)
    assert checked(scene) == ["2"]
    scene.draft.set_value(NUM_IMAGES, 9)
    assert checked(scene) == []
    scene.panel.parameters.focus_problem("num_images")
    assert group(scene).buttons[1].hasFocus()


def test_the_wheel_changes_nothing(scene: Scene) -> None:
    group(scene).buttons[1].setFocus()
    turn_wheel(group(scene).buttons[1])
    assert count(scene) == 1


def test_it_is_told_as_a_named_group_of_choices(qapp: QApplication, scene: Scene) -> None:
    install_spoken_roles(qapp)
    told = QAccessible.queryAccessibleInterface(group(scene))
    assert told.role() == QAccessible.Role.Grouping
    assert told.text(QAccessible.Text.Name) == "Number of images"
    roles = {told.child(at).role() for at in range(told.childCount())}
    assert roles == {QAccessible.Role.RadioButton}


def test_its_tooltip_tells_default_and_range(scene: Scene) -> None:
    widgets: list[QWidget] = [group(scene), *group(scene).buttons.values()]
    assert all("Default: 1. Range: 1–4." in each.toolTip() for each in widgets)
