from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from firered_desktop.core.gallery import Grouping, HistoryQuery, Order
from firered_desktop.core.judging import Key
from firered_desktop.ui.gallery_arrangement import GalleryArrangement
from firered_desktop.ui.gallery_before import GalleryBefore
from firered_desktop.ui.icons import Icons
from tests.contract.gallery_contract import finished
from tests.ui.chosen_keys import ChosenKeys
from tests.ui.gallery_room import GalleryRoom
from tests.ui.hands import hold, let_go, press

LEFT = Qt.MouseButton.LeftButton
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def room(qtbot: QtBot, plain_icons: Icons, tmp_path: Path) -> Iterator[GalleryRoom]:
    room = GalleryRoom(qtbot, plain_icons, tmp_path)
    yield room
    room.close()


@pytest.fixture
def filled(room: GalleryRoom) -> GalleryRoom:
    """Forty edits, four in a line, of which three lines are seen."""
    for number in range(1, 41):
        room.library.add(finished(number, f"edit {number}"))
    room.open()
    return room


def click_on(room: GalleryRoom, row: int, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.mouseClick(room.grid.viewport(), LEFT, modifier, room.middle(row))


def chosen(room: GalleryRoom) -> list[int]:
    """The rows that are selected."""
    rows = [room.model.row_of(key) for key in room.grid.selected_keys()]
    return [row for row in rows if row is not None]


def at_top(room: GalleryRoom) -> tuple[Key | None, int]:
    """The picture at the upper edge, and how far from it."""
    index = next(
        index for y in range(0, 200, 10) if (index := room.grid.indexAt(QPoint(20, y))).isValid()
    )
    return room.model.key(index.row()), room.grid.visualRect(index).top()


def scroll(room: GalleryRoom, to: int) -> None:
    room.grid.verticalScrollBar().setValue(to)
    assert room.grid.verticalScrollBar().value() == to


def test_the_arrows_move_and_shift_takes_all_that_is_passed(filled: GalleryRoom) -> None:
    columns = filled.grid.layout_of_cards.columns
    filled.grid.setFocus()
    press(filled.grid, Qt.Key.Key_Home)
    press(filled.grid, Qt.Key.Key_Right)
    assert chosen(filled) == [1]
    press(filled.grid, Qt.Key.Key_Down)
    assert chosen(filled) == [1 + columns]
    press(filled.grid, Qt.Key.Key_Up, SHIFT)
    assert chosen(filled) == list(range(1, 2 + columns))
    press(filled.grid, Qt.Key.Key_End)
    assert chosen(filled) == [39]
    press(filled.grid, Qt.Key.Key_PageUp)
    assert chosen(filled)[0] < 39 - columns
    press(filled.grid, Qt.Key.Key_A, CONTROL)
    assert chosen(filled) == list(range(40))


def test_the_pointer_chooses_one_or_a_range_or_several(filled: GalleryRoom) -> None:
    told: list[int] = []
    filled.grid.selection_changed.connect(lambda: told.append(len(filled.grid.selected_keys())))
    click_on(filled, 1)
    click_on(filled, 5, SHIFT)
    assert chosen(filled) == [1, 2, 3, 4, 5]
    click_on(filled, 3, CONTROL)
    assert chosen(filled) == [1, 2, 4, 5]
    click_on(filled, 2)
    assert chosen(filled) == [2]
    assert told == [1, 5, 4, 1]


def test_a_frame_drawn_around_cards_chooses_them(filled: GalleryRoom) -> None:
    first, last = filled.grid.visualRect(filled.model.index(0)), filled.middle(5)
    viewport = filled.grid.viewport()
    begin = QPoint(viewport.width() - 3, first.top() + 3)  # beside the cards
    QTest.mousePress(viewport, LEFT, PLAIN, begin)
    QTest.mouseMove(viewport, QPoint(last.x() + 80, last.y()))
    QTest.mouseMove(viewport, last)
    assert chosen(filled) == [1, 2, 3, 5, 6, 7]
    QTest.mouseRelease(viewport, LEFT, PLAIN, last)
    assert chosen(filled) == [1, 2, 3, 5, 6, 7]


def test_letters_choose_nothing(filled: GalleryRoom) -> None:
    click_on(filled, 0)
    QTest.keyClicks(filled.grid, "edit 3")
    assert chosen(filled) == [0]


def test_it_is_scrolled_to_what_is_selected(filled: GalleryRoom) -> None:
    filled.grid.select(filled.model.key(39))
    assert filled.grid.viewport().rect().contains(filled.middle(39))
    filled.grid.select(filled.model.key(0))
    assert filled.grid.verticalScrollBar().value() == 0
    filled.grid.select(12345)
    assert filled.grid.selected_keys() == ()


def test_what_is_seen_stays_where_it_is_when_others_come_and_go(filled: GalleryRoom) -> None:
    scroll(filled, 300)
    seen = at_top(filled)
    for number in range(filled.grid.layout_of_cards.columns):
        filled.library.add(finished(101 + number))
    filled.refresh()
    assert (filled.model.rowCount(), at_top(filled)) == (44, seen)
    first = filled.model.key(0)
    assert first is not None
    filled.archive.judgements.trash([first])
    filled.qtbot.waitUntil(lambda: filled.model.rowCount() == 43)
    rows = filled.grid.visualRect(filled.model.index(filled.model.row_of(seen[0] or 0) or 0))
    assert rows.top() == seen[1]


def test_at_the_very_top_what_is_new_is_seen(filled: GalleryRoom) -> None:
    filled.library.add(finished(101))
    filled.refresh()
    assert filled.grid.verticalScrollBar().value() == 0
    assert at_top(filled)[0] == filled.model.key(0)


def test_the_next_one_is_chosen_when_what_was_chosen_goes(filled: GalleryRoom) -> None:
    after = filled.model.key(3)
    click_on(filled, 2)
    filled.archive.judgements.trash(filled.grid.selected_keys())
    filled.qtbot.waitUntil(lambda: filled.model.rowCount() == 39)
    assert filled.grid.selected_keys() == (after,)


def test_what_is_chosen_stays_so_while_one_searches(filled: GalleryRoom) -> None:
    kept = filled.model.key(7)
    filled.grid.select(kept)
    filled.archive.searching.change(words="edit 3")
    filled.qtbot.waitUntil(lambda: not filled.model.looking and filled.model.rowCount() == 13)
    assert filled.grid.selected_keys() == (kept,)
    filled.archive.searching.change(words="", order=Order.OLDEST)
    filled.qtbot.waitUntil(lambda: not filled.model.looking and filled.model.rowCount() == 40)
    assert chosen(filled) == [32]


def test_another_size_keeps_what_is_seen(filled: GalleryRoom) -> None:
    arrangement = GalleryArrangement(filled.archive.searching, filled.grid, 200)
    filled.view.add_foot(arrangement)
    scroll(filled, 300)
    seen = at_top(filled)[0]
    columns = filled.grid.layout_of_cards.columns
    with filled.qtbot.waitSignal(arrangement.sized) as sized:
        press(filled.grid, Qt.Key.Key_Minus)
        press(filled.grid, Qt.Key.Key_Minus)
    assert sized.args == [136]
    assert filled.grid.layout_of_cards.columns > columns
    rows = filled.grid.layout_of_cards.rows_between(
        filled.grid.verticalOffset(), filled.grid.verticalOffset() + 200
    )
    assert seen in [filled.model.key(row) for row in rows]


def test_headings_stay_at_the_edge_and_choose_what_stands_below(filled: GalleryRoom) -> None:
    filled.archive.searching.change(grouping=Grouping.PHOTOGRAPH)
    filled.settle()
    grid = filled.grid
    assert grid.layout_of_cards.heading > 0
    assert grid.heading_place(0).top() == 0
    scroll(filled, 100)
    assert grid.heading_place(0).top() == 0
    at = QPoint(30, 5)
    assert not grid.indexAt(at).isValid()
    QTest.mouseClick(grid.viewport(), LEFT, PLAIN, at)
    assert len(grid.selected_keys()) == filled.model.listing.groups[0].count


def test_a_stack_is_laid_open_by_its_number_or_a_key(room: GalleryRoom) -> None:
    room.library.add(finished(1, results=1))
    room.library.add(finished(2, results=3))
    room.archive.searching.look_for(HistoryQuery(stacked=True))
    room.open()
    assert room.model.rowCount() == 2
    card = room.grid.visualRect(room.model.index(0))
    badge = card.topLeft() + QPoint(14, 14)
    QTest.mouseClick(room.grid.viewport(), LEFT, PLAIN, badge)
    room.qtbot.waitUntil(lambda: room.model.rowCount() == 4)
    room.settle()
    assert room.grid.selected_keys() == ()
    click_on(room, 1)
    press(room.grid, Qt.Key.Key_S)
    room.qtbot.waitUntil(lambda: room.model.rowCount() == 2)
    click_on(room, 1)
    press(room.grid, Qt.Key.Key_S)  # it is alone
    room.settle()
    assert room.model.rowCount() == 2


def test_a_screen_reader_finds_a_list_with_every_row(filled: GalleryRoom) -> None:
    told = QAccessible.queryAccessibleInterface(filled.grid)
    assert told.role() == QAccessible.Role.List
    assert told.childCount() >= 40
    first = told.child(0)
    assert first.text(QAccessible.Text.Name) == "edit 40"
    place = filled.grid.visualRect(filled.model.index(0))
    assert first.rect().size() == place.size()


def before_of(room: GalleryRoom) -> Key | None:
    """The picture in whose place its before is shown."""
    instead = room.grid.card.instead
    return None if instead is None else instead[0]


def test_a_card_shows_its_before_while_a_key_is_held_or_the_pointer_rests(
    filled: GalleryRoom,
) -> None:
    keys = ChosenKeys()
    GalleryBefore(filled.grid, filled.inputs, keys.choice)
    filled.grid.select(filled.model.key(1))
    hold(filled.grid, Qt.Key.Key_Backslash)
    assert before_of(filled) is None  # it is not read yet
    filled.qtbot.waitUntil(lambda: bool(filled.previews.wishes))
    filled.previews.answer("portrait.jpg", 64, 48)
    filled.qtbot.waitUntil(lambda: before_of(filled) == filled.model.key(1))
    filled.grid.grab()
    let_go(filled.grid, Qt.Key.Key_Backslash)
    assert before_of(filled) is None
    QTest.mouseMove(filled.grid.viewport(), filled.middle(1))
    filled.qtbot.waitUntil(lambda: before_of(filled) == filled.model.key(1))
    scroll(filled, 200)
    assert before_of(filled) is None
