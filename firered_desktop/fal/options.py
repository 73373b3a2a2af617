"""How long the engine waits, how much it accepts, and how long fal keeps files."""

from __future__ import annotations

from dataclasses import dataclass

DAY = 24 * 60 * 60  # seconds
MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class TimeLimits:
    """Seconds: to make a connection, without a byte moving, and for a whole exchange.

    `submit` is the silence allowed to the answer of a submit: giving up early leaves an edit in
    doubt. `transfer` bounds one upload or download. `first_event` is how soon the event stream
    must speak before it is polled instead.
    """

    connect: float = 10.0
    silence: float = 30.0
    whole: float = 90.0
    submit: float = 60.0
    transfer: float = 1800.0
    first_event: float = 5.0


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """What may be set about an engine.

    `inputs_expire` and `results_expire` are in seconds after which fal may delete a file; None asks
    for nothing, which is fal's own setting for the account. `patience` is for how many seconds a
    GET or an upload is tried again; sizes are in bytes. `proxy` is the address of one to go through
    instead of the system's.
    """

    inputs_expire: int | None = DAY
    results_expire: int | None = 7 * DAY
    patience: float = 20.0
    limits: TimeLimits = TimeLimits()
    proxy: str = ""
    largest_answer: int = 256 * MEBIBYTE  # four 16-megapixel PNG as data: URLs, with room
    largest_download: int = 256 * MEBIBYTE
