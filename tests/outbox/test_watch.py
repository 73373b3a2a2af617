"""The watch over held edits: how often it looks, and that it ends."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from firered_desktop.core.budget import NO_BUDGETS
from firered_desktop.core.errors import Failure, KeyRefused, LibraryBusy, Offline
from firered_desktop.core.job import Hold, Job, State
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.send_options import SendOptions
from firered_desktop.outbox.clock import SystemClock
from firered_desktop.outbox.gate import Gate
from firered_desktop.outbox.watch import FIRST_PROBE, LONGEST_PROBE, LOOK, Watch
from tests.fakes import a_job
from tests.outbox.fakes import FakeClock

WAITING = a_job(state=State.HELD, hold=Hold.OFFLINE)
LATER = a_job("later", state=State.HELD, hold=Hold.NOT_BEFORE, options=SendOptions(not_before=9e9))


class Scene:
    """A watch with what it sees; `looks` counts, `sent` and `told` are in order."""

    def __init__(self, *held: Job, clock: FakeClock | SystemClock | None = None) -> None:
        self.held = held
        self.trouble: Exception | None = None
        self.by_itself = True
        self.gate = Gate(FakeClock(), lambda: NO_BUDGETS)
        self.looks = 0
        self.probes = 0
        self.sent: list[tuple[str, ...]] = []
        self.told: list[bool] = []
        self.looked = threading.Event()
        self.watch = Watch(
            clock or FakeClock(),
            held=self._read,
            send=lambda ids: self.sent.append(ids) if ids else None,
            reach=self._reach,
            sends_by_itself=lambda: self.by_itself,
            gate=self.gate,
        )
        self.watch.listen(self.told.append)

    def _read(self) -> tuple[Job, ...]:
        self.looks += 1
        self.looked.set()
        return self.held

    def _reach(self) -> None:
        self.probes += 1
        if self.trouble is not None:
            raise self.trouble


def test_nothing_is_asked_of_the_network_while_no_edit_waits_for_it() -> None:
    scene = Scene(LATER)
    assert scene.watch.look() == LOOK
    assert (scene.probes, scene.sent) == (0, [])


def test_the_network_is_asked_for_more_and_more_seldom() -> None:
    scene = Scene(WAITING)
    scene.trouble = Offline()
    pauses = [scene.watch.look() for _ in range(9)]
    assert pauses[0] == FIRST_PROBE
    assert pauses == sorted(pauses)
    assert pauses[-1] == LONGEST_PROBE
    assert scene.told == [False]


def test_an_edit_with_a_time_is_not_kept_waiting_by_the_network() -> None:
    scene = Scene(WAITING, LATER)
    scene.trouble = Offline()
    assert max(scene.watch.look() for _ in range(9)) == LOOK


def test_the_gate_opens_for_new_edits_whoever_sends_those_that_waited() -> None:
    scene = Scene()
    scene.by_itself = False
    scene.gate.meet(Hold.OFFLINE, Failure("offline"))
    scene.trouble = Offline()
    scene.watch.look()
    assert scene.gate.remembers(Hold.OFFLINE)
    scene.trouble = None
    scene.watch.look()
    assert not scene.gate.remembers(Hold.OFFLINE)
    assert scene.told == [False, True]


def test_an_edit_that_was_held_again_is_told_of_again_and_sent_once_that_is_wished() -> None:
    scene = Scene(WAITING)
    scene.by_itself = False
    for _ in range(2):
        scene.watch.look()
    assert scene.told == [True]
    scene.held = (replace(WAITING, changed_at=9.0),)
    scene.watch.look()
    assert scene.told == [True, True]
    scene.by_itself = True
    scene.watch.look()
    assert scene.sent == [("job-1",)]


def test_any_answer_means_that_the_network_is_there() -> None:
    scene = Scene(WAITING)
    scene.trouble = KeyRefused()
    scene.watch.look()
    assert scene.sent == [("job-1",)]


@pytest.mark.parametrize("wake", [Watch.nudge, Watch.close])
def test_a_sleeping_watch_hears_at_once(wake: Callable[[Watch], None]) -> None:
    scene = Scene(clock=SystemClock())
    scene.watch.begin()
    assert scene.looked.wait(10)
    scene.looked.clear()
    wake(scene.watch)
    if wake is Watch.nudge:
        assert scene.looked.wait(10)
    scene.watch.close()


def test_a_library_that_is_busy_is_looked_at_later() -> None:
    class Slept(FakeClock):
        def sleep(self, seconds: float, token: CancelToken) -> None:
            slept.append(seconds)
            scene.watch.close()

    slept: list[float] = []
    scene = Scene(clock=Slept())

    def busy() -> tuple[Job, ...]:
        raise LibraryBusy(folder="library")

    scene.watch._held = busy
    scene.watch._run()
    assert slept == [LOOK]


def test_a_watch_that_was_closed_never_begins() -> None:
    scene = Scene()
    scene.watch.close()
    scene.watch.begin()
    assert not any(thread.name == "watch" for thread in threading.enumerate())
