"""The parts of an engine, built together: all of them load httpx, and some fal-client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

# httpx loads it with the first client, which would make the first upload wait.
import httpcore  # noqa: F401 - see above

from firered_desktop.fal.account import Account
from firered_desktop.fal.connections import Connections
from firered_desktop.fal.downloads import Downloads
from firered_desktop.fal.lookups import Lookups
from firered_desktop.fal.submitting import Submitting
from firered_desktop.fal.uploads import Uploads

if TYPE_CHECKING:
    from firered_desktop.core.ports import Clock
    from firered_desktop.fal.answers import Answers
    from firered_desktop.fal.cancelling import Cancelling
    from firered_desktop.fal.following import Following
    from firered_desktop.fal.hosts import Hosts
    from firered_desktop.fal.options import EngineOptions


class Parts:
    """One of each, over the same connections.

    Those that use fal-client are loaded when they are first used: by then an edit is at fal, and
    there is time.
    """

    def __init__(self, key: str, hosts: Hosts, clock: Clock, options: EngineOptions) -> None:
        """Open the connections; raises Offline where the system's proxies cannot be used."""
        self.connections = Connections(key, hosts, clock, options)
        self.account = Account(self.connections)
        self.uploads = Uploads(self.connections)
        self.submitting = Submitting(self.connections)
        self.downloads = Downloads(self.connections)
        self.lookups = Lookups(self.connections)

    @cached_property
    def following(self) -> Following:
        """Follows what was submitted."""
        from firered_desktop.fal.following import Following  # noqa: PLC0415 - fal-client, see above

        return Following(self.connections)

    @cached_property
    def answers(self) -> Answers:
        """Fetches answers."""
        from firered_desktop.fal.answers import Answers  # noqa: PLC0415 - as above

        return Answers(self.connections)

    @cached_property
    def cancelling(self) -> Cancelling:
        """Asks fal to stop."""
        from firered_desktop.fal.cancelling import Cancelling  # noqa: PLC0415 - as above

        return Cancelling(self.connections)
