"""The sets of keys fit the commands that there are."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence

from firered_desktop.core.key_sets import KEY_SETS, LIGHTROOM
from firered_desktop.core.keymap import Keymap
from firered_desktop.preferences.window_rows import KEY_SET
from firered_desktop.ui.menus import standard_keys


def test_every_set_can_be_chosen_and_ours_is_the_standard() -> None:
    assert list(KEY_SETS) == [word for word, _ in KEY_SET.choices]
    assert KEY_SETS[LIGHTROOM] == {}


@pytest.mark.parametrize("name", KEY_SETS)
def test_a_set_names_commands_that_there_are_with_keys_as_qt_writes_them(name: str) -> None:
    assert set(KEY_SETS[name]) <= set(standard_keys())
    keys = [key for keys in KEY_SETS[name].values() for key in keys]
    assert [key for key in keys if QKeySequence(key).toString() != key] == []
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", KEY_SETS)
def test_no_command_that_has_keys_is_without_any_in_another_set(name: str) -> None:
    standard = standard_keys()
    table = Keymap(standard, KEY_SETS[name]).table()
    assert [command for command, keys in standard.items() if keys and not table[command]] == []
