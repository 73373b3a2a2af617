"""More pictures than the model knows, laid on boards when a person wishes it, and taken back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from firered_desktop.core.boards import MOST_ALONE, Board, BoardFile, Reference, apart, lay
from firered_desktop.core.errors import Cancelled, DraftChanged, Failure, FireredError
from firered_desktop.core.parameters import PROMPT
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.prompt import renumbered
from firered_desktop.core.sizes import Dimensions
from firered_desktop.session.draft import Draft, Rewording
from firered_desktop.session.pictures import MOST_PICTURES, DraftPicture, PictureState
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from firered_desktop.core.picture import PreparedFile
    from firered_desktop.session.pasting import Keeper

SHOWN = Dimensions(480, 480)  # pixels in which a board is shown before it is used


class BoardMaker(Protocol):
    """Makes boards; both may block and raise what Preparer's methods raise."""

    def lay_board(self, wish: BoardFile, folder: Path, token: CancelToken) -> PreparedFile: ...
    def thumbnail(self, path: Path, box: Dimensions, token: CancelToken) -> bytes: ...


@dataclass(frozen=True, slots=True)
class MadeBoard:
    """A board that was made: its file, which the library does not have yet, and how it looks."""

    file: PreparedFile
    image: QImage


@dataclass(frozen=True, slots=True)
class _Former:
    """What the draft was before: `laid` are the ids of the pictures that took the place.

    `names` is what references to those are called again then.
    """

    pictures: tuple[DraftPicture, ...]
    prompt: str
    laid: tuple[int, ...]
    prompt_laid: str
    names: Mapping[Reference, Reference]


