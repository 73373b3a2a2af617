"""Moves that compose edits and lead them where they shall stand."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

from firered_desktop.core.job import State
from firered_desktop.core.parameters import IMAGE_SIZE, SEED, Parameter
from firered_desktop.core.sizes import Custom, Dimensions
from firered_desktop.demo.script import Fault, Pause, Route, Stall
from firered_desktop.tour.hands import click, drop, write
from firered_desktop.tour.waiting import reached, read

if TYPE_CHECKING:
    from firered_desktop.tour.stage import Stage
    from firered_desktop.tour.steps import Condition, Move
    from firered_desktop.tour.words import Words

T = TypeVar("T")

APART = 140  # seconds between one edit and the next
LONG = 14  # seconds that an edit has worked by the clock of the tour
_LOOK = 1.1  # seconds; the window looks at the clock once each
_SMALL = Custom(Dimensions(768, 512))  # where the result is hardly looked at


def anew() -> Move:
    """Empty the draft."""

    def move(stage: Stage) -> None:
        stage.session.draft.clear()

    return move


def setting(parameter: Parameter[T], value: T) -> Move:
    """Set a parameter of the edit."""

    def move(stage: Stage) -> None:
        stage.session.draft.set_value(parameter, value)

    return move


def composed(sample: str, words: Words, seed: int = 42) -> tuple[Move, ...]:
    """Compose an edit of one photograph, with a seed that is the same in every tour."""
    return (
        anew(),
        drop(sample),
        read(1),
        write("Instruction", words),
        setting(SEED, seed),
    )


def run() -> Move:
    """Run what is composed, some time after the edit before."""

    def move(stage: Stage) -> None:
        stage.clock.let_pass(APART)
        click("Run edit")(stage)

    return move


def finished(sample: str, words: Words, count: int, *, small: bool = False) -> tuple[Move, ...]:
    """Compose and run an edit and wait until it is the `count`-th that has finished."""
    size = (setting(IMAGE_SIZE, _SMALL),) if small else ()
    return (*composed(sample, words, 41 + count), *size, run(), reached(State.FINISHED, count))


def goes_wrong(route: Route, fault: Fault, times: int | None = 1) -> Move:
    """Let `fault` happen at `route` of the demo service: so many times, or always with None."""

    def move(stage: Stage) -> None:
        stage.script.clear()
        stage.script.add(route, fault, times)

    return move


def stops_at(route: Route) -> Move:
    """Let the next call of `route` stop, of an upload after its first half, until `goes_on`."""

    def move(stage: Stage) -> None:
        stage.pause = Pause()
        stops = Stall(pause=stage.pause) if route is Route.PUT else stage.pause
        stage.script.add(route, stops)

    return move


def goes_on() -> Move:
    """Let go what was stopped last."""

    def move(stage: Stage) -> None:
        stage.pause.gate.set()

    return move


def all_well() -> Move:
    """Let nothing go wrong any more."""
    return lambda stage: stage.script.clear()


def queue_stands() -> Move:
    """Let no request leave the queue of the demo service."""

    def move(stage: Stage) -> None:
        assert stage.demo is not None
        stage.demo.hold()

    return move


def queue_moves() -> Move:
    """Let requests leave it again."""

    def move(stage: Stage) -> None:
        assert stage.demo is not None
        stage.demo.release()

    return move


def worked(seconds: float = LONG) -> Move:
    """Let time pass for the edits under way, and the window notice it at its next look."""

    def move(stage: Stage) -> Condition:
        stage.clock.let_pass(seconds)
        noticed = time.monotonic() + _LOOK
        return lambda: time.monotonic() > noticed

    return move
