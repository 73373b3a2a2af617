"""Pictures of the library as they are looked at: read off the GUI thread, the last ones kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.errors import FireredError, PictureMissing
from firered_desktop.core.picture import Preview
from firered_desktop.core.sizes import Dimensions
from firered_desktop.session.mip_levels import Levels, mip_levels
from firered_desktop.session.previews import to_image
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from firered_desktop.core.ports import CancelToken, PreviewSource

WHOLE = Dimensions(16384, 16384)  # pixels; the pictures of the library are smaller than this
KEPT_PIXELS = 32_000_000  # of pictures that are not looked at now; about 5 bytes each


class PictureFiles(Protocol):
    """Where the picture files of the library are; may block."""

    def picture(self, sha256: str) -> Path | None: ...


class PictureShelf(QObject):
    """Gives the pictures that are wanted, by their hash.

    `arrived` when one came or turned out not to be had.
    """

    arrived = Signal()
    _decoded = Signal(str, int, object)

    def __init__(
        self, files: PictureFiles, previews: PreviewSource, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._files = files
        self._previews = previews
        self._tasks = Tasks(self)
        self._wanted: tuple[str, ...] = ()
        self._levels: dict[str, Levels] = {}  # the one wanted last at the end
        self._failures: dict[str, FireredError] = {}
        self._under_way: dict[str, int] = {}  # the number of each wish; news of others are late
        self._tokens: dict[int, CancelToken] = {}
        self._count = 0
        self._decoded.connect(self._take)

    def levels(self, sha256: str) -> Levels | None:
        """A picture, if it is there."""
        return self._levels.get(sha256)

    def failure(self, sha256: str) -> FireredError | None:
        """Why a picture that is wanted cannot be had."""
        return self._failures.get(sha256)

    def want(self, pictures: Sequence[str]) -> None:
        """Get these from now on, and none of the others that are on their way."""
        self._wanted = tuple(dict.fromkeys(pictures))
        for sha256 in self._under_way.keys() - set(self._wanted):
            self._drop(sha256)
        for sha256 in self._failures.keys() - set(self._wanted):
            del self._failures[sha256]
        for sha256 in self._wanted:
            if sha256 in self._levels:
                self._levels[sha256] = self._levels.pop(sha256)
            elif sha256 not in self._under_way and sha256 not in self._failures:
                self._fetch(sha256)
        self._let_go()

    def _drop(self, sha256: str) -> None:
        token = self._tokens.pop(self._under_way.pop(sha256), None)
        if token is not None:
            token.cancel()

    def _fetch(self, sha256: str) -> None:
        self._count += 1
        self._under_way[sha256] = self._count
        self._tasks.run(partial(self._path_of, sha256), partial(self._decode, sha256, self._count))

    def _path_of(self, sha256: str) -> Path:
        path = self._files.picture(sha256)
        if path is None:
            raise PictureMissing(name=sha256[:12])
        return path

    def _decode(self, sha256: str, number: int, found: Path | FireredError) -> None:
        if self._under_way.get(sha256) != number:
            return  # nobody wants it any more
        if isinstance(found, FireredError):
            self._take(sha256, number, found)
            return
        on_done: Callable[[Preview | FireredError], None] = partial(self._tell, sha256, number)
        self._tokens[number] = self._previews.request_preview(found, WHOLE, on_done)

    def _tell(self, sha256: str, number: int, outcome: Preview | FireredError) -> None:
        """Called on the imaging thread, where large pictures may take their time."""
        try:
            if isinstance(outcome, Preview):
                self._decoded.emit(sha256, number, mip_levels(to_image(outcome.pixels)))
            else:
                self._decoded.emit(sha256, number, outcome)
        except RuntimeError:
            return  # the window closed meanwhile

    def _take(self, sha256: str, number: int, outcome: Levels | FireredError) -> None:
        if self._under_way.get(sha256) != number:
            return
        del self._under_way[sha256]
        self._tokens.pop(number, None)
        if isinstance(outcome, FireredError):
            self._failures[sha256] = outcome
        else:
            self._levels[sha256] = outcome
            self._let_go()
        self.arrived.emit()

    def _let_go(self) -> None:
        """Forget what was looked at longest ago, where too much is kept."""
        others = [sha256 for sha256 in self._levels if sha256 not in self._wanted]
        kept = 0
        for sha256 in reversed(others):
            first = self._levels[sha256][0]
            kept += first.width() * first.height()
            if kept > KEPT_PIXELS:
                del self._levels[sha256]
