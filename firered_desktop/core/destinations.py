"""Where an edit goes to when it leaves this machine."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Destinations:
    """Names of hosts.

    `queue` takes the request, `storage` says where pictures are put, and results come from `media`.
    """

    queue: str
    storage: str
    media: str
