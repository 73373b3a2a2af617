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
    from collections.abc import Callable, Iterable, Sequence

    from firered_desktop.core.gallery import Gallery, HistoryEntry
    from firered_desktop.core.job import Job
    from firered_desktop.core.judging import Key
    from firered_desktop.session.input_thumbnails import InputThumbnails

PAGE = 60  # pictures read at a time
BATCH = 12  # thumbnails read at a time; whoever waits for a screen of them sees the first soon
MOST_ENTRIES = 3000  # kept at a time
MOST_THUMBNAIL_BYTES = 96_000_000  # of their pixels, kept at a time
WIDTHS = (160, 320, 512)  # pixels that thumbnails are read at; as large as that are those stored
MOST_WISHES = 4 * PAGE  # whoever scrolls on does not want what was passed
MOST_PASSED = 1000  # wishes that were passed over and are remembered; more than a screen shows

V = TypeVar("V")
R = TypeVar("R")


class _Thumbnails:
    """The images that were read last; None for those of which there are none."""

    def __init__(self) -> None:
        self.images: dict[Key, QImage | None] = {}
        self._bytes = 0

    def keep(self, key: Key, image: QImage | None) -> None:
        """Keep one, and forget those that came first for it."""
        self.forget(key)
        self.images[key] = image
        self._bytes += _bytes(image)
        while self._bytes > MOST_THUMBNAIL_BYTES or len(self.images) > MOST_ENTRIES:
            self.forget(next(iter(self.images)))

    def forget(self, key: Key) -> None:
        """Read it again when it is asked for."""
        self._bytes -= _bytes(self.images.pop(key, None))


class GalleryPages(QObject):
    """Reads entries and thumbnails off the GUI thread, those that were asked for last first.

    `arrived` (a frozenset of keys) tells what can be shown now, or asked for again: of very many
    wishes the oldest are passed over. `failed` (FireredError) tells that a page could not be read.
    An edit without a result has the thumbnail of what it was asked with, from `inputs`.
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
        self._thumbnails = _Thumbnails()
        self._latest: dict[str, Job] = {}
        self._wished: dict[Key, None] = {}
        self._wished_thumbnails: dict[Key, None] = {}
        self._passed: dict[Key, None] = {}
        self._reading = False
        self._thumbnails_next = False
        self._outdated: set[Key] = set()  # forgotten while they were being read
        self._soon = QTimer(self)  # what one frame asks for is read together
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._read)

    @property
    def busy(self) -> bool:
        """Whether something that was asked for is still to come."""
        return bool(self._reading or self._wished or self._wished_thumbnails or self._passed)

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
        if key in self._thumbnails.images:
            return self._thumbnails.images[key]
        self._wish(self._wished_thumbnails, key)
        return None

    def want_width(self, width: int) -> None:
        """Read thumbnails that are sharp at so many pixels, and no larger than need be."""
        wanted = next((each for each in WIDTHS if each >= width), WIDTHS[-1])
        if wanted > self._width:
            self._thumbnails = _Thumbnails()
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
                    self._thumbnails.forget(key)
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
        if len(wished) > MOST_WISHES:
            passed = next(iter(wished))
            del wished[passed]
            self._passed[passed] = None
            _shorten(self._passed, MOST_PASSED)
        if not self._reading and not self._soon.isActive():
            self._soon.start()

    def _read(self) -> None:
        """Read a page or a batch of thumbnails, in turn while both are wished for."""
        if self._reading:
            return
        if self._wished and not (self._thumbnails_next and self._wished_thumbnails):
            keys = _taken(self._wished, PAGE)
            self._outdated.clear()
            self._run(partial(self._gallery.entries, keys), partial(self._take_entries, keys))
            self._thumbnails_next = True
        elif self._wished_thumbnails:
            keys = _taken(self._wished_thumbnails, BATCH)
            fetch = partial(self._fetch_thumbnails, keys, self._width)
            self._run(fetch, partial(self._take_thumbnails, keys))
            self._thumbnails_next = False
        elif self._passed:
            passed, self._passed = self._passed, {}
            self.arrived.emit(frozenset(passed))

    def _run(self, fetch: Callable[[], R], take: Callable[[R], None]) -> None:
        self._reading = True
        self._tasks.run(fetch, partial(self._end, take))

    def _end(self, take: Callable[[R], None], outcome: R | FireredError) -> None:
        self._reading = False
        if isinstance(outcome, FireredError):
            self.failed.emit(outcome)
            return
        take(outcome)
        if self.busy:
            self._soon.start()

    def _take_entries(self, keys: Sequence[Key], entries: tuple[HistoryEntry, ...]) -> None:
        found = {entry.key: self._with_latest(entry) for entry in entries}
        # What is not there is not asked for again and again.
        self._entries |= {key: found.get(key) for key in keys if key not in self._outdated}
        _shorten(self._entries, MOST_ENTRIES)
        self.arrived.emit(frozenset(keys))

    def _fetch_thumbnails(self, keys: Sequence[Key], width: int) -> dict[Key, QImage]:
        encoded = {key: self._gallery.thumbnail(key) for key in keys}
        return {key: _decoded(each, width) for key, each in encoded.items() if each is not None}

    def _take_thumbnails(self, keys: Sequence[Key], images: dict[Key, QImage]) -> None:
        for key in keys:
            self._thumbnails.keep(key, images.get(key))
        self.arrived.emit(frozenset(keys))

    def _with_latest(self, entry: HistoryEntry) -> HistoryEntry:
        """What was told of an edit may be newer than what was read, and knows its progress."""
        latest = self._latest.get(entry.job.id)
        if latest is None or latest.changed_at < entry.job.changed_at:
            return entry
        return replace(entry, job=latest)

    def _tell_input(self, job_id: str) -> None:
        keys = [key for key, each in self._entries.items() if each and each.job.id == job_id]
        self.arrived.emit(frozenset(keys))


def _taken(wished: dict[Key, None], most: int) -> tuple[Key, ...]:
    """The last wishes, at most so many, which are wished no more."""
    taken = tuple(wished)[-most:]
    for key in taken:
        del wished[key]
    return taken


def _bytes(image: QImage | None) -> int:
    return 0 if image is None else image.sizeInBytes()


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
