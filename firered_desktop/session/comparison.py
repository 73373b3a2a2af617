"""What stands in the compare view: the before and the after of one result of one edit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from firered_desktop.session.mip_levels import Levels, mip_levels
from firered_desktop.session.picture_shelf import PictureFiles, PictureShelf
from firered_desktop.session.result_thumbnails import ResultThumbnails, Thumbnails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

    from firered_desktop.core.edit import ResultImage
    from firered_desktop.core.errors import FireredError
    from firered_desktop.core.job import Job
    from firered_desktop.core.ports import PreviewSource


class Pictures(PictureFiles, Thumbnails, Protocol):
    """What the library has of results, large and small."""


class Side(Enum):
    """The two pictures of a pair."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class OneResult:
    """A result of an edit; `index` counts from 0."""

    job: Job
    index: int = 0

    @property
    def image(self) -> ResultImage | None:
        """The picture, None where the edit has no such result."""
        images = self.job.result.images if self.job.result is not None else ()
        return images[self.index] if 0 <= self.index < len(images) else None


class Comparison(QObject):
    """Loads the two pictures of the edit that is looked at, off the GUI thread.

    The before is the photograph that was edited, or the result that a person put in its place.
    Signals: `chosen` (Job) when another edit, result or before is looked at or the record changed,
    `loaded` when a picture of it arrived or turned out not to be had.
    """

    chosen = Signal(object)
    loaded = Signal()

    def __init__(
        self, pictures: Pictures, previews: PreviewSource, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._shelf = PictureShelf(pictures, previews, self)
        self.thumbnails = ResultThumbnails(pictures, self)
        self._job: Job | None = None
        self._index = 0
        self._reference: OneResult | None = None
        self._shown: dict[Side, str] | None = None
        self._draft: Levels | None = None
        self._shelf.arrived.connect(self._take)

    @property
    def job(self) -> Job | None:
        """The edit that is looked at."""
        return self._job

    @property
    def index(self) -> int:
        """Which of its results, from 0."""
        return self._index

    @property
    def looked_at(self) -> OneResult | None:
        """The result that is looked at, if there is one."""
        one = OneResult(self._job, self._index) if self._job is not None else None
        return one if one is not None and one.image is not None else None

    @property
    def reference(self) -> OneResult | None:
        """The result that a person put in the place of the photograph."""
        return self._reference

    @property
    def compared_with(self) -> OneResult | None:
        """The result that is the before now; None where it is the photograph.

        A result is never compared with itself, nor with what has no result.
        """
        one, other = self.looked_at, self._reference
        if one is None or other is None:
            return None
        return None if (other.job.id, other.index) == (one.job.id, one.index) else other

    def image(self, side: Side) -> Levels | None:
        """One picture of the pair, if it is there; without an edit the draft's own picture."""
        if self._job is None:
            return self._draft if side is Side.BEFORE else None
        sha256 = self._pair().get(side)
        return None if sha256 is None else self._shelf.levels(sha256)

    @property
    def loading(self) -> bool:
        """Whether a picture of the pair is still on its way."""
        return any(
            self._shelf.levels(sha256) is None and self._shelf.failure(sha256) is None
            for sha256 in self._pair().values()
        )

    def failure(self, side: Side) -> FireredError | None:
        """Why a picture of the pair cannot be shown."""
        sha256 = self._pair().get(side)
        return None if sha256 is None else self._shelf.failure(sha256)

    def show_draft(self, image: QImage | None) -> None:
        """Look at the picture that is being composed with, and at no edit."""
        had_none = self._shown == {}
        self._draft = None if image is None else mip_levels(image)
        self.show(None)
        if had_none:  # nothing was loaded, and yet another picture is seen
            self.loaded.emit()

    def show(self, job: Job | None, index: int = 0) -> None:
        """Look at result `index` of `job`, or at nothing."""
        self._job, self._index = job, index
        self._load()
        self.chosen.emit(job)

    def step(self, by: int) -> None:
        """Look at the next or the previous result of the same edit."""
        if self._job is not None and self._job.result is not None:
            count = len(self._job.result.images)
            self.show(self._job, min(max(self._index + by, 0), count - 1))

    def compare_with(self, one: OneResult | None) -> None:
        """Let this result be the before from now on; None: the photograph again.

        Where no result is looked at, there is nothing to lay over it: it is looked at itself.
        """
        self._reference = one
        if one is not None and self.looked_at is None:
            self.show(one.job, one.index)
            return
        self._load()
        self.chosen.emit(self._job)

    def update(self, job: Job) -> None:
        """Take the latest record of an edit; of another than the one looked at nothing changes."""
        if self._job is not None and self._job.id == job.id:
            self._job = job
            self._load()
            self.chosen.emit(job)

    def _load(self) -> None:
        self.thumbnails.show(self._job)
        pair = self._pair()
        if pair == self._shown:
            return
        self._shown = pair
        self._want()
        self.loaded.emit()

    def _take(self) -> None:
        self._want()
        self.loaded.emit()

    def _want(self) -> None:
        """The pair first; once it is there, the other results, so that a step waits for nothing."""
        pair = tuple(self._pair().values())
        self._shelf.want(pair if self.loading else (*self._others(), *pair))

    def _others(self) -> Iterator[str]:
        if self._job is not None and self._job.result is not None:
            yield from (image.sha256 for image in self._job.result.images)

    def _pair(self) -> dict[Side, str]:
        pair = {}
        before, after = self._before(), self.looked_at
        if before is not None:
            pair[Side.BEFORE] = before
        if after is not None and after.image is not None:
            pair[Side.AFTER] = after.image.sha256
        return pair

    def _before(self) -> str | None:
        other = self.compared_with
        if other is not None and other.image is not None:
            return other.image.sha256
        job = self._job
        # Of a picture on the web there is no copy; the first prepared one is another then.
        if job is not None and job.prepared and not job.request.images[0].hosted:
            return job.prepared[0].before_sha256
        return None
