"""Whether words have the room that they need, also in a language of longer ones."""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from firered_desktop.ui.elided_label import ElidedLabel

_PLACE = re.compile(r"\{\w+\}")


class Wordier(QTranslator):
    """A language whose every text is 40 % longer than in English."""

    def translate(self, context: str, text: str, comment: str | None = None, n: int = -1) -> str:
        del context, comment, n
        more = len(_PLACE.sub("", text)) * 2 // 5  # what fills a place is as long as ever
        return text + " " + "mmmm " * (more // 5) + "m" * (more % 5)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


def clipped(window: QWidget) -> list[str]:
    """The texts in `window` that do not have the room they need."""
    found = []
    for widget in window.findChildren(QWidget):
        right = widget.mapTo(window, widget.rect().topRight()).x()
        if widget.isVisible() and right >= window.width():
            found.append(f"{type(widget).__name__} {widget.accessibleName()} sticks out")
    buttons: list[QPushButton | QToolButton] = [
        *window.findChildren(QPushButton),
        *window.findChildren(QToolButton),
    ]
    found += [
        button.text()
        for button in buttons
        if button.isVisible() and button.text() and button.width() < button.sizeHint().width()
    ]
    found += [label.text() for label in window.findChildren(QLabel) if _is_clipped(label)]
    for box in window.findChildren(QAbstractSpinBox):
        line = box.findChild(QLineEdit)
        assert isinstance(line, QLineEdit)
        if box.isVisible() and line.width() < line.fontMetrics().horizontalAdvance(box.text()):
            found.append(box.text())
    found += [
        box.currentText()
        for box in window.findChildren(QComboBox)
        if box.isVisible()
        and box.width() < box.fontMetrics().horizontalAdvance(box.currentText()) + box.height()
    ]
    return found


def _is_clipped(label: QLabel) -> bool:
    if not label.isVisible() or isinstance(label, ElidedLabel):
        return False
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.fontMetrics().horizontalAdvance(label.text())
