"""Remembers what was uploaded, so that the same bytes leave once."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from firered_desktop.core.ports import CancelToken, Clock, Upload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

GLANCE = 0.05  # seconds between two looks at the token while another thread uploads


class UploadCache:
    """Uploads by content; each is made by one thread while others wait for it.

    `lifetime` is in seconds until fal may delete a file, None where nobody said. A file is used
    again within half of it, so that it is still there when a long queue has been passed.
    """

    def __init__(self, clock: Clock, lifetime: int | None) -> None:
        self._clock = clock
        self._lifetime = lifetime
        self._lock = threading.Lock()
        self._made: dict[str, Upload] = {}
        self._turns: dict[str, threading.Event] = {}

    def upload(self, content: str, make: Callable[[], str], token: CancelToken) -> Upload:
        """The upload of `content`, from before or by `make`, which returns its URL."""
        while True:
            with self._lock:
                if known := self._fresh(content):
                    return known
                turn = self._turns.get(content)
                if turn is None:
                    mine = self._turns[content] = threading.Event()
                    break
            # Another thread has this turn; if it fails, the next try is ours.
            while not turn.wait(GLANCE):
                token.check()
        try:
            return self._make(content, make)
        finally:
            with self._lock:
                del self._turns[content]
            mine.set()

    def forget(self, urls: Iterable[str]) -> None:
        """Hand none of `urls` out again."""
        unwanted = frozenset(urls)
        with self._lock:
            self._made = {
                content: upload
                for content, upload in self._made.items()
                if upload.url not in unwanted
            }

    def _make(self, content: str, make: Callable[[], str]) -> Upload:
        began = self._clock.now()
        until = None if self._lifetime is None else began + self._lifetime
        upload = Upload(make(), until)
        with self._lock:
            self._made[content] = upload
        return upload

    def _fresh(self, content: str) -> Upload | None:
        known = self._made.get(content)
        if known is None or known.until is None or self._lifetime is None:
            return known
        return known if known.until - self._clock.now() > self._lifetime / 2 else None
