"""Steps back and forth for the pictures of a draft, and for how its instruction calls them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.parameters import PROMPT, EditParameters
from firered_desktop.core.prompt import following, renumbered
from firered_desktop.session.draft import Draft, Rewording, ids

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from firered_desktop.core.boards import Reference
    from firered_desktop.core.models import Model
    from firered_desktop.session.pictures import DraftPicture

MOST_STEPS = 50


class StepKind(StrEnum):
    """What a step did to the pictures."""

    ADDED = "added"
    REMOVED = "removed"
    REPLACED = "replaced"
    MOVED = "moved"
    CLEARED = "cleared"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Step:
    """What a draft was before a step; `number` (from 1) is the first picture that it was about.

    `names` is what the instruction's references were called by the step, `prompt_after` how it
    read then. `whole`: settings and instruction came with the pictures and go with them.
    """

    kind: StepKind
    number: int
    pictures: tuple[DraftPicture, ...]
    model: Model
    parameters: EditParameters
    names: Mapping[Reference, Reference]
    prompt_after: str
    whole: bool = False

    @property
    def prompt(self) -> str:
        """The instruction as it was."""
        return self.parameters.value(PROMPT)


@dataclass(frozen=True, slots=True)
class _Begun:
    """What a draft was when it said that more than its pictures would change."""

    model: Model
    parameters: EditParameters
    rewording: Rewording | None


class PictureSteps(QObject):
    """Remembers what a person did to the pictures of `draft`; lives on the GUI thread.

    `changed` follows each step. A picture that comes back is read again from its file.
    """

    changed = Signal()

    def __init__(self, draft: Draft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._back: list[Step] = []
        self._forth: list[Step] = []
        self._known = draft.pictures
        self._renewed: dict[int, int] = {}
        self._begun: _Begun | None = None
        self._stepping = False
        draft.about_to_change.connect(self._begin)
        draft.pictures_changed.connect(self._look)

    @property
    def last(self) -> Step | None:
        """The step that `undo` takes back."""
        return self._back[-1] if self._back else None

    @property
    def next(self) -> Step | None:
        """The step that `redo` makes again."""
        return self._forth[-1] if self._forth else None

    @property
    def depth(self) -> tuple[int, int]:
        """How many steps can be taken back, and how many made again."""
        return len(self._back), len(self._forth)

    def undo(self) -> None:
        """Take the last step back; does nothing where there is none."""
        if self._back:
            self._forth.append(self._go(self._back.pop()))
            self.changed.emit()

    def redo(self) -> None:
        """Make the step again that was taken back last."""
        if self._forth:
            self._back.append(self._go(self._forth.pop()))
            self.changed.emit()

    def _go(self, step: Step) -> Step:
        """Let the draft be what it was; gives the step that leads back here."""
        draft = self._draft
        pictures, model, parameters = draft.pictures, draft.model, draft.parameters
        names = {new: old for old, new in step.names.items()}
        prompt = step.prompt
        if not step.whole and parameters.value(PROMPT) != step.prompt_after:
            prompt = renumbered(parameters.value(PROMPT), names)  # it was changed since
        self._stepping = True
        self._arrange(step.pictures)
        self._stepping = False
        if step.whole:
            draft.take(step.model, step.parameters)
        else:
            draft.set_value(PROMPT, prompt)
        return Step(step.kind, step.number, pictures, model, parameters, names, prompt, step.whole)

    def _arrange(self, pictures: Sequence[DraftPicture]) -> None:
        slots = self._draft.slots
        there = {picture.id: picture for picture in slots.all}
        arranged = []
        for former in pictures:
            number = former.id
            while number in self._renewed:
                number = self._renewed[number]
            if number in there:
                arranged.append(there[number])
            elif former.source is not None:  # else it was never saved
                fresh = slots.renewed(former)
                self._renewed[number] = fresh.id
                arranged.append(fresh)
        slots.arrange(arranged)

    def _begin(self, rewording: Rewording | None) -> None:
        self._begun = _Begun(self._draft.model, self._draft.parameters, rewording)

    def _look(self) -> None:
        before, now = self._known, self._draft.pictures
        self._known = now
        if ids(before) == ids(now) or self._stepping:
            return
        if self._is_reread(before, now):
            return
        last = self.last
        if last and last.kind is StepKind.REPLACED and ids(last.pictures) == ids(now):
            self._back.pop()  # what should have replaced a picture could not be read
        else:
            self._back.append(self._step(before, now))
            del self._back[:-MOST_STEPS]
        self._forth.clear()
        self.changed.emit()

    def _is_reread(self, before: Sequence[DraftPicture], now: Sequence[DraftPicture]) -> bool:
        """Whether one picture is another one only because its file was changed."""
        if len(before) != len(now):
            return False
        pairs = [(old, new) for old, new in zip(before, now, strict=True) if old.id != new.id]
        again = all(new.reread and old.source == new.source for old, new in pairs)
        if again:
            self._renewed |= {old.id: new.id for old, new in pairs}
        return again

    def _step(self, before: tuple[DraftPicture, ...], now: tuple[DraftPicture, ...]) -> Step:
        kind, number = _told(ids(before), ids(now))
        begun, self._begun = self._begun, None
        if begun is None:
            names = following(ids(before), ids(now))
            prompt = self._draft.parameters.value(PROMPT)
            rewording = Rewording(renumbered(prompt, names), names)
            begun = _Begun(self._draft.model, self._draft.parameters, rewording)
        words = begun.rewording or Rewording("")
        whole = begun.rewording is None
        model, parameters = begun.model, begun.parameters
        return Step(kind, number, before, model, parameters, words.names, words.prompt, whole)


def _told(before: Sequence[int], now: Sequence[int]) -> tuple[StepKind, int]:
    """What was done, and to which picture (from 1)."""
    gone = [at for at, each in enumerate(before) if each not in now]
    new = [at for at, each in enumerate(now) if each not in before]
    if not now:
        kind = StepKind.CLEARED if len(before) > 1 else StepKind.REMOVED
        return kind, 1
    if not gone and not new:
        moved = [at for at, (old, each) in enumerate(zip(before, now, strict=True)) if old != each]
        return StepKind.MOVED, moved[0] + 1
    if not gone:
        return StepKind.ADDED, new[0] + 1
    if not new and len(gone) == 1:
        return StepKind.REMOVED, gone[0] + 1
    if gone and new and gone[0] == new[0]:
        return StepKind.REPLACED, gone[0] + 1
    return StepKind.CHANGED, gone[0] + 1
