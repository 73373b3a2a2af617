"""The two HTTP clients of an engine, and what its parts share."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING

import httpx

from firered_desktop.core.errors import Offline
from firered_desktop.fal.client import Client
from firered_desktop.fal.persistence import Persistence
from firered_desktop.fal.replies import BadReply, Reply

if TYPE_CHECKING:
    from firered_desktop.core.ports import CancelToken, Clock
    from firered_desktop.fal.hosts import Hosts
    from firered_desktop.fal.options import EngineOptions, TimeLimits

logger = logging.getLogger(__name__)

LIFECYCLE = "X-Fal-Object-Lifecycle-Preference"


class Connections:
    """`keyed` talks to fal with the key; `plain` moves files and has no key that could leak."""

    def __init__(self, key: str, hosts: Hosts, clock: Clock, options: EngineOptions) -> None:
        """Open both; raises Offline where the system's proxy settings cannot be used."""
        self.hosts = hosts
        self.clock = clock
        self.options = options
        self.persistence = Persistence(clock, options.patience)
        try:
            self.keyed = Client(hosts, clock, options, key)
            self.plain = Client(hosts, clock, options)
        except (ValueError, httpx.InvalidURL):
            # Without the cause: it quotes the setting, which may hold the proxy's password.
            logger.warning("The proxy settings of this system cannot be used")
            raise Offline from None

    def ask(
        self, request: httpx.Request, token: CancelToken, limits: TimeLimits | None = None
    ) -> Reply:
        """One exchange with fal that must succeed; raises NoReply, BadReply, Cancelled."""
        reply = self.keyed.exchange(request, token, limits)
        if not reply.good:
            raise BadReply(reply)
        return reply

    def close(self) -> None:
        """End every connection, also one that another thread waits for."""
        self.keyed.close()
        self.plain.close()


def lifecycle(seconds: int | None) -> dict[str, str]:
    """The header that lets fal delete a file after `seconds`.

    None sends none: fal's documents say that null keeps a file, but it was seen to delete it.
    """
    return (
        {} if seconds is None else {LIFECYCLE: json.dumps({"expiration_duration_seconds": seconds})}
    )
