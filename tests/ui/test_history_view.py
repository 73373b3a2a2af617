from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import LibraryBusy
from firered_desktop.core.gallery import HistoryEntry, HistoryQuery, Shelf
from firered_desktop.core.judging import Trash
from firered_desktop.ui.gallery_menu import GalleryMenu
from firered_desktop.ui.history_side import HistorySide
from firered_desktop.ui.history_view import Explanation, HistoryView
from firered_desktop.ui.icons import Icons
from tests.contract.gallery_contract import finished
from tests.ui.gallery_room import GalleryRoom
from tests.ui.hands import click, press, type_words


@pytest.fixture
def room(qtbot: QtBot, plain_icons: Icons, tmp_path: Path) -> Iterator[GalleryRoom]:
    room = GalleryRoom(qtbot, plain_icons, tmp_path)
    yield room
    room.close()


@pytest.fixture
def filled(room: GalleryRoom) -> GalleryRoom:
    room.library.add(finished(1, "red sky"))
    room.library.add(finished(2, "blue sea"))
    room.open()
    return room


def search(room: GalleryRoom, words: str) -> None:
    type_words(room.search, words)
    room.settle()


def test_until_anything_is_known_it_says_that_it_reads(room: GalleryRoom) -> None:
    room.library.add(finished(1))
    room.held.hold()
    room.show()
    assert room.said() == "Reading your edits…"
    assert room.offered() == {}
    room.held.release()
    room.settle()
    assert room.said() == ""
    assert room.grid.isVisible()


def test_nothing_is_looked_for_before_somebody_looks(room: GalleryRoom) -> None:
    assert room.held.asked == []
    room.open()
    assert room.held.asked != []


def test_nothing_flickers_while_one_types(filled: GalleryRoom) -> None:
    filled.held.hold()
    type_words(filled.search, "sky")
    assert filled.said() == ""
    assert filled.grid.isVisible()


def test_an_empty_history_teaches_and_leads_on(room: GalleryRoom) -> None:
    room.open()
    assert room.said().startswith("Your edits will be here. Each one stays with its result")
    wished: list[str] = []
    room.view.compose_wished.connect(lambda: wished.append("compose"))
    room.view.recipes_wished.connect(lambda: wished.append("recipes"))
    for button in room.offered().values():
        click(button)
    assert wished == ["compose", "recipes"]
    room.library.add(finished(1))
    room.refresh()
    assert room.said() == ""
    assert room.grid.isVisible()


def test_typing_searches(filled: GalleryRoom) -> None:
    search(filled, "sky")
    assert filled.model.rowCount() == 1
    assert filled.said() == ""


def test_an_empty_trash_says_so(filled: GalleryRoom) -> None:
    filled.archive.searching.look_for(HistoryQuery(shelf=Shelf.TRASH))
    filled.settle()
    assert filled.said() == "The trash is empty."


def test_others_may_explain_why_nothing_is_there(filled: GalleryRoom) -> None:
    acted: list[str] = []

    def explain(query: HistoryQuery) -> Explanation | None:
        buttons = (("Look elsewhere", "Look elsewhere", lambda: acted.append("elsewhere")),)
        told = Explanation("search", f"No “{query.words}” here.", "Elsewhere?", buttons)
        return told if query.words == "tiger" else None

    filled.view.explain_empty(explain)
    search(filled, "tiger")
    assert filled.said() == "No “tiger” here. Elsewhere?"
    click(filled.offered()["Look elsewhere"])
    assert acted == ["elsewhere"]
    type_words(filled.search, "s")
    filled.settle()
    assert filled.said().startswith("No picture matches “tigers”.")


def test_a_library_that_cannot_be_read_is_said_here_and_read_again(room: GalleryRoom) -> None:
    room.library.add(finished(1))
    room.held.failure = LibraryBusy(folder="/library")
    room.show()
    room.qtbot.waitUntil(lambda: "The library in /library is in use" in room.said())
    room.held.failure = None
    click(room.offered()["Try again"])
    room.settle()
    assert room.said() == ""
    assert room.grid.isVisible()