class BoardProposal(QObject):
    """The pictures of `draft` as they would lie on boards, made off the GUI thread.

    `changed` follows each board that is there, or the `failure` of one. `accepted` follows when
    the boards are in their slots, or `refused` with the FireredError that kept them out, and what
    was made is taken away. To be closed when nobody looks any more, unless it was accepted.
    """

    changed = Signal()
    accepted = Signal()
    refused = Signal(object)

    def __init__(
        self, draft: Draft, maker: BoardMaker, keeper: Keeper, ground: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.pictures = draft.pictures
        self.laying = lay([each.facts.dimensions for each in self.pictures if each.facts])
        self.prompt = draft.parameters.value(PROMPT)
        self.prompt_afterwards = renumbered(self.prompt, self.laying.references())
        self.failure: Failure | None = None
        self._draft = draft
        self._maker = maker
        self._keeper = keeper
        self._tasks = Tasks(self)
        self._token = CancelToken()
        self._made: dict[Board, MadeBoard] = {}
        self._awaited = len(self.laying.boards)
        for board in self.laying.boards:
            paths = tuple(path for each in self.parts(board) if (path := each.path))
            work = partial(self._make, BoardFile(board, paths, ground))
            self._tasks.run(work, partial(self._take, board))

    @property
    def ready(self) -> bool:
        """Whether every board is there."""
        return self._made.keys() == set(self.laying.boards)

    def parts(self, board: Board) -> tuple[DraftPicture, ...]:
        """The pictures on `board`."""
        return tuple(self.pictures[place.picture] for place in board.places)

    def image(self, board: Board) -> QImage | None:
        """How `board` looks, once it is made."""
        made = self._made.get(board)
        return None if made is None else made.image

    def accept(self) -> None:
        """Keep the boards and put them into the slots, the instruction naming them anew."""
        if not self.ready:
            return
        if self._fits:
            self._tasks.run(self._keep, self._use)
        else:
            self._refuse(DraftChanged())

    @property
    def _fits(self) -> bool:
        """Whether the draft is still what the boards were made of."""
        prompt = self._draft.parameters.value(PROMPT)
        return self._draft.pictures == self.pictures and prompt == self.prompt

    def close(self) -> None:
        """Make nothing more, and keep nothing of it."""
        self._token.cancel()
        self._go_if_ended()

    def _make(self, wish: BoardFile) -> MadeBoard | None:
        try:
            file = self._maker.lay_board(wish, self._keeper.workspace(), self._token)
            small = self._maker.thumbnail(file.path, SHOWN, self._token)
        except Cancelled:
            return None
        return MadeBoard(file, QImage.fromData(small))

    def _take(self, board: Board, outcome: MadeBoard | FireredError | None) -> None:
        self._awaited -= 1
        if isinstance(outcome, FireredError):
            self.failure = outcome.failure()
        elif outcome is not None:
            self._made[board] = outcome
        if self._token.cancelled:
            self._go_if_ended()
        else:
            self.changed.emit()

    def _go_if_ended(self) -> None:
        """Take what was made away once nothing more is being made."""
        if not self._awaited:
            files = [made.file.path for made in self._made.values()]
            self._tasks.run(partial(_remove, files), lambda _: self.deleteLater())

    def _keep(self) -> dict[Board, Path]:
        return {
            board: self._keeper.take_in(made.file.path, made.file.sha256, made.file.content_type)
            for board, made in self._made.items()
        }

    def _use(self, kept: dict[Board, Path] | FireredError) -> None:
        if isinstance(kept, FireredError):
            self._refuse(kept)
        elif not self._fits:
            self._refuse(DraftChanged())
        else:
            slots = self._draft.slots
            arranged = [
                slots.as_board(kept[slot], slot, self.parts(slot))
                if isinstance(slot, Board)
                else self.pictures[slot]
                for slot in self.laying.slots
            ]
            names = self.laying.references()
            self._draft.about_to_change.emit(Rewording(self.prompt_afterwards, names))
            slots.arrange(arranged)
            self._draft.set_value(PROMPT, self.prompt_afterwards)
            self.accepted.emit()
            self.deleteLater()

    def _refuse(self, error: FireredError) -> None:
        self.refused.emit(error)
        self._go_if_ended()


class Boards(QObject):
    """Whether boards are of use now, and what takes them back; `changed` follows both.

    `refused` carries the FireredError of boards that could not be kept.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(
        self, draft: Draft, maker: BoardMaker, keeper: Keeper, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._maker = maker
        self._keeper = keeper
        self._declined = False
        self._former: _Former | None = None
        draft.pictures_changed.connect(self._look)
        draft.batch.changed.connect(self._look)

    @property
    def offered(self) -> bool:
        """Whether there are more pictures than the model knows, all of them here to be laid."""
        pictures = self._draft.pictures
        ready = all(each.state is PictureState.READY and each.facts for each in pictures)
        alone = self._declined or self._draft.batch.on
        return len(pictures) > MOST_ALONE and ready and not alone

    @property
    def laid(self) -> bool:
        """Whether the slots hold what was laid on boards last, so that it can be taken back."""
        return self._former is not None and _ids(self._draft.pictures) == self._former.laid

    def decline(self) -> None:
        """Offer no boards until there are few pictures again."""
        self._declined = True
        self.changed.emit()

    def choose_batch(self) -> None:
        """Make one edit for each picture instead."""
        self._draft.batch.choose(True)

    def forget(self) -> None:
        """Offer no more to take back what was laid."""
        self._former = None
        self.changed.emit()

    def propose(self, ground: str) -> BoardProposal:
        """Lay the pictures on boards to be looked at; transparent places are laid on `ground`."""
        proposal = BoardProposal(self._draft, self._maker, self._keeper, ground, self)
        proposal.accepted.connect(partial(self._remember, proposal))
        proposal.refused.connect(self.refused)
        return proposal

    def undo(self) -> None:
        """Put the pictures and the instruction back as they were before they were laid."""
        former, self._former = self._former, None
        if former is None:
            return
        prompt = self._draft.parameters.value(PROMPT)
        back = former.prompt if prompt == former.prompt_laid else self._named_apart(prompt)
        self._draft.about_to_change.emit(Rewording(back, former.names))
        self._draft.slots.arrange(former.pictures)
        self._draft.set_value(PROMPT, back)
        self.changed.emit()

    def take_apart(self, picture_id: int) -> bool:
        """Put the parts of one board back into slots; whether there was room for them."""
        pictures = self._draft.pictures
        place = _ids(pictures).index(picture_id)
        board = pictures[place]
        if board.board is None or len(pictures) - 1 + len(board.parts) > MOST_PICTURES:
            return False
        names = apart(place + 1, board.board, len(pictures))
        prompt = renumbered(self._draft.parameters.value(PROMPT), names)
        self._draft.about_to_change.emit(Rewording(prompt, names))
        self._declined = True  # who takes one apart wants no other
        self._draft.slots.arrange([*pictures[:place], *board.parts, *pictures[place + 1 :]])
        self._draft.set_value(PROMPT, prompt)
        return True

    def _named_apart(self, prompt: str) -> str:
        """An instruction that was changed since, its pictures called as before."""
        pictures = self._draft.pictures
        count = len(pictures)
        for number, picture in reversed(list(enumerate(pictures, start=1))):
            if picture.board is not None:
                prompt = renumbered(prompt, apart(number, picture.board, count))
                count += len(picture.parts) - 1
        return prompt

    def _remember(self, proposal: BoardProposal) -> None:
        self._former = _Former(
            proposal.pictures,
            proposal.prompt,
            _ids(self._draft.pictures),
            proposal.prompt_afterwards,
            {new: old for old, new in proposal.laying.references().items()},
        )
        self.changed.emit()

    def _look(self) -> None:
        if len(self._draft.pictures) <= MOST_ALONE:
            self._declined = False
        self.changed.emit()


def _ids(pictures: Sequence[DraftPicture]) -> tuple[int, ...]:
    return tuple(picture.id for picture in pictures)


def _remove(files: Sequence[Path]) -> None:
    for file in files:
        file.unlink(missing_ok=True)
