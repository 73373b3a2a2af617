"""What dialogs are made of again and again: plain words, buttons, rows and columns of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.theme import METRICS, set_kind


def plain_words(text: str, kind: str = "") -> QLabel:
    """`text` as it is, in lines that wrap; `kind` is one of the theme's."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if kind:
        set_kind(label, kind)
    return label


def headline(text: str) -> QLabel:
    """The title of a dialog."""
    label = QLabel()
    set_label(label, text)
    set_kind(label, "title")
    return label


def named_button(words: str, identifier: str, kind: str = "") -> QPushButton:
    """A button that Enter does not press by itself."""
    button = QPushButton(words)
    button.setAutoDefault(False)
    set_name(button, identifier, words.rstrip("…"))
    if kind:
        set_kind(button, kind)
    return button


def in_row(*widgets: QWidget | None) -> QWidget:
    """Widgets in a line, as wide as they wish; None is the room that is left, else at the end."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(METRICS.gap_8)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    if None not in widgets:
        row.addStretch(1)
    return line


def in_column(*widgets: QWidget) -> QWidget:
    """Widgets below each other."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(METRICS.gap_8)
    for widget in widgets:
        column.addWidget(widget)
    return part


def titled(name: str, hint: str, *widgets: QWidget) -> QWidget:
    """A part of a page: its name, a quiet sentence, and what can be done."""
    title = QLabel()
    set_label(title, name)
    return in_column(title, plain_words(hint, "quiet"), *widgets)
