"""A scriptable engine, preparer and clock for the outbox's own tests.

The engine is kept honest by running the same courses against the real one and the demo service in
the end-to-end suite.
"""

from __future__ import annotations

import hashlib
import threading
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from firered_desktop.core.edit import Answer, AnswerImage, EditRequest, Submission
from firered_desktop.core.export_wish import ExportWish
from firered_desktop.core.job import Service
from firered_desktop.core.label import ExportLabel
from firered_desktop.core.picture import PictureFacts, PreparedFile, Preview
from firered_desktop.core.ports import (
    CancelOutcome,
    CancelToken,
    Completed,
    InProgress,
    InQueue,
    Match,
    OnProgress,
    Status,
    Upload,
)
from firered_desktop.core.preparation import Preparation
from firered_desktop.core.send_options import USUAL, SendOptions
from firered_desktop.core.sizes import Dimensions

RESULT = b"the service's bytes"


class FakeClock:
    """Time that passes when someone sleeps."""

    def __init__(self) -> None:
        self._now = 1_000.0

    def now(self) -> float:
        return self._now

    def monotonic(self) -> float:
        return self._now

    def sleep(self, seconds: float, token: CancelToken) -> None:
        token.check()
        self._now += seconds

    def jump(self, to: float) -> None:
        """Be at another time all of a sudden."""
        self._now = to


Trouble = Callable[[], None]  # raises what the step shall meet, or returns


@dataclass
class FakeEngine:
    """Does what its script says; each call is noted in `calls`.

    `troubles` holds for a step what to meet on each call in turn; after the last it goes well.
    """

    service: Service = Service.FAL
    key_fingerprint: str = "key-1"
    troubles: dict[str, list[Exception]] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    sent: list[tuple[tuple[str, ...], SendOptions]] = field(default_factory=list)
    statuses: tuple[Status, ...] = (InQueue(1), InProgress(), Completed())
    forgotten: list[str] = field(default_factory=list)
    images: int = 1
    cancel_outcome: CancelOutcome = CancelOutcome.REMOVED
    listed: tuple[Match, ...] = ()
    hold_at: str | None = None  # a step that waits until the token is cancelled or `released`
    reached: threading.Event = field(default_factory=threading.Event)
    released: threading.Event = field(default_factory=threading.Event)

    def _step(self, name: str, token: CancelToken) -> None:
        self.calls.append(name)
        if self.hold_at == name:
            self.reached.set()
            while not self.released.wait(0.01):
                token.check()
        token.check()
        waiting = self.troubles.get(name)
        if waiting:
            raise waiting.pop(0)

    def upload(
        self, path: Path, content_type: str, token: CancelToken, on_progress: OnProgress
    ) -> Upload:
        self._step("upload", token)
        on_progress(1.0)
        return Upload(f"https://fal.media/{path.stem[:8]}.{content_type[-4:]}", None)

    def forget_uploads(self, urls: Sequence[str]) -> None:
        self.forgotten.extend(urls)

    def submit(
        self,
        request: EditRequest,
        image_urls: Sequence[str],
        token: CancelToken,
        options: SendOptions = USUAL,
    ) -> Submission:
        self._step("submit", token)
        self.sent.append((tuple(image_urls), options))
        number = self.calls.count("submit")
        return Submission(f"request-{number}", "https://s", "https://r", "https://c")

    def follow(self, submission: Submission, token: CancelToken) -> Iterator[Status]:
        self._step("follow", token)
        for status in self.statuses:
            token.check()
            yield status

    def answer(self, submission: Submission, token: CancelToken) -> Answer:
        self._step("answer", token)
        images = tuple(AnswerImage(f"https://fal.media/{n}.png", False) for n in range(self.images))
        return Answer(images, seed=7, timings={"inference": 1.0}, billable_units=2.0)

    def download(
        self, image: AnswerImage, target: Path, token: CancelToken, on_progress: OnProgress
    ) -> None:
        self._step("download", token)
        target.write_bytes(RESULT + image.url.encode())
        on_progress(1.0)

    def cancel(self, submission: Submission, token: CancelToken) -> CancelOutcome:
        self._step("cancel", token)
        return self.cancel_outcome

    def find(
        self,
        request: EditRequest,
        image_urls: Sequence[str],
        since: float,
        until: float,
        token: CancelToken,
    ) -> tuple[Match, ...]:
        self._step("find", token)
        return self.listed


class FakePreparer:
    """Copies files and calls every one a picture of 1536×1024.

    `troubles` are met by `verify`, `export_troubles` by `export`, `origin_troubles` by
    `record_origin`, which keeps `origin` of each picture. `wishes` are those of `export`.
    """

    facts = PictureFacts("image/png", Dimensions(1536, 1024), 19)

    def __init__(self) -> None:
        self.troubles: list[Exception] = []
        self.thumbnail_trouble: Exception | None = None
        self.export_troubles: list[Exception] = []
        self.origin_troubles: list[Exception] = []
        self.origin = b""
        self.wishes: list[ExportWish] = []

    def probe(self, path: Path, token: CancelToken) -> PictureFacts:
        return self.facts

    def preview(self, path: Path, box: Dimensions, token: CancelToken) -> Preview:
        raise NotImplementedError

    def prepare(
        self, path: Path, how: Preparation, folder: Path, token: CancelToken
    ) -> tuple[PreparedFile, ...]:
        token.check()
        return tuple(self._prepared(path, fit.area, folder) for fit in how.fits)

    def _prepared(self, path: Path, area: int, folder: Path) -> PreparedFile:
        content = f"{path.name} at {area}".encode()
        return self._file(content, folder / uuid.uuid4().hex, "image/jpeg")

    def _file(self, content: bytes, target: Path, content_type: str) -> PreparedFile:
        target.write_bytes(content)
        sha256 = hashlib.sha256(content).hexdigest()
        return PreparedFile(target, content_type, self.facts.dimensions, len(content), sha256)

    def verify(self, path: Path, token: CancelToken) -> PictureFacts:
        token.check()
        if self.troubles:
            raise self.troubles.pop(0)
        return self.facts

    def thumbnail(self, path: Path, box: Dimensions, token: CancelToken) -> bytes:
        if self.thumbnail_trouble is not None:
            raise self.thumbnail_trouble
        return b"small"

    def record_origin(self, path: Path, folder: Path, token: CancelToken) -> PreparedFile | None:
        token.check()
        if self.origin_troubles:
            raise self.origin_troubles.pop(0)
        if not self.origin:
            return None
        return self._file(self.origin, folder / uuid.uuid4().hex, "application/json")

    def read_label(self, path: Path, token: CancelToken) -> ExportLabel | None:
        return None

    def export(
        self, path: Path, wish: ExportWish, folder: Path, token: CancelToken
    ) -> PreparedFile:
        token.check()
        self.wishes.append(wish)
        form, label = wish.form, wish.label
        if self.export_troubles:
            raise self.export_troubles.pop(0)
        content = path.read_bytes() + f" as {form}, {label.request_id}".encode()
        target = folder / f"{uuid.uuid4().hex}{form.suffixes[0]}"
        return self._file(content, target, form.content_type)