def test_what_cannot_be_read_again_is_said_below_what_is_there(filled: GalleryRoom) -> None:
    filled.held.failure = LibraryBusy(folder="/library")
    with filled.qtbot.waitSignal(filled.model.failed):
        filled.model.refresh()
    said = (
        "The library in /library is in use and did not answer. Close other windows of the program"
    )
    assert said in filled.said()
    assert "charged" not in filled.said()
    assert filled.grid.isVisible()
    filled.held.failure = None
    click(filled.offered()["Try again"])
    filled.settle()
    assert filled.said() == ""


def test_a_view_made_anew_shows_the_same_search_and_the_same_place(
    filled: GalleryRoom, plain_icons: Icons
) -> None:
    filled.grid.select(filled.model.key(1))
    again = HistoryView(filled.archive, plain_icons, lambda: 0.0)
    filled.qtbot.addWidget(again)
    again.resize(filled.view.size())
    again.show()
    again.take_over(filled.view)
    assert again.grid.selected_keys() == filled.grid.selected_keys() == (filled.model.key(1),)


def test_a_double_click_or_enter_opens_a_result(filled: GalleryRoom) -> None:
    opened: list[HistoryEntry] = []
    filled.view.opened.connect(opened.append)
    viewport = filled.grid.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=filled.middle(1))
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=filled.middle(1))
    press(filled.grid, Qt.Key.Key_Left)
    press(filled.grid, Qt.Key.Key_Return)
    assert [entry.job.id for entry in opened] == ["edit-1", "edit-2"]


def test_what_stands_around_the_grid_has_its_places(filled: GalleryRoom) -> None:
    view = filled.view
    head, bar, foot = QLabel("in the head"), QLabel("a bar"), QLabel("at the foot")
    view.add_head(head)
    view.add_bar(bar)
    view.add_foot(foot)
    side = HistorySide()
    side.add_page("Details", "Details", QLabel("details"))
    side.add_page("Lineage", "Lineage", QLabel("lineage"))
    view.set_side(side)
    side.show_page("Lineage")
    filled.qtbot.waitUntil(lambda: all(each.isVisible() for each in (head, bar, foot, side)))
    assert side.page == "Lineage"
    click(next(each for each in side.findChildren(QPushButton) if each.text() == "Details"))
    assert side.page == "Details"
    side.fold(True)
    assert (side.page, side.isVisible()) == ("", False)


def test_one_page_at_the_side_needs_no_choice(filled: GalleryRoom) -> None:
    side = HistorySide()
    filled.view.set_side(side)
    side.add_page("Details", "Details", QLabel("details"))
    side.show_page("Details")
    (choice,) = side.findChildren(QPushButton)
    assert not choice.isVisible()
    side.add_page("Lineage", "Lineage", QLabel("lineage"))
    assert choice.isVisible()


def test_the_menu_is_put_together_for_what_is_selected(filled: GalleryRoom) -> None:
    handed: list[tuple[HistoryEntry, ...]] = []

    def fill(menu: QMenu, entries: tuple[HistoryEntry, ...]) -> None:
        handed.append(entries)
        menu.addAction(f"{len(entries)} chosen")

    menu = GalleryMenu(filled.view, filled.grid, filled.model)
    menu.add_section(fill)
    menu.add_section(fill)
    filled.grid.select(filled.model.key(0))
    at = filled.middle(1)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, at, filled.grid.viewport().mapToGlobal(at)
    )
    QApplication.sendEvent(filled.grid.viewport(), event)
    (shown,) = [each for each in filled.view.findChildren(QMenu) if each.isVisible()]
    assert [each.text() for each in shown.actions()] == ["1 chosen", "", "1 chosen"]
    assert [entry.job.id for entry in handed[0]] == ["edit-1"]  # it was selected by the click
    shown.close()


def test_what_is_thrown_away_leaves_the_grid(filled: GalleryRoom) -> None:
    filled.archive.judgements.judge([filled.model.key(0) or 0], Trash(5.0))
    filled.qtbot.waitUntil(lambda: filled.model.rowCount() == 1)
