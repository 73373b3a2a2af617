"""A file that the system wants opened reaches the program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from firered_desktop.session.file_opening import FileOpening


def test_each_file_is_told_and_an_address_on_the_web_is_not(qapp: QApplication) -> None:
    opening = FileOpening(qapp)
    told: list[Path] = []
    opening.opened.connect(told.append)
    file = Path("/photos/Frau Müller 夏.jpg")
    assert QApplication.sendEvent(qapp, QFileOpenEvent(str(file)))
    QApplication.sendEvent(qapp, QFileOpenEvent(QUrl("https://example.com/a.jpg")))
    QApplication.sendEvent(qapp, QEvent(QEvent.Type.User))
    assert told == [file]
    qapp.removeEventFilter(opening)
