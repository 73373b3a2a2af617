"""The first half of a course: prepare the pictures, upload them, submit once."""

from __future__ import annotations

import logging
import operator
import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from firered_desktop.core.edit import InputImage, PreparedPicture, Submission, preparation
from firered_desktop.core.errors import (
    DiskFull,
    ImagingStopped,
    LibraryBusy,
    Offline,
    PictureMissing,
    PictureUnreadable,
    RateLimited,
)
from firered_desktop.core.job import Job, State
from firered_desktop.core.ports import CancelToken, OnProgress, Upload
from firered_desktop.core.send_options import InputDelivery
from firered_desktop.outbox.abandoning import all_at_once
from firered_desktop.outbox.inputs import image_urls, needs_preparing
from firered_desktop.outbox.results import ResultStore

if TYPE_CHECKING:
    from collections.abc import Mapping

    from firered_desktop.core.picture import PreparedFile
    from firered_desktop.outbox.record import Record
    from firered_desktop.outbox.surroundings import Surroundings

logger = logging.getLogger(__name__)

ALWAYS_WAITED = 120.0  # seconds; a shorter wait that fal asks for is no reason to hold an edit
STORE_PAUSES = (0.5, 2.0, 5.0)  # seconds between tries to store what fal answered
RECONNECT_PAUSE = 1.0  # seconds between tries to make the first connection


