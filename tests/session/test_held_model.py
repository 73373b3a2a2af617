from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from firered_desktop.core.job import Hold
from firered_desktop.session.held_model import HeldModel
from firered_desktop.session.history import Role
from firered_desktop.session.input_thumbnails import InputThumbnails
from tests.session.fake_previews import FakePreviews
from tests.session.held_desk import HeldDesk, a_held_edit

pytestmark = pytest.mark.usefixtures("qapp")


class Rows:
    """A model over four held edits, which Qt's own tester watches."""

    def __init__(self) -> None:
        self.desk = HeldDesk(*(a_held_edit(number) for number in (1, 2, 3, 4)))
        self.previews = FakePreviews()
        thumbnails = InputThumbnails(self.desk.library, self.previews)
        self.model = HeldModel(self.desk.held, thumbnails, lambda job: job.id)
        fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
        self._tester = QAbstractItemModelTester(self.model, fatal)

    @property
    def ids(self) -> list[str]:
        jobs = [self.model.index(row).data(Role.JOB) for row in range(self.model.rowCount())]
        return [job.id for job in jobs]


@pytest.fixture
def rows() -> Rows:
    return Rows()


def test_the_rows_follow_what_is_held(qtbot: QtBot, rows: Rows) -> None:
    assert rows.ids == ["edit-1", "edit-2", "edit-3", "edit-4"]
    rows.desk.held.drop(rows.desk.held.jobs[1])
    qtbot.waitUntil(lambda: rows.ids == ["edit-1", "edit-3", "edit-4"])
    rows.desk.held.undo()
    qtbot.waitUntil(lambda: rows.ids == ["edit-1", "edit-2", "edit-3", "edit-4"])
    rows.desk.held.send_all()
    qtbot.waitUntil(lambda: rows.ids == [])


@pytest.mark.parametrize(
    ("row", "before", "expected"),
    [
        (0, 4, ["edit-2", "edit-3", "edit-4", "edit-1"]),
        (3, 0, ["edit-4", "edit-1", "edit-2", "edit-3"]),
        (1, 3, ["edit-1", "edit-3", "edit-2", "edit-4"]),
    ],
)
def test_a_row_that_is_dragged_goes_before_another(
    qtbot: QtBot, rows: Rows, row: int, before: int, expected: list[str]
) -> None:
    root = QModelIndex()
    assert rows.model.moveRow(root, row, root, before)
    assert rows.ids == expected
    qtbot.waitUntil(lambda: bool(rows.desk.queue.wishes))
    qtbot.waitUntil(lambda: [job.id for job in rows.desk.held.jobs] == expected)
    assert rows.ids == expected


def test_a_move_to_where_it_is_moves_nothing(rows: Rows) -> None:
    for row, before in ((1, 1), (1, 2), (0, -1), (9, 0), (3, 5)):
        rows.model.move(row, before)
    assert rows.desk.queue.wishes == []


def test_what_is_dragged_goes_between_rows_and_not_onto_one(rows: Rows) -> None:
    flags = rows.model.flags(rows.model.index(0))
    assert flags & Qt.ItemFlag.ItemIsDragEnabled
    assert not flags & Qt.ItemFlag.ItemIsDropEnabled
    assert rows.model.flags(QModelIndex()) & Qt.ItemFlag.ItemIsDropEnabled
    assert rows.model.supportedDropActions() == Qt.DropAction.MoveAction


def test_another_reason_is_shown_in_its_row(qtbot: QtBot, rows: Rows) -> None:
    with qtbot.waitSignal(rows.model.dataChanged):
        rows.desk.queue.put(a_held_edit(2, Hold.BUDGET))
    job = rows.model.job(1)
    assert job is not None
    assert job.hold is Hold.BUDGET
    assert rows.model.job(9) is None


def test_a_screen_reader_is_told_what_a_row_is(rows: Rows) -> None:
    spoken = rows.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "edit-2"
    assert rows.model.index(9).data(Qt.ItemDataRole.AccessibleTextRole) is None


def test_a_thumbnail_comes_into_its_row(qtbot: QtBot, rows: Rows) -> None:
    third = rows.model.index(2)
    assert third.data(Role.THUMBNAIL) is None
    qtbot.waitUntil(lambda: bool(rows.previews.wishes))
    with qtbot.waitSignal(rows.model.dataChanged):
        rows.previews.answer("beach.jpg")
    assert third.data(Role.THUMBNAIL) is not None
