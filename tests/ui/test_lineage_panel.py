"""The chain of edits: drawn as a tree, led by keys and pointer, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.core.judging import Key, Trash
from firered_desktop.core.lineage import Photograph
from firered_desktop.session.archive import Archive
from firered_desktop.session.input_thumbnails import InputThumbnails
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.lineage_panel import LineagePanel
from firered_desktop.ui.lineage_words import (
    amount_words,
    photograph_detail,
    photograph_words,
    sum_words,
)
from tests.session.fake_library import png
from tests.session.fake_parts import shelves_of
from tests.session.fake_previews import FakePreviews
from tests.store.test_lineage import edit, kept

NOTHING = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        for job in (
            edit(1, "/p/a.jpg"),
            edit(2, kept(1)),
            edit(3, kept(1)),
            edit(4, kept(3)),
            edit(5, "/p/b.jpg", kept(3)),
        ):
            opened.add(job)
        for number in range(1, 6):
            opened.put_thumbnail(f"edit-{number}", 0, png(QColor("orange")))
        yield opened


def key_of(library: SqliteLibrary, number: int) -> Key:
    return library.gallery.keys_of(f"edit-{number}")[0]


class Sight:
    """A panel that shows the chain of edit 3 of a library."""

    def __init__(self, qtbot: QtBot, library: SqliteLibrary, icons: Icons) -> None:
        self.qtbot, self.library = qtbot, library
        inputs = InputThumbnails(library, FakePreviews())
        self.archive = Archive(
            shelves_of(library), lambda job: job.request.prompt, lambda: 9e9, inputs
        )
        self.panel = LineagePanel(self.archive, icons)
        qtbot.addWidget(self.panel)
        self.panel.resize(700, 600)
        self.panel.show()
        self.look(3)

    def look(self, number: int) -> None:
        key = key_of(self.library, number)
        self.archive.family.show_result(f"edit-{number}", 0)
        self.qtbot.waitUntil(lambda: self.panel.list.keys == (key,))
        rows = self.archive.chain
        every = [row.keys for at in range(rows.rowCount()) if (row := rows.row_at(at))]
        self.qtbot.waitUntil(lambda: all(rows.job(key) for keys in every for key in keys))

    def press(self, key: Qt.Key, how: Qt.KeyboardModifier = NOTHING) -> None:
        QTest.keyClick(self.panel.list, key, how)

    def numbers(self) -> list[int]:
        return [
            number
            for number in range(1, 6)
            for key in self.panel.list.keys
            if key == key_of(self.library, number)
        ]

    def button(self, identifier: str) -> QPushButton:
        found = self.panel.findChild(QPushButton, identifier)
        assert isinstance(found, QPushButton)
        return found

    def middle(self, row: int) -> QPoint:
        return self.panel.list.visualRect(self.archive.chain.index(row)).center()


@pytest.fixture
def sight(qtbot: QtBot, library: SqliteLibrary, plain_icons: Icons) -> Sight:
    return Sight(qtbot, library, plain_icons)


def test_the_picture_is_selected_and_what_was_made_from_it_stands_below(sight: Sight) -> None:
    assert sight.numbers() == [3]
    shown = sight.archive.made_from
    assert [shown.index(row).data().split(", ")[1] for row in range(2)] == ["step 4", "step 5"]
    assert sight.panel.made.isVisible()
    sight.look(2)
    assert not sight.panel.made.isVisible()


def test_the_arrows_lead_along_the_tree(sight: Sight) -> None:
    sight.press(Qt.Key.Key_Right)
    assert sight.numbers() == [4]
    sight.press(Qt.Key.Key_Left)
    sight.press(Qt.Key.Key_Left)
    assert sight.numbers() == [1]
    sight.press(Qt.Key.Key_Down)
    assert sight.numbers() == [2]
    sight.press(Qt.Key.Key_Home)
    assert sight.numbers() == []
    sight.press(Qt.Key.Key_Right)
    assert sight.numbers() == [1]


def test_enter_and_a_double_click_open(sight: Sight) -> None:
    opened: list[str] = []
    sight.panel.opened.connect(lambda one: opened.append(one.job.id))
    sight.press(Qt.Key.Key_Return)
    at = sight.middle(1)
    QTest.mouseClick(sight.panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(sight.panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    sight.button("Open result").click()
    assert opened == ["edit-3", "edit-1", "edit-1"]


def test_two_are_compared_the_earlier_one_as_the_before(sight: Sight) -> None:
    compare = sight.button("Compare the two")
    assert not compare.isEnabled()
    sight.press(Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert compare.isEnabled()
    with sight.qtbot.waitSignal(sight.panel.compared) as told:
        compare.click()
    assert [one.job.id for one in told.args or ()] == ["edit-2", "edit-3"]


def test_a_result_is_used_and_its_chain_can_be_run_again(sight: Sight) -> None:
    with sight.qtbot.waitSignal(sight.panel.used) as used:
        sight.button("Use result as picture").click()
    with sight.qtbot.waitSignal(sight.panel.replay_wished) as replayed:
        sight.button("Run the chain again").click()
    assert [one.job.id for one in used.args or ()] == ["edit-3"]
    assert replayed.args == [key_of(sight.library, 3)]


def test_the_menu_key_asks_for_the_menu_of_the_picture(sight: Sight) -> None:
    asked: list[str] = []
    sight.panel.menu_wished.connect(lambda one, at: asked.append(one.job.id))
    viewport = sight.panel.list.viewport()
    for reason in (QContextMenuEvent.Reason.Keyboard, QContextMenuEvent.Reason.Mouse):
        at = sight.middle(1)
        QApplication.sendEvent(viewport, QContextMenuEvent(reason, at, viewport.mapToGlobal(at)))
    assert asked == ["edit-3", "edit-1"]
    assert sight.numbers() == [3]


def test_a_chain_with_a_deleted_step_cannot_be_run_again_and_says_deleted(sight: Sight) -> None:
    key = key_of(sight.library, 1)
    sight.library.judging.judge([key], Trash(9.0))
    sight.library.purging.purge(10.0, [key])
    sight.archive.family.refresh()
    sight.qtbot.waitUntil(lambda: "Deleted" in sight.archive.chain.index(1).data())
    assert sight.panel.list.keys == (key_of(sight.library, 3),)
    assert not sight.button("Run the chain again").isEnabled()
    sight.panel.grab()


def test_one_in_the_trash_says_so(sight: Sight) -> None:
    sight.library.judging.judge([key_of(sight.library, 2)], Trash(9.0))
    sight.archive.family.refresh()
    sight.qtbot.waitUntil(lambda: "In the trash" in sight.archive.chain.index(2).data())
    sight.panel.grab()


def test_a_row_is_spoken_with_its_step_its_words_its_cost_and_its_branch(sight: Sight) -> None:
    spoken = sight.archive.chain.index(3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Step 2, step 3, ")
    assert "$0.05" in spoken
    assert "You look at this one" in spoken
    assert spoken.endswith("This branch: $0.10")
    photograph = sight.archive.chain.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert photograph == "The photograph, a.jpg. /p"


def test_what_is_not_known_of_a_cost_is_counted() -> None:
    assert amount_words(Decimal("0.1"), 0) == "$0.10"
    assert amount_words(Decimal("0.1"), 1) == "$0.10 and 1 unknown"
    assert amount_words(Decimal(0), 2) == "$0.00 and 2 unknown"


def test_a_photograph_says_where_it_is(library: SqliteLibrary) -> None:
    tree = library.lineage.tree(key_of(library, 4))
    assert sum_words(tree) == "4 edits · $0.20"
    assert photograph_words(tree.photograph) == "a.jpg"
    gone = replace(tree.photograph or Photograph(1, ""), missing_at=5.0)
    assert photograph_detail(gone) == "Not found at its place"
    assert photograph_words(None) == "The photograph"
    assert photograph_detail(None) == ""
    assert photograph_words(Photograph(1, "https://h.example/a%20b.jpg")) == "a b.jpg"
