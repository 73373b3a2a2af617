"""What is to be seen of a window, and how a finding names it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

_LONGEST = 60  # characters of a text in a finding


def seen(root: QWidget) -> Iterator[QWidget]:
    """`root` and everything in it that shows; what is a window of its own is another's matter."""
    yield root
    for child in children(root):
        yield from seen(child)


def children(parent: QWidget) -> list[QWidget]:
    """The children of `parent` that show in it."""
    return [
        each
        for each in parent.children()
        if isinstance(each, QWidget) and each.isVisible() and not each.isWindow()
    ]


def told(widget: QWidget) -> str:
    """`widget` so that a person finds it: its kind, its name or words, and whose it is."""
    words = ""
    for name in ("accessibleName", "text", "title", "objectName"):
        said = getattr(widget, name, None)
        words = words or (str(said()) if callable(said) else "")
    words = " ".join(words.split())[:_LONGEST]
    parent = widget.parentWidget()
    inside = f" in {type(parent).__name__}" if parent is not None else ""
    return f"{type(widget).__name__} “{words}”{inside}"


def place(widget: QWidget, root: QWidget) -> QRect:
    """Where `widget` is in `root`, in device-independent pixels."""
    return QRect(widget.mapTo(root, widget.rect().topLeft()), widget.size())
