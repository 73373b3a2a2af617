from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.edit import EditRequest
from firered_desktop.core.errors import EditBusy
from firered_desktop.core.job import Hold, State
from firered_desktop.core.send_options import SendOptions
from firered_desktop.session.held import Dropped, total_of
from tests.fakes import a_request
from tests.session.fake_library import an_edit
from tests.session.held_desk import HeldDesk, a_held_edit

pytestmark = pytest.mark.usefixtures("qapp")


def desk_of(count: int) -> HeldDesk:
    return HeldDesk(*(a_held_edit(number) for number in range(1, count + 1)))


def test_those_that_are_held_are_told_with_their_sum() -> None:
    desk = HeldDesk(a_held_edit(2), an_edit(3), a_held_edit(1, Hold.KEY))
    assert desk.ids == ["edit-1", "edit-2"]
    assert [job.id for job in desk.held.held_for(Hold.KEY)] == ["edit-1"]
    assert total_of(desk.held.jobs).amount == "$0.14"


def test_one_that_is_held_later_is_heard_of_and_one_that_goes_on_is_not(qtbot: QtBot) -> None:
    desk = desk_of(1)
    with qtbot.waitSignal(desk.held.changed):
        desk.queue.say(a_held_edit(2, Hold.BUDGET))
    assert desk.ids == ["edit-1", "edit-2"]
    with qtbot.waitSignal(desk.held.changed):
        desk.queue.say(a_held_edit(1).moved(State.WAITING, 9.0))
    assert desk.ids == ["edit-2"]


def test_sending_all_sends_them_in_their_order(qtbot: QtBot) -> None:
    desk = desk_of(3)
    desk.held.send_all()
    qtbot.waitUntil(lambda: desk.ids == [])
    assert desk.queue.wishes == [("send now", f"edit-{number}") for number in (1, 2, 3)]


def test_one_that_cannot_be_sent_stops_no_other(qtbot: QtBot) -> None:
    desk = desk_of(2)
    desk.queue.failure = EditBusy(id="edit-1")
    with qtbot.waitSignal(desk.held.refused) as refused:
        desk.held.send_all()
    assert refused.args == [desk.queue.failure]
    assert len(desk.queue.wishes) == 2


def test_one_reason_can_be_sent_alone(qtbot: QtBot) -> None:
    desk = HeldDesk(a_held_edit(1), a_held_edit(2, Hold.BUDGET))
    desk.held.send_held(Hold.OFFLINE)
    qtbot.waitUntil(lambda: desk.ids == ["edit-2"])


def test_a_dropped_edit_comes_back_to_where_it_waited(qtbot: QtBot) -> None:
    desk = desk_of(3)
    second = desk.held.jobs[1]
    with qtbot.waitSignal(desk.held.undo_changed):
        desk.held.drop(second)
    assert desk.ids == ["edit-1", "edit-3"]
    assert desk.held.dropped == Dropped(second, composed=False)
    desk.held.undo()
    qtbot.waitUntil(lambda: desk.ids == ["edit-1", "edit-2", "edit-3"])
    assert desk.held.dropped is None


def test_several_droppings_are_taken_back_one_after_the_other(qtbot: QtBot) -> None:
    desk = desk_of(2)
    for job in desk.held.jobs:
        with qtbot.waitSignal(desk.held.undo_changed):
            desk.held.drop(job)
    desk.held.undo()
    qtbot.waitUntil(lambda: desk.ids == ["edit-2"])
    assert desk.held.dropped is not None
    desk.held.undo()
    qtbot.waitUntil(lambda: desk.ids == ["edit-1", "edit-2"])


@pytest.mark.parametrize("act", ["send", "move", "run", "reason"])
def test_the_next_act_ends_the_offer_to_take_back(qtbot: QtBot, act: str) -> None:
    desk = desk_of(3)
    with qtbot.waitSignal(desk.held.undo_changed):
        desk.held.drop(desk.held.jobs[0])
    acts = {
        "send": lambda: desk.held.send_now("edit-2"),
        "move": lambda: desk.held.move("edit-2", None),
        "run": lambda: desk.edits.run(a_request()),
        "reason": lambda: desk.held.send_held(Hold.KEY),
    }
    done = len(desk.queue.wishes)
    acts[act]()
    qtbot.waitUntil(lambda: desk.held.dropped is None and len(desk.queue.wishes) > done)


def test_one_that_was_dropped_and_started_over_cannot_be_taken_back(qtbot: QtBot) -> None:
    desk = desk_of(2)
    with qtbot.waitSignal(desk.held.undo_changed):
        desk.held.drop(desk.held.jobs[0])
    with qtbot.waitSignal(desk.held.undo_changed):
        desk.queue.put(desk.queue.jobs["edit-1"].moved(State.WAITING, 60.0))
    assert desk.held.dropped is None


def test_a_double_click_drops_one_edit_once(qtbot: QtBot) -> None:
    desk = desk_of(2)
    first = desk.held.jobs[0]
    with qtbot.waitSignal(desk.held.undo_changed):
        desk.held.drop(first)
        desk.held.drop(first)
    assert desk.queue.wishes == [("forget", "edit-1")]


def test_one_that_cannot_be_dropped_stays_and_it_is_told(qtbot: QtBot) -> None:
    desk = desk_of(1)
    desk.queue.failure = EditBusy(id="edit-1")
    with qtbot.waitSignal(desk.held.refused):
        desk.held.drop(desk.held.jobs[0])
    assert desk.ids == ["edit-1"]
    assert desk.held.dropped is None


def test_changing_takes_the_edit_back_to_be_composed(qtbot: QtBot) -> None:
    desk = desk_of(1)
    (job,) = desk.held.jobs
    taken: list[tuple[EditRequest, SendOptions]] = []
    desk.held.taken_back.connect(lambda *what: taken.append(what))
    with qtbot.waitSignal(desk.held.undo_changed):
        desk.held.change(job)
        desk.held.change(job)
    assert taken == [(job.request, job.options)]
    assert desk.held.dropped == Dropped(job, composed=True)
    assert desk.ids == []
    desk.held.undo()
    qtbot.waitUntil(lambda: desk.ids == ["edit-1"])


def test_an_edit_that_cannot_be_dropped_is_not_composed_twice(qtbot: QtBot) -> None:
    desk = desk_of(1)
    desk.queue.failure = EditBusy(id="edit-1")
    taken: list[EditRequest] = []
    desk.held.taken_back.connect(taken.append)
    with qtbot.waitSignal(desk.held.refused):
        desk.held.change(desk.held.jobs[0])
    assert taken == []


def test_what_was_held_before_is_known_from_the_start(tmp_path: Path) -> None:
    assert desk_of(2).ids == ["edit-1", "edit-2"]
