"""The sets of keys that a person can choose: ours, and what hands know from other programs.

Ours are the keys of Lightroom and stand where the commands do. A set names only the commands that
have other keys in it; a key that it gives to one command is taken from every other.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from firered_desktop.core.keymap import NO_KEYS, KeyTable

LIGHTROOM, DARKTABLE, PHOTO_MECHANIC = "lightroom", "darktable", "photo_mechanic"

KEY_SETS: Mapping[str, KeyTable] = MappingProxyType(
    {
        LIGHTROOM: NO_KEYS,
        DARKTABLE: {
            "compose": ("D", "E"),  # its darkroom
            "history": ("L", "G"),  # its lighttable
            "difference": ("Shift+D",),
            "add": ("Ctrl+Shift+I", "Ctrl+O"),
            "save": ("Ctrl+E", "Ctrl+S"),
            "fit": ("Alt+3", "Ctrl+0"),
            "actual": ("Alt+1", "Ctrl+1"),
            "keys": ("H", "?", "F1"),
        },
        PHOTO_MECHANIC: {
            "compose": ("Ctrl+R", "E"),  # its preview
            "recipes": ("Ctrl+P",),
        },
    }
)
