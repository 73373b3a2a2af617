from __future__ import annotations

from pytestqt.qtbot import QtBot

from firered_desktop.core.job import Job
from firered_desktop.session.edit_lookup import EditLookup
from firered_desktop.session.edits import Edits
from firered_desktop.session.history import HistoryModel
from tests.session.fake_library import FakeLibrary, an_edit
from tests.session.fake_queue import FakeQueue


class Rows:
    """A library with one old edit."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def get(self, job_id: str) -> Job | None:
        self.asked.append(job_id)
        return an_edit(7, "from long ago") if job_id == "edit-7" else None


class Desk:
    def __init__(self) -> None:
        self.rows = Rows()
        self.edits = Edits(FakeQueue())
        self.model = HistoryModel(FakeLibrary(), lambda job: "")
        self.lookup = EditLookup(self.rows, self.edits, (self.model,), self.edits)


def test_an_edit_that_the_window_knows_is_there_at_once() -> None:
    desk = Desk()
    desk.edits.learn([an_edit(1)])
    desk.model._more = False
    desk.model.put(an_edit(2))
    assert [desk.lookup.known(each) for each in ("edit-1", "edit-2")] == [an_edit(1), an_edit(2)]
    assert desk.rows.asked == []


def test_another_is_asked_for_once_and_announced(qtbot: QtBot) -> None:
    desk = Desk()
    with qtbot.waitSignal(desk.lookup.arrived) as arrived:
        assert desk.lookup.known("edit-7") is None
        assert desk.lookup.known("edit-7") is None
    assert arrived.args == ["edit-7"]
    assert desk.lookup.known("edit-7") == an_edit(7, "from long ago")
    assert desk.rows.asked == ["edit-7"]
    assert not desk.lookup._tasks._on_done


def test_an_edit_is_handed_over_wherever_it_is_and_one_that_is_gone_is_not(qtbot: QtBot) -> None:
    desk = Desk()
    desk.edits.learn([an_edit(1)])
    found: list[str] = []
    for edit in ("edit-1", "edit-9", "edit-7"):
        desk.lookup.find(edit, lambda job: found.append(job.id))
    qtbot.waitUntil(lambda: not desk.lookup._tasks._on_done)
    assert found == ["edit-1", "edit-7"]
