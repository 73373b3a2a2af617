"""What is said to a person, in the language of the window and as plain text."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, Qt

from firered_desktop.ui.joining import in_a_row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from firered_desktop.core.words import Phrase, Sentence


def say(*sentences: Sentence | Phrase) -> str:
    """`sentences` in the language of the window, one after the other, their places filled."""
    spoken = (sentence.said(QCoreApplication.translate) for sentence in sentences)
    return in_a_row(text for text in spoken if text)


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say `words` of something that happened to `widget`."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def plain_tip(text: str) -> str:
    """`text` as a tooltip that shows it as it is, also where it looks like markup."""
    if not Qt.mightBeRichText(text):
        return text
    shown = html.escape(text).replace("\n", "<br>")
    return f"<qt>{shown}</qt>"
