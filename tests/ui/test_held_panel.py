"""The edits that wait, in the whole window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.core.edit import InputImage, PreparedPicture
from firered_desktop.core.errors import EditBusy
from firered_desktop.core.job import Hold, Job, Service, State
from firered_desktop.core.moments import time_of_day
from firered_desktop.core.parameters import PROMPT
from firered_desktop.core.send_options import SendOptions
from firered_desktop.core.sizes import Dimensions
from firered_desktop.ui.appearance import Appearance
from firered_desktop.ui.held_list import HeldList
from firered_desktop.ui.held_panel import HeldPanel
from firered_desktop.ui.main_window import Page
from firered_desktop.ui.notice_bar import NoticeBar
from tests.fakes import a_request
from tests.session.held_desk import LOCKED, a_held_edit
from tests.ui.hands import click, press
from tests.ui.hearing import Role, hear
from tests.ui.held_window import NOW, HeldWindow
from tests.ui.room import clipped

Open = Callable[..., HeldWindow]


@pytest.fixture
def open_(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Iterator[Open]:
    """Opens a window over held edits."""
    opened: list[HeldWindow] = []

    def make(*jobs: Job, service: Service = Service.FAL) -> HeldWindow:
        opened.append(HeldWindow(qtbot, appearance, tmp_path, jobs, service))
        return opened[-1]

    yield make
    for window in opened:
        window.close()


def some(count: int) -> list[Job]:
    return [a_held_edit(number) for number in range(1, count + 1)]


def look(window: HeldWindow) -> HeldPanel:
    """Go to the edits that wait, by the button at the lower edge."""
    click(window.named("Waiting edits", QToolButton))
    (panel,) = window.window.findChildren(HeldPanel)
    assert panel.isVisible()
    return panel


def words(panel: QWidget) -> str:
    return " ".join(each.text() for each in panel.findChildren(QLabel) if each.isVisible())


def button(window: HeldWindow, name: str) -> QPushButton:
    return window.named(name, QPushButton)


def offered(window: HeldWindow) -> list[str]:
    names = ("Enter key", "Check again", "Send now", "Change", "Drop")
    return [name for name in names if window.all_named(name, QPushButton)]


def test_what_waits_is_said_at_the_lower_edge_and_leads_to_it(open_: Open) -> None:
    window = open_(*some(3))
    waiting = window.named("Waiting edits", QToolButton)
    assert waiting.text() == "3 waiting for the network, about $0.21"
    assert waiting.accessibleDescription() == waiting.text()
    window.desktop.window.show_page(Page.HISTORY)
    panel = look(window)
    assert "3 edits are waiting, about $0.21." in words(panel)
    assert window.named("Edits that wait", HeldList).hasFocus()
    click(waiting)
    assert not panel.isVisible()
    look(window)
    press(panel.list, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_nothing_is_said_where_nothing_waits(open_: Open) -> None:
    window = open_()
    assert window.all_named("Waiting edits", QToolButton) == []
    assert window.notices() == []


def test_the_demo_says_nothing_of_a_price(open_: Open) -> None:
    window = open_(*some(2), service=Service.DEMO)
    panel = look(window)
    assert "2 edits are waiting. " in words(panel)
    assert "$" not in words(window.window)
    assert "$" not in window.named("Waiting edits", QToolButton).text()


def test_one_can_be_sent_and_all_can(open_: Open) -> None:
    window = open_(*some(3))
    panel = look(window)
    press(panel.list, Qt.Key.Key_Down)
    click(button(window, "Send now"))
    window.until(lambda: window.ids == ["edit-1", "edit-3"])
    click(button(window, "Send all"))
    window.until(lambda: window.ids == [])
    sent = [about for what, about in window.queue.wishes if what == "send now"]
    assert sent == ["edit-2", "edit-1", "edit-3"]
    assert "Nothing waits." in words(panel)
    assert button(window, "Close waiting edits").isVisible()
    assert offered(window) == []


def test_a_dropped_edit_comes_back_with_a_click_or_with_a_key(open_: Open) -> None:
    window = open_(*some(2))
    panel = look(window)
    click(button(window, "Drop"))
    window.until(lambda: window.notices() != [])
    (said,) = window.notices()
    assert said == "Dropped. “make it warmer” waits no longer."
    click(button(window, "Undo"))
    window.until(lambda: window.ids == ["edit-1", "edit-2"])
    assert window.notices() == []
    press(panel.list, Qt.Key.Key_Delete)
    window.until(lambda: window.notices() != [])
    press(panel.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    window.until(lambda: window.ids == ["edit-1", "edit-2"])
    assert window.notices() == []


def test_the_focus_stays_with_what_is_there_when_the_last_is_gone(open_: Open) -> None:
    window = open_(*some(1))
    panel = look(window)
    press(panel.list, Qt.Key.Key_Delete)
    window.until(lambda: window.ids == [])
    assert button(window, "Close waiting edits").hasFocus()


def test_changing_puts_the_edit_on_the_left_and_says_so(open_: Open, tmp_path: Path) -> None:
    photo = tmp_path / "sea.jpg"
    photo.touch()
    images = (
        InputImage("/gone/beach.jpg", Dimensions(6000, 4000), 9_000_000),
        InputImage(str(photo), Dimensions(64, 48), 100),
    )
    request = replace(a_request("make it colder"), images=images)
    prepared = PreparedPicture("ab" * 32, "image/jpeg", Dimensions(64, 48), 100, "cd" * 32)
    window = open_(a_held_edit(1, request=request, prepared=(prepared,)))
    work = window.library.workspace() / "prepared"
    work.write_bytes(b"pixels")
    kept = window.library.take_in(work, prepared.sha256, "image/jpeg")
    look(window)
    click(button(window, "Change"))
    window.until(lambda: window.notices() != [])
    (said,) = window.notices()
    assert said == "“make it colder” is on the left to be changed, and waits no longer."
    draft = window.session.draft
    assert draft.parameters.value(PROMPT) == "make it colder"
    assert [picture.path for picture in draft.pictures] == [kept, photo]
    assert window.ids == []
    click(button(window, "Undo"))
    window.until(lambda: window.ids == ["edit-1"])
    assert draft.parameters.value(PROMPT) == "make it colder"


def test_changing_keeps_what_was_said_for_the_edit_and_a_time_to_come(open_: Open) -> None:
    evening = NOW + 5_000.0
    options = SendOptions(project="Wedding", not_before=evening)
    window = open_(a_held_edit(1, Hold.NOT_BEFORE, options=options))
    look(window)
    click(button(window, "Change"))
    window.until(lambda: window.notices() != [])
    sending = window.session.draft.sending
    assert sending.project == "Wedding"
    assert sending.not_before == time_of_day(evening)


def test_buttons_move_the_one_that_is_chosen(open_: Open) -> None:
    window = open_(*some(3))
    look(window)
    up, down = window.named("Move up", QToolButton), window.named("Move down", QToolButton)
    assert (up.isEnabled(), down.isEnabled()) == (False, True)
    click(down)
    click(down)
    assert (up.isEnabled(), down.isEnabled()) == (True, False)
    window.until(lambda: window.ids == ["edit-2", "edit-3", "edit-1"])
    click(up)
    window.until(lambda: window.ids == ["edit-2", "edit-1", "edit-3"])


def test_what_is_offered_fits_the_reason(open_: Open) -> None:
    holds = (Hold.OFFLINE, Hold.KEY, Hold.LOCKED)
    window = open_(*(a_held_edit(at, hold) for at, hold in enumerate(holds, start=1)))
    panel = look(window)
    assert offered(window) == ["Send now", "Change", "Drop"]
    press(panel.list, Qt.Key.Key_Down)
    assert offered(window) == ["Enter key", "Send now", "Change", "Drop"]
    press(panel.list, Qt.Key.Key_Down)
    assert offered(window) == ["Check again", "Change", "Drop"]
    click(button(window, "Check again"))
    window.until(lambda: window.ids == ["edit-1", "edit-2"])


def test_a_wish_that_is_refused_is_told_where_it_was_made(open_: Open) -> None:
    window = open_(*some(1))
    panel = look(window)
    window.queue.failure = EditBusy(id="edit-1")
    click(button(window, "Send now"))
    (bar,) = panel.findChildren(NoticeBar)
    window.until(lambda: bar.text.startswith("Edit edit-1 is being worked on."))
    window.queue.failure = None
    click(button(window, "Send now"))
    window.until(lambda: window.ids == [])
    assert bar.text == ""


def test_running_another_edit_shows_it(open_: Open) -> None:
    window = open_(*some(1))
    panel = look(window)
    window.session.edits.run(a_request())
    window.until(lambda: not panel.isVisible())


def test_an_edit_that_is_looked_at_offers_the_same(open_: Open) -> None:
    window = open_(a_held_edit(1, Hold.LOCKED, failure=LOCKED))
    window.session.comparison.show(window.session.edits.jobs()[0])
    assert offered(window) == ["Check again", "Change", "Drop"]
    click(button(window, "Drop"))
    window.until(lambda: window.ids == [])
    click(button(window, "Undo"))
    window.until(lambda: window.ids == ["edit-1"])
    click(button(window, "Change"))
    window.until(lambda: window.ids == [])


@pytest.mark.parametrize("count", [1, 3, 30])
def test_everything_has_a_name_of_its_own_and_room(open_: Open, count: int) -> None:
    window = open_(*some(count))
    look(window)
    window.queue.say_network(reachable=True)
    click(button(window, "Drop"))
    window.until(lambda: len(window.notices()) == (2 if count > 1 else 1))
    heard = [each for each in hear(window.window) if each.shows]
    names = [each.name for each in heard if each.name and each.role is not Role.ListItem]
    assert sorted(names) == sorted(set(names))
    assert [str(each) for each in heard if each.focusable and not each.name] == []
    window.until(lambda: clipped(window.window) == [])  # once it was laid out


def test_rows_are_told_with_reason_and_price(open_: Open) -> None:
    window = open_(*some(1))
    look(window)
    (row,) = [
        each
        for each in hear(window.window)
        if each.role is Role.ListItem and each.shows and "Waiting" in each.name
    ]
    assert row.name == "make it warmer. Waiting for the network, about $0.07"


def test_thirty_that_wait_fit_a_small_screen(open_: Open) -> None:
    window = open_(*some(30))
    window.window.resize(1366, 768)
    panel = look(window)
    assert panel.list.verticalScrollBar().maximum() > 0
    assert window.window.height() == 768
    press(panel.list, Qt.Key.Key_End)
    assert panel.list.row == 29
    assert all(job.state is State.HELD for job in window.session.held.jobs)
