"""What the program needs of the world, as protocols; and the token with which work is stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from firered_desktop.core.accounts import Accounts
from firered_desktop.core.errors import Cancelled, FireredError
from firered_desktop.core.send_options import USUAL, SendOptions

# The imaging process needs some of what is here and nothing of these, and starts sooner so.
if TYPE_CHECKING:
    from firered_desktop.core.edit import Answer, AnswerImage, EditRequest, Submission
    from firered_desktop.core.export_wish import ExportWish
    from firered_desktop.core.job import Job, Service
    from firered_desktop.core.label import ExportLabel
    from firered_desktop.core.picture import PictureFacts, PreparedFile, Preview
    from firered_desktop.core.preparation import Preparation
    from firered_desktop.core.sizes import Dimensions

OnProgress = Callable[[float], None]  # takes the fraction done, from 0 to 1


class CancelToken:
    """A wish to stop, shared between who wishes and who works; also what the worker sleeps on."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._lock = threading.RLock()
        self._wakes: list[Callable[[], None]] = []

    def cancel(self) -> None:
        """Wish it; may be called from any thread, more than once."""
        self._event.set()
        with self._lock:
            for wake in self._wakes:
                wake()

    @property
    def cancelled(self) -> bool:
        """Whether it was wished."""
        return self._event.is_set()

    def check(self) -> None:
        """Raise Cancelled if it was wished."""
        if self._event.is_set():
            raise Cancelled

    def sleep(self, seconds: float) -> None:
        """Wait `seconds`; raise Cancelled as soon as it is wished."""
        if self._event.wait(seconds):
            raise Cancelled

    @contextmanager
    def waking(self, wake: Callable[[], None]) -> Iterator[None]:
        """Have whoever cancels call `wake` while the block runs; raise Cancelled if one has.

        For a worker that must wait on something other than the token, such as a socket. `wake`
        may be called more than once, from any thread, must not block and must not raise.
        """
        with self._lock:
            self._wakes.append(wake)
        try:
            self.check()
            yield
        finally:
            with self._lock:
                self._wakes.remove(wake)


class Clock(Protocol):
    """The time, so that tests can have their own."""

    def now(self) -> float:
        """Seconds since the epoch, UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds since some moment; never jumps."""
        ...

    def sleep(self, seconds: float, token: CancelToken) -> None:
        """Wait `seconds`; raise Cancelled as soon as `token` is cancelled."""
        ...


class PreviewSource(Protocol):
    """Previews without waiting, for the GUI thread; the newest wish is served first."""

    def request_preview(
        self, path: Path, box: Dimensions, on_done: Callable[[Preview | FireredError], None]
    ) -> CancelToken:
        """Decode `path` to fit into `box` and hand it to `on_done`, on another thread.

        Once the returned token is cancelled, `on_done` is not called any more.
        """
        ...


class Exporter(Protocol):
    """Results out; a call blocks and may take long, so it is never made on the GUI thread."""

    def export(
        self, path: Path, wish: ExportWish, folder: Path, token: CancelToken
    ) -> PreparedFile:
        """The picture as a labelled copy, a new file in `folder`; `path` is not touched.

        Of what the file says besides its pixels nothing is kept; of the original, what `wish` asks
        for. Equal input gives equal bytes, but for signed copies. Raises PictureMissing,
        PictureUnreadable, PictureTooLarge, ImagingStopped, SigningMissing, CertificateUnusable,
        FolderUnwritable, DiskFull, Cancelled.
        """
        ...


class Preparer(Exporter, Protocol):
    """Photographs in and out; calls block and may take long, so never on the GUI thread.

    Raises PictureMissing, PictureUnreadable, PictureTooLarge, DecoderMissing, ImagingStopped,
    DiskFull, Cancelled.
    """

    def probe(self, path: Path, token: CancelToken) -> PictureFacts:
        """What the file's header says; no pixels are decoded."""
        ...

    def preview(self, path: Path, box: Dimensions, token: CancelToken) -> Preview:
        """The picture scaled down to fit into `box`, never enlarged."""
        ...

    def prepare(
        self, path: Path, how: Preparation, folder: Path, token: CancelToken
    ) -> tuple[PreparedFile, ...]:
        """The picture at each of the sizes that `how` asks for, as new files in `folder`.

        Upright, sRGB, without metadata; never enlarged; equal input gives equal bytes.
        """
        ...

    def record_origin(self, path: Path, folder: Path, token: CancelToken) -> PreparedFile | None:
        """What the file says beside its pixels, for exports to come, as a new file in `folder`.

        EXIF, IPTC and XMP, also of a sidecar beside it, its profile and its depth; None where it
        says nothing of all that.
        """
        ...

    def read_label(self, path: Path, token: CancelToken) -> ExportLabel | None:
        """The label of a copy that this program once exported; None where there is none."""
        ...

    def verify(self, path: Path, token: CancelToken) -> PictureFacts:
        """Decode the picture wholly and tell what it is."""
        ...

    def thumbnail(self, path: Path, box: Dimensions, token: CancelToken) -> bytes:
        """A small encoded picture (JPEG) that fits into `box`."""
        ...


@dataclass(frozen=True, slots=True)
class InQueue:
    """fal has the request; `position` requests are ahead, None where it does not say."""

    position: int | None


