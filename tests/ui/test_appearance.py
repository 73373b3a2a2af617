"""Light and dark, and the switch between them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.ui.appearance import Appearance, Scheme, tokens_for
from firered_desktop.ui.tokens import DARK, LIGHT, Tokens


@pytest.mark.parametrize(
    ("scheme", "system", "wanted"),
    [
        (Scheme.SYSTEM, Qt.ColorScheme.Light, LIGHT),
        (Scheme.SYSTEM, Qt.ColorScheme.Dark, DARK),
        (Scheme.SYSTEM, Qt.ColorScheme.Unknown, DARK),
        (Scheme.LIGHT, Qt.ColorScheme.Dark, LIGHT),
        (Scheme.DARK, Qt.ColorScheme.Light, DARK),
    ],
)
def test_the_person_decides_then_the_system(
    scheme: Scheme, system: Qt.ColorScheme, wanted: Tokens
) -> None:
    assert tokens_for(scheme, system) is wanted


def test_a_switch_is_worn_at_once_and_told_once(qtbot: QtBot, appearance: Appearance) -> None:
    told: list[Tokens] = []
    appearance.changed.connect(told.append)
    button = QPushButton()
    qtbot.addWidget(button)
    button.resize(100, 30)
    assert button.grab().toImage().pixelColor(50, 10).name().upper() == DARK.raised
    appearance.choose(Scheme.LIGHT)
    assert button.grab().toImage().pixelColor(50, 10).name().upper() == LIGHT.raised
    appearance.choose(Scheme.LIGHT)
    assert told == [LIGHT]
