"""Results that were exported once, with their labels, taken into a library as edits again."""

from __future__ import annotations

import hashlib
import logging
import shutil
import uuid
from typing import TYPE_CHECKING

from firered_desktop.core.disk import is_full
from firered_desktop.core.edit import (
    EditRequest,
    EditResult,
    InputImage,
    ResultImage,
    Submission,
)
from firered_desktop.core.errors import DiskFull, FireredError, LibraryUnusable
from firered_desktop.core.importing import Imported
from firered_desktop.core.job import Job, State
from firered_desktop.core.parameters import EditParameters
from firered_desktop.core.restoring import restoration
from firered_desktop.outbox.results import ResultStore

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from firered_desktop.core.label import ExportLabel
    from firered_desktop.core.ports import CancelToken, Library, OnProgress, Preparer

logger = logging.getLogger(__name__)


_Group = tuple[object, ...]


class Importer:
    """Takes labelled copies into `library`; `preparer` reads them. From any thread."""

    def __init__(self, library: Library, preparer: Preparer) -> None:
        self._library = library
        self._preparer = preparer
        self._results = ResultStore(library, preparer)

    def take_in(self, paths: Sequence[Path], token: CancelToken, tell: OnProgress) -> Imported:
        """Take in those of `paths` that carry a label and are not there yet; they stay as they are.

        Copies of one request become one edit. It is nothing that was paid for here. Raises
        Cancelled, before which whole edits may have been taken in, DiskFull, LibraryUnusable.
        """
        labels: dict[_Group, list[tuple[Path, ExportLabel]]] = {}
        known = unlabelled = unreadable = 0
        owned = self._library.request_ids()
        for number, path in enumerate(paths, start=1):
            token.check()
            label = self._label(path, token)
            if label is None:
                unlabelled += 1
            elif self._has(path, label, owned):
                known += 1
            else:
                labels.setdefault(_group(label), []).append((path, label))
            tell(number / len(paths) / 2)
        jobs = []
        for number, copies in enumerate(labels.values(), start=1):
            token.check()
            job, lost = self._edit_of(copies, token)
            unreadable += lost
            jobs += [] if job is None else [job]
            tell(0.5 + number / len(labels) / 2)
        return Imported(tuple(jobs), known, unlabelled, unreadable)

    def _label(self, path: Path, token: CancelToken) -> ExportLabel | None:
        try:
            return self._preparer.read_label(path, token)
        except FireredError:
            return None  # it is gone, or no picture: it says nothing

    def _has(self, path: Path, label: ExportLabel, owned: frozenset[str]) -> bool:
        if label.request_id is not None:
            return label.request_id in owned
        try:
            return self._library.picture(_digest(path)) is not None
        except OSError:
            return False

    def _edit_of(
        self, copies: Sequence[tuple[Path, ExportLabel]], token: CancelToken
    ) -> tuple[Job | None, int]:
        """The edit that these are results of, in the library now; how many could not be read."""
        images: list[ResultImage] = []
        lost = 0
        for path, _ in copies:
            try:
                images.append(self._kept(path, token))
            except (DiskFull, LibraryUnusable):
                raise
            except FireredError as error:
                logger.info("A copy could not be taken in: %s", error.code)
                lost += 1
        if not images:
            return None, lost
        job = _job(copies[0][0], copies[0][1], _different(images))
        assert job.result is not None
        self._library.add(job)
        self._results.keep_thumbnails(job.id, job.result.images)
        return job, lost

    def _kept(self, path: Path, token: CancelToken) -> ResultImage:
        facts = self._preparer.verify(path, token)
        work = self._library.workspace() / f"import-{uuid.uuid4().hex}"
        try:
            shutil.copyfile(path, work)
            sha256 = _digest(work)
            size = work.stat().st_size
            self._library.take_in(work, sha256, facts.content_type)
        except OSError as error:
            if is_full(error):
                raise DiskFull(folder=str(work.parent)) from error
            raise LibraryUnusable(folder=str(work.parent), detail=error.strerror or "") from error
        finally:
            work.unlink(missing_ok=True)
        return ResultImage(sha256, facts.content_type, facts.dimensions, size)


def _group(label: ExportLabel) -> _Group:
    """What is the same for the results of one request."""
    if label.request_id is not None:
        return (label.service, label.request_id)
    return (label.service, label.made_at, label.prompt, label.seed)


def _different(images: Iterable[ResultImage]) -> tuple[ResultImage, ...]:
    return tuple({image.sha256: image for image in images}.values())


def _job(path: Path, label: ExportLabel, images: tuple[ResultImage, ...]) -> Job:
    """The edit that `label` tells of. What it was asked with is not known, so the copy stands."""
    first = images[0]
    parameters = restoration(label, EditParameters()).parameters
    photograph = InputImage(str(path.absolute()), first.dimensions, first.size)
    submission = None
    if label.request_id is not None:
        submission = Submission(label.request_id, "", "", "")
    return Job(
        id=uuid.uuid4().hex,
        request=EditRequest(label.model_id, (photograph,), parameters, first.dimensions),
        service=label.service,
        created_at=label.made_at,
        changed_at=label.made_at,
        state=State.FINISHED,
        submitted_at=label.made_at,
        submission=submission,
        result=EditResult(images, label.seed),
        imported=True,
    )


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
