from __future__ import annotations

from firered_desktop.core.ports import CancelToken
from firered_desktop.imaging.pending import Outcome, Pending, Task
from firered_desktop.imaging.wire import Order, Work


def ignore(outcome: Outcome) -> None:
    del outcome


def task(name: str, work: Work, token: CancelToken | None = None) -> Task:
    return Task(Order(work, name), token or CancelToken(), ignore)


def taken(pending: Pending) -> list[str]:
    names = []
    while next_task := pending.take():
        names.append(next_task.order.path)
    return names


def test_previews_go_first_the_newest_of_them_and_then_the_oldest_of_the_rest() -> None:
    pending = Pending()
    for name, work in (
        ("prepare 1", Work.PREPARE),
        ("preview 1", Work.PREVIEW),
        ("verify", Work.VERIFY),
        ("preview 2", Work.PREVIEW),
        ("prepare 2", Work.PREPARE),
        ("preview 3", Work.PREVIEW),
    ):
        pending.add(task(name, work))
    assert taken(pending) == [
        *("preview 3", "preview 2", "preview 1"),
        *("prepare 1", "verify", "prepare 2"),
    ]


def test_what_nobody_wants_any_more_waits_no_longer() -> None:
    pending, unwanted = Pending(), CancelToken()
    pending.add(task("kept", Work.PREPARE))
    pending.add(task("dropped", Work.PREPARE, unwanted))
    pending.add(task("dropped preview", Work.PREVIEW, unwanted))
    unwanted.cancel()
    dropped = pending.take_cancelled()
    assert {dropped_task.order.path for dropped_task in dropped} == {"dropped", "dropped preview"}
    assert taken(pending) == ["kept"]


def test_all_can_be_taken_at_the_end() -> None:
    pending = Pending()
    pending.add(task("a", Work.PROBE))
    pending.add(task("b", Work.PREVIEW))
    assert len(pending.take_all()) == 2
    assert pending.take() is None
