from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from firered_desktop.core.judgement_summary import JudgementSummary, summary_of
from firered_desktop.core.judging import (
    Change,
    Flag,
    Judgement,
    Label,
    Rate,
    SetFlag,
    SetLabel,
)
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.judging_row import JudgingRow
from firered_desktop.ui.key_tips import KeyTips
from tests.ui.chosen_keys import ChosenKeys
from tests.ui.hands import click, press


class Hands:
    """Somebody at a row; `wished` is what they said."""

    def __init__(self, qtbot: QtBot, icons: Icons) -> None:
        self.keys = ChosenKeys()
        self.row = JudgingRow(icons, KeyTips(self.keys.choice, self.keys.choice))
        qtbot.addWidget(self.row)
        self.wished: list[Change] = []
        self.row.wished.connect(self.wished.append)
        self.row.show()

    def show(self, *judgements: Judgement) -> None:
        self.row.show_summary(summary_of(judgements))

    def checked(self) -> list[str]:
        return [each.accessibleName() for each in self.row.buttons if each.isChecked()]


@pytest.fixture
def hands(qtbot: QtBot, plain_icons: Icons) -> Hands:
    return Hands(qtbot, plain_icons)


def test_it_shows_what_is_said(hands: Hands) -> None:
    hands.show(Judgement(3, Flag.PICK, Label.BLUE))
    assert hands.checked() == ["3 stars", "Pick", "Blue label"]
    assert hands.row.accessibleDescription() == "3 stars"


def test_what_differs_between_pictures_is_not_shown_as_said(hands: Hands) -> None:
    hands.show(Judgement(3, Flag.PICK), Judgement(2, Flag.PICK))
    assert hands.checked() == ["Pick"]
    assert hands.row.accessibleDescription() == "Different"


def test_a_click_says_something_and_on_what_is_said_takes_it_back(hands: Hands) -> None:
    hands.show(Judgement())
    click(hands.row.stars[3])
    click(hands.row.flags[Flag.REJECT])
    click(hands.row.labels[Label.PURPLE])
    assert hands.checked() == []  # until it is kept
    hands.show(Judgement(4, Flag.REJECT, Label.PURPLE))
    click(hands.row.stars[3])
    click(hands.row.flags[Flag.REJECT])
    click(hands.row.labels[Label.PURPLE])
    assert hands.wished == [
        Rate(4),
        SetFlag(Flag.REJECT),
        SetLabel(Label.PURPLE),
        Rate(0),
        SetFlag(Flag.NONE),
        SetLabel(Label.NONE),
    ]


def test_tab_stops_once_and_the_arrows_move_inside(hands: Hands) -> None:
    hands.show(Judgement())
    stops = [each for each in hands.row.buttons if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [hands.row.stars[0]]
    press(hands.row.stars[0], Qt.Key.Key_Right)
    press(hands.row.stars[1], Qt.Key.Key_Space)
    assert hands.wished == [Rate(2)]
    press(hands.row.stars[0], Qt.Key.Key_Left)
    assert hands.row.stars[0].focusPolicy() & Qt.FocusPolicy.TabFocus


def test_without_a_picture_nothing_can_be_said(hands: Hands) -> None:
    hands.row.show_summary(JudgementSummary())
    click(hands.row.stars[0])
    assert hands.wished == []
    assert not hands.row.stars[0].isEnabled()


def test_a_screen_reader_hears_what_each_is_and_whether_it_is_given(hands: Hands) -> None:
    hands.show(Judgement(1, label=Label.RED))
    spoken = [QAccessible.queryAccessibleInterface(each) for each in hands.row.buttons]
    names = [each.text(QAccessible.Text.Name) for each in spoken]
    assert names == [
        *("1 star", "2 stars", "3 stars", "4 stars", "5 stars", "Pick", "Reject"),
        *("Red label", "Yellow label", "Green label", "Blue label", "Purple label"),
    ]
    given = [name for name, each in zip(names, spoken, strict=True) if each.state().checked]
    assert given == ["1 star", "Red label"]


def test_the_keys_in_force_are_named(hands: Hands) -> None:
    assert hands.row.stars[3].toolTip() == "4 stars (4)"
    assert hands.row.labels[Label.PURPLE].toolTip() == "Purple label"
    hands.keys.give("flag_pick", "T")
    assert hands.row.flags[Flag.PICK].toolTip() == "Pick (T)"
