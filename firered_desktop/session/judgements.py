"""What the person says of pictures, and the steps by which that is taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QObject, Signal

from firered_desktop.core.deed_words import told, told_redone, told_skipped, told_undone
from firered_desktop.core.gallery import Filters, Gallery, HistoryQuery, image_of
from firered_desktop.core.judging import Change, Deed, Flag, Judging, Key, Restore, Trash
from firered_desktop.session.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from firered_desktop.core.words import Sentence

MOST_STEPS = 100

_NO_HANDS = (
    QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
    | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
)


class Judgements(QObject):
    """Judges pictures off the GUI thread, and remembers each deed to take it back.

    One wish is done after the other, in the order in which they came. Signals: `told` (Sentence)
    says what was done, taken back or done again, and to how many pictures; `changed` (a tuple of
    keys) names those that are other ones now; `moved` when some went to the trash or came out of
    it; `steps_changed` when `last` or `next` did; `refused` (FireredError) for a wish that failed,
    which changed nothing.
    """

    told = Signal(object)
    changed = Signal(object)
    moved = Signal()
    steps_changed = Signal()
    refused = Signal(object)

    def __init__(
        self,
        judging: Judging,
        gallery: Gallery,
        now: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._judging = judging
        self._gallery = gallery
        self._now = now
        self._turns = Turns(self.refused.emit, self)
        self._back: list[Deed] = []
        self._forth: list[Deed] = []

    @property
    def last(self) -> Deed | None:
        """What `undo` takes back."""
        return self._back[-1] if self._back else None

    @property
    def next(self) -> Deed | None:
        """What `redo` does again."""
        return self._forth[-1] if self._forth else None

    @property
    def depth(self) -> tuple[int, int]:
        """How many deeds can be taken back, and how many done again."""
        return len(self._back), len(self._forth)

    @property
    def busy(self) -> bool:
        """Whether a wish is not done yet."""
        return self._turns.busy

    def finish(self, within: int = 5_000) -> None:
        """Wait for what was wished, at most `within` milliseconds: what was said last stays too."""
        end = QDeadlineTimer(within)
        while self.busy and not end.hasExpired():
            QCoreApplication.processEvents(_NO_HANDS, end)

    def judge(self, keys: Sequence[Key], change: Change) -> None:
        """Change these pictures; several at a time are one step."""
        if keys:
            chosen = tuple(keys)
            self._turns.add(partial(self._start, partial(self._judging.judge, chosen, change)))

    def judge_result(self, job_id: str, image: int, change: Change) -> None:
        """Change result `image`, counted from 0, of an edit; or the edit that has none yet."""

        def work() -> Deed:
            keys = self._gallery.keys_of(job_id)
            return self._judging.judge([key for key in keys if image_of(key) == image], change)

        self._turns.add(partial(self._start, work))

    def trash(self, keys: Sequence[Key]) -> None:
        """Move these to the trash."""
        self.judge(keys, Trash(self._now()))

    def restore(self, keys: Sequence[Key]) -> None:
        """Take these out of the trash."""
        self.judge(keys, Restore())

    def trash_rejected(self) -> None:
        """Move every rejected picture to the trash."""

        def work() -> Deed:
            rejected = HistoryQuery(filters=Filters(flags=(Flag.REJECT,)))
            keys = self._gallery.listing(rejected).keys
            return self._judging.judge(keys, Trash(self._now()))

        self._turns.add(partial(self._start, work))

    def undo(self) -> None:
        """Take the last deed back."""
        self._turns.add(self._undo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._turns.add(self._redo)

    def _start(self, work: Callable[[], Deed]) -> None:
        self._turns.run(work, self._take)

    def _take(self, deed: Deed) -> None:
        if deed.judged:
            self._back = [*self._back, deed][-MOST_STEPS:]
            self._forth.clear()
            self._tell_changed(deed, deed.keys)
            self.steps_changed.emit()
            self.told.emit(told(deed))
        skipped = told_skipped(deed)
        if skipped is not None:
            self.told.emit(skipped)

    def _undo(self) -> None:
        deed = self.last
        if deed is not None:
            done = partial(self._step, deed, self._back, self._forth, told_undone)
            self._turns.run(partial(self._judging.undo, deed), done)

    def _redo(self) -> None:
        deed = self.next
        if deed is not None:
            done = partial(self._step, deed, self._forth, self._back, told_redone)
            self._turns.run(partial(self._judging.redo, deed), done)

    def _step(
        self,
        deed: Deed,
        source: list[Deed],
        target: list[Deed],
        say: Callable[[Deed, int], Sentence],
        keys: tuple[Key, ...],
    ) -> None:
        source.remove(deed)
        target.append(deed)
        self._tell_changed(deed, keys)
        self.steps_changed.emit()
        self.told.emit(say(deed, len(keys)))

    def _tell_changed(self, deed: Deed, keys: tuple[Key, ...]) -> None:
        self.changed.emit(keys)
        if isinstance(deed.change, Trash | Restore):
            self.moved.emit()
