"""What leaves this machine when the draft is run: made to be looked at, and removed again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from firered_desktop.core.edit import UNKNOWN, EditRequest, preparation
from firered_desktop.core.errors import Cancelled, Failure, FireredError, Problem
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.sizes import Dimensions
from firered_desktop.session.draft import Draft, input_image
from firered_desktop.session.pictures import DraftPicture, PictureState
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from firered_desktop.core.destinations import Destinations
    from firered_desktop.core.picture import PreparedFile
    from firered_desktop.core.preparation import Preparation
    from firered_desktop.core.send_options import SendOptions
    from firered_desktop.preferences import Preferences

THUMBNAIL = Dimensions(256, 256)  # pixels


class PictureMaker(Protocol):
    """Makes the files that are sent; both may block and raise what Preparer's methods raise."""

    def prepare(
        self, path: Path, how: Preparation, folder: Path, token: CancelToken
    ) -> tuple[PreparedFile, ...]: ...
    def thumbnail(self, path: Path, box: Dimensions, token: CancelToken) -> bytes: ...


class Workspace(Protocol):
    """Where files are made; may block."""

    def workspace(self) -> Path: ...


@dataclass(frozen=True, slots=True)
class Departure:
    """A request of the draft at the moment of looking, with all that is said of how it is sent.

    `dimensions` is the size of the result, where that is known. In the `demo` nothing leaves.
    `first` is the number that the window gives to the first of its pictures, from 1.
    """

    request: EditRequest
    dimensions: Dimensions | None
    problems: tuple[Problem, ...]
    pictures: tuple[DraftPicture, ...]
    options: SendOptions
    preferences: Preferences
    destinations: Destinations
    demo: bool
    first: int = 1


@dataclass(frozen=True, slots=True)
class OutgoingPicture:
    """Picture `number` (from 1) as it is sent; one on the web is at `address` and stays there.

    Of the file that was made, which is gone again, `content_type`, `dimensions` and `size` in
    bytes are known once it was. `name` is for the person and does not leave.
    """

    number: int
    name: str
    address: str | None = None
    content_type: str = ""
    dimensions: Dimensions | None = None
    size: int = 0
    thumbnail: QImage | None = None
    failure: Failure | None = None


class Outgoing(QObject):
    """Makes pictures as the outbox would, off the GUI thread: those of the request looked at.

    `departures` are the requests in order, of which there is one at least. `changed` follows each
    picture that is there or failed, and another request. To be closed when nobody looks any more.
    """

    changed = Signal()

    def __init__(
        self,
        departures: Sequence[Departure],
        maker: PictureMaker,
        place: Workspace,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._departures = tuple(departures)
        self._maker = maker
        self._place = place
        self._tasks = Tasks(self)
        self._token = CancelToken()
        self._pictures: dict[int, list[OutgoingPicture]] = {}
        self._at = 0
        self._make_all(0)

    @property
    def count(self) -> int:
        """How many requests leave."""
        return len(self._departures)

    @property
    def at(self) -> int:
        """Which of them is looked at, from 0."""
        return self._at

    @property
    def departure(self) -> Departure:
        """The request that is looked at."""
        return self._departures[self._at]

    @property
    def pictures(self) -> tuple[OutgoingPicture, ...]:
        """Its pictures in order."""
        return tuple(self._pictures[self._at])

    def step(self, by: int) -> None:
        """Look at the request so many further on; nothing happens beyond the first and the last."""
        at = self._at + by
        if 0 <= at < self.count:
            self._at = at
            if at not in self._pictures:
                self._make_all(at)
            self.changed.emit()

    def close(self) -> None:
        """Make nothing more."""
        self._token.cancel()
        self._tasks.drop_all()

    def _make_all(self, request: int) -> None:
        departure = self._departures[request]
        numbered = enumerate(departure.pictures, start=departure.first)
        made = self._pictures[request] = [_unmade(number, each) for number, each in numbered]
        how = preparation(departure.dimensions or UNKNOWN, departure.options)
        for at, picture in enumerate(departure.pictures):
            if picture.state is PictureState.READY and picture.path is not None:
                work = partial(self._make, made[at], picture.path, how)
                self._tasks.run(work, partial(self._take, made, at))

    def _make(
        self, picture: OutgoingPicture, path: Path, how: Preparation
    ) -> OutgoingPicture | None:
        """The picture as it is sent; None where nobody looks any more."""
        files: tuple[PreparedFile, ...] = ()
        try:
            files = self._maker.prepare(path, how, self._place.workspace(), self._token)
            small = self._maker.thumbnail(files[0].path, THUMBNAIL, self._token)
        except Cancelled:
            return None
        finally:
            for file in files:
                file.path.unlink(missing_ok=True)
        return replace(
            picture,
            content_type=files[0].content_type,
            dimensions=files[0].dimensions,
            size=files[0].size,
            thumbnail=QImage.fromData(small),
        )

    def _take(
        self, made: list[OutgoingPicture], at: int, outcome: OutgoingPicture | FireredError | None
    ) -> None:
        if isinstance(outcome, FireredError):
            made[at] = replace(made[at], failure=outcome.failure())
        elif outcome is not None:
            made[at] = outcome
        self.changed.emit()


def departures_of(
    draft: Draft,
    options: SendOptions,
    preferences: Preferences,
    destinations: Destinations,
    *,
    demo: bool,
) -> tuple[Departure, ...]:
    """What leaves with `draft` as it stands, also where something still keeps it from being run.

    A batch is a request for each picture.
    """
    problems = draft.problems()

    def departure(at: int, pictures: tuple[DraftPicture, ...]) -> Departure:
        ready = (picture for picture in pictures if picture.state is PictureState.READY)
        dimensions = draft.dimensions(at)
        images = tuple(input_image(picture) for picture in ready)
        request = EditRequest(draft.model.id, images, draft.parameters, dimensions or UNKNOWN)
        return Departure(
            request,
            dimensions,
            problems,
            pictures,
            options,
            preferences,
            destinations,
            demo,
            first=at + 1,
        )

    if not draft.batch.on:
        return (departure(0, draft.pictures),)
    return tuple(departure(at, (picture,)) for at, picture in enumerate(draft.pictures))


def _unmade(number: int, picture: DraftPicture) -> OutgoingPicture:
    address = picture.source if isinstance(picture.source, str) else None
    return OutgoingPicture(number, picture.name, address, failure=picture.failure)
