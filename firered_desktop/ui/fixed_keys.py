"""The keys that belong to what has the focus: the same in every set, and nobody's to give."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.session.key_list import KeyRow

_COMPARE = QT_TRANSLATE_NOOP("fixed_keys", "On the compared pictures")
_TEXT = QT_TRANSLATE_NOOP("fixed_keys", "In the instruction")
_PLACE = QT_TRANSLATE_NOOP("fixed_keys", "On a picture")
_WAITING = QT_TRANSLATE_NOOP("fixed_keys", "On an edit that waits")
_GALLERY = QT_TRANSLATE_NOOP("fixed_keys", "In the history")
_ROWS = (
    (
        QT_TRANSLATE_NOOP("fixed_keys", "Move the divider or the picture"),
        _COMPARE,
        ("Left", "Right", "Up", "Down"),
    ),
    (
        QT_TRANSLATE_NOOP("fixed_keys", "Move one side alone, while dragging or zooming"),
        _COMPARE,
        ("Shift",),
    ),
    (QT_TRANSLATE_NOOP("fixed_keys", "The other picture, while they blink"), _COMPARE, ("Space",)),
    (QT_TRANSLATE_NOOP("fixed_keys", "Leave full view"), _COMPARE, ("Esc",)),
    (QT_TRANSLATE_NOOP("fixed_keys", "Earlier instruction"), _TEXT, ("Alt+Up",)),
    (QT_TRANSLATE_NOOP("fixed_keys", "Later instruction"), _TEXT, ("Alt+Down",)),
    (QT_TRANSLATE_NOOP("fixed_keys", "Name a picture"), _TEXT, ("@",)),
    (QT_TRANSLATE_NOOP("fixed_keys", "Replace this picture"), _PLACE, ("Return", "Enter")),
    (QT_TRANSLATE_NOOP("fixed_keys", "About this picture"), _PLACE, ("I",)),
    (QT_TRANSLATE_NOOP("fixed_keys", "Move this picture"), _PLACE, ("Alt+Left", "Alt+Right")),
    (QT_TRANSLATE_NOOP("fixed_keys", "Remove this picture"), _PLACE, ("Del", "Backspace")),
    (
        QT_TRANSLATE_NOOP("fixed_keys", "Lay a stack open, or on each other again"),
        _GALLERY,
        ("S",),
    ),
    (
        QT_TRANSLATE_NOOP("fixed_keys", "Larger or smaller pictures"),
        _GALLERY,
        ("+", "-"),
    ),
    (
        QT_TRANSLATE_NOOP("fixed_keys", "Send this edit earlier or later"),
        _WAITING,
        ("Alt+Up", "Alt+Down"),
    ),
)


def fixed_rows() -> tuple[KeyRow, ...]:
    """A line for each."""
    return tuple(
        KeyRow(f"fixed {at}", _translated(words), _translated(place), keys)
        for at, (words, place, keys) in enumerate(_ROWS)
    )


def _translated(source: str) -> str:
    return QCoreApplication.translate("fixed_keys", source)
