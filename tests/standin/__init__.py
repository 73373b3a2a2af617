"""A stand-in of fal's service on loopback, written from fal's documented protocol alone.

    with StandIn() as service:
        ...  # service.base_url, service.ledger, service.plan("submit", LoseAnswer())

It shares no code with the program, so that it can contradict it.
"""

from __future__ import annotations

from tests.standin.acts import (
    Act,
    Answer,
    Corrupt,
    Delay,
    Hang,
    LoseAnswer,
    Reset,
    Silence,
    Stall,
    Truncate,
    html,
)
from tests.standin.course import Course, Failing
from tests.standin.ledger import Accepted, Ledger, Seen
from tests.standin.proxy import TlsProxy
from tests.standin.service import StandIn, unused_base_url

__all__ = [
    "Accepted",
    "Act",
    "Answer",
    "Corrupt",
    "Course",
    "Delay",
    "Failing",
    "Hang",
    "Ledger",
    "LoseAnswer",
    "Reset",
    "Seen",
    "Silence",
    "Stall",
    "StandIn",
    "TlsProxy",
    "Truncate",
    "html",
    "unused_base_url",
]
