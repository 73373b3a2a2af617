"""Keys in layers: a key calls one command at most."""

from __future__ import annotations

import pytest

from firered_desktop.core.keymap import Keymap

PLAIN = Keymap({"save": ("Ctrl+S",), "run": ("Ctrl+Return", "Ctrl+Enter"), "about": ()})


def test_without_a_choice_the_standard_keys_hold_in_their_order() -> None:
    assert PLAIN.table() == PLAIN.standard
    assert list(PLAIN.table()) == ["save", "run", "about"]


def test_a_set_has_its_keys_before_the_standard_ones() -> None:
    keymap = Keymap(PLAIN.standard, {"about": ("Ctrl+S", "F1"), "unknown": ("F9",)})
    assert keymap.table() == {"save": (), "run": PLAIN.keys("run"), "about": ("Ctrl+S", "F1")}


def test_the_persons_own_keys_come_before_the_set() -> None:
    keymap = Keymap(PLAIN.standard, {"about": ("Ctrl+S", "F1")}, {"save": ("F1",)})
    assert (keymap.keys("save"), keymap.keys("about")) == (("F1",), ("Ctrl+S",))


def test_a_key_is_found_with_its_command() -> None:
    assert PLAIN.holder("Ctrl+Enter") == "run"
    assert PLAIN.holder("F9") is None


def test_a_key_that_is_given_is_lost_by_its_holder() -> None:
    keymap = PLAIN.giving("about", ("Ctrl+S",))
    assert (keymap.keys("about"), keymap.keys("save")) == (("Ctrl+S",), ())
    assert keymap.own == {"save": (), "about": ("Ctrl+S",)}
    assert keymap.is_own("save")
    assert not keymap.is_own("run")


def test_keys_are_swapped() -> None:
    keymap = PLAIN.swapping("save", ("Ctrl+Enter",))
    assert keymap.keys("save") == ("Ctrl+Enter",)
    assert keymap.keys("run") == ("Ctrl+Return", "Ctrl+S")


def test_what_is_given_back_is_no_change_any_more() -> None:
    changed = PLAIN.giving("save", ("F2",))
    assert changed.usual("save") == ("Ctrl+S",)
    assert changed.giving("save", changed.usual("save")).own == {}
    assert changed.back_to_usual() == PLAIN


def test_a_change_of_a_command_that_this_program_does_not_have_is_kept() -> None:
    keymap = Keymap(PLAIN.standard, own={"future": ("F8",)})
    assert "future" not in keymap.table()
    assert keymap.giving("save", ("F2",)).own == {"future": ("F8",), "save": ("F2",)}


@pytest.mark.parametrize("command", PLAIN.standard)
def test_nobody_has_a_key_that_another_has(command: str) -> None:
    keymap = PLAIN
    for key in ("Ctrl+S", "Ctrl+Enter", "F1"):
        keymap = keymap.giving(command, (key,)).swapping("save", (key,))
        keys = [key for keys in keymap.table().values() for key in keys]
        assert len(keys) == len(set(keys))
