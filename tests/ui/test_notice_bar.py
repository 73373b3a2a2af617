from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.ui.icons import Icons
from firered_desktop.ui.notice_bar import NoticeBar, Remedy, Tone
from tests.ui.hands import click

MARKUP = "<b>bold</b> & <img src=x>"


@pytest.fixture
def bar(qtbot: QtBot, plain_icons: Icons) -> NoticeBar:
    made = NoticeBar(plain_icons)
    qtbot.addWidget(made)
    return made


def buttons(bar: NoticeBar) -> list[str]:
    return [each.text() for each in bar.findChildren(QPushButton) if not each.isHidden()]


def test_it_is_hidden_until_there_is_something_to_say(bar: NoticeBar) -> None:
    assert bar.isHidden()
    bar.show_notice(Tone.ERROR, "It failed.")
    assert not bar.isHidden()
    assert bar.text == "It failed."
    bar.clear()
    assert bar.isHidden()
    assert bar.text == ""


def test_text_from_outside_is_shown_as_it_is(bar: NoticeBar) -> None:
    bar.show_notice(Tone.INFO, MARKUP)
    (words,) = [each for each in bar.findChildren(QLabel) if each.text() == MARKUP]
    assert words.textFormat() is Qt.TextFormat.PlainText


def test_each_remedy_is_a_button_that_does_it(bar: NoticeBar) -> None:
    done: list[str] = []
    remedies = [Remedy(word, word, partial(done.append, word)) for word in ("Again", "Drop")]
    bar.show_notice(Tone.WARNING, "Well?", remedies)
    for button in bar.findChildren(QPushButton):
        click(button)
    assert done == ["Again", "Drop"]


def test_another_notice_takes_the_former_remedies_away(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.show_notice(Tone.WARNING, "Well?", [Remedy("Again", "Again", lambda: None)])
    bar.show_notice(Tone.WARNING, "So?", [Remedy("Drop", "Drop", lambda: None)])
    qtbot.waitUntil(lambda: buttons(bar) == ["Drop"])
    bar.clear()
    assert buttons(bar) == []


@pytest.mark.parametrize("tone", Tone)
def test_each_tone_has_an_icon(bar: NoticeBar, tone: Tone) -> None:
    bar.show_notice(tone, "Words")
    assert any(not each.pixmap().isNull() for each in bar.findChildren(QLabel))
    assert bar.property("tone") == tone.value
