"""How long the GUI thread does not answer while edits run: SERVICE PICTURE FOLDER usual|longest.

Eight edits of the picture are run at once in the whole window. A timer wants to be called each
millisecond; by how much it is called later, the thread was busy with something else.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from firered_desktop.app import Program
from firered_desktop.core.job import State
from firered_desktop.core.parameters import PROMPT
from firered_desktop.preferences import Preferences, PreferencesFile
from firered_desktop.services import Choice
from firered_desktop.session.pictures import PictureState
from firered_desktop.session.session import Session

EDITS = 8
BEAT, STEP = 1, 50  # milliseconds
OPENING = 1_000  # milliseconds; what opening costs is another benchmark's
USUAL = 0.999  # of the beats; the others are the longest


class Beats(QObject):
    """Notes how late each beat is, in seconds."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self._last = perf_counter()

    def begin(self) -> None:
        self._last = perf_counter()
        _repeat(self, BEAT, self._beat)

    def _beat(self) -> None:
        now = perf_counter()
        self.late.append(max(0.0, now - self._last - BEAT / 1000))
        self._last = now


class Eight(QObject):
    """Runs the edits one after the other, and ends the event loop once all have finished."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._run = 0

    def begin(self) -> None:
        _repeat(self, STEP, self._step)

    def _step(self) -> None:
        draft, jobs = self._session.draft, self._session.edits.jobs()
        ready = [each.state is PictureState.READY for each in draft.pictures] == [True]
        if ready and len(jobs) == self._run < EDITS:
            draft.set_value(PROMPT, f"Make it warmer, number {self._run}")
            self._session.run()
            self._run += 1
        states = [job.state for job in jobs]
        if State.FAILED in states or State.HELD in states:
            QApplication.exit(1)
        elif states.count(State.FINISHED) == EDITS:
            QApplication.exit(0)


def _repeat(owner: QObject, milliseconds: int, act: Callable[[], None]) -> None:
    timer = QTimer(owner)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(act)
    timer.start(milliseconds)


def main(service: str, picture: str, folder: str, which: str) -> int:
    """Run them, and tell the lateness that so many beats keep within, in seconds."""
    hosts: Any = importlib.import_module("firered_desktop.fal.hosts").Hosts
    hosts.fal = classmethod(lambda cls: cls.loopback(service))
    application = QApplication(sys.argv[:1])
    settings = PreferencesFile(Path(folder) / "settings.toml")
    settings.save(Preferences(first_start_done=True, parallel_edits=EDITS))
    program = Program(application, Choice(library=Path(folder) / "library", settings=settings))
    program.begin((Path(picture),), "Make it warmer")
    beats, edits = Beats(), Eight(program.session)
    for each in (beats, edits):
        QTimer.singleShot(OPENING, each.begin)
    status = application.exec()
    program.close()
    late = sorted(beats.late)
    print(f"{len(late)} beats, the longest {1000 * late[-1]:.1f} ms late", flush=True)
    print("took", late[-1] if which == "longest" else late[int(USUAL * len(late))], flush=True)
    return status


# The imaging process is spawned and reads this file again.
if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
