"""Qt's readers of picture formats, which are made at their first use."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImageReader


def load_picture_plugins() -> None:
    """Have Qt make its readers now, on the GUI thread; takes 2 milliseconds the first time.

    Each lives on the thread that needed it first and is moved to the GUI thread. Where two threads
    decode their first picture in the same moment, Qt warns that it cannot be moved.
    """
    nothing = QBuffer()
    nothing.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader(nothing).canRead()
