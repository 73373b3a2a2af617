"""Waiting for edits, and what Ctrl+C does meanwhile."""

from __future__ import annotations

import signal
from dataclasses import dataclass, field

import pytest

from firered_desktop.commands.waiting import Interrupts, see_through
from firered_desktop.core.errors import EditUnsuited


@dataclass
class FakeOutbox:
    """Runs for some looks; Ctrl+C is pressed during those that `pressed` names."""

    looks: int
    pressed: tuple[int, ...] = ()
    cancelled: list[str] = field(default_factory=list)
    seen: int = 0

    def wait(self, seconds: float | None = None) -> bool:
        self.seen += 1
        if self.seen in self.pressed:
            signal.raise_signal(signal.SIGINT)
        return self.seen >= self.looks

    def cancel(self, job_id: str) -> None:
        self.cancelled.append(job_id)
        if job_id == "ended":
            raise EditUnsuited(id=job_id)


def test_it_waits_until_nothing_runs() -> None:
    outbox = FakeOutbox(3)
    assert see_through(outbox, lambda: ("one",)) == ("one",)
    assert (outbox.seen, outbox.cancelled) == (3, [])


def test_the_first_ctrl_c_stops_every_edit_once_and_goes_on_waiting() -> None:
    outbox = FakeOutbox(4, pressed=(1,))
    see_through(outbox, lambda: ("ended", "one"))
    assert (outbox.seen, outbox.cancelled) == (4, ["ended", "one"])


def test_the_second_ctrl_c_ends_the_waiting() -> None:
    outbox = FakeOutbox(100, pressed=(1, 2))
    see_through(outbox, lambda: ("one",))
    assert outbox.seen == 2


def test_ctrl_c_cannot_strike_while_an_edit_is_taken_in() -> None:
    outbox = FakeOutbox(3)

    def begin() -> tuple[str, ...]:
        signal.raise_signal(signal.SIGINT)
        return ("one",)

    assert see_through(outbox, begin) == ("one",)
    assert outbox.cancelled == ["one"]


def test_afterwards_ctrl_c_means_what_it_meant_before() -> None:
    before = signal.getsignal(signal.SIGINT)
    with Interrupts():
        assert signal.getsignal(signal.SIGINT) is not before
    assert signal.getsignal(signal.SIGINT) is before


def test_where_ctrl_c_is_ignored_it_stays_ignored() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with Interrupts() as interrupts:
            signal.raise_signal(signal.SIGINT)
            assert interrupts.count == 0
            assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_an_error_at_the_beginning_is_the_callers() -> None:
    def begin() -> tuple[str, ...]:
        raise EditUnsuited(id="one")

    with pytest.raises(EditUnsuited):
        see_through(FakeOutbox(1), begin)
