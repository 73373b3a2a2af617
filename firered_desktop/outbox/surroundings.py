"""What the course of an edit works with, and how patient it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from firered_desktop.core.budget import NO_BUDGETS, Budgets

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from decimal import Decimal

    from firered_desktop.core.ports import Clock, EditEngine, Library, Preparer
    from firered_desktop.outbox.gate import Gate


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a course goes on by itself, in seconds.

    `connect` is for making the first connection before the edit is held. `silence` is for a
    service that stopped answering about an edit that it has, or that asks again and again to send
    an edit later; None waits as long as it takes.
    `search` is for looking up a request whose answer got lost: fal lists a request once it ended.
    """

    connect: float = 20.0
    silence: float | None = None
    search: float = 70 * 60.0


class NetworkReturn(StrEnum):
    """What becomes of the edits that waited for the network."""

    SEND = "send"
    ASK = "ask"
    WAIT = "wait"


@dataclass(frozen=True, slots=True)
class Rules:
    """What the settings say at the moment.

    `longest` is for how long, in seconds, one edit may queue at fal before it is taken back;
    `results_last` after how many seconds fal may delete results. None: no limit, nobody knows.
    """

    budgets: Budgets = NO_BUDGETS
    network_return: NetworkReturn = NetworkReturn.SEND
    longest: float | None = None
    results_last: float | None = None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The ports of a course. `opened` is the engine, which making pictures ready needs not.

    `prices` are USD per megapixel by endpoint id.

    `gate` says whether an edit may be sent now. An upload is trusted to be there for
    `uploads_last` seconds, well within fal's own expiry.
    """

    opened: EditEngine | None
    library: Library
    preparer: Preparer
    clock: Clock
    prices: Callable[[], Mapping[str, Decimal]]
    gate: Gate
    patience: Patience = Patience()
    rules: Callable[[], Rules] = Rules
    uploads_last: float = 20 * 3600.0

    @property
    def engine(self) -> EditEngine:
        """The engine; a bug where a step asks for it that should need none."""
        if self.opened is None:
            raise AssertionError("this course only makes pictures ready")
        return self.opened


class Resting(Exception):
    """The edit stays in its state; the course goes on at another time. `__cause__` says why."""
