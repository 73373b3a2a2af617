"""What the service saw and what it accepted."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Seen:
    """One request as it arrived; header names are lower case."""

    route: str
    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def has_key(self) -> bool:
        return "authorization" in self.headers


@dataclass(frozen=True)
class Accepted:
    """One edit that was accepted and would be charged; `webhook` is to be told of its end."""

    request_id: str
    endpoint_id: str
    arguments: Mapping[str, Any]
    sent_at: float
    headers: Mapping[str, str]
    webhook: str | None = None


@dataclass
class Ledger:
    """Everything, in order of arrival."""

    seen: list[Seen] = field(default_factory=list)
    accepted: list[Accepted] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def see(self, seen: Seen) -> None:
        with self._lock:
            self.seen.append(seen)

    def accept(self, accepted: Accepted) -> None:
        with self._lock:
            self.accepted.append(accepted)

    def on(self, route: str) -> list[Seen]:
        """What arrived on one route."""
        with self._lock:
            return [seen for seen in self.seen if seen.route == route]
