"""The list of activity in the whole window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import ServiceFailed
from firered_desktop.core.job import Job, State
from firered_desktop.ui.activity_panel import ActivityPanel, NoticeList
from firered_desktop.ui.appearance import Appearance
from firered_desktop.ui.main_window import Page
from firered_desktop.ui.notice_bar import Tone
from tests.session.fake_library import an_edit
from tests.ui.hands import click, press
from tests.ui.held_window import HeldWindow

Opens = Callable[..., HeldWindow]
GOING = an_edit(2, "let it snow", state=State.IN_QUEUE)
FAILED = ServiceFailed(detail="runner_timeout").failure()

TOLD = (
    "fal could not finish this edit (runner_timeout). Nothing was charged. Run the edit again; if "
    "it fails again, try later."
)


@pytest.fixture
def opens(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Iterator[Opens]:
    opened: list[HeldWindow] = []

    def open_over(*jobs: Job) -> HeldWindow:
        opened.append(HeldWindow(qtbot, appearance, tmp_path, jobs))
        return opened[-1]

    yield open_over
    for each in opened:
        each.close()


def bell(desk: HeldWindow) -> QToolButton:
    return desk.named("Activity", QToolButton)


def fail(desk: HeldWindow) -> None:
    desk.queue.put(GOING.moved(State.FAILED, 60.0, failure=FAILED))
    desk.until(lambda: desk.session.activity.unread == 1)


def rows(desk: HeldWindow) -> list[str]:
    """What a screen reader hears of each notice."""
    cards = desk.named("Notices", NoticeList)
    model = cards.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_bell_counts_what_is_new_in_words_too(opens: Opens) -> None:
    desk = opens(GOING)
    assert bell(desk).text() == ""
    assert bell(desk).accessibleDescription() == "No new notices"
    fail(desk)
    assert bell(desk).text() == "1"
    assert bell(desk).accessibleDescription() == "1 new notice"
    desk.desktop.window.tell(Tone.SUCCESS, "The old file is back.")
    assert bell(desk).accessibleDescription() == "2 new notices"


def test_the_list_shows_what_was_told_with_its_edit_and_its_time(opens: Opens) -> None:
    desk = opens(GOING)
    fail(desk)
    desk.desktop.window.tell(Tone.SUCCESS, "The old file is back.")
    click(bell(desk))
    assert rows(desk) == [
        "The old file is back. just now",
        f"{TOLD} just now · let it snow",
    ]
    assert bell(desk).text() == ""
    assert not desk.named("Notices", NoticeList).grab().isNull()


def test_a_notice_that_stands_already_is_no_news(opens: Opens) -> None:
    desk = opens(GOING)
    desk.session.comparison.show(an_edit(1, state=State.FAILED, failure=FAILED))
    assert desk.session.activity.rowCount() == 0


@pytest.mark.parametrize("hand", ["click", "enter"])
def test_a_notice_leads_to_its_edit(opens: Opens, hand: str) -> None:
    desk = opens(GOING)
    fail(desk)
    click(bell(desk))
    cards = desk.named("Notices", NoticeList)
    if hand == "enter":
        press(cards, Qt.Key.Key_Return)
    else:
        at = cards.visualRect(cards.model().index(0, 0)).center()
        QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=at)
    desk.until(lambda: desk.session.comparison.job is not None)
    assert desk.session.comparison.job == desk.session.edits.job("edit-2")
    assert desk.all_named("Notices", NoticeList) == []


def test_all_of_it_can_be_cleared(opens: Opens) -> None:
    desk = opens(GOING)
    fail(desk)
    click(bell(desk))
    click(desk.named("Clear all", QPushButton))
    assert desk.session.activity.rowCount() == 0
    assert desk.all_named("Notices", NoticeList) == []
    assert not desk.named("Clear all", QPushButton).isEnabled()


def test_it_is_shown_and_left_by_key(opens: Opens) -> None:
    desk = opens(GOING)
    fail(desk)
    desk.desktop.window.show_page(Page.HISTORY)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(desk.window, Qt.Key.Key_A, both)
    desk.until(lambda: desk.named("Notices", NoticeList).hasFocus())
    press(desk.named("Notices", NoticeList), Qt.Key.Key_Escape)
    assert desk.all_named("Notices", NoticeList) == []


def test_what_comes_while_it_is_looked_at_is_not_new(opens: Opens) -> None:
    desk = opens(GOING)
    click(bell(desk))
    (panel,) = desk.window.findChildren(ActivityPanel)
    assert panel.isVisible()
    desk.desktop.window.tell(Tone.SUCCESS, "The old file is back.")
    assert desk.session.activity.unread == 0
    assert rows(desk) == ["The old file is back. just now"]
