"""The keys in force: changed at once, kept in order."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from firered_desktop.preferences import Preferences
from firered_desktop.session.keymap_choice import KeymapChoice

STANDARD = {"save": ("Ctrl+S",), "keys": ("?", "F1")}


class Chosen:
    """A choice, what it wishes to be kept, and how often it told of a change."""

    def __init__(self, preferences: Preferences) -> None:
        self.preferences = preferences
        self.wished: list[Preferences] = []
        self.told = 0
        self.choice = KeymapChoice(STANDARD, preferences, self._keep)
        self.choice.changed.connect(self._count)

    def change_save_to(self, key: str) -> None:
        self.choice.use(self.choice.keymap.giving("save", (key,)))

    @property
    def save(self) -> tuple[str, ...]:
        return self.choice.keymap.keys("save")

    def _keep(self, **values: Any) -> None:
        self.wished.append(replace(self.preferences, **values))

    def _count(self) -> None:
        self.told += 1


def test_the_kept_set_and_keys_are_in_force() -> None:
    chosen = Chosen(Preferences(key_set="darktable", keys=(("save", ("F2",)),)))
    assert chosen.save == ("F2",)
    assert chosen.choice.set_name == "darktable"
    assert chosen.choice.keymap.keys("keys") == ("H", "?")


def test_a_change_holds_at_once_and_is_to_be_kept() -> None:
    chosen = Chosen(Preferences())
    chosen.change_save_to("F2")
    assert (chosen.save, chosen.told) == (("F2",), 1)
    assert chosen.wished[0].keys == (("save", ("F2",)),)
    chosen.choice.choose_set("darktable")
    assert (chosen.save, chosen.told) == (("F2",), 2)
    assert chosen.wished[1].key_set == "darktable"


def test_what_comes_into_force_late_does_not_undo_a_later_wish() -> None:
    chosen = Chosen(Preferences())
    chosen.change_save_to("F2")
    chosen.change_save_to("F3")
    chosen.choice.follow(chosen.wished[0])
    assert (chosen.save, chosen.told) == (("F3",), 2)
    chosen.choice.follow(chosen.wished[1])
    chosen.choice.follow(replace(Preferences(), keys=(("save", ("F4",)),)))
    assert (chosen.save, chosen.told) == (("F4",), 3)


def test_a_change_that_cannot_be_kept_is_taken_back() -> None:
    chosen = Chosen(Preferences())
    chosen.change_save_to("F2")
    chosen.choice.restore()
    assert (chosen.save, chosen.told) == (("Ctrl+S",), 2)


def test_the_same_keys_again_are_no_change() -> None:
    chosen = Chosen(Preferences())
    chosen.change_save_to("Ctrl+S")
    chosen.choice.choose_set("lightroom")
    assert (chosen.wished, chosen.told) == ([], 0)
