"""The menu of a card and the panel of what happened, in the whole window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import Charged, ServiceFailed, SubmitUnconfirmed
from firered_desktop.core.job import Job, Service, State
from firered_desktop.ui.appearance import Appearance
from firered_desktop.ui.edit_list import EditList
from firered_desktop.ui.gallery_grid import GalleryGrid
from firered_desktop.ui.main_window import Page
from firered_desktop.ui.what_happened import WhatHappened
from tests.session.fake_library import a_finished_edit, an_edit
from tests.ui.hands import click, named, press
from tests.ui.held_window import HeldWindow

Opens = Callable[..., HeldWindow]

UNSURE = an_edit(
    1,
    "remove the power line",
    state=State.UNCONFIRMED,
    failure=SubmitUnconfirmed(charged=Charged.MAYBE).failure(),
)
JUDGING = ("Rating", "Flag", "Label", "Move to the trash")
GOING = an_edit(2, "let it snow", state=State.IN_QUEUE)
FAILED = ServiceFailed(detail="runner_timeout").failure()


@pytest.fixture
def opens(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Iterator[Opens]:
    opened: list[HeldWindow] = []

    def open_over(*jobs: Job, service: Service = Service.FAL) -> HeldWindow:
        opened.append(HeldWindow(qtbot, appearance, tmp_path, jobs, service))
        return opened[-1]

    yield open_over
    for each in opened:
        each.close()


def menu_on(desk: HeldWindow, cards: EditList | GalleryGrid, row: int) -> QMenu:
    """Ask for the menu of the card in `row`."""
    at = cards.visualRect(cards.model().index(row, 0)).center()
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, at, cards.viewport().mapToGlobal(at))
    QApplication.sendEvent(cards.viewport(), event)
    (menu,) = [each for each in desk.window.findChildren(QMenu) if each.isVisible()]
    return menu


def entries(menu: QMenu) -> list[str]:
    return [each.text().replace("&", "") for each in menu.actions() if not each.isSeparator()]


def choose(menu: QMenu, words: str) -> None:
    (entry,) = [each for each in menu.actions() if each.text() == words]
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry).center())


def panels(desk: HeldWindow) -> list[WhatHappened]:
    return [each for each in desk.window.findChildren(WhatHappened) if each.isVisible()]


def test_the_menu_of_a_card_has_the_remedies_and_the_entries_that_are_everywhere(
    opens: Opens,
) -> None:
    desk = opens(UNSURE)
    menu = menu_on(desk, desk.desktop.result.strip, 0)
    assert entries(menu) == [
        "Look again",
        "Send again, it may cost twice",
        "Forget it",
        "What happened?",
        "Use these settings",
        "Where it came from…",
        "Again",
        *JUDGING,
    ]
    choose(menu, "Send again, it may cost twice")
    desk.until(lambda: ("send again", "edit-1") in desk.queue.wishes)


def test_the_menu_of_a_result_compares_it_and_acts_on_it(opens: Opens) -> None:
    desk = opens(GOING)
    desk.session.recent.put(a_finished_edit(3))
    desk.session.comparison.show(GOING)
    menu = menu_on(desk, desk.desktop.result.strip, 0)
    assert entries(menu) == [
        "Look at it",
        "Compare with this",
        "Compare with the photograph",
        "Save as…",
        "Copy result",
        "Use result as picture",
        "Show in folder",
        "Use these settings",
        "Where it came from…",
        "Again",
        *JUDGING,
    ]
    assert desk.session.comparison.job == GOING  # asking for a menu looks at nothing else
    choose(menu, "&Use these settings")
    desk.until(lambda: desk.session.comparison.job == a_finished_edit(3))


def test_an_edit_under_way_is_stopped_from_its_menu(opens: Opens) -> None:
    desk = opens(GOING)
    choose(menu_on(desk, desk.desktop.result.strip, 0), "Stop this edit")
    desk.until(lambda: ("cancel", "edit-2") in desk.queue.wishes)


def test_the_cards_of_the_history_have_the_same_menu(opens: Opens) -> None:
    desk = opens(UNSURE)
    desk.desktop.window.show_page(Page.HISTORY)
    grid = desk.desktop.history.grid
    desk.until(
        lambda: grid.entry_at(grid.visualRect(grid.model().index(0, 0)).center()) is not None
    )
    menu = menu_on(desk, grid, 0)
    assert "Use these settings" in entries(menu)
    choose(menu, "What happened?")
    assert [panel.job.id for panel in panels(desk)] == ["edit-1"]
    panels(desk)[0].close()


def test_an_edit_of_the_other_service_can_be_looked_at_alone(opens: Opens) -> None:
    desk = opens(GOING)
    desk.session.recent.put(an_edit(9, state=State.IN_QUEUE, service=Service.DEMO))
    menu = menu_on(desk, desk.desktop.result.strip, 0)
    assert entries(menu) == ["Use these settings", "Where it came from…", "Again", *JUDGING]
    menu.close()


def test_the_menu_bar_stops_the_edit_that_is_looked_at(opens: Opens) -> None:
    desk = opens(UNSURE, GOING)
    stop = desk.desktop.menu_actions["stop"]
    desk.session.comparison.show(UNSURE)
    assert not stop.isEnabled()
    desk.session.comparison.show(GOING)
    assert stop.isEnabled()
    press(desk.window, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: ("cancel", "edit-2") in desk.queue.wishes)


def test_what_happened_is_told_beside_the_window_and_ends_when_the_edit_goes_on(
    opens: Opens,
) -> None:
    desk = opens(UNSURE)
    desk.session.comparison.show(UNSURE)
    happened: QAction = desk.desktop.menu_actions["happened"]
    happened.trigger()
    assert len(panels(desk)) == 1
    desk.queue.put(UNSURE.moved(State.IN_QUEUE, 60.0))
    desk.until(lambda: not panels(desk))


def test_another_question_takes_the_place_of_the_last_one(opens: Opens) -> None:
    failed = an_edit(3, state=State.FAILED, failure=FAILED)
    desk = opens(UNSURE)
    for job in (UNSURE, failed):
        desk.desktop.edit_desk.inquiry.ask(job)
    (panel,) = panels(desk)
    assert panel.job == failed
    panel.close()


def test_a_choice_in_the_panel_is_done(opens: Opens) -> None:
    desk = opens(UNSURE)
    desk.desktop.edit_desk.inquiry.ask(UNSURE)
    click(named(panels(desk)[0], QPushButton, "Look again"))
    desk.until(lambda: ("go on", "edit-1") in desk.queue.wishes)


def test_the_details_of_an_edit_are_copied_without_its_instruction(opens: Opens) -> None:
    desk = opens(UNSURE)
    desk.desktop.edit_desk.inquiry.ask(UNSURE)
    (panel,) = panels(desk)
    click(named(panel, QPushButton, "Copy details"))
    copied = QGuiApplication.clipboard().text()
    assert "Edit: edit-1" in copied
    assert "power line" not in copied
    panel.close()
