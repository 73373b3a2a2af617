"""Asking again, and when not to."""

from __future__ import annotations

import pytest

from firered_desktop.core.errors import Cancelled
from firered_desktop.core.ports import CancelToken
from firered_desktop.fal.persistence import Persistence
from firered_desktop.fal.replies import BadReply, NoReply, Reply
from tests.fal.clocks import FakeClock

LOST = NoReply("connection lost")


def bad(status: int, **headers: str) -> BadReply:
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    return BadReply(Reply("https://queue.fal.run/x", status, names, b"{}"))


class Step:
    """Raises what it was given, one after the other, and then returns "done"."""

    def __init__(self, *faults: Exception) -> None:
        self._faults = list(faults)
        self.calls = 0

    def __call__(self) -> str:
        self.calls += 1
        if self._faults:
            raise self._faults.pop(0)
        return "done"


def persistence(clock: FakeClock, patience: float = 20.0) -> Persistence:
    return Persistence(clock, patience, chance=lambda: 0.5)


def test_pauses_grow_to_a_limit() -> None:
    clock = FakeClock()
    step = Step(*[LOST] * 6)
    assert persistence(clock, 100).run(step, CancelToken()) == "done"
    assert clock.slept == [0.5, 1, 2, 4, 8, 8]


def test_chance_spreads_the_pauses() -> None:
    numbers = iter((0.0, 1.0))
    clock = FakeClock()
    Persistence(clock, 20, chance=lambda: next(numbers)).run(Step(LOST, LOST), CancelToken())
    assert clock.slept == [0.375, 1.25]


def test_patience_ends() -> None:
    clock = FakeClock()
    step = Step(*[LOST] * 99)
    with pytest.raises(NoReply):
        persistence(clock).run(step, CancelToken())
    assert sum(clock.slept) <= 20
    assert step.calls == 6


def test_three_tries_are_made_however_long_each_takes() -> None:
    clock = FakeClock()

    def slow() -> str:
        clock.moment += 60
        raise LOST

    with pytest.raises(NoReply):
        persistence(clock).run(slow, CancelToken())
    assert len(clock.slept) == 2


def test_the_services_own_wish_is_honoured_even_beyond_patience() -> None:
    clock = FakeClock()
    step = Step(bad(429, retry_after="60"), bad(503, retry_after="1"))
    assert persistence(clock).run(step, CancelToken()) == "done"
    assert clock.slept == [60.0, 1.0]


def test_too_long_a_wish_is_told_instead() -> None:
    clock = FakeClock()
    with pytest.raises(BadReply):
        persistence(clock).run(Step(bad(429, retry_after="3600")), CancelToken())
    assert clock.slept == []


def test_wishes_without_end_are_not_obeyed_for_ever() -> None:
    clock = FakeClock()
    with pytest.raises(BadReply):
        persistence(clock).run(Step(*[bad(429, retry_after="100")] * 99), CancelToken())
    assert sum(clock.slept) <= 600


def test_a_refusal_is_final() -> None:
    clock = FakeClock()
    step = Step(bad(401))
    with pytest.raises(BadReply):
        persistence(clock).run(step, CancelToken())
    assert step.calls == 1


def test_a_wish_to_stop_ends_the_asking() -> None:
    token = CancelToken()

    def stopped() -> str:
        token.cancel()
        raise LOST

    with pytest.raises(Cancelled):
        persistence(FakeClock()).run(stopped, token)
