"""Copies that this program once made, and what a person wants of them: the picture, or how."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.errors import Cancelled, FireredError
from firered_desktop.core.label import ExportLabel
from firered_desktop.core.ports import CancelToken
from firered_desktop.session.pictures import PictureState, Source
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from firered_desktop.session.draft import Draft


class LabelReader(Protocol):
    """Reads labels; blocks, and raises what Preparer's method of that name raises."""

    def read_label(self, path: Path, token: CancelToken) -> ExportLabel | None: ...


@dataclass(frozen=True, slots=True)
class Arrival:
    """A picture that a person has just added; `replaced` is what was in its place."""

    picture_id: int
    replaced: Source | None = None


@dataclass(frozen=True, slots=True)
class LabelledPicture:
    """A picture of the draft, called `name`, that carries a label."""

    arrival: Arrival
    name: str
    label: ExportLabel


class LabelQuestions(QObject):
    """Looks for labels in what arrives, once each picture is there to be seen.

    Of several copies only one question is made: `changed` follows `current`. `restored` carries
    the Sentences about what could not be restored, `nothing_found` the name of a file in which
    there are no settings.
    """

    changed = Signal()
    restored = Signal(object)
    nothing_found = Signal(str)

    def __init__(self, draft: Draft, reader: LabelReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._reader = reader
        self._tasks = Tasks(self)
        self._awaited: dict[int, Arrival] = {}
        self._found: list[LabelledPicture] = []
        draft.pictures_changed.connect(self._look)

    @property
    def current(self) -> LabelledPicture | None:
        """The picture that is to be asked about."""
        return self._found[0] if self._found else None

    def watch(self, arrivals: Iterable[Arrival]) -> None:
        """Look for labels in these as soon as they are shown."""
        self._awaited |= {arrival.picture_id: arrival for arrival in arrivals}
        self._look()

    def use(self) -> None:
        """Leave the pictures in their slots; nothing more is asked about them."""
        self._found = []
        self.changed.emit()

    def restore(self) -> None:
        """Compose with the settings of the current one, and put back what it took the place of."""
        chosen = self.current
        self._found = []
        if chosen is None:
            return
        self._put_back(chosen.arrival)
        lost = self._draft.restore_label(chosen.label)
        self.changed.emit()
        self.restored.emit(lost)

    def restore_from(self, path: Path) -> None:
        """Compose with the settings of the copy at `path`, which becomes no picture."""
        work = partial(_label, self._reader, path)
        self._tasks.run(work, partial(self._restore_found, path.name))

    def _restore_found(self, name: str, outcome: ExportLabel | FireredError | None) -> None:
        if isinstance(outcome, ExportLabel):
            self.restored.emit(self._draft.restore_label(outcome))
        else:
            self.nothing_found.emit(name)

    def _put_back(self, arrival: Arrival) -> None:
        places = {picture.id: place for place, picture in enumerate(self._draft.pictures)}
        if arrival.picture_id not in places:
            return
        if arrival.replaced is None:
            self._draft.remove(arrival.picture_id)
        else:
            self._draft.put(places[arrival.picture_id], arrival.replaced)

    def _look(self) -> None:
        pictures = {picture.id: picture for picture in self._draft.pictures}
        for number in list(self._awaited):
            picture = pictures.get(number)
            if picture is not None and picture.state is PictureState.LOADING:
                continue
            arrival = self._awaited.pop(number)
            if picture is not None and picture.path is not None and picture.preview is not None:
                work = partial(_label, self._reader, picture.path)
                self._tasks.run(work, partial(self._take, arrival, picture.name))
        kept = [each for each in self._found if each.arrival.picture_id in pictures]
        if kept != self._found:
            self._found = kept
            self.changed.emit()

    def _take(
        self, arrival: Arrival, name: str, outcome: ExportLabel | FireredError | None
    ) -> None:
        there = {picture.id for picture in self._draft.pictures}
        if isinstance(outcome, ExportLabel) and arrival.picture_id in there:
            self._found.append(LabelledPicture(arrival, name, outcome))
            self.changed.emit()


def _label(reader: LabelReader, path: Path) -> ExportLabel | None:
    try:
        return reader.read_label(path, CancelToken())
    except Cancelled:
        return None  # the program ends
