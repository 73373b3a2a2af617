from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import EditUnsuited, FireredError
from firered_desktop.core.job import Job, State
from firered_desktop.session.held_order import HeldOrder
from tests.session.fake_library import an_edit


class SlowMover:
    """Keeps one move at a time, each once the test opens the gate for it."""

    def __init__(self) -> None:
        self.kept: list[tuple[str, str | None]] = []
        self.failure: FireredError | None = None
        self.gate = threading.Semaphore(0)

    def move(self, job_id: str, before: str | None) -> None:
        assert self.gate.acquire(timeout=20)
        self.kept.append((job_id, before))
        if self.failure is not None:
            raise self.failure


@pytest.fixture
def mover() -> SlowMover:
    return SlowMover()


@pytest.fixture
def order(qapp: object, mover: SlowMover) -> HeldOrder:
    return HeldOrder(mover)


def three() -> list[Job]:
    return [an_edit(number, state=State.HELD) for number in (1, 2, 3)]


def ids(order: HeldOrder, jobs: list[Job]) -> list[str]:
    return [job.id for job in order.arranged(jobs)]


def test_they_go_by_their_rank_and_without_one_by_their_age(order: HeldOrder) -> None:
    jobs = [*reversed(three()), an_edit(9, state=State.HELD, rank=1.5)]
    assert ids(order, jobs) == ["edit-1", "edit-9", "edit-2", "edit-3"]


def test_a_move_is_seen_at_once_and_kept_meanwhile(
    qtbot: QtBot, order: HeldOrder, mover: SlowMover
) -> None:
    order.move("edit-1", None)
    assert ids(order, three()) == ["edit-2", "edit-3", "edit-1"]
    with qtbot.waitSignal(order.changed):
        mover.gate.release()
    assert mover.kept == [("edit-1", None)]


def test_moves_that_follow_fast_are_kept_in_their_order(
    qtbot: QtBot, order: HeldOrder, mover: SlowMover
) -> None:
    order.move("edit-1", "edit-3")
    order.move("edit-1", None)
    order.move("edit-3", "edit-2")
    assert ids(order, three()) == ["edit-3", "edit-2", "edit-1"]
    mover.gate.release(3)
    qtbot.waitUntil(lambda: len(mover.kept) == 3)
    assert mover.kept == [("edit-1", "edit-3"), ("edit-1", None), ("edit-3", "edit-2")]
    # Nothing told of new ranks here, so nothing was moved in the end.
    qtbot.waitUntil(lambda: ids(order, three()) == ["edit-1", "edit-2", "edit-3"])


def test_a_move_that_is_refused_goes_back_and_is_told(
    qtbot: QtBot, order: HeldOrder, mover: SlowMover
) -> None:
    mover.failure = EditUnsuited(id="edit-3")
    order.move("edit-3", "edit-1")
    with qtbot.waitSignal(order.refused) as refused:
        mover.gate.release()
    assert refused.args == [mover.failure]
    assert ids(order, three()) == ["edit-1", "edit-2", "edit-3"]


def test_a_move_before_one_that_left_goes_to_the_end(
    qtbot: QtBot, order: HeldOrder, mover: SlowMover
) -> None:
    order.move("edit-1", "gone")
    assert ids(order, three()) == ["edit-2", "edit-3", "edit-1"]
    with qtbot.waitSignal(order.changed):
        mover.gate.release()
