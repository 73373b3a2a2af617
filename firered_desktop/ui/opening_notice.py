"""Tells what became of the library when it was opened: damaged and restored, or moved here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from firered_desktop.core.activity import Tone
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.notice_bar import Remedy
from firered_desktop.ui.speech import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.session.keeping import Keeping
    from firered_desktop.ui.main_window import MainWindow

_LOOK = QT_TRANSLATE_NOOP("opening", "Look at the library")


def tell_opening(keeping: Keeping, window: MainWindow, look: Callable[[], object]) -> None:
    """Say it on `window`, from where it comes into the list of activity too; `look` leads there."""
    told = keeping.take_opening()
    if told:
        words = QCoreApplication.translate("opening", _LOOK)
        window.tell(Tone.WARNING, say(*told), [Remedy("Look at the library", words, look)])
