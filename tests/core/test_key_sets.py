"""The sets of keys fit the commands that there are."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence

from firered_desktop.core.key_sets import KEY_SETS, LIGHTROOM
from firered_desktop.core.keymap import Keymap
from firered_desktop.preferences.window_rows import KEY_SET
from firered_desktop.ui.fixed_keys import fixed_rows
from firered_desktop.ui.held_keys import held_keys
from firered_desktop.ui.onward_keys import onward_keys
from firered_desktop.ui.shortcuts import usual_keys


def test_every_set_can_be_chosen_and_ours_is_the_standard() -> None:
    assert list(KEY_SETS) == [word for word, _ in KEY_SET.choices]
    assert KEY_SETS[LIGHTROOM] == {}


@pytest.mark.parametrize("name", KEY_SETS)
def test_a_set_names_commands_that_there_are_with_keys_as_qt_writes_them(name: str) -> None:
    assert set(KEY_SETS[name]) <= set(usual_keys())
    keys = [key for keys in KEY_SETS[name].values() for key in keys]
    assert [key for key in keys if QKeySequence(key).toString() != key] == []
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", KEY_SETS)
def test_no_command_that_has_keys_is_without_any_in_another_set(name: str) -> None:
    standard = usual_keys()
    table = Keymap(standard, KEY_SETS[name]).table()
    without = {command for command, keys in standard.items() if keys and not table[command]}
    # To judge and go on with Shift is the way of Lightroom alone.
    onward = {command for command, keys in onward_keys().items() if keys}
    assert without == (set() if name == LIGHTROOM else onward)


@pytest.mark.parametrize("name", KEY_SETS)
def test_no_key_calls_two_commands_or_is_held_beside_in_any_set(name: str, qapp: object) -> None:
    table = Keymap(usual_keys(), KEY_SETS[name]).table()
    keys = [key for keys in table.values() for key in keys]
    assert len(keys) == len(set(keys))
    # What has the focus takes these before the window does, for the same wish.
    shared = {"Del", "+", "-"}
    nobodys = {key for row in fixed_rows() for key in row.fixed} - shared
    assert set(keys).isdisjoint(nobodys)


def test_the_usual_keys_are_given_once() -> None:
    keys = [key for keys in usual_keys().values() for key in keys]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", KEY_SETS)
def test_whatever_is_held_can_be_held_in_every_set(name: str) -> None:
    table = Keymap(usual_keys(), KEY_SETS[name]).table()
    assert all(table[command] for command in held_keys())
