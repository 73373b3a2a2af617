"""The row of buttons that chooses the mode."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.ui.compare_modes import CompareModes
from firered_desktop.ui.compare_view import Mode
from firered_desktop.ui.icons import Icons
from tests.ui.chosen_keys import ChosenKeys


def buttons(modes: CompareModes) -> dict[str, QPushButton]:
    return {button.accessibleName(): button for button in modes.findChildren(QPushButton)}


def test_each_mode_has_a_button_with_a_name_of_its_own(qtbot: QtBot, icons: Icons) -> None:
    modes = CompareModes(icons, ChosenKeys().choice)
    qtbot.addWidget(modes)
    assert list(buttons(modes)) == [
        "Split view", "Side by side view", "Show before", "Show after", "Show difference",
        "Fade view", "Blink view",
    ]  # fmt: skip
    assert all(button.toolTip() for button in buttons(modes).values())
    assert buttons(modes)["Split view"].isChecked()


def test_a_press_tells_the_mode_and_a_told_mode_is_shown(qtbot: QtBot, icons: Icons) -> None:
    modes = CompareModes(icons, ChosenKeys().choice)
    qtbot.addWidget(modes)
    told: list[Mode] = []
    modes.mode_chosen.connect(told.append)
    QTest.mouseClick(buttons(modes)["Show difference"], Qt.MouseButton.LeftButton)
    modes.set_mode(Mode.AFTER)
    assert told == [Mode.DIFFERENCE]
    assert [name for name, b in buttons(modes).items() if b.isChecked()] == ["Show after"]