@dataclass(frozen=True, slots=True)
class InProgress:
    """A runner works on it."""


@dataclass(frozen=True, slots=True)
class Completed:
    """It ended, well or badly: the answer tells."""


Status = InQueue | InProgress | Completed


@dataclass(frozen=True, slots=True)
class Upload:
    """A file at fal: its URL, and when it may be gone (seconds since the epoch, None: unknown)."""

    url: str
    until: float | None


@dataclass(frozen=True, slots=True)
class Match:
    """A request in the account's own list that is equal to one whose answer got lost.

    `sent_at` is in seconds since the epoch.
    """

    submission: Submission
    sent_at: float


class CancelOutcome(Enum):
    """What came of asking fal to stop."""

    REMOVED = "removed"  # it was still in the queue: it costs nothing
    ASKED = "asked"  # it was already worked on, and may still complete and be charged
    COMPLETED = "completed"  # too late, or fal does not know it: its answer tells what became of it


class EditEngine(Protocol):
    """A service that performs edits. Calls block; each raises Cancelled once `token` is cancelled.

    GETs and uploads are retried inside; the submit never is. Errors are those of core/errors.
    """

    @property
    def service(self) -> Service:
        """Whose rows this engine may touch."""
        ...

    @property
    def key_fingerprint(self) -> str:
        """Tells one key from another without revealing it."""
        ...

    def upload(
        self, path: Path, content_type: str, token: CancelToken, on_progress: OnProgress
    ) -> Upload:
        """Put a file where the endpoint can fetch it; raises Offline, KeyRefused and others."""
        ...

    def forget_uploads(self, urls: Sequence[str]) -> None:
        """Upload these anew the next time: fal said that it could not read them."""
        ...

    def submit(
        self,
        request: EditRequest,
        image_urls: Sequence[str],
        token: CancelToken,
        options: SendOptions = USUAL,
    ) -> Submission:
        """Send the request once, with what `options` say of webhook and storage.

        Raises Offline (no connection was made), RateLimited, KeyRefused, AccountLocked,
        RequestRefused (nothing was accepted), or SubmitUnconfirmed (it may have been).
        """
        ...

    def follow(self, submission: Submission, token: CancelToken) -> Iterator[Status]:
        """Each change of status until Completed, which is the last."""
        ...

    def answer(self, submission: Submission, token: CancelToken) -> Answer:
        """The answer to a completed request; raises ServiceFailed, ContentRefused, ResultGone."""
        ...

    def download(
        self, image: AnswerImage, target: Path, token: CancelToken, on_progress: OnProgress
    ) -> None:
        """Fetch the bytes of one result to the new file `target`, whole and durable, or raise."""
        ...

    def cancel(self, submission: Submission, token: CancelToken) -> CancelOutcome:
        """Ask fal to stop, and tell what came of it."""
        ...

    def find(
        self,
        request: EditRequest,
        image_urls: Sequence[str],
        since: float,
        until: float,
        token: CancelToken,
    ) -> tuple[Match, ...]:
        """Ended requests of this account with equal arguments sent in that time, oldest first."""
        ...


class Library(Accounts, Protocol):
    """The edits on disk. Calls block, are safe from any thread, and are durable on return.

    Raises LibraryUnusable, LibraryBusy, DiskFull.
    """

    def add(self, job: Job) -> None:
        """A new row."""
        ...

    def update(self, job: Job) -> None:
        """The row of `job.id` as `job` says; raises EditUnknown."""
        ...

    def adopt(self, job: Job) -> bool:
        """Update `job` unless its request is another edit's; False, and nothing done, if so.

        A request that an edit gave up for another send stays its own. Looking and writing are one,
        whoever else has the library open. Raises EditUnknown.
        """
        ...

    def get(self, job_id: str) -> Job | None:
        """One edit."""
        ...

    def unfinished(self) -> tuple[Job, ...]:
        """Every edit that still needs something, oldest first."""
        ...

    def recent(self, limit: int, offset: int = 0) -> tuple[Job, ...]:
        """Edits, newest first."""
        ...

    def search(self, text: str, limit: int, offset: int = 0) -> tuple[Job, ...]:
        """Edits whose prompt or file names contain every word of `text`, newest first."""
        ...

    def prompts(self, text: str, limit: int) -> tuple[str, ...]:
        """Different instructions that contain every word of `text`, those used last first."""
        ...

    def request_ids(self) -> frozenset[str]:
        """Every request id that a row owns."""
        ...

    def take_in(self, path: Path, sha256: str, content_type: str) -> Path:
        """Move the file at `path` into the library's pictures and return its place there."""
        ...

    def picture(self, sha256: str) -> Path | None:
        """The picture file of that hash, or None where it is missing."""
        ...

    def thumbnail(self, job_id: str, index: int) -> bytes | None:
        """The stored thumbnail of one result."""
        ...

    def put_thumbnail(self, job_id: str, index: int, encoded: bytes) -> None:
        """Store the thumbnail of one result."""
        ...

    def workspace(self) -> Path:
        """A folder on the library's file system for files that are not pictures of it yet."""
        ...

    def lock_path(self, job_id: str) -> Path:
        """The lock file of one edit; whoever holds it works on the edit."""
        ...
