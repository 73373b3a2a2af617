"""The queue by itself."""

from __future__ import annotations

import threading
from collections.abc import Callable

from firered_desktop.demo.request_queue import RequestQueue
from firered_desktop.demo.requests import CANCELLED, CRASHED, Outcome, Pace, State, Submitted
from tests.conftest import ExpectedLogs

DONE = Outcome(200, {})


def ended(queue: RequestQueue, request: Submitted) -> Submitted:
    """The request once it is complete."""
    latest = request
    while latest.state is not State.COMPLETED:
        news = queue.await_news(latest, queue.position(latest.id), 10)
        assert news is not None
        latest = news
    return latest


def test_a_cancel_is_seen_between_two_steps() -> None:
    begun, go_on = threading.Event(), threading.Event()

    def work(request: Submitted, checkpoint: Callable[[], None]) -> Outcome:
        begun.set()
        go_on.wait()
        checkpoint()
        raise AssertionError(request)

    queue = RequestQueue(work, Pace(0, 0, at_once=1))
    queue.start()
    request = queue.submit("a/b", {}, {}, "me")
    begun.wait()
    queue.cancel(request.id)
    go_on.set()
    assert ended(queue, request).outcome is CANCELLED
    queue.close()


def test_closing_gives_up_what_is_under_way() -> None:
    begun, stopped = threading.Event(), threading.Event()

    def work(request: Submitted, checkpoint: Callable[[], None]) -> Outcome:
        del request
        begun.set()
        try:
            while True:
                checkpoint()
        finally:
            stopped.set()

    queue = RequestQueue(work, Pace(0, 0))
    queue.start()
    queue.submit("a/b", {}, {}, "me")
    begun.wait()
    queue.close()
    assert stopped.is_set()


def test_a_bug_ends_its_request_and_no_other(expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("could not be performed")
    outcomes: list[Outcome | Exception] = [ZeroDivisionError(), DONE]

    def work(request: Submitted, checkpoint: Callable[[], None]) -> Outcome:
        del request, checkpoint
        outcome = outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    queue = RequestQueue(work, Pace(0, 0, at_once=1))
    queue.start()
    first, second = (queue.submit("a/b", {}, {}, "me") for _ in range(2))
    assert ended(queue, first).outcome is CRASHED
    assert ended(queue, second).outcome is DONE
    queue.close()


def test_requests_are_taken_in_their_order() -> None:
    taken: list[str] = []

    def work(request: Submitted, checkpoint: Callable[[], None]) -> Outcome:
        del checkpoint
        taken.append(request.id)
        return DONE

    queue = RequestQueue(work, Pace(0, 0, at_once=1))
    queue.hold()
    queue.start()
    requests = [queue.submit("a/b", {}, {}, "me") for _ in range(4)]
    assert [queue.position(request.id) for request in requests] == [0, 1, 2, 3]
    queue.release()
    ended(queue, requests[-1])
    assert taken == [request.id for request in requests]
    queue.close()