class Sending:
    """Each method starts in the state of its name and leaves the job in the next one."""

    def __init__(self, record: Record, surroundings: Surroundings) -> None:
        self._record = record
        self._with = surroundings
        self._pictures = ResultStore(surroundings.library, surroundings.preparer)
        self._inline: tuple[str, ...] = ()
        self._first_refusal: float | None = None  # monotonic seconds
        self._first_limit: float | None = None

    def waiting(self) -> None:
        """Go on, unless the person changed their mind or something holds the edit."""
        self._record.token.check()
        if needs_preparing(self._record.job):
            self._record.move(State.PREPARING)
        else:
            self._with.gate.admit(self._record)

    def preparing(self) -> None:
        """Make the pixels that leave the machine, and keep them in the library."""
        record = self._record
        images = record.job.request.local_images
        prepared = list(record.job.prepared)
        for image in images[len(prepared) :]:
            prepared.append(self._prepare(image))
            record.progress(len(prepared) / len(images))
        record.move(State.WAITING, prepared=tuple(prepared))

    def _prepare(self, image: InputImage) -> PreparedPicture:
        library, job = self._with.library, self._record.job
        sent, before = self._with.preparer.prepare(
            Path(image.path),
            preparation(job.request.dimensions, job.options),
            library.workspace(),
            self._record.token,
        )
        origin = self._origin(Path(image.path))
        for file in (sent, before, origin):
            if file is not None:
                library.take_in(file.path, file.sha256, file.content_type)
        return PreparedPicture(
            sent.sha256,
            sent.content_type,
            sent.dimensions,
            sent.size,
            before.sha256,
            None if origin is None else origin.sha256,
        )

    def _origin(self, path: Path) -> PreparedFile | None:
        """What the original says beside its pixels; an edit is not held up by what that may be."""
        workspace = self._with.library.workspace()
        try:
            return self._with.preparer.record_origin(path, workspace, self._record.token)
        except (PictureMissing, PictureUnreadable, ImagingStopped) as error:
            logger.warning("What a picture says beside its pixels was not kept: %s", error.code)
            return None

    def uploading(self) -> None:
        """Put the pictures where the endpoint can fetch them, unless they are still there."""
        record, now = self._record, self._with.clock.now()
        job = record.job
        uploaded: Mapping[str, Any] = {}
        inputs_uploaded = job.options.delivery is InputDelivery.UPLOAD
        if inputs_uploaded and _expired(job, now):
            uploaded = self._upload(now)
        record.token.check()
        # Read before the state says that the request leaves: a picture that is gone costs nothing.
        self._inline = () if inputs_uploaded else image_urls(job, self._with.library)
        record.move(
            State.SUBMITTING,
            **uploaded,
            submitted_at=self._with.clock.now(),
            key_fingerprint=self._with.engine.key_fingerprint,
        )

    def _upload(self, now: float) -> Mapping[str, Any]:
        """What is to be kept of the uploads; one write with the state that follows saves time."""
        record = self._record
        pictures = record.job.prepared
        told = _Sum(tuple(picture.size for picture in pictures), record)
        works = [
            partial(self._upload_one, picture, partial(told.hear, index))
            for index, picture in enumerate(pictures)
        ]
        uploads = all_at_once(works, record.token)
        # Half of their time: a queue is to be passed before fal reads them.
        untils = [(now + each.until) / 2 for each in uploads if each.until is not None]
        until = min([now + self._with.uploads_last, *untils])
        return {"uploads": tuple(upload.url for upload in uploads), "uploads_until": until}

    def _upload_one(self, picture: PreparedPicture, told: OnProgress, token: CancelToken) -> Upload:
        def still_told(fraction: float) -> None:
            token.check()  # late news of an upload that was abandoned is dropped
            told(fraction)

        path = self._pictures.path_of(picture.sha256)
        return self._with.engine.upload(path, picture.content_type, token, still_told)

    def submitting(self) -> None:
        """Send the request: one POST, whatever becomes of it."""
        record = self._record
        try:
            # A wish to stop waits here: an answer on its way must not be thrown away.
            submission = self._with.engine.submit(
                record.job.request,
                self._inline or image_urls(record.job, self._with.library),
                CancelToken(),
                record.job.options,
            )
        except RateLimited as refusal:
            wait = float(refusal.values["retry_after"])
            if not self._may_wait(wait):
                raise
            record.move(State.WAITING, failure=refusal.failure())
            self._with.clock.sleep(wait, record.token)
        except Offline:
            if not self._may_try_again():
                raise
            record.move(State.WAITING)
            record.progress(unreachable=True)
            self._with.clock.sleep(RECONNECT_PAUSE, record.token)
        else:
            self._keep(submission)

    def _keep(self, submission: Submission) -> None:
        """Store what fal answered; a library that is busy for a while must not lose it."""
        for pause in STORE_PAUSES:
            try:
                self._record.move(State.IN_QUEUE, submission=submission)
            except (LibraryBusy, DiskFull):
                self._with.clock.sleep(pause, CancelToken())
            else:
                self._with.gate.open()
                return
        self._record.move(State.IN_QUEUE, submission=submission)

    def _may_wait(self, seconds: float) -> bool:
        """Whether waiting as fal asks is within what whoever runs the edit waits for a service."""
        now = self._with.clock.monotonic()
        if self._first_limit is None:
            self._first_limit = now
        longest = self._with.patience.silence
        if longest is None:
            return True
        return seconds <= max(longest, ALWAYS_WAITED) and now - self._first_limit <= longest

    def _may_try_again(self) -> bool:
        now = self._with.clock.monotonic()
        if self._first_refusal is None:
            self._first_refusal = now
        return now - self._first_refusal < self._with.patience.connect


class _Sum:
    """How far several uploads are together, by their sizes in bytes; told from any thread."""

    def __init__(self, sizes: tuple[int, ...], record: Record) -> None:
        self._sizes = sizes
        self._record = record
        self._fractions = [0.0] * len(sizes)
        self._lock = threading.Lock()

    def hear(self, index: int, fraction: float) -> None:
        """Picture `index` is so far."""
        with self._lock:
            self._fractions[index] = fraction
            done = sum(map(operator.mul, self._fractions, self._sizes))
            self._record.progress(done / max(sum(self._sizes), 1))


def _expired(job: Job, now: float) -> bool:
    return len(job.uploads) < len(job.prepared) or (job.uploads_until or 0.0) <= now
