"""The themes, and the switch between them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.ui.appearance import Appearance, Scheme, tokens_for
from firered_desktop.ui.theme import set_kind, small_font, with_text
from firered_desktop.ui.tokens import DARK, LIGHT, METRICS, NEUTRAL, Tokens


@pytest.mark.parametrize(
    ("scheme", "system", "wanted"),
    [
        (Scheme.SYSTEM, Qt.ColorScheme.Light, LIGHT),
        (Scheme.SYSTEM, Qt.ColorScheme.Dark, DARK),
        (Scheme.SYSTEM, Qt.ColorScheme.Unknown, DARK),
        (Scheme.LIGHT, Qt.ColorScheme.Dark, LIGHT),
        (Scheme.DARK, Qt.ColorScheme.Light, DARK),
        (Scheme.NEUTRAL, Qt.ColorScheme.Dark, NEUTRAL),
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


def test_the_size_of_the_text_is_worn_at_once(qtbot: QtBot, appearance: Appearance) -> None:
    button, note = QPushButton("Save"), QLabel("quietly")
    set_kind(note, "quiet")
    for widget in (button, note):
        qtbot.addWidget(widget)
        widget.show()
    appearance.choose(Scheme.DARK, 150)
    assert appearance.tokens().metrics.control == 45
    assert button.font().pixelSize() == round(1.5 * METRICS.body_text)
    assert button.sizeHint().height() == 45
    assert note.font().pixelSize() == round(1.5 * METRICS.small_text)
    assert abs(small_font(button.font()).pixelSize() - note.font().pixelSize()) <= 1
    assert with_text(100, button.font()) == 154  # type sizes are whole pixels
    appearance.choose(Scheme.LIGHT)
    assert appearance.tokens().metrics.control == 45
    appearance.choose(Scheme.DARK, 100)
    assert button.sizeHint().height() == METRICS.control


def test_a_system_that_asks_for_contrast_gets_it() -> None:
    tokens = tokens_for(Scheme.LIGHT, Qt.ColorScheme.Unknown, 125, contrast=True)
    assert (tokens.line, tokens.metrics.focus_width) == (LIGHT.edge, METRICS.focus_width + 1)
    assert tokens.metrics.body_text == 16


def test_more_contrast_can_be_worn_without_the_system(appearance: Appearance) -> None:
    appearance.choose(Scheme.DARK)
    assert appearance.tokens().line != appearance.tokens().edge
    appearance.strengthen()
    assert appearance.tokens() == DARK.with_contrast()


def test_what_is_built_undressed_is_dressed_when_it_is_whole(
    qtbot: QtBot, appearance: Appearance
) -> None:
    with appearance.undressed():
        note = QLabel("quietly")
        set_kind(note, "quiet")
        assert note.font().pixelSize() == METRICS.body_text
    qtbot.addWidget(note)
    note.ensurePolished()
    assert note.font().pixelSize() == METRICS.small_text


def test_what_is_shown_is_not_undressed_for_another_window(
    qtbot: QtBot, appearance: Appearance
) -> None:
    shown = QLabel("quietly")
    set_kind(shown, "quiet")
    qtbot.addWidget(shown)
    shown.show()
    with appearance.undressed():
        assert shown.font().pixelSize() == METRICS.small_text
