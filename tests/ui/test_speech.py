from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from firered_desktop.core.words import Sentence
from firered_desktop.ui.speech import plain_tip, say


def test_sentences_are_said_one_after_the_other(qapp: QApplication) -> None:
    first = Sentence("tests", "There is no file {name}.", {"name": "beach.jpg"})
    assert say(first, Sentence("tests", ""), Sentence("tests", "Look elsewhere.")) == (
        "There is no file beach.jpg. Look elsewhere."
    )


@pytest.mark.parametrize(
    "text",
    ["plain words", "<b>bold</b>", "a < b", "<img src='x'>\nsecond line", "&amp; <i>", "红色 <u>"],
)
def test_a_tooltip_shows_its_text_as_it_is(qapp: QApplication, text: str) -> None:
    tip = plain_tip(text)
    if tip == text:
        return
    document = QTextDocument()
    document.setHtml(tip)
    assert document.toPlainText() == text
