"""The first start: by hand, by keyboard alone, and in either language."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import KeyRefused
from firered_desktop.preferences import Preferences
from firered_desktop.session.account import Account
from firered_desktop.session.first_start import FirstStart, Step
from firered_desktop.ui.first_start_panel import FirstStartPanel
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.notice_bar import NoticeBar
from tests.session.fake_keys import FakeKeys
from tests.ui.hands import click, press, type_words
from tests.ui.hearing import faults
from tests.ui.live import Live
from tests.ui.reading import left_in_english

W = TypeVar("W", bound=QWidget)
KEY = "some:key"


class Walk:
    """The panel before a person, and what it wished."""

    def __init__(self, qtbot: QtBot, icons: Icons, preferences: Preferences) -> None:
        self.qtbot = qtbot
        self.keys = FakeKeys()
        self.first_start = FirstStart()
        self.wished: list[object] = []
        account = Account(self.keys)
        self.panel = FirstStartPanel(self.first_start, account, icons, "en", preferences)
        self.panel.setting_wished.connect(lambda *setting: self.wished.append(setting))
        self.panel.demo_wished.connect(lambda: self.wished.append("demo"))
        qtbot.addWidget(self.panel)
        with qtbot.waitExposed(self.panel):
            self.panel.show()
        self.panel.activateWindow()
        qtbot.waitUntil(self.panel.isActiveWindow)
        self.first_start.begin()

    def find(self, kind: type[W], name: str) -> W:
        (found,) = self.panel.findChildren(kind, name)
        return found

    def shows(self, step: Step | None) -> bool:
        return self.first_start.step is step

    def go_to(self, step: Step) -> None:
        while not self.shows(step):
            click(self.find(QPushButton, "Next"))

    def said(self) -> str:
        labels = self.panel.findChildren(QLabel)
        return " ".join(each.text() for each in labels if each.isVisible())

    def until_said(self, words: str) -> None:
        (bar,) = self.panel.findChildren(NoticeBar)
        self.qtbot.waitUntil(lambda: words in bar.text)


@pytest.fixture
def walk(qtbot: QtBot, plain_icons: Icons) -> Walk:
    return Walk(qtbot, plain_icons, Preferences())


def test_each_step_says_which_of_how_many_it_is(walk: Walk) -> None:
    for step in Step:
        walk.go_to(step)
        assert f"Step {step} of 3" in walk.said()


def test_a_screen_reader_is_told_of_each_step(walk: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: told.append(event.message())
    )
    walk.go_to(Step.PRIVACY)
    assert told == ["Step 2 of 3 Your fal key", "Step 3 of 3 What leaves this computer"]


def test_there_is_a_way_back_from_all_but_the_first(walk: Walk) -> None:
    back = walk.find(QPushButton, "Back")
    assert not back.isVisible()
    walk.go_to(Step.PRIVACY)
    click(back)
    assert walk.shows(Step.KEY)
    click(back)
    assert walk.shows(Step.LANGUAGE)
    assert not back.isVisible()


def test_the_limits_are_told_with_the_last_step(walk: Walk) -> None:
    walk.go_to(Step.PRIVACY)
    walk.find(QDoubleSpinBox, "Largest size").setValue(4.0)
    type_words(walk.find(QLineEdit, "Budget for one edit"), "0,5")
    type_words(walk.find(QLineEdit, "Budget for a month"), "20")
    click(walk.find(QPushButton, "Next"))
    assert walk.wished == [
        ("largest_size_mp", 4.0),
        ("budget_per_edit_usd", Decimal("0.5")),
        ("budget_per_month_usd", Decimal(20)),
    ]
    assert walk.shows(None)


def test_limits_are_not_lost_on_the_way_back(walk: Walk) -> None:
    walk.go_to(Step.PRIVACY)
    type_words(walk.find(QLineEdit, "Budget for a month"), "20")
    click(walk.find(QPushButton, "Back"))
    assert walk.wished == [("budget_per_month_usd", Decimal(20))]


def test_who_skips_changes_nothing(walk: Walk) -> None:
    walk.go_to(Step.PRIVACY)
    type_words(walk.find(QLineEdit, "Budget for a month"), "20")
    click(walk.find(QPushButton, "Skip"))
    assert walk.shows(None)
    assert walk.wished == []


def test_limits_that_were_changed_elsewhere_are_shown_and_others_left_alone(walk: Walk) -> None:
    walk.go_to(Step.PRIVACY)
    month = walk.find(QLineEdit, "Budget for a month")
    type_words(month, "2")
    walk.panel.show_preferences(Preferences(theme="dark"))
    assert month.text() == "2"
    walk.panel.show_preferences(Preferences(budget_per_month_usd=Decimal(30)))
    assert month.text() == "$30"


def test_enter_in_the_field_checks_the_key_and_enter_again_goes_on(walk: Walk) -> None:
    walk.go_to(Step.KEY)
    field = walk.find(QLineEdit, "fal key")
    type_words(field, KEY)
    press(field, Qt.Key.Key_Return)
    walk.until_said("fal accepts the key")
    going = walk.find(QPushButton, "Next")
    assert walk.shows(Step.KEY)
    assert going.hasFocus()
    press(going, Qt.Key.Key_Return)
    assert walk.shows(Step.PRIVACY)


def test_a_key_that_was_not_checked_is_not_passed_over(walk: Walk) -> None:
    walk.go_to(Step.KEY)
    type_words(walk.find(QLineEdit, "fal key"), KEY)
    click(walk.find(QPushButton, "Next"))
    walk.qtbot.waitUntil(lambda: walk.shows(Step.PRIVACY))
    assert walk.keys.kept == KEY


def test_a_refused_key_is_said_and_then_holds_nobody_back(walk: Walk) -> None:
    walk.keys.failure = KeyRefused()
    walk.go_to(Step.KEY)
    type_words(walk.find(QLineEdit, "fal key"), KEY)
    click(walk.find(QPushButton, "Next"))
    walk.until_said("key")
    walk.qtbot.waitUntil(walk.find(QPushButton, "Check and keep").isEnabled)
    assert walk.shows(Step.KEY)
    click(walk.find(QPushButton, "Next"))
    assert walk.shows(Step.PRIVACY)


def test_the_demo_is_wished_by_enter(walk: Walk) -> None:
    walk.go_to(Step.KEY)
    demo = walk.find(QPushButton, "Try the demo without a key")
    demo.setFocus()
    press(demo, Qt.Key.Key_Return)
    assert walk.wished == ["demo"]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def tabs(count: int) -> list[str]:
    """Where so many presses of the Tab key lead."""
    names = []
    for _ in range(count):
        press(focused(), Qt.Key.Key_Tab)
        names.append(focused().accessibleIdentifier())
    return names


def enter() -> None:
    press(focused(), Qt.Key.Key_Return)


def begin(live: Live, language: str) -> None:
    live._settings.save(Preferences(language=language, theme="dark"))
    live.open(demo=False)


@pytest.mark.e2e
def test_the_keyboard_alone_leads_through_it_in_the_order_of_the_eye(live: Live) -> None:
    begin(live, "en")
    assert faults(live.window) == []
    assert focused().accessibleIdentifier() == "English"
    assert tabs(2) == ["Next", "Skip"]
    press(focused(), Qt.Key.Key_Backtab)
    enter()
    assert faults(live.window) == []
    assert focused().accessibleIdentifier() == "fal key"
    assert tabs(6) == [
        "Get a key at fal",
        "Check and keep",
        "Try the demo without a key",
        "Next",
        "Back",
        "Skip",
    ]
    press(focused(), Qt.Key.Key_Backtab)
    enter()  # back to the language, and on from there again
    assert focused().accessibleIdentifier() == "English"
    enter()
    tabs(4)
    enter()
    assert faults(live.window) == []
    assert focused().accessibleIdentifier() == "Largest size"
    assert tabs(5) == ["Budget for one edit", "Budget for a month", "Next", "Back", "Skip"]
    for _ in range(3):
        press(focused(), Qt.Key.Key_Backtab)
    type_words(focused(), "25")
    enter()
    live.until(lambda: live._settings.load().first_start_done)
    assert live._settings.load().budget_per_month_usd == Decimal(25)
    assert not live.named("First start", QWidget).isVisible()


@pytest.mark.e2e
def test_the_keyboard_alone_changes_the_language_and_leads_on_in_it(live: Live) -> None:
    begin(live, "en")
    former = live.window
    press(focused(), Qt.Key.Key_Right)
    live.until(lambda: live.window is not former and live.window.isActiveWindow())
    chosen = live.named("Simplified Chinese", QRadioButton)
    assert chosen.isChecked()
    assert focused() is chosen
    enter()
    assert left_in_english(live.window) == []
    tabs(4)
    enter()
    assert left_in_english(live.window) == []
    tabs(1)
    type_words(focused(), "0.2")
    tabs(2)
    enter()
    live.until(lambda: live._settings.load().first_start_done)
    assert live._settings.load().budget_per_edit_usd == Decimal("0.2")
    assert live._settings.load().language == "zh_CN"
