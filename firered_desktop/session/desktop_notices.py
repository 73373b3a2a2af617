"""Which edits a person is told of on the desktop while they look elsewhere, and when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from firered_desktop.core.desktop_signs import DesktopNotice, NoticeAnswer
from firered_desktop.core.job import SUBMITTED, Hold, Job, State

if TYPE_CHECKING:
    from firered_desktop.preferences import Preferences
    from firered_desktop.session.edit_events import EditEvents

GATHERING = 1_500  # milliseconds; what ends within them is one notice

_TOLD = SUBMITTED | {State.FINISHED, State.FAILED, State.HELD, State.UNCONFIRMED}

Words = Callable[[Sequence[Job], bool], DesktopNotice]
"""Says what became of edits; with True also the first words of their instruction."""


class NoticeBoard(Protocol):
    """Where the desktop shows one notice of this program; no method waits for anything."""

    def tell(self, notice: DesktopNotice) -> None:
        """Show `notice` in the place of the one before."""

    def take_back(self) -> None:
        """Show none."""

    def listen(self, listener: Callable[[NoticeAnswer], None]) -> None:
        """Tell `listener`, and nobody else from now on, on any thread, what a person does."""


def is_in_front() -> bool:
    """Whether the person works in a window of this program."""
    minimised = Qt.WindowState.WindowMinimized
    windows = QGuiApplication.topLevelWindows()
    return any(each.isActive() and not each.windowStates() & minimised for each in windows)


class DesktopNotices(QObject):
    """Tells on `board` of what `events` bring while no window of the program is in front.

    What ended within moments is one notice. A later one takes the place of the one before and
    counts all since the person looked away, so that a large batch leaves one behind, and nothing
    that failed is hidden by what finished. Coming back takes it away.

    Signal: `opened` (id of an edit, token to come to the front with) when a notice was clicked.
    """

    opened = Signal(str, str)
    _answered = Signal(object)  # the only thing that another thread touches

    def __init__(
        self,
        events: EditEvents,
        board: NoticeBoard,
        preferences: Callable[[], Preferences],
        words: Words,
        parent: QObject | None = None,
        *,
        in_front: Callable[[], bool] = is_in_front,
        gathering: int = GATHERING,
    ) -> None:
        super().__init__(parent)
        self._board = board
        self._preferences = preferences
        self._words = words
        self._in_front = in_front
        self._missed: dict[str, Job] = {}  # what the notice tells of, the latest last
        self._fresh: dict[str, Job] = {}  # what it does not tell yet
        self._told: DesktopNotice | None = None
        self._leads_to = ""
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(gathering)
        self._gathering.timeout.connect(self._tell)
        self._answered.connect(self._hear)
        board.take_back()
        board.listen(self._report)
        events.happened.connect(self._take)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._look)

    def _take(self, job: Job) -> None:
        if self._in_front() or not (self._preferences().desktop_notices and is_told(job)):
            return
        self._fresh.pop(job.id, None)
        self._fresh[job.id] = job
        if not self._gathering.isActive():
            self._gathering.start()

    def _tell(self) -> None:
        earlier = [job for job in self._missed.values() if job.id not in self._fresh]
        missed = (*earlier, *self._fresh.values())
        self._missed = {job.id: job for job in missed}
        self._fresh.clear()
        notice = self._words(missed, self._preferences().notice_words)
        self._leads_to = _first_to_see(missed).id
        if notice != self._told:  # one that waits again and again is no news
            self._told = notice
            self._board.tell(notice)

    def _look(self) -> None:
        if self._in_front():
            if self._told is not None:
                self._board.take_back()
            self._gathering.stop()
            self._fresh.clear()
            self._forget()

    def _report(self, answer: NoticeAnswer) -> None:
        try:
            self._answered.emit(answer)
        except RuntimeError:
            # The window closed meanwhile.
            return

    def _hear(self, answer: NoticeAnswer) -> None:
        edit = self._leads_to
        self._forget()
        if answer.opened:
            self.opened.emit(edit, answer.token)

    def _forget(self) -> None:
        """The person knows of what was told."""
        self._missed.clear()
        self._told = None


def is_told(job: Job) -> bool:
    """Whether a person who looks elsewhere wants to hear of `job`: not of what they did to it."""
    return job.state in _TOLD and job.hold is not Hold.NOT_BEFORE


def _first_to_see(jobs: Sequence[Job]) -> Job:
    """The latest of `jobs`; one that needs the person comes before all that finished."""
    return max(enumerate(jobs), key=lambda each: (each[1].state is not State.FINISHED, each[0]))[1]
