"""fal as the service that performs edits."""

from __future__ import annotations

import importlib
import threading
from typing import TYPE_CHECKING

from firered_desktop.core.errors import Cancelled
from firered_desktop.core.job import Service
from firered_desktop.core.send_options import USUAL, SendOptions
from firered_desktop.fal.hosts import Hosts
from firered_desktop.fal.keys import clean_key, fingerprint
from firered_desktop.fal.options import EngineOptions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal
    from pathlib import Path

    from firered_desktop.core.edit import Answer, AnswerImage, EditRequest, Submission
    from firered_desktop.core.ports import (
        CancelOutcome,
        CancelToken,
        Clock,
        Match,
        OnProgress,
        Status,
        Upload,
    )
    from firered_desktop.fal.parts import Parts


class FalEngine:
    """Implements core.ports.EditEngine; safe from any thread; cheap to make.

    Nothing is loaded or opened before the first call. Raises KeyMalformed for what is no key.
    """

    def __init__(
        self,
        key: str,
        *,
        clock: Clock,
        service: Service = Service.FAL,
        hosts: Hosts | None = None,
        options: EngineOptions | None = None,
    ) -> None:
        """Serve with `key` at `hosts`, which are fal's unless said otherwise."""
        self._key = clean_key(key)
        self._service = service
        self._hosts = hosts or Hosts.fal()
        self._clock = clock
        self._options = options or EngineOptions()
        self._lock = threading.Lock()
        self._parts: Parts | None = None
        self._closed = False

    @property
    def service(self) -> Service:
        """Whose rows this engine may touch."""
        return self._service

    @property
    def key_fingerprint(self) -> str:
        """Tells one key from another without revealing it."""
        return fingerprint(self._key)

    def upload(
        self, path: Path, content_type: str, token: CancelToken, on_progress: OnProgress
    ) -> Upload:
        """Put a file where the endpoint can fetch it, once for the same bytes."""
        return self._open().uploads.upload(path, content_type, token, on_progress)

    def forget_uploads(self, urls: Sequence[str]) -> None:
        """Upload these anew the next time."""
        self._open().uploads.forget(urls)

    def submit(
        self,
        request: EditRequest,
        image_urls: Sequence[str],
        token: CancelToken,
        options: SendOptions = USUAL,
    ) -> Submission:
        """Send the request once; see Submitting for what may come of it."""
        return self._open().submitting.submit(request, image_urls, token, options)

    def follow(self, submission: Submission, token: CancelToken) -> Iterator[Status]:
        """Each change of status until Completed, which is the last."""
        return self._open().following.follow(submission, token)

    def answer(self, submission: Submission, token: CancelToken) -> Answer:
        """The answer to a completed request."""
        return self._open().answers.answer(submission, token)

    def download(
        self, image: AnswerImage, target: Path, token: CancelToken, on_progress: OnProgress
    ) -> None:
        """Fetch the bytes of one result to the new file `target`, whole and durable."""
        self._open().downloads.download(image, target, token, on_progress)

    def cancel(self, submission: Submission, token: CancelToken) -> CancelOutcome:
        """Ask fal to stop, and tell what came of it."""
        return self._open().cancelling.cancel(submission, token)

    def find(
        self,
        request: EditRequest,
        image_urls: Sequence[str],
        since: float,
        until: float,
        token: CancelToken,
    ) -> tuple[Match, ...]:
        """Ended requests of this account with equal arguments sent in that time, oldest first."""
        return self._open().lookups.find(request, image_urls, since, until, token)

    def check(self, token: CancelToken) -> Mapping[str, Decimal]:
        """Whether key and account are good, for free; the live prices by endpoint id."""
        return self._open().account.check(token)

    def prices(self, token: CancelToken) -> Mapping[str, Decimal]:
        """The live prices in USD per megapixel by endpoint id, as far as fal tells them."""
        return self._open().account.prices(token)

    def close(self) -> None:
        """End every connection; calls made later raise Cancelled."""
        with self._lock:
            self._closed = True
            if self._parts is not None:
                self._parts.connections.close()

    def _open(self) -> Parts:
        with self._lock:
            if self._closed:
                raise Cancelled
            if self._parts is None:
                # Here and not above: httpx and fal-client take 0.3 s to load, and the window
                # shows first.
                from firered_desktop.fal.parts import Parts  # noqa: PLC0415 - loaded late on purpose

                self._parts = Parts(self._key, self._hosts, self._clock, self._options)
            return self._parts


def load_engine() -> None:
    """Import what the first call of an engine would, which takes a tenth of a second."""
    importlib.import_module("firered_desktop.fal.parts")
