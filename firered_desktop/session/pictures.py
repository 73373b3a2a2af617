"""The pictures of a draft, in order."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from firered_desktop.core.errors import Failure, FireredError, PictureMissing
from firered_desktop.core.ports import CancelToken, PreviewSource
from firered_desktop.core.web_picture import name_of
from firered_desktop.session.previews import Loaded, News, PreviewWishes

if TYPE_CHECKING:
    from firered_desktop.core.boards import Board
    from firered_desktop.core.picture import PictureFacts

NATIVE_PICTURES = 3  # the model was trained with one to three
MOST_PICTURES = 10  # ours: nobody composes an edit of more by will

Source = Path | str
"""Where a picture is: a file, or the address of one on the web, which fal fetches itself."""

Content = QImage | bytes | str
"""A picture without a file: pixels, the bytes of one, or an address that holds or leads to them."""

OnKept = Callable[[Path | FireredError], None]
KeepContent = Callable[[Content, OnKept], CancelToken]
"""Save a picture that has no file, and tell where it is, on any thread, unless it is cancelled."""


class PictureState(StrEnum):
    """How far a picture has been read."""

    LOADING = "loading"
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class DraftPicture:
    """One picture of a draft.

    `id` tells it from every other one of this run. `source` is None while a picture without a file
    is being saved. `facts` and `preview` are there when a file was read, `failure` when that
    failed; of a picture that stays on the web nothing is known. On a `board` lie `parts`, which
    come back when it is taken apart. `reread`: its file was changed since it was first shown.
    """

    id: int
    source: Source | None
    name: str
    state: PictureState = PictureState.LOADING
    facts: PictureFacts | None = None
    preview: QImage | None = None
    failure: Failure | None = None
    board: Board | None = None
    parts: tuple[DraftPicture, ...] = ()
    reread: bool = False

    @property
    def path(self) -> Path | None:
        """Its file, if it has one yet."""
        return self.source if isinstance(self.source, Path) else None

    @property
    def hosted(self) -> bool:
        """Whether it is on the web, so that nothing of it is read here."""
        return isinstance(self.source, str)


class DraftPictures(QObject):
    """The pictures that are being composed; lives on the GUI thread.

    `changed` follows every change. `refused` carries the Failure of a picture that should have
    replaced another: that other one is back in its place.
    """

    changed = Signal()
    refused = Signal(object)
    _news = Signal(object)  # all that the imaging thread may touch

    def __init__(
        self, source: PreviewSource, keep: KeepContent, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._wishes = PreviewWishes(source, self._news.emit)
        self._keep = keep
        self._keeping: dict[int, CancelToken] = {}
        self._ids = itertools.count(1)
        self._pictures: list[DraftPicture] = []
        self._replaced: dict[int, DraftPicture] = {}
        self._news.connect(self._heard)

    @property
    def all(self) -> tuple[DraftPicture, ...]:
        """The pictures in order."""
        return tuple(self._pictures)

    @property
    def room(self) -> int:
        """How many more can be added."""
        return MOST_PICTURES - len(self._pictures)

    def add(self, sources: Sequence[Source]) -> tuple[Source, ...]:
        """Append the pictures at `sources`; gives those for which there was no room."""
        return self.fill(len(self._pictures), sources)

    def fill(self, slot: int, sources: Sequence[Source]) -> tuple[Source, ...]:
        """Put the first picture into `slot` (from 0), replacing what is there, others behind all.

        It is one change. Gives those for which there was no room.
        """
        room = self.room + (slot < len(self._pictures))
        self._place(slot, *(_unread(next(self._ids), source) for source in sources[:room]))
        return tuple(sources[room:])

    def put(self, slot: int, source: Source) -> None:
        """Put the picture at `source` into `slot` (from 0), replacing what is there."""
        self.fill(slot, [source])

    def put_content(self, slot: int, content: Content, name: str = "") -> bool:
        """Save `content` as a file and put it into `slot` (from 0); whether there was room."""
        if slot >= len(self._pictures) and self.room <= 0:
            return False
        picture = DraftPicture(next(self._ids), None, name or self.tr("Pasted picture"))
        self._place(slot, picture)
        told = partial(_tell_kept, self._news.emit, picture.id)
        self._keeping[picture.id] = self._keep(content, told)
        return True

    def remove(self, picture_id: int) -> None:
        """Take the picture out; does nothing where it is not there any more."""
        kept = [picture for picture in self._pictures if picture.id != picture_id]
        if len(kept) != len(self._pictures):
            self._forget(picture_id)
            self._pictures = kept
            self.changed.emit()

    def move(self, picture_id: int, to: int) -> None:
        """Move the picture to the place `to` (from 0); the others keep their order."""
        place = self._place_of(picture_id)
        to = min(max(to, 0), len(self._pictures) - 1)
        if place is not None and place != to:
            self._pictures.insert(to, self._pictures.pop(place))
            self.changed.emit()

    def begin_with(self, sources: Sequence[Source]) -> None:
        """Take every picture out and hold those at `sources`, as one change."""
        if self._pictures or sources:
            self.arrange([_unread(next(self._ids), each) for each in sources[:MOST_PICTURES]])

    def as_board(self, path: Path, board: Board, parts: Sequence[DraftPicture]) -> DraftPicture:
        """The picture that the board at `path` will be once it is arranged among the others."""
        name = self.tr("Board of {count} pictures").format(count=len(parts))
        return DraftPicture(next(self._ids), path, name, board=board, parts=tuple(parts))

    def arrange(self, pictures: Sequence[DraftPicture]) -> None:
        """Hold exactly these, in this order; those that were not read yet are read."""
        kept = {picture.id for picture in pictures}
        there = {picture.id for picture in self._pictures}
        for picture in self._pictures:
            if picture.id not in kept:
                self._forget(picture.id)
        self._pictures = list(pictures)
        self.changed.emit()
        for picture in pictures:
            unread = picture.state is PictureState.LOADING and picture.id not in there
            if unread and picture.path is not None:
                self._wishes.wish(picture.id, picture.path)

    def renewed(self, picture: DraftPicture, *, reread: bool = False) -> DraftPicture:
        """`picture` as another one, its file to be read again once it is arranged.

        `reread`: because that file was changed.
        """
        if picture.hosted:
            return replace(picture, id=next(self._ids))
        return DraftPicture(
            next(self._ids),
            picture.source,
            picture.name,
            board=picture.board,
            parts=picture.parts,
            reread=reread,
        )

    def reload(self, picture_id: int) -> None:
        """Read the file of a picture again; it becomes another one, since it was changed."""
        place = self._place_of(picture_id)
        if place is not None and self._pictures[place].path is not None:
            fresh = self.renewed(self._pictures[place], reread=True)
            self.arrange([*self._pictures[:place], fresh, *self._pictures[place + 1 :]])

    def lose(self, picture_id: int) -> None:
        """Say of a picture that its file is gone."""
        place = self._place_of(picture_id)
        if place is not None:
            self._forget(picture_id)
            picture = self._pictures[place]
            gone = PictureMissing(name=picture.name).failure()
            self._pictures[place] = replace(
                picture, state=PictureState.FAILED, facts=None, preview=None, failure=gone
            )
            self.changed.emit()

    def _place(self, slot: int, *pictures: DraftPicture) -> None:
        placed = list(pictures)
        if placed and slot < len(self._pictures):
            old, new = self._pictures[slot], placed[0]
            # A picture that was never read is nothing to come back to, and one on the web stays.
            before = self._forget(old.id) or old
            if before.state is PictureState.READY and not new.hosted:
                self._replaced[new.id] = before
            self._pictures[slot] = placed.pop(0)
        self._pictures += placed
        if pictures:
            self.changed.emit()
        for picture in pictures:
            if picture.path is not None:  # what is on the web is not read here
                self._wishes.wish(picture.id, picture.path)

    def _forget(self, picture_id: int) -> DraftPicture | None:
        """Wait for nothing more of this picture; gives what it was to take the place of."""
        self._wishes.forget(picture_id)
        keeping = self._keeping.pop(picture_id, None)
        if keeping is not None:
            keeping.cancel()
        return self._replaced.pop(picture_id, None)

    def _place_of(self, picture_id: int) -> int | None:
        places = (at for at, each in enumerate(self._pictures) if each.id == picture_id)
        return next(places, None)

    def _heard(self, news: News) -> None:
        place = self._place_of(news.picture_id)
        if place is None:
            return  # late news of a picture that was taken out
        picture = self._pictures[place]
        match news.outcome:
            case Path() as path:
                self._pictures[place] = replace(picture, source=path)
                self._wishes.wish(picture.id, path)
            case Loaded(facts, image):
                self._forget(picture.id)
                self._pictures[place] = replace(
                    picture, state=PictureState.READY, facts=facts, preview=image
                )
            case Failure() as failure:
                self._fail(place, _named(failure, picture))
        self.changed.emit()

    def _fail(self, place: int, failure: Failure) -> None:
        picture = self._pictures[place]
        before = self._forget(picture.id)
        if before is None:
            self._pictures[place] = replace(picture, state=PictureState.FAILED, failure=failure)
        else:
            self._pictures[place] = before
            self.refused.emit(failure)


def _unread(number: int, source: Source) -> DraftPicture:
    if isinstance(source, Path):
        return DraftPicture(number, source, source.name)
    return DraftPicture(number, source, name_of(source), PictureState.READY)


def _named(failure: Failure, picture: DraftPicture) -> Failure:
    """`failure` with the name that the person knows: a file of the library has another."""
    if "name" not in failure.values:
        return failure
    return replace(failure, values={**failure.values, "name": picture.name})


def _tell_kept(report: Callable[[News], None], picture_id: int, kept: Path | FireredError) -> None:
    outcome = kept.failure() if isinstance(kept, FireredError) else kept
    report(News(picture_id, outcome))
