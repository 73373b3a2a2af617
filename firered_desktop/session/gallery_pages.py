"""The pictures of the gallery that somebody looked at: read in pages, kept for a while."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QBuffer, QIODevice, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QImageReader

from firered_desktop.core.errors import FireredError
from firered_desktop.session.picture_plugins import load_picture_plugins
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from firered_desktop.core.gallery import Gallery, HistoryEntry
    from firered_desktop.core.job import Job
    from firered_desktop.core.judging import Key
    from firered_desktop.session.input_thumbnails import InputThumbnails

PAGE = 60  # pictures read at a time
MOST_ENTRIES = 3000  # kept at a time
MOST_THUMBNAIL_BYTES = 96_000_000  # of their pixels, kept at a time
WIDTHS = (160, 320, 512)  # pixels that thumbnails are read at; as large as that are those stored
MOST_WISHES = 4 * PAGE  # whoever scrolls on does not want what was passed

V = TypeVar("V")


class GalleryPages(QObject):
    """Reads entries and thumbnails off the GUI thread, those that were asked for last first.

    `arrived` (a frozenset of keys) tells what can be shown now, `failed` (FireredError) that a page
    could not be read. An edit without a result has the thumbnail of what it was asked with, from
    `inputs`.
    """

    arrived = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        gallery: Gallery,
        parent: QObject | None = None,
        *,
        inputs: InputThumbnails | None = None,
    ) -> None:
        super().__init__(parent)
        load_picture_plugins()
        self._gallery = gallery
        self._inputs = inputs
        if inputs is not None:
            inputs.arrived.connect(self._tell_input)
        self._width = WIDTHS[-1]
        self._tasks = Tasks(self)
        self._entries: dict[Key, HistoryEntry | None] = {}
        self._thumbnails: dict[Key, QImage | None] = {}
        self._latest: dict[str, Job] = {}
        self._wished: dict[Key, None] = {}
        self._wished_thumbnails: dict[Key, None] = {}
        self._reading = False
        self._outdated: set[Key] = set()  # forgotten while they were being read
        self._soon = QTimer(self)  # what one frame asks for is read together
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._read)

    def entry(self, key: Key) -> HistoryEntry | None:
        """The picture, if it was read; else it is read soon."""
        if key in self._entries:
            return self._entries[key]
        self._wish(self._wished, key)
        return None

    def thumbnail(self, key: Key) -> QImage | None:
        """Its thumbnail, if it was read; else it is read soon."""
        entry = self.entry(key)
        if entry is not None and entry.result is None:
            # What is not prepared yet is being decoded for that; a second time would delay it.
            prepared = self._inputs is not None and entry.job.prepared
            return self._inputs.of(entry.job) if self._inputs is not None and prepared else None
        if key in self._thumbnails:
            return self._thumbnails[key]
        self._wish(self._wished_thumbnails, key)
        return None

    def want_width(self, width: int) -> None:
        """Read thumbnails that are sharp at so many pixels, and no larger than need be."""
        wanted = next((each for each in WIDTHS if each >= width), WIDTHS[-1])
        if wanted > self._width:
            self._thumbnails.clear()
        self._width = wanted

    def jobs(self) -> tuple[Job, ...]:
        """The edits of the pictures that were read."""
        known = {entry.job.id: entry.job for entry in self._entries.values() if entry is not None}
        return tuple(known.values())

    def put(self, job: Job) -> None:
        """Show the latest record of an edit."""
        self._latest[job.id] = job
        changed = set()
        for key, entry in self._entries.items():
            if entry is not None and entry.job.id == job.id:
                changed.add(key)
                if entry.job.state is not job.state:
                    self._thumbnails.pop(key, None)
        for key in changed:
            known = self._entries[key]
            assert known is not None
            self._entries[key] = replace(known, job=job)
        if changed:
            self.arrived.emit(frozenset(changed))

    def forget(self, keys: Iterable[Key]) -> None:
        """Read these again when they are asked for."""
        for key in keys:
            self._entries.pop(key, None)
            if self._reading:
                self._outdated.add(key)

    def _wish(self, wished: dict[Key, None], key: Key) -> None:
        wished.pop(key, None)
        wished[key] = None
        while len(wished) > MOST_WISHES:
            wished.pop(next(iter(wished)))
        if not self._reading:
            self._soon.start()

    def _read(self) -> None:
        if self._reading or not (self._wished or self._wished_thumbnails):
            return
        self._reading = True
        keys = _taken(self._wished)
        thumbnails = _taken(self._wished_thumbnails)
        self._tasks.run(
            partial(self._fetch, keys, thumbnails, self._width),
            partial(self._take, keys, thumbnails),
        )

    def _fetch(
        self, keys: Sequence[Key], thumbnails: Sequence[Key], width: int
    ) -> tuple[tuple[HistoryEntry, ...], dict[Key, QImage]]:
        images = {}
        for key in thumbnails:
            encoded = self._gallery.thumbnail(key)
            if encoded is not None:
                images[key] = _decoded(encoded, width)
        return (self._gallery.entries(keys) if keys else ()), images

    def _take(
        self,
        keys: Sequence[Key],
        thumbnails: Sequence[Key],
        outcome: tuple[tuple[HistoryEntry, ...], dict[Key, QImage]] | FireredError,
    ) -> None:
        self._reading = False
        if isinstance(outcome, FireredError):
            self.failed.emit(outcome)
            return
        entries, images = outcome
        found = {entry.key: self._with_latest(entry) for entry in entries}
        # What is not there is not asked for again and again.
        self._entries |= {key: found.get(key) for key in keys if key not in self._outdated}
        self._outdated.clear()
        self._thumbnails |= {key: images.get(key) for key in thumbnails}
        _shorten(self._entries, MOST_ENTRIES)
        self._shorten_thumbnails()
        self.arrived.emit(frozenset((*keys, *thumbnails)))
        if self._wished or self._wished_thumbnails:
            self._soon.start()

    def _shorten_thumbnails(self) -> None:
        """Forget those that came first; those of which there are none are cheap to keep."""
        taken = sum(image.sizeInBytes() for image in self._thumbnails.values() if image)
        while taken > MOST_THUMBNAIL_BYTES or len(self._thumbnails) > MOST_ENTRIES:
            gone = self._thumbnails.pop(next(iter(self._thumbnails)))
            taken -= gone.sizeInBytes() if gone else 0

    def _with_latest(self, entry: HistoryEntry) -> HistoryEntry:
        """What was told of an edit may be newer than what was read, and knows its progress."""
        latest = self._latest.get(entry.job.id)
        if latest is None or latest.changed_at < entry.job.changed_at:
            return entry
        return replace(entry, job=latest)

    def _tell_input(self, job_id: str) -> None:
        keys = [key for key, each in self._entries.items() if each and each.job.id == job_id]
        self.arrived.emit(frozenset(keys))


def _taken(wished: dict[Key, None]) -> tuple[Key, ...]:
    """The last wishes of a page, which are wished no more."""
    taken = tuple(wished)[-PAGE:]
    for key in taken:
        del wished[key]
    return taken


def _decoded(encoded: bytes, width: int) -> QImage:
    """A thumbnail that covers a frame of that `width`, and is no larger."""
    content = QBuffer()
    content.setData(encoded)
    content.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(content)
    size = reader.size()
    frame = QSize(width, width * 3 // 4)
    fitted = size.scaled(frame, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    if size.isValid() and fitted.width() < size.width():
        reader.setScaledSize(fitted)
    return reader.read()


def _shorten(kept: dict[Key, V], most: int) -> None:
    while len(kept) > most:
        kept.pop(next(iter(kept)))
