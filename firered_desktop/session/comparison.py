"""What stands in the compare view: the before and the after of one result of one edit."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from firered_desktop.core.errors import FireredError, PictureMissing
from firered_desktop.core.job import Job
from firered_desktop.core.picture import Preview
from firered_desktop.core.ports import CancelToken, PreviewSource
from firered_desktop.core.sizes import Dimensions
from firered_desktop.session.mip_levels import Levels, mip_levels
from firered_desktop.session.previews import to_image
from firered_desktop.session.tasks import Tasks

WHOLE = Dimensions(16384, 16384)  # pixels; the pictures of the library are smaller than this


class Pictures(Protocol):
    """Where the picture files of the library are; may block."""

    def picture(self, sha256: str) -> Path | None: ...


class Side(Enum):
    """The two pictures of a pair."""

    BEFORE = "before"
    AFTER = "after"


class Comparison(QObject):
    """Loads the two pictures of the edit that is looked at, off the GUI thread.

    Signals: `chosen` (Job) when another edit or result is looked at or its record changed,
    `loaded` when a picture of it arrived or turned out not to be had.
    """

    chosen = Signal(object)
    loaded = Signal()
    _decoded = Signal(int, object, object)

    def __init__(
        self, pictures: Pictures, previews: PreviewSource, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._previews = previews
        self._tasks = Tasks(self)
        self._job: Job | None = None
        self._index = 0
        self._round = 0  # counts what was asked for; news of earlier rounds is late
        self._images: dict[Side, Levels] = {}
        self._failures: dict[Side, FireredError] = {}
        self._shown: dict[Side, str | None] = {}
        self._tokens: list[CancelToken] = []
        self._draft: Levels | None = None
        self._decoded.connect(self._take)

    @property
    def job(self) -> Job | None:
        """The edit that is looked at."""
        return self._job

    @property
    def index(self) -> int:
        """Which of its results, from 0."""
        return self._index

    def image(self, side: Side) -> Levels | None:
        """One picture of the pair, if it is there; without an edit the draft's own picture."""
        if self._job is None:
            return self._draft if side is Side.BEFORE else None
        return self._images.get(side)

    @property
    def loading(self) -> bool:
        """Whether a picture of the pair is still on its way."""
        wanted = {side for side, sha256 in self._wanted().items() if sha256 is not None}
        return not wanted <= self._images.keys() | self._failures.keys()

    def failure(self, side: Side) -> FireredError | None:
        """Why a picture of the pair cannot be shown."""
        return self._failures.get(side) if self._job is not None else None

    def show_draft(self, image: QImage | None) -> None:
        """Look at the picture that is being composed with, and at no edit."""
        same_files = self._shown == dict.fromkeys(Side)
        self._draft = None if image is None else mip_levels(image)
        self.show(None)
        if same_files:  # nothing was loaded, and yet another picture is seen
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

    def update(self, job: Job) -> None:
        """Take the latest record of an edit; of another than the one looked at nothing changes."""
        if self._job is not None and self._job.id == job.id:
            self._job = job
            self._load()
            self.chosen.emit(job)

    def _load(self) -> None:
        wanted = self._wanted()
        if wanted == self._shown:
            return
        for token in self._tokens:
            token.cancel()
        self._tokens.clear()
        self._round += 1
        for side in Side:
            if wanted[side] != self._shown.get(side):
                self._images.pop(side, None)
                self._failures.pop(side, None)
        missing = {s: sha for s, sha in wanted.items() if sha is not None and s not in self._images}
        self._shown = wanted
        self.loaded.emit()
        for side, sha256 in missing.items():
            work = partial(self._path_of, sha256)
            self._tasks.run(work, partial(self._decode, self._round, side))

    def _wanted(self) -> dict[Side, str | None]:
        job = self._job
        before = None
        # Of a picture on the web there is no copy; the first prepared one is another then.
        if job is not None and job.prepared and not job.request.images[0].hosted:
            before = job.prepared[0].before_sha256
        after = None
        if job is not None and job.result is not None and job.result.images:
            after = job.result.images[min(self._index, len(job.result.images) - 1)].sha256
        return {Side.BEFORE: before, Side.AFTER: after}

    def _path_of(self, sha256: str) -> Path:
        path = self._pictures.picture(sha256)
        if path is None:
            raise PictureMissing(name=sha256[:12])
        return path

    def _decode(self, number: int, side: Side, found: Path | FireredError) -> None:
        if number != self._round:
            return
        if isinstance(found, FireredError):
            self._take(number, side, found)
            return
        on_done: Callable[[Preview | FireredError], None] = partial(self._tell, number, side)
        self._tokens.append(self._previews.request_preview(found, WHOLE, on_done))

    def _tell(self, number: int, side: Side, outcome: Preview | FireredError) -> None:
        try:
            if isinstance(outcome, Preview):
                self._decoded.emit(number, side, mip_levels(to_image(outcome.pixels)))
            else:
                self._decoded.emit(number, side, outcome)
        except RuntimeError:
            return  # the window closed meanwhile

    def _take(self, number: int, side: Side, outcome: Levels | FireredError) -> None:
        if number != self._round:
            return
        if isinstance(outcome, FireredError):
            self._failures[side] = outcome
        else:
            self._images[side] = outcome
        self.loaded.emit()
