"""The parts of an engine, built together: everything here loads httpx and fal-client."""

from __future__ import annotations

from firered_desktop.core.ports import Clock
from firered_desktop.fal.account import Account
from firered_desktop.fal.answers import Answers
from firered_desktop.fal.cancelling import Cancelling
from firered_desktop.fal.connections import Connections
from firered_desktop.fal.downloads import Downloads
from firered_desktop.fal.following import Following
from firered_desktop.fal.hosts import Hosts
from firered_desktop.fal.lookups import Lookups
from firered_desktop.fal.options import EngineOptions
from firered_desktop.fal.submitting import Submitting
from firered_desktop.fal.uploads import Uploads


class Parts:
    """One of each, over the same connections."""

    def __init__(self, key: str, hosts: Hosts, clock: Clock, options: EngineOptions) -> None:
        """Open the connections; raises Offline where the system's proxies cannot be used."""
        self.connections = Connections(key, hosts, clock, options)
        self.account = Account(self.connections)
        self.uploads = Uploads(self.connections)
        self.submitting = Submitting(self.connections)
        self.following = Following(self.connections)
        self.answers = Answers(self.connections)
        self.downloads = Downloads(self.connections)
        self.cancelling = Cancelling(self.connections)
        self.lookups = Lookups(self.connections)
