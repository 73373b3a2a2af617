"""What is said, below both views, of edits that wait."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import AccountLocked, Offline
from firered_desktop.core.job import Hold, Job
from firered_desktop.ui.appearance import Appearance
from firered_desktop.ui.held_notices import BILLING_PAGE
from firered_desktop.ui.main_window import Page
from tests.session.held_desk import LOCKED, a_held_edit
from tests.ui.hands import click
from tests.ui.held_window import HeldWindow

Open = Callable[..., HeldWindow]


@pytest.fixture
def open_(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Iterator[Open]:
    """Opens a window over held edits."""
    opened: list[HeldWindow] = []

    def make(*jobs: Job) -> HeldWindow:
        opened.append(HeldWindow(qtbot, appearance, tmp_path, jobs))
        return opened[-1]

    yield make
    for window in opened:
        window.close()


class Browser(QObject):
    """Takes the pages down that the program opens."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    made = Browser()
    QDesktopServices.setUrlHandler("https", made, "open")  # type: ignore[arg-type] # it wants a str
    yield made
    QDesktopServices.unsetUrlHandler("https")


def button(window: HeldWindow, name: str) -> QPushButton:
    return window.named(name, QPushButton)


def come_back(window: HeldWindow) -> None:
    window.queue.say_network(reachable=True)
    window.until(lambda: window.notices() != [])


def locked(number: int = 1) -> Job:
    return a_held_edit(number, Hold.LOCKED, failure=LOCKED)


def test_a_network_that_is_back_is_a_question(open_: Open) -> None:
    window = open_(a_held_edit(1), a_held_edit(2, Hold.BUDGET), a_held_edit(3))
    window.desktop.window.show_page(Page.HISTORY)
    come_back(window)
    assert window.notices() == ["The network is back. 2 edits are waiting, about $0.14."]
    click(button(window, "Send waiting edits"))
    window.until(lambda: window.ids == ["edit-2"])
    assert window.notices() == []


def test_not_now_leaves_them_held(open_: Open) -> None:
    window = open_(a_held_edit(1))
    come_back(window)
    assert window.notices() == ["The network is back. 1 edit is waiting, about $0.07."]
    click(button(window, "Not now"))
    assert window.notices() == []
    assert window.ids == ["edit-1"]


def test_a_network_that_goes_again_takes_its_question_along(open_: Open) -> None:
    window = open_(a_held_edit(1))
    come_back(window)
    window.queue.say_network(reachable=False)
    window.until(lambda: window.notices() == [])


def test_a_button_with_the_focus_stays_while_the_same_is_asked(open_: Open) -> None:
    window = open_(a_held_edit(1))
    come_back(window)
    later = button(window, "Not now")
    later.setFocus()
    window.queue.put(a_held_edit(2, Hold.BUDGET))
    window.until(lambda: len(window.ids) == 2)
    assert later.hasFocus()


def test_a_locked_account_says_whose_side_it_is_on(open_: Open) -> None:
    window = open_(locked(1), locked(2))
    (said,) = window.notices()
    assert said.startswith("fal has locked the account: Exhausted balance. ")
    assert "not with this program or your photographs" in said
    assert "kept" in said
    assert "fetched" in said


def test_an_account_that_is_open_again_sends_what_waited(open_: Open) -> None:
    window = open_(locked(1), locked(2), a_held_edit(3))
    click(button(window, "Check the account"))
    window.until(lambda: window.ids == ["edit-3"])
    assert window.notices() == []


def test_an_account_that_is_still_locked_is_said(open_: Open) -> None:
    window = open_(locked())
    window.queue.failure = AccountLocked(reason="Exhausted balance")
    click(button(window, "Check the account"))
    window.until(lambda: window.notices()[0].endswith("fal was asked again: it is still locked."))
    window.queue.failure = Offline()
    click(button(window, "Check the account"))
    window.until(lambda: window.notices()[0].endswith("so nothing was sent."))


def test_the_billing_page_opens_with_a_click_alone(open_: Open, browser: Browser) -> None:
    window = open_(locked())
    assert browser.opened == []
    click(button(window, "Billing page"))
    assert browser.opened == [BILLING_PAGE]


def test_a_notice_that_was_seen_goes_until_another_edit_waits(open_: Open) -> None:
    window = open_(locked(1))
    click(button(window, "Dismiss lock"))
    assert window.notices() == []
    assert window.named("Waiting edits", QToolButton).text().startswith("1 waiting for your fal")
    window.queue.put(locked(2))
    window.until(lambda: len(window.notices()) == 1)


def test_what_was_dropped_can_stay_dropped(open_: Open) -> None:
    window = open_(a_held_edit(1))
    window.session.held.drop(window.session.held.jobs[0])
    window.until(lambda: len(window.notices()) == 1)
    click(button(window, "Dismiss dropping"))
    assert window.notices() == []
    assert window.session.held.dropped is None
