"""Whether the files of the draft's pictures are still what was read of them."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from firered_desktop.core.errors import FireredError
from firered_desktop.session.pictures import PictureState
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from firered_desktop.session.draft import Draft

Stamp = tuple[int, int] | None
"""Size in bytes and time of the last change in nanoseconds; None where there is no file."""

_LOOKED_AT = (PictureState.READY, PictureState.FAILED)


class Freshness(QObject):
    """Asks the disk off the GUI thread, when the window comes to the front and before a run.

    A picture whose file changed is read again, one whose file is gone says so. `reloaded` carries
    the names (tuple of str) of those that are read again.
    """

    reloaded = Signal(object)

    def __init__(self, draft: Draft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._tasks = Tasks(self)
        self._stamps: dict[int, Stamp] = {}
        self._asked: set[int] = set()
        self._waiting: deque[Callable[[bool], None]] = deque()
        draft.pictures_changed.connect(self._stamp_new)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._look_when_active)

    def check(self, on_done: Callable[[bool], None]) -> None:
        """Tell `on_done` whether a picture is not any more what was shown; in the order asked."""
        self._waiting.append(on_done)
        if len(self._waiting) == 1:
            self._check_next()

    def _check_next(self) -> None:
        watched = {
            picture.id: picture.path
            for picture in self._draft.pictures
            if picture.path and picture.state in _LOOKED_AT and picture.id in self._stamps
        }
        if watched:
            self._tasks.run(partial(_stamps, watched), self._compare)
        else:
            self._tell(stale=False)

    def _compare(self, found: Mapping[int, Stamp] | FireredError) -> None:
        if isinstance(found, FireredError):
            self._tell(stale=False)  # a bug of ours, and told; whoever prepares looks again
            return
        there = {picture.id: picture for picture in self._draft.pictures}
        changed = [
            number
            for number, stamp in found.items()
            if number in there and stamp != self._stamps[number]
        ]
        names = tuple(there[number].name for number in changed if found[number] is not None)
        for number in changed:
            self._stamps[number] = found[number]
            if found[number] is None:
                self._draft.slots.lose(number)
            else:
                self._draft.slots.reload(number)
        if names:
            self.reloaded.emit(names)
        self._tell(stale=bool(changed))

    def _tell(self, *, stale: bool) -> None:
        on_done = self._waiting.popleft()
        on_done(stale)
        if self._waiting:
            self._check_next()

    def _stamp_new(self) -> None:
        """Remember what each file is that is being read."""
        for picture in self._draft.pictures:
            if picture.path is not None and picture.id not in self._asked:
                self._asked.add(picture.id)
                work = partial(_stamps, {picture.id: picture.path})
                self._tasks.run(work, self._remember)

    def _remember(self, found: Mapping[int, Stamp] | FireredError) -> None:
        if not isinstance(found, FireredError):
            self._stamps |= found

    def _look_when_active(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and not self._waiting:
            self.check(_nobody_asked)


def _nobody_asked(stale: bool) -> None:
    del stale


def _stamps(files: Mapping[int, Path]) -> dict[int, Stamp]:
    return {number: _stamp(path) for number, path in files.items()}


def _stamp(path: Path) -> Stamp:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_size, status.st_mtime_ns
