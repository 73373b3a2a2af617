"""What is said when the program cannot open its library: one sentence and a remedy."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.names import set_name
from firered_desktop.ui.speech import say

if TYPE_CHECKING:
    from firered_desktop.core.errors import FireredError

BAD_INPUT = 2  # the exit status of the commands for the same

_ANEW = QT_TRANSLATE_NOOP(
    "StartFailure",
    "A new library can begin in its place. The damaged database is set aside and kept, what can be "
    "read of it is taken over, and your picture files stay where they are and are offered to you. "
    "Nothing is sent by itself.",
)


def tell_start_failed(
    application: QApplication, error: FireredError, *, can_begin_anew: bool = False
) -> bool:
    """Say why the window does not open, there and on standard error.

    Where it `can_begin_anew` the person is asked; True where they wish it.
    """
    notice = error.notice()
    sys.stderr.write(f"{notice.happened} {notice.remedy}\n")
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        _said(QT_TRANSLATE_NOOP("StartFailure", "FireRed Desktop cannot start")),
        say(notice.happened),
    )
    close = box.addButton(QMessageBox.StandardButton.Close)
    box.setInformativeText(_said(_ANEW) if can_begin_anew else say(notice.remedy))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setEscapeButton(close)
    box.setDefaultButton(QMessageBox.StandardButton.Close)
    begin = None
    if can_begin_anew:
        words = _said(QT_TRANSLATE_NOOP("StartFailure", "Begin a new library"))
        begin = box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
        set_name(begin, "Begin a new library", words)
    quits = application.quitOnLastWindowClosed()
    application.setQuitOnLastWindowClosed(False)  # the program may yet start
    box.exec()
    application.setQuitOnLastWindowClosed(quits)
    return begin is not None and box.clickedButton() is begin


def _said(words: str) -> str:
    return QCoreApplication.translate("StartFailure", words)
