from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.ui.asking_notice import AskingNotice
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.notice_bar import Remedy
from tests.ui.hands import click, named, press


def test_it_is_there_while_it_asks_and_each_answer_is_a_button(
    qtbot: QtBot, plain_icons: Icons
) -> None:
    notice = AskingNotice(plain_icons)
    qtbot.addWidget(notice)
    assert notice.isHidden()
    answers: list[str] = []
    yes = Remedy("Yes", "Ja", lambda: answers.append("yes"), "Ja, bitte")
    notice.ask("Is <b>this</b> it?", [yes, Remedy("No", "Nein", lambda: answers.append("no"))])
    assert notice.isVisible()
    assert notice.text == "Is <b>this</b> it?"
    click(named(notice, QPushButton, "Ja, bitte"))
    press(named(notice, QPushButton, "Nein"), Qt.Key.Key_Space)
    assert answers == ["yes", "no"]
    notice.clear()
    assert notice.isHidden()
    assert notice.text == ""


def test_words_from_outside_are_never_markup(qtbot: QtBot, plain_icons: Icons) -> None:
    notice = AskingNotice(plain_icons)
    qtbot.addWidget(notice)
    (words,) = notice.findChildren(QLabel)
    assert words.textFormat() is Qt.TextFormat.PlainText
