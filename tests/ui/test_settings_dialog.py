from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.preferences import Preferences
from firered_desktop.ui.fields import DecimalSpinBox, SpinBox
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.settings_dialog import SettingsDialog
from tests.ui.hands import click, press

SET = Preferences(language="zh_CN", theme="dark", largest_size_mp=3.5, parallel_edits=7)


@pytest.fixture
def dialog(qtbot: QtBot, plain_icons: Icons) -> SettingsDialog:
    made = SettingsDialog(SET, plain_icons)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def field(dialog: SettingsDialog, kind: type[QWidget], name: str) -> QWidget:
    (found,) = [each for each in dialog.findChildren(kind) if each.accessibleName() == name]
    return found


def button(dialog: SettingsDialog, name: str) -> QPushButton:
    (found,) = [
        each for each in dialog.findChildren(QPushButton) if each.accessibleIdentifier() == name
    ]
    return found


def test_the_settings_in_force_are_shown(dialog: SettingsDialog) -> None:
    language = field(dialog, QComboBox, "Language")
    assert isinstance(language, QComboBox)
    assert language.currentData() == "zh_CN"
    size = field(dialog, DecimalSpinBox, "Largest size")
    assert isinstance(size, DecimalSpinBox)
    assert (size.value(), size.suffix()) == (3.5, " MP")
    edits = field(dialog, SpinBox, "Edits at a time")
    assert isinstance(edits, SpinBox)
    assert edits.value() == 7


def test_saving_announces_what_was_changed_and_keeps_the_rest(
    qtbot: QtBot, dialog: SettingsDialog
) -> None:
    edits = field(dialog, SpinBox, "Edits at a time")
    assert isinstance(edits, SpinBox)
    edits.setValue(4)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        click(button(dialog, "Save settings"))
    assert chosen.args is not None
    (now,) = chosen.args
    assert now.parallel_edits == 4
    assert (now.language, now.largest_size_mp) == ("zh_CN", 3.5)
    assert now.input_expiry_s == SET.input_expiry_s
    assert not dialog.isVisible()


@pytest.mark.parametrize("leave", ["button", "Escape"])
def test_leaving_changes_nothing(dialog: SettingsDialog, leave: str) -> None:
    told: list[Preferences] = []
    dialog.chosen.connect(told.append)
    if leave == "button":
        click(button(dialog, "Close"))
    else:
        press(dialog, Qt.Key.Key_Escape)
    assert told == []
    assert not dialog.isVisible()


def test_the_key_can_be_asked_for(qtbot: QtBot, dialog: SettingsDialog) -> None:
    with qtbot.waitSignal(dialog.key_wished):
        click(button(dialog, "Key"))
