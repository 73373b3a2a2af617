from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import EditBusy
from firered_desktop.core.job import Hold, Job, Progress, State
from firered_desktop.core.send_options import SendOptions
from firered_desktop.session.edits import Edits
from tests.fakes import a_job, a_request
from tests.session.fake_queue import FakeQueue


@pytest.fixture
def queue() -> FakeQueue:
    return FakeQueue()


@pytest.fixture
def edits(qapp: object, queue: FakeQueue) -> Edits:
    return Edits(queue)


def test_news_from_a_worker_arrives_on_the_gui_thread(
    qtbot: QtBot, queue: FakeQueue, edits: Edits
) -> None:
    here: list[int] = []
    edits.changed.connect(lambda job: here.append(threading.get_ident()))
    with qtbot.waitSignal(edits.changed):
        queue.say(a_job())
    assert here == [threading.get_ident()]
    assert edits.jobs() == (a_job(),)


def test_late_news_of_a_state_that_was_left_is_dropped(
    qtbot: QtBot, queue: FakeQueue, edits: Edits
) -> None:
    working = a_job(state=State.IN_PROGRESS, changed_at=3.0)
    told: list[Job] = []
    edits.changed.connect(told.append)
    queue.say(working)
    queue.say(a_job(state=State.UPLOADING, changed_at=2.0))
    queue.say(working.progressed(Progress(stopping=True)))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert [job.state for job in told] == [State.IN_PROGRESS, State.IN_PROGRESS]
    assert edits.jobs()[0].progress.stopping


def test_a_new_edit_is_told_once_it_is_on_disk(
    qtbot: QtBot, queue: FakeQueue, edits: Edits
) -> None:
    with qtbot.waitSignal(edits.added) as added:
        edits.run(a_request("colder"))
    assert added.args is not None
    assert added.args[0].request.prompt == "colder"
    assert edits.under_way() == edits.jobs()


def test_how_it_is_to_be_sent_comes_along(qtbot: QtBot, queue: FakeQueue, edits: Edits) -> None:
    with qtbot.waitSignal(edits.added) as added:
        edits.run(a_request(), SendOptions(project="Wedding"))
    assert added.args is not None
    assert added.args[0].options.project == "Wedding"


def test_news_that_overtakes_the_adding_is_not_undone_by_it(
    qtbot: QtBot, queue: FakeQueue, edits: Edits
) -> None:
    queue.during_add = lambda job: queue.say(job.moved(State.PREPARING, at=2.0))
    with qtbot.waitSignal(edits.added) as added:
        edits.run(a_request())
    assert added.args is not None
    assert added.args[0].state is State.PREPARING


def test_an_edit_that_could_not_be_taken_in_is_refused_and_not_shown(
    qtbot: QtBot, queue: FakeQueue, edits: Edits
) -> None:
    queue.failure = EditBusy(id="edit")
    added: list[Job] = []
    edits.added.connect(added.append)
    with qtbot.waitSignal(edits.refused) as refused:
        edits.run(a_request())
    assert refused.args == [queue.failure]
    assert added == []
    assert edits.jobs() == ()


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        (lambda edits: edits.resume(), ("resume", False)),
        (lambda edits: edits.attend(), ("attend", None)),
        (lambda edits: edits.send_held_for_key(), ("send held", Hold.KEY)),
        (lambda edits: edits.go_on("a"), ("go on", "a")),
        (lambda edits: edits.send_again("a"), ("send again", "a")),
        (lambda edits: edits.forget("a"), ("forget", "a")),
        (lambda edits: edits.cancel("a"), ("cancel", "a")),
    ],
)
def test_each_wish_reaches_the_queue_and_a_refusal_comes_back(
    qtbot: QtBot,
    queue: FakeQueue,
    edits: Edits,
    wish: Callable[[Edits], None],
    expected: tuple[str, object],
) -> None:
    queue.failure = EditBusy(id="a")
    with qtbot.waitSignal(edits.refused):
        wish(edits)
    assert queue.wishes == [expected]


def test_what_the_library_says_never_replaces_what_was_heard(
    qtbot: QtBot, queue: FakeQueue, edits: Edits
) -> None:
    with qtbot.waitSignal(edits.changed):
        queue.say(a_job("heard", state=State.FINISHED))
    edits.learn([a_job("heard"), a_job("stored", state=State.HELD)])
    assert [(job.id, job.state) for job in edits.jobs()] == [
        ("heard", State.FINISHED),
        ("stored", State.HELD),
    ]
    assert edits.under_way() == ()
