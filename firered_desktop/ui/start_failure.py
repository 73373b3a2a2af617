"""What is said when the program cannot open its library: one sentence and a remedy."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from firered_desktop.core.errors import FireredError
from firered_desktop.ui.speech import say

BAD_INPUT = 2  # the exit status of the commands for the same


def tell_start_failed(application: QApplication, error: FireredError) -> int:
    """Say why the window does not open, there and on standard error; returns the exit status."""
    notice = error.notice()
    sys.stderr.write(f"{notice.happened} {notice.remedy}\n")
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        QCoreApplication.translate("StartFailure", "FireRed Desktop cannot start"),
        say(notice.happened),
        QMessageBox.StandardButton.Close,
    )
    box.setInformativeText(say(notice.remedy))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.finished.connect(application.quit)
    box.show()
    application.exec()
    return BAD_INPUT
