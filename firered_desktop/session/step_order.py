"""The steps of several kinds in the one order in which a person takes them back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from firered_desktop.session.judgements import Judgements
    from firered_desktop.session.picture_steps import PictureSteps

PICTURES, JUDGEMENTS = "pictures", "judgements"


class Steps(Protocol):
    """Steps of one kind, each of which can be taken back and made again."""

    @property
    def depth(self) -> tuple[int, int]:
        """How many can be taken back, and how many made again."""
        ...

    def undo(self) -> None:
        """Take the last one back, now or soon."""
        ...

    def redo(self) -> None:
        """Make again what was taken back last, now or soon."""
        ...


class StepOrder(QObject):
    """Remembers which kind of step came when.

    `watch` is to be told of each kind that changed. `changed` follows. Where only some kinds are
    seen, the others rest.
    """

    changed = Signal()

    def __init__(self, kinds: Mapping[str, Steps], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self._depths = {kind: steps.depth for kind, steps in kinds.items()}
        self._done: list[str] = []
        self._undone: list[str] = []

    def watch(self, kind: str) -> None:
        """Look at what became of the steps of this kind."""
        (back, forth), (had_back, had_forth) = self._kinds[kind].depth, self._depths[kind]
        self._depths[kind] = (back, forth)
        if forth > had_forth:
            _drop_last(self._done, kind)
            self._undone.append(kind)
        elif back < had_back:  # what was no step after all
            _drop_last(self._done, kind)
        elif back > had_back or forth < had_forth:
            self._done.append(kind)
            if forth:
                _drop_last(self._undone, kind)
            else:
                self._undone = [each for each in self._undone if each != kind]
        elif back:  # one came and the oldest was forgotten
            self._done.remove(kind)
            self._done.append(kind)
        self.changed.emit()

    def last(self, *kinds: str) -> str | None:
        """Of which of `kinds` the step is that `undo` takes back."""
        return next((each for each in reversed(self._done) if each in kinds), None)

    def next(self, *kinds: str) -> str | None:
        """Of which of `kinds` the step is that `redo` makes again."""
        return next((each for each in reversed(self._undone) if each in kinds), None)

    def undo(self, *kinds: str) -> None:
        """Take the last step of these kinds back."""
        kind = self.last(*kinds)
        if kind is not None:
            self._kinds[kind].undo()

    def redo(self, *kinds: str) -> None:
        """Make again what was taken back last of these kinds."""
        kind = self.next(*kinds)
        if kind is not None:
            self._kinds[kind].redo()


def _drop_last(kinds: list[str], kind: str) -> None:
    for at in reversed(range(len(kinds))):
        if kinds[at] == kind:
            del kinds[at]
            return


def steps_in_order(
    pictures: PictureSteps, judgements: Judgements, parent: QObject | None = None
) -> StepOrder:
    """The order of what was done to the draft's pictures and of what was said of results."""
    order = StepOrder({PICTURES: pictures, JUDGEMENTS: judgements}, parent)
    pictures.changed.connect(partial(order.watch, PICTURES))
    judgements.steps_changed.connect(partial(order.watch, JUDGEMENTS))
    return order
