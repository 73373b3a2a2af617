from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from firered_desktop.ui.icons import Icons
from firered_desktop.ui.inline_notice import InlineNotice, Tone


def test_a_notice_is_there_only_while_it_has_something_to_say(
    qtbot: QtBot, plain_icons: Icons
) -> None:
    notice = InlineNotice(plain_icons)
    qtbot.addWidget(notice)
    assert notice.isHidden()
    notice.tell("Something <b>happened</b>.", Tone.ERROR)
    assert not notice.isHidden()
    assert notice.property("tone") == "error"
    notice.tell("")
    assert notice.isHidden()


def test_words_from_outside_are_never_markup(qtbot: QtBot, plain_icons: Icons) -> None:
    notice = InlineNotice(plain_icons)
    qtbot.addWidget(notice)
    label = notice.findChild(QLabel)
    assert isinstance(label, QLabel)
    assert label.textFormat() is Qt.TextFormat.PlainText
