"""Everything that a window lets a person read or hear."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QWidget

# What is the same in every language: products, companies, formats, units, keys and variables.
NAMES = (
    "FireRed Desktop", "FireRed Image Edit", "FireRed", "fal", "FAL_KEY", "Apache-2.0", "LGPL",
    "Qt", "PNG", "JPEG", "MP", "ID", "HD", "HTTP", "USD", "Ctrl", "Shift", "Alt", "Esc", "English",
    "--library", "TIFF", "WebP", "HEIC", "RAW", "CMYK", "Lab", "RGB", "sRGB", "GPS", "PEM",
    "AI", "C2PA", "Lightroom", "darktable", "Photo Mechanic", "Python", "Pillow",
    "pip install", "firered-desktop", "firered",
)  # fmt: skip
_NAMES = re.compile("|".join(rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z])" for name in NAMES))
# Files, addresses, versions, folders, the codes that fal itself gives, and the places of templates.
_FOREIGN = re.compile(
    r"[\w.-]+\.(?:jpg|png|toml|sqlite3)\b|https?://\S+|\bv\d[\d.]*\b|(?:/[\w.-]+)+|[a-z]+(?:_[a-z]+)+"
    r"|\{[a-z]+\}"
)
_WORD = re.compile(r"[A-Za-z]{2,}")


def english_words(text: str) -> list[str]:
    """The Latin words in `text` that a person who reads Chinese need not read."""
    return _WORD.findall(_NAMES.sub(" ", _FOREIGN.sub(" ", text)))


def left_in_english(window: QWidget) -> list[str]:
    """Each text in `window` with English words, hidden ones too, and the kind of what has it."""
    things: list[QWidget | QAction] = [window, *window.findChildren(QWidget)]
    things += window.findChildren(QAction)
    return [
        f"{type(thing).__name__}: {text}"
        for thing in things
        for text in _texts(thing)
        if english_words(text)
    ]


def _texts(thing: QWidget | QAction) -> Iterator[str]:
    if isinstance(thing, QWidget):
        yield from (thing.accessibleName(), thing.accessibleDescription(), thing.windowTitle())
    yield from (thing.toolTip(), thing.statusTip(), thing.whatsThis())
    if isinstance(thing, QAbstractItemView):
        model = thing.model()
        yield from _cells(model.index(row, 0) for row in range(model.rowCount()))
    elif isinstance(thing, QComboBox):
        yield from (thing.itemText(at) for at in range(thing.count()))
    for name in ("text", "placeholderText", "prefix", "suffix", "title"):
        if (said := getattr(thing, name, None)) is not None:
            yield str(said() if callable(said) else said)  # ours are properties


def _cells(indexes: Iterator[QModelIndex]) -> Iterator[str]:
    for index in indexes:
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            said = index.data(role)
            if isinstance(said, str):
                yield said
