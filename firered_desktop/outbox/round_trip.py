"""Results back to where the photograph came from: beside it, or in its place."""

from __future__ import annotations

import logging
import uuid
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from firered_desktop.core.errors import (
    FireredError,
    OriginalChanged,
    OriginalKept,
    PictureMissing,
)
from firered_desktop.core.export import (
    PLAIN,
    ColourSpace,
    ExportChoices,
    ExportFormat,
    exported_size,
)
from firered_desktop.core.ports import CancelToken, Clock, Library, Preparer
from firered_desktop.core.replaced import ReplacedFile, ReplacedFiles, Return
from firered_desktop.outbox.delivery import copy_file, deliver, digest_of, faults_of
from firered_desktop.outbox.results import ResultStore

if TYPE_CHECKING:
    import os
    from collections.abc import Callable

    from firered_desktop.core.edit import ResultImage
    from firered_desktop.core.job import Job

logger = logging.getLogger(__name__)

_DEEP = frozenset({ExportFormat.TIFF, ExportFormat.PNG})  # formats with 16 bits per channel


class RoundTrip:
    """Writes results back as files like the original: same format, depth, profile and metadata.

    Methods block and may take long. Nothing is enlarged unless it is asked for. Quality, signer and
    whether the instruction goes along are as `usual` in copies. `note` remembers that a result of
    an edit was copied to a file, and when.
    """

    def __init__(
        self,
        library: Library,
        replaced: ReplacedFiles,
        preparer: Preparer,
        clock: Clock,
        usual: Callable[[], ExportChoices] = lambda: PLAIN,
        *,
        note: Callable[[str, int, str, float], None] | None = None,
    ) -> None:
        self._library = library
        self._replaced = replaced
        self._preparer = preparer
        self._clock = clock
        self._usual = usual
        self._note = note
        self._results = ResultStore(library, preparer)

    def plan(self, job: Job, image: ResultImage, *, enlarge: bool = False) -> Return:
        """What saving back comes to; `enlarge` brings the result to the original's size.

        Raises PictureMissing where the original is gone, OriginalKept where it is the library's
        own, and what reading it raises.
        """
        original = original_of(job)
        if original is None:
            raise PictureMissing(name=job.request.images[0].stem)
        if original.is_relative_to(self._workspace.parent.resolve()):
            raise OriginalKept(name=original.name)  # a picture of the library itself
        facts = self._preparer.probe(original, CancelToken())
        own = ExportFormat.of_type(facts.content_type)
        form = own or ExportFormat.TIFF
        choices = replace(
            self._usual(),
            depth=16 if facts.depth > 8 and form in _DEEP else 8,
            box=facts.dimensions if enlarge else None,
            enlarge=enlarge,
            space=ColourSpace.ORIGINAL,
            metadata=True,
            location=True,  # it stays in the person's own files
        )
        size = exported_size(image.dimensions, choices.box, enlarge=enlarge)
        return Return(
            original, facts, _status(original).st_mtime_ns, form, choices, size, own is not None
        )

    def save_beside(self, job: Job, image: ResultImage, plan: Return) -> Path:
        """Write the result beside the original; nothing there is overwritten."""
        made = self._made(job, image, plan)
        try:
            original = plan.original
            path = deliver(made, original.parent, original.stem, _suffix(plan)).absolute()
            self._remember(job, image, path)
            return path
        finally:
            made.unlink(missing_ok=True)

    def replace_original(self, job: Job, image: ResultImage, plan: Return) -> ReplacedFile:
        """Put the result in the place of the original, whose old bytes are kept in the library.

        Raises OriginalChanged where it is not the file of the plan any more, OriginalKept where its
        format cannot be written, FolderUnwritable, DiskFull and what exporting raises; then
        the original is as it was.
        """
        if not plan.replaceable:
            raise OriginalKept(name=plan.original.name)
        made = self._made(job, image, plan)
        try:
            file = ReplacedFile(
                uuid.uuid4().hex,
                job.id,
                str(plan.original),
                self._keep(plan),
                plan.facts.content_type,
                plan.facts.size,
                digest_of(made),
                self._clock.now(),
            )
            # The row first: with neither a power cut nor a full disk may the old bytes be unknown.
            self._replaced.add(file)
            _check_unchanged(plan)
            copy_file(made, plan.original, like=plan.original)
        finally:
            made.unlink(missing_ok=True)
        self._remember(job, image, plan.original)
        return file

    def old_file(self, path: Path, size: int) -> Path | None:
        """The kept bytes of what once stood at `path`, `size` bytes long; None without them."""
        for file in self._replaced.at(str(path.resolve())):
            if file.size == size and file.put_back_at is None:
                return self._library.picture(file.sha256)
        return None

    def put_back(self, file: ReplacedFile) -> Path:
        """Put the old file in its place again; raises PictureMissing, OriginalChanged.

        A file that was changed after the result took its place is not overwritten.
        """
        place, kept = Path(file.path), self._library.picture(file.sha256)
        if kept is None:
            raise PictureMissing(name=place.name)
        there = place.exists()
        with faults_of(place.parent):
            if there and digest_of(place) not in {file.new_sha256, file.sha256}:
                raise OriginalChanged(name=place.name)
        copy_file(kept, place, like=place if there else None)
        self._replaced.put_back(file.id, self._clock.now())
        return place

    def _remember(self, job: Job, image: ResultImage, path: Path) -> None:
        if self._note is None:
            return
        assert job.result is not None
        try:
            self._note(job.id, job.result.images.index(image), str(path), self._clock.now())
        except FireredError as error:  # the file is there all the same
            logger.warning("An export could not be noted: %s", error.code)

    def _keep(self, plan: Return) -> str:
        """Keep the original's bytes in the library; their hash."""
        _check_unchanged(plan)
        copy = self._workspace / f"replaced-{uuid.uuid4().hex}"
        try:
            copy_file(plan.original, copy)
            sha256 = digest_of(copy)
            if copy.stat().st_size != plan.facts.size:
                raise OriginalChanged(name=plan.original.name)
            self._library.take_in(copy, sha256, plan.facts.content_type)
        finally:
            copy.unlink(missing_ok=True)
        return sha256

    def _made(self, job: Job, image: ResultImage, plan: Return) -> Path:
        """The result as a file in the workspace, with what the original says beside its pixels."""
        wish = self._results.wish_for(job, plan.form, plan.choices)
        source, folder, token = self._results.path_of(image.sha256), self._workspace, CancelToken()
        if wish.origin is not None:
            return self._preparer.export(source, wish, folder, token).path
        # An edit of before this was kept at the click.
        origin = self._preparer.record_origin(plan.original, folder, token)
        try:
            wish = replace(wish, origin=None if origin is None else origin.path)
            return self._preparer.export(source, wish, folder, token).path
        finally:
            if origin is not None:
                origin.path.unlink(missing_ok=True)

    @property
    def _workspace(self) -> Path:
        return self._library.workspace()


def original_of(job: Job) -> Path | None:
    """The file of picture 1 where it is one of this machine and still there; may block."""
    first = job.request.images[0]
    if first.hosted:
        return None
    path = Path(first.path)
    return path.resolve() if path.is_file() else None


def _suffix(plan: Return) -> str:
    own = plan.original.suffix
    return own if ExportFormat.of_path(plan.original) is plan.form else plan.form.suffixes[0]


def _check_unchanged(plan: Return) -> None:
    status = _status(plan.original)
    if (status.st_size, status.st_mtime_ns) != (plan.facts.size, plan.changed_at):
        raise OriginalChanged(name=plan.original.name)


def _status(path: Path) -> os.stat_result:
    try:
        return path.stat()
    except OSError as error:
        raise PictureMissing(name=path.name) from error
