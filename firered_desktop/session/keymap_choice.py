"""The keys that are in force in the window, and changing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.key_sets import KEY_SETS
from firered_desktop.core.keymap import Keymap, Keys, KeyTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.preferences import Preferences


class KeymapChoice(QObject):
    """The set that `preferences` choose, with the person's own keys, for the `standard` ones.

    A change holds at once and is kept with `keep`, which is handed the changed settings by name.
    `changed` tells that other keys are in force. `follow` is to be told of settings that came into
    force, `restore` of a change that could not be kept.
    """

    changed = Signal()

    def __init__(
        self,
        standard: KeyTable,
        preferences: Preferences,
        keep: Callable[..., object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._standard = standard
        self._keep = keep
        self._on_the_way: list[tuple[object, object]] = []
        self._kept = self._chosen = _choice(preferences)
        self._keymap = self._resolved()

    @property
    def keymap(self) -> Keymap:
        """The keys in force."""
        return self._keymap

    @property
    def set_name(self) -> str:
        """The word of the set."""
        return self._chosen[0]

    def choose_set(self, name: str) -> None:
        """Use the keys of another set; the person's own stay."""
        self._choose(name, self._chosen[1])

    def use(self, keymap: Keymap) -> None:
        """Use `keymap`, which was made of the one in force."""
        self._choose(self._chosen[0], tuple(keymap.own.items()))

    def follow(self, preferences: Preferences) -> None:
        """Hear of `preferences` that are in force; an earlier wish does not undo a later one."""
        self._kept = _choice(preferences)
        if self._kept in self._on_the_way:
            del self._on_the_way[: self._on_the_way.index(self._kept) + 1]
        if not self._on_the_way:
            self._show(self._kept)

    def restore(self) -> None:
        """Go back to the keys that are kept."""
        self._on_the_way.clear()
        self._show(self._kept)

    def _choose(self, name: str, own: tuple[tuple[str, Keys], ...]) -> None:
        wanted = (name, own)
        if wanted != self._chosen:
            self._on_the_way.append(wanted)
            self._show(wanted)
            self._keep(key_set=name, keys=own)

    def _show(self, chosen: tuple[str, tuple[tuple[str, Keys], ...]]) -> None:
        if chosen != self._chosen:
            self._chosen = chosen
            self._keymap = self._resolved()
            self.changed.emit()

    def _resolved(self) -> Keymap:
        name, own = self._chosen
        return Keymap(self._standard, KEY_SETS[name], dict(own))


def _choice(preferences: Preferences) -> tuple[str, tuple[tuple[str, Keys], ...]]:
    return (preferences.key_set, preferences.keys)
