"""The history's search as a person has it: the field, filters, chips, and what was not found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.core.found_words import FoundText
from firered_desktop.core.gallery import EVERYTHING, Filters, HistoryEntry
from firered_desktop.core.judging import Flag, Label, Rate, SetFlag, SetLabel, SetTags
from firered_desktop.core.periods import Period
from firered_desktop.session.gallery import GalleryRole
from firered_desktop.ui.counted_check import CountedCheck
from firered_desktop.ui.fields import ComboBox, DateEdit
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.notice_bar import Remedy
from firered_desktop.ui.search_name_dialog import SearchNameDialog
from firered_desktop.ui.tokens import DARK
from tests.contract.gallery_contract import finished, judge
from tests.ui.gallery_room import GalleryRoom
from tests.ui.hands import click, press, type_words


@pytest.fixture
def room(qtbot: QtBot, plain_icons: Icons, tmp_path: Path) -> Iterator[GalleryRoom]:
    room = GalleryRoom(qtbot, plain_icons, tmp_path)
    for number, prompt in enumerate(("red sky", "blue sea", "red house, 红色"), 1):
        room.library.add(finished(number, prompt))
    judge(room.library, SetLabel(Label.RED), "edit-1")
    judge(room.library, SetFlag(Flag.PICK), "edit-2")
    judge(room.library, Rate(4), "edit-2", "edit-3")
    judge(room.library, SetTags(("cover",)), "edit-3")
    room.open()
    yield room
    room.close()


def found(room: GalleryRoom) -> list[str]:
    room.settle()
    entries = room.held.entries(room.model.listing.keys)
    return [each.job.id for each in entries]


def search(room: GalleryRoom, words: str) -> list[str]:
    type_words(room.search, words)
    return found(room)


def button(room: GalleryRoom, name: str) -> QPushButton:
    (one,) = [each for each in room.view.findChildren(QPushButton, name) if each.isVisible()]
    return one


def chips(room: GalleryRoom) -> list[str]:
    shown = room.desk.chips.findChildren(QPushButton)
    names = [each.text().strip() for each in shown if each.isVisible()]
    return [name for name in names if name != "Clear all"]


def box(room: GalleryRoom, name: str) -> CountedCheck:
    boxes = room.desk.panel.findChildren(CountedCheck)
    (one,) = [each for each in boxes if each.objectName() == f"Filter: {name}"]
    return one


def unfold(room: GalleryRoom) -> None:
    with room.qtbot.waitSignal(room.archive.searching.counted):
        click(button(room, "Filters"))


def choose(room: GalleryRoom, name: str) -> list[str]:
    click(box(room, name))
    return found(room)


def counted(room: GalleryRoom) -> str:
    (label,) = room.view.findChildren(QLabel, "Pictures found")
    return label.text()


def combo(room: GalleryRoom, name: str) -> ComboBox:
    (one,) = room.view.findChildren(ComboBox, name)
    return one


def test_words_of_two_signs_are_found_as_they_are_typed(room: GalleryRoom) -> None:
    room.search.insert("红色")  # as an input method does
    assert found(room) == ["edit-3"]


def test_it_tells_how_many_were_found(room: GalleryRoom) -> None:
    room.qtbot.waitUntil(lambda: counted(room) == "3 pictures")
    search(room, "red")
    room.qtbot.waitUntil(lambda: counted(room) == "2 of 3")


def test_esc_clears_and_then_goes_to_the_pictures(room: GalleryRoom) -> None:
    room.desk.focus()
    assert len(search(room, "red")) == 2
    press(room.search, Qt.Key.Key_Escape)
    assert len(found(room)) == 3
    assert room.search.hasFocus()
    press(room.search, Qt.Key.Key_Escape)
    assert room.grid.hasFocus()
    assert room.grid.current_key() == room.model.key(0)


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_a_key_goes_on_to_what_was_found(room: GalleryRoom, key: Qt.Key) -> None:
    room.desk.focus()
    search(room, "sea")
    press(room.search, key)
    assert room.grid.hasFocus()
    assert room.grid.selected_keys() == (room.model.key(0),)


def test_the_cards_mark_why_they_were_found(room: GalleryRoom) -> None:
    search(room, "red")
    entry = room.model.index(1).data(GalleryRole.ENTRY)
    assert isinstance(entry, HistoryEntry)
    assert room.desk.lines.found(entry) == FoundText("red sky", ((0, 3),))
    search(room, "")
    press(room.search, Qt.Key.Key_Escape)
    assert room.desk.lines.found(entry) is None


def test_filters_show_counts_and_narrow(room: GalleryRoom) -> None:
    unfold(room)
    assert (box(room, "Red").count, box(room, "No label").count) == (1, 2)
    with room.qtbot.waitSignal(room.archive.searching.counted):
        assert choose(room, "Red") == ["edit-1"]
    assert (box(room, "Red").count, box(room, "No label").count) == (1, 2)
    assert box(room, "Picked").count == 0
    assert choose(room, "No label") == ["edit-3", "edit-2", "edit-1"]
    assert chips(room) == ["Label: Red, No label"]
    assert button(room, "Filters").text() == "Filters · 1"


def test_nothing_is_counted_while_the_filters_are_folded(room: GalleryRoom) -> None:
    unfold(room)
    click(button(room, "Filters"))
    told: list[object] = []
    room.archive.searching.counted.connect(told.append)
    search(room, "red")
    assert told == []


def test_stars_are_wanted_at_least_exactly_or_at_most(room: GalleryRoom) -> None:
    unfold(room)
    assert choose(room, "3 stars") == ["edit-3", "edit-2"]
    assert chips(room) == ["Rating: at least 3 stars"]
    bound = combo(room, "Stars wanted")
    bound.setFocus()
    press(bound, Qt.Key.Key_Down)
    assert found(room) == []
    assert chips(room) == ["Rating: 3 stars"]
    press(bound, Qt.Key.Key_Down)
    assert found(room) == ["edit-1"]
    assert choose(room, "No stars") == ["edit-1"]
    assert chips(room) == ["Rating: No stars"]


def test_days_are_asked_for_by_their_dates(room: GalleryRoom) -> None:
    unfold(room)
    fields = room.desk.panel.findChildren(DateEdit)
    assert not any(each.isVisible() for each in fields)
    click(box(room, "Between days"))
    first, last = fields
    assert first.isVisible()
    last.setDate(first.date())
    assert len(found(room)) == 1
    assert choose(room, "This year") == []
    assert room.archive.searching.query.filters == Filters(period=Period.YEAR)
    assert not first.isVisible()


def test_tags_that_there_are_can_be_asked_for(room: GalleryRoom) -> None:
    unfold(room)
    assert choose(room, "Tag cover") == ["edit-3"]
    assert chips(room) == ["Tags: cover"]


def test_each_chip_takes_one_thing_back_and_one_all(room: GalleryRoom) -> None:
    filters = Filters(labels=(Label.RED,), exported=False, tags=("cover",), photograph=7)
    room.archive.searching.change(filters=filters)
    assert chips(room) == ["Label: Red", "Not exported", "Tags: cover", "Edits of one photograph"]
    first = button(room, "Remove filter Label")
    assert first.accessibleName() == "Remove filter: Label: Red"
    first.setFocus()
    click(first)
    assert room.archive.searching.query.filters.labels == ()
    assert button(room, "Remove filter Not exported").hasFocus()
    click(button(room, "Clear all filters"))
    assert room.archive.searching.query.filters == EVERYTHING
    assert not room.desk.chips.isVisible()


def test_esc_in_the_filters_folds_them(room: GalleryRoom) -> None:
    unfold(room)
    box(room, "Red").setFocus()
    press(box(room, "Red"), Qt.Key.Key_Escape)
    assert not room.desk.panel.isVisible()
    assert button(room, "Filters").hasFocus()


def test_a_screen_reader_hears_question_answer_and_number(room: GalleryRoom) -> None:
    unfold(room)
    heard = QAccessible.queryAccessibleInterface(box(room, "Red"))
    assert heard.text(QAccessible.Text.Name) == "Label: Red"
    assert heard.text(QAccessible.Text.Description) == "1 picture"
    assert heard.role() == QAccessible.Role.CheckBox


def test_where_nothing_is_found_it_says_what_is_asked_for(room: GalleryRoom) -> None:
    search(room, "<b>zebra")
    assert "No picture matches “<b>zebra”." in room.said()
    room.archive.searching.filter(labels=(Label.RED,))
    room.settle()
    assert "Asked for: Label: Red" in room.said()
    click(button(room, "Clear search"))
    assert found(room) == ["edit-1"]
    search(room, "sea")
    click(button(room, "Clear filters"))
    assert found(room) == ["edit-2"]
    room.archive.searching.filter(flags=(Flag.REJECT,))
    room.settle()
    click(button(room, "Clear both"))
    assert len(found(room)) == 3
    room.archive.searching.filter(flags=(Flag.REJECT,))
    room.settle()
    assert "No picture is like that. Asked for: Flag: Rejected" in room.said()


def menu(room: GalleryRoom) -> dict[str, QAction]:
    opened = room.desk.saved.menu()
    opened.aboutToShow.emit()
    return {each.text(): each for each in opened.actions() if each.text()}


def pick(room: GalleryRoom, words: str) -> None:
    menu(room)[words].trigger()


def name_it(room: GalleryRoom, words: str, name: str) -> Remedy:
    told: list[Remedy] = []
    room.desk.told.connect(lambda _words, undo: told.append(undo))
    asked: list[SearchNameDialog] = []
    room.desk.saved.asked.connect(asked.append)
    pick(room, words)
    (dialog,) = asked
    (line,), (save,) = (
        dialog.findChildren(QLineEdit),
        dialog.findChildren(QPushButton, "Save search"),
    )
    line.setText(name)
    with room.qtbot.waitSignal(room.archive.saved_searches.done):
        click(save)
    return told[0]


def test_a_search_is_saved_used_renamed_and_all_of_it_undone(room: GalleryRoom) -> None:
    search(room, "red")
    undo = name_it(room, "Save this search…", "Red ones")
    assert room.desk.saved.text() == "Red ones"
    search(room, " sky")
    assert room.desk.saved.text() == "Red ones, changed"
    pick(room, "Red ones")
    assert room.search.text() == "red"
    renamed = name_it(room, "Rename “Red ones”…", "All red")
    assert room.desk.saved.text() == "All red"
    for taken_back, left in ((renamed, ["Red ones"]), (undo, [])):
        with room.qtbot.waitSignal(room.archive.saved_searches.changed):
            taken_back.wish()
        assert [each.name for each in room.archive.saved_searches.all] == left


def test_a_search_is_replaced_and_deleted(room: GalleryRoom) -> None:
    search(room, "red")
    name_it(room, "Save this search…", "Mine")
    search(room, " sky")
    with room.qtbot.waitSignal(room.archive.saved_searches.done):
        pick(room, "Replace “Mine” with this search")
    assert room.archive.saved_searches.all[0].query.words == "red sky"
    with room.qtbot.waitSignal(room.archive.saved_searches.done):
        pick(room, "Delete “Mine”")
    assert "None yet" in menu(room)


def test_order_and_grouping_are_chosen_beside_it(room: GalleryRoom) -> None:
    order = combo(room, "Sort by")
    order.setFocus()
    press(order, Qt.Key.Key_Down)
    assert found(room) == ["edit-1", "edit-2", "edit-3"]
    grouping = combo(room, "Group by")
    press(grouping, Qt.Key.Key_Down)
    room.settle()
    assert len(room.model.listing.groups) == 3


def test_a_label_shows_its_colour_before_its_name(room: GalleryRoom) -> None:
    unfold(room)
    wide, narrow = box(room, "Red"), box(room, "Picked")
    picture = wide.grab().toImage()
    seen = {picture.pixelColor(x, wide.height() // 2).name() for x in range(picture.width())}
    assert DARK.label_red.lower() in seen
    assert wide.minimumSizeHint().width() > narrow.minimumSizeHint().width()


def test_in_a_narrow_window_the_controls_stand_below_the_field(room: GalleryRoom) -> None:
    room.view.resize(1300, 600)
    room.settle()
    filters = button(room, "Filters")
    assert abs(level(filters) - level(room.search)) <= 2
    room.view.resize(room.view.minimumSizeHint())
    room.settle()
    room.qtbot.waitUntil(lambda: level(filters) > level(room.search))
    assert room.view.minimumSizeHint().width() < 900
    room.view.resize(1300, 600)
    room.qtbot.waitUntil(lambda: abs(level(filters) - level(room.search)) <= 2)


def level(widget: QWidget) -> int:
    return widget.mapToGlobal(widget.rect().center()).y()
