"""What a press of keys is called, and which keys cannot be given away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from firered_desktop.session.key_rules import Refusal, keys_of, refusal

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN, KEYPAD = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier


@pytest.mark.parametrize(
    ("key", "modifiers", "written"),
    [
        (Qt.Key.Key_E, CTRL, ("Ctrl+E",)),
        (Qt.Key.Key_E, CTRL | SHIFT, ("Ctrl+Shift+E",)),
        (Qt.Key.Key_Question, SHIFT, ("?",)),
        (Qt.Key.Key_5, KEYPAD, ("5",)),
        (Qt.Key.Key_F2, PLAIN, ("F2",)),
        (Qt.Key.Key_Return, CTRL, ("Ctrl+Return", "Ctrl+Enter")),
        (Qt.Key.Key_Enter, CTRL | KEYPAD, ("Ctrl+Return", "Ctrl+Enter")),
        (Qt.Key.Key_Shift, SHIFT, ()),
        (Qt.Key.Key_Control, CTRL, ()),
    ],
)
def test_a_press_is_written_as_in_files(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, written: tuple[str, ...]
) -> None:
    assert keys_of(QKeyEvent(QEvent.Type.KeyPress, key, modifiers)) == written


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        *(("Tab", Refusal.MOVES), ("Ctrl+Tab", Refusal.MOVES), ("Esc", Refusal.MOVES)),
        *(("Space", Refusal.MOVES), ("Return", Refusal.MOVES), ("Shift+Left", Refusal.MOVES)),
        *(("Ctrl+C", Refusal.WRITES), ("Ctrl+Z", Refusal.WRITES), ("Ctrl+V", Refusal.WRITES)),
        *(("Alt+F", Refusal.OPENS_MENU), ("Alt+Shift+F", Refusal.OPENS_MENU)),
        *(("Alt+1", None), ("Ctrl+Left", None), ("G", None), ("5", None), ("Ctrl+Shift+C", None)),
    ],
)
def test_keys_that_the_window_and_its_fields_need_stay_theirs(
    qapp: object, key: str, reason: Refusal | None
) -> None:
    assert refusal(key) is reason
