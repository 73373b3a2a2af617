"""Which keys call which command: those of a set, and what the person changed in it.

Commands are named by their wish, keys are written as in ``Ctrl+Shift+S``; that text is only
compared here, so it must always be written the same way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

Keys = tuple[str, ...]
KeyTable = Mapping[str, Keys]

NO_KEYS: KeyTable = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys in force.

    `standard` names every command that there is. `of_set` has other keys for some of them, `own`
    what the person chose. Where two want the same key, the person's choice has it before that of
    the set, and the set's before the standard one: a key never calls two commands.
    """

    standard: KeyTable
    of_set: KeyTable = field(default_factory=lambda: NO_KEYS)
    own: KeyTable = field(default_factory=lambda: NO_KEYS)
    _usual: KeyTable = field(init=False, repr=False, compare=False)
    _table: KeyTable = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Both are asked for with every line of the list of keys, and at every letter.
        usual = self._resolved(self.of_set, self.standard)
        table = self._resolved(self.own, self.of_set, self.standard) if self.own else usual
        object.__setattr__(self, "_usual", usual)
        object.__setattr__(self, "_table", table)

    def usual(self, command: str) -> Keys:
        """The keys of `command` without the person's changes."""
        return self._usual[command]

    def keys(self, command: str) -> Keys:
        """The keys of `command`, the one that is shown first; none is possible."""
        return self.table()[command]

    def table(self) -> KeyTable:
        """The keys of every command, in the order of `standard`."""
        return self._table

    def _resolved(self, *layers: KeyTable) -> KeyTable:
        taken: set[str] = set()
        given: dict[str, Keys] = {}
        for layer in layers:
            for command, wanted in layer.items():
                if command in self.standard and command not in given:
                    given[command] = tuple(key for key in wanted if key not in taken)
                    taken.update(given[command])
        return MappingProxyType({command: given[command] for command in self.standard})

    def holder(self, key: str) -> str | None:
        """The command that `key` calls, or None."""
        return next((name for name, keys in self.table().items() if key in keys), None)

    def is_own(self, command: str) -> bool:
        """Whether the person changed the keys of `command`."""
        return self.keys(command) != self.usual(command)

    def giving(self, command: str, keys: Keys) -> Keymap:
        """The same with `keys` for `command`; whoever had one of them loses it."""
        left = {
            name: tuple(key for key in had if key not in keys) for name, had in self.table().items()
        }
        return self._with({**left, command: keys})

    def swapping(self, command: str, keys: Keys) -> Keymap:
        """The same with `keys` for `command`; whoever had one of them gets those of `command`."""
        former = tuple(key for key in self.keys(command) if key not in keys)
        holders = [name for name in map(self.holder, keys) if name not in (None, command)]
        swapped = self.giving(command, keys)
        for holder in holders[:1]:
            assert holder is not None
            swapped = swapped.giving(holder, (*swapped.keys(holder), *former))
        return swapped

    def back_to_usual(self) -> Keymap:
        """The same without the person's changes."""
        return replace(self, own=NO_KEYS)

    def _with(self, table: KeyTable) -> Keymap:
        """With what in `table` differs from the usual; what no command here has is kept."""
        unknown = {name: keys for name, keys in self.own.items() if name not in self.standard}
        changed = {name: keys for name, keys in table.items() if keys != self._usual[name]}
        return replace(self, own=unknown | changed)
