"""The keys that are held, or that belong to the picture under the eyes: the same in every set."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.session.key_list import KeyRow

_PLACE = QT_TRANSLATE_NOOP("fixed_keys", "On the picture")
_ROWS = (
    ("hold_before", QT_TRANSLATE_NOOP("fixed_keys", "Before, while held"), ("\\", "B")),
    ("hold_loupe", QT_TRANSLATE_NOOP("fixed_keys", "Loupe, while held"), ("W",)),
    ("hold_blink", QT_TRANSLATE_NOOP("fixed_keys", "Before and after in turn, while held"), ("K",)),
    ("zoom_in", QT_TRANSLATE_NOOP("fixed_keys", "Zoom in"), ("+", "=")),
    ("zoom_out", QT_TRANSLATE_NOOP("fixed_keys", "Zoom out"), ("-",)),
)


def fixed_rows() -> tuple[KeyRow, ...]:
    """A line for each."""
    return tuple(
        KeyRow(name, _translated(words), _translated(_PLACE), keys) for name, words, keys in _ROWS
    )


def _translated(source: str) -> str:
    return QCoreApplication.translate("fixed_keys", source)
