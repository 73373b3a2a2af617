"""What the course of an edit works with, and how patient it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from firered_desktop.core.ports import Clock, EditEngine, Library, Preparer


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


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The ports of a course. `prices` are USD per megapixel by endpoint id.

    An upload is trusted to be there for `uploads_last` seconds, well within fal's own expiry.
    """

    engine: EditEngine
    library: Library
    preparer: Preparer
    clock: Clock
    prices: Callable[[], Mapping[str, Decimal]]
    patience: Patience = Patience()
    uploads_last: float = 20 * 3600.0


class Resting(Exception):
    """The edit stays in its state; the course goes on at another time. `__cause__` says why."""
