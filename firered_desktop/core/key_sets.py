"""The sets of keys that a person can choose: ours, and what hands know from other programs.

Ours are the keys of Lightroom and stand where the commands do. A set names only the commands that
have other keys in it; a key that it gives to one command is taken from every other.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from firered_desktop.core.judging_commands import ONWARD
from firered_desktop.core.keymap import NO_KEYS, KeyTable

# That Shift with a key that judges goes on to the next picture is Lightroom's way alone.
_NO_ONWARD: KeyTable = MappingProxyType(dict.fromkeys(ONWARD, ()))

LIGHTROOM, DARKTABLE, PHOTO_MECHANIC = "lightroom", "darktable", "photo_mechanic"

KEY_SETS: Mapping[str, KeyTable] = MappingProxyType(
    {
        LIGHTROOM: NO_KEYS,
        DARKTABLE: {
            **_NO_ONWARD,
            "compose": ("D", "E"),  # its darkroom
            "history": ("L", "G"),  # its lighttable
            "difference": ("Shift+D",),
            "add": ("Ctrl+Shift+I", "Ctrl+O"),
            "save": ("Ctrl+E", "Ctrl+S"),
            "fit": ("Alt+3", "Ctrl+0"),
            "actual": ("Alt+1", "Ctrl+1"),
            "keys": ("H", "?"),
            "flag_reject": ("R", "X"),
            "label_red": ("F1", "6"),
            "label_yellow": ("F2", "7"),
            "label_green": ("F3", "8"),
            "label_blue": ("F4", "9"),
            "label_purple": ("F5",),
        },
        PHOTO_MECHANIC: {
            **_NO_ONWARD,
            "compose": ("Ctrl+R", "E"),  # its preview
            "recipes": ("Ctrl+P",),
            # A digit alone is a colour there, one with Ctrl so many stars.
            **{f"rate_{stars}": (f"Ctrl+{stars}",) for stars in range(6)},
            "label_none": ("0",),
            "label_red": ("1",),
            "label_yellow": ("2",),
            "label_green": ("3",),
            "label_blue": ("4",),
            "label_purple": ("5",),
            "flag_pick": ("T", "P"),  # its tag
            "fit": ("Alt+3",),
            "actual": ("Alt+1",),
        },
    }
)
