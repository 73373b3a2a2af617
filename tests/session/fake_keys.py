"""A key store in memory."""

from __future__ import annotations

from firered_desktop.core.account import KeyPlace, KeyStatus
from firered_desktop.core.errors import FireredError


class FakeKeys:
    """Keeps whatever it is offered, unless there is a `failure`."""

    def __init__(self) -> None:
        self.kept = ""
        self.failure: FireredError | None = None

    def status(self) -> KeyStatus:
        if self.failure is not None:
            raise self.failure
        place = KeyPlace.KEYRING if self.kept else KeyPlace.NOWHERE
        return KeyStatus(place, self.kept[-4:])

    def check_and_save(self, text: str) -> KeyStatus:
        if self.failure is None:
            self.kept = text
        return self.status()

    def forget(self) -> KeyStatus:
        self.kept = ""
        return self.status()
