"""What happens while a key is down, as commands whose keys a person can change like all others."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.session.key_list import KeyRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from firered_desktop.core.keymap import KeyTable

HOLD_BEFORE, HOLD_LOUPE, HOLD_BLINK = "hold_before", "hold_loupe", "hold_blink"
PLACE = QT_TRANSLATE_NOOP("held_keys", "On the picture")


@dataclass(frozen=True, slots=True)
class HeldCommand:
    """What is seen while one of `keys` is down, still in English."""

    words: str
    keys: tuple[str, ...]


HELD_COMMANDS: Mapping[str, HeldCommand] = MappingProxyType(
    {
        HOLD_BEFORE: HeldCommand(QT_TRANSLATE_NOOP("held_keys", "Before, while held"), ("\\", "B")),
        HOLD_LOUPE: HeldCommand(QT_TRANSLATE_NOOP("held_keys", "Loupe, while held"), ("W", "L")),
        HOLD_BLINK: HeldCommand(
            QT_TRANSLATE_NOOP("held_keys", "Before and after in turn, while held"), ("K",)
        ),
    }
)


def held_keys() -> KeyTable:
    """The keys of each as they stand in the table, as Qt writes them for files."""
    return {name: command.keys for name, command in HELD_COMMANDS.items()}


def held_rows() -> tuple[KeyRow, ...]:
    """A line for each in the list of keys."""
    place = _translated(PLACE)
    return tuple(
        KeyRow(name, _translated(command.words), place) for name, command in HELD_COMMANDS.items()
    )


def _translated(source: str) -> str:
    return QCoreApplication.translate("held_keys", source)
