"""What the service can be told to do instead of, or besides, answering as documented."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Answer:
    """Answer this without looking at the request; a `body` that is not bytes becomes JSON."""

    status: int
    body: object = b""
    headers: Mapping[str, str] = field(default_factory=dict)

    def content(self) -> bytes:
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()


def html(status: int = 200) -> Answer:
    """A page, as a gateway or a hotel's network gives it."""
    page = b"<html><body>Please sign in<hr>nginx</body></html>"
    return Answer(status, page, {"Content-Type": "text/html"})


@dataclass(frozen=True)
class Reset:
    """Break the connection without having done anything."""


@dataclass(frozen=True)
class Hang:
    """Do nothing and say nothing, until the service closes or lets go."""


@dataclass(frozen=True)
class LoseAnswer:
    """Do what was asked and break the connection before answering, or `hang` instead."""

    hang: bool = False


@dataclass(frozen=True)
class Delay:
    """Wait, then do as documented."""

    seconds: float


@dataclass(frozen=True)
class Truncate:
    """Announce the whole answer, send half of it, and end the connection."""


@dataclass(frozen=True)
class Corrupt:
    """Answer with some bytes of the middle changed."""


@dataclass(frozen=True)
class Stall:
    """Read `after` bytes of what is uploaded and then no more, until closed or let go."""

    after: int = 65536


@dataclass(frozen=True)
class Silence:
    """Answer the event stream's headers, but let no event through, as buffering proxies do."""


Act = Answer | Reset | Hang | LoseAnswer | Delay | Truncate | Corrupt | Stall | Silence
