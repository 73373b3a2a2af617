from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from firered_desktop.core.judging import SetTags
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.tag_field import TagField
from tests.ui.hands import click, named, press, type_words


class Hands:
    def __init__(self, qtbot: QtBot, icons: Icons) -> None:
        self.field = TagField(icons)
        qtbot.addWidget(self.field)
        self.field.resize(300, 200)
        self.field.show()
        self.field.activateWindow()
        qtbot.waitUntil(self.field.isActiveWindow)
        self.field.line.setFocus()
        self.wished: list[tuple[tuple[int, ...], SetTags]] = []
        self.field.wished.connect(lambda keys, change: self.wished.append((keys, change)))

    def chips(self) -> list[str]:
        return [each.text() for each in self.field.findChildren(QLabel) if each.isVisible()]


@pytest.fixture
def hands(qtbot: QtBot, plain_icons: Icons) -> Hands:
    return Hands(qtbot, plain_icons)


def test_several_are_added_with_commas_of_any_language(hands: Hands) -> None:
    hands.field.show_tags((1, 2), ("Beach",), ())
    type_words(hands.field.line, "beach, red  dress")
    hands.field.line.insert("，红色、cover")
    press(hands.field.line, Qt.Key.Key_Return)
    assert hands.wished == [((1, 2), SetTags(add=("red dress", "红色", "cover")))]
    assert hands.field.line.text() == ""


def test_those_of_all_are_taken_away_and_those_of_some_given_to_all(hands: Hands) -> None:
    hands.field.show_tags((1, 2), ("beach",), ("cover",))
    assert hands.chips() == ["beach", "cover"]
    click(named(hands.field, QToolButton, "Take the tag “beach” away"))
    click(named(hands.field, QToolButton, "Give the tag “cover” to all"))
    assert hands.wished == [
        ((1, 2), SetTags(remove=("beach",))),
        ((1, 2), SetTags(add=("cover",))),
    ]


def test_what_was_typed_is_added_when_one_leaves_or_looks_at_others(hands: Hands) -> None:
    hands.field.show_tags((1,), (), ())
    type_words(hands.field.line, "one")
    hands.field.show_tags((2,), (), ())
    type_words(hands.field.line, "two")
    hands.field.line.clearFocus()
    assert hands.wished == [((1,), SetTags(add=("one",))), ((2,), SetTags(add=("two",)))]


def test_known_tags_complete_what_stands_behind_the_last_comma(hands: Hands) -> None:
    hands.field.show_tags((1,), (), ())
    hands.field.offer(("beach", "red dress"))
    type_words(hands.field.line, "x, dre")
    completer = hands.field.line.completer()
    assert completer is not None
    assert completer.completionCount() == 1
    assert completer.pathFromIndex(completer.completionModel().index(0, 0)) == "x, red dress"


def test_it_asks_for_known_tags_when_one_comes_to_it(qtbot: QtBot, hands: Hands) -> None:
    hands.field.line.clearFocus()
    with qtbot.waitSignal(hands.field.asked):
        hands.field.line.setFocus()


def test_a_long_tag_is_shortened_and_told_whole(hands: Hands) -> None:
    long = "a very long tag that nobody would write on a small label but somebody does"
    hands.field.show_tags((1,), (long,), ())
    (chip,) = [each for each in hands.field.findChildren(QLabel) if each.isVisible()]
    assert chip.text() != long
    assert chip.toolTip() == long
