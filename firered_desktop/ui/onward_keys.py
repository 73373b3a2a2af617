"""The keys that judge what is seen and go on to the next picture: Shift with those that judge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from firered_desktop.core.judging_commands import CHANGES
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.session.key_list import KeyRow
from firered_desktop.ui.menus import MENUS, menu_words, spoken_words, standard_keys

if TYPE_CHECKING:
    from firered_desktop.core.keymap import KeyTable

_WORDS = QT_TRANSLATE_NOOP("onward_keys", "{said}, and on to the next picture")


def onward_keys() -> KeyTable:
    """The keys of each, as Qt writes them for files."""
    return {
        f"{wish}_onward": tuple(f"Shift+{key}" for key in keys)
        for wish, keys in standard_keys().items()
        if wish in CHANGES
    }


def onward_rows() -> tuple[KeyRow, ...]:
    """A line for each in the list of keys."""
    words = QCoreApplication.translate("onward_keys", _WORDS)
    return tuple(
        KeyRow(f"{item.wish}_onward", words.format(said=spoken_words(item)), menu_words(title))
        for title, entries in MENUS
        for item in entries
        if item is not None and item.wish in CHANGES
    )
