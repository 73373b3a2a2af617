"""How long the GUI thread does not answer while edits run: SERVICE PICTURE FOLDER usual|longest.

Eight edits of the picture are run at once in the whole window. A timer wants to be called each
millisecond; by how much it is called later, the thread was busy with something else.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

EDITS = 8
BEAT = 1  # milliseconds
USUAL = 0.999  # of the beats; the others are the longest


def main(service: str, picture: str, folder: str, which: str) -> int:
    """Run them, and tell the lateness that so many beats keep within, in seconds."""
    importlib.import_module("firered_desktop.services")  # before Qt, as the command does
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from firered_desktop.app import Program
    from firered_desktop.core.job import State
    from firered_desktop.core.parameters import PROMPT
    from firered_desktop.preferences import Preferences, PreferencesFile
    from firered_desktop.services import Choice
    from firered_desktop.session.pictures import PictureState

    hosts: Any = importlib.import_module("firered_desktop.fal.hosts").Hosts
    hosts.fal = classmethod(lambda cls: cls.loopback(service))
    application = QApplication(sys.argv[:1])
    settings = PreferencesFile(Path(folder) / "settings.toml")
    settings.save(Preferences(first_start_done=True, parallel_edits=EDITS))
    choice = Choice(library=Path(folder) / "library", settings=settings)
    program = Program(application, choice)
    program.begin((Path(picture),), "Make it warmer, number 0")
    session = program.session
    late: list[float] = []
    run = 0
    last = perf_counter()

    def beat() -> None:
        nonlocal last
        now = perf_counter()
        late.append(max(0.0, now - last - BEAT / 1000))
        last = now

    def step() -> None:
        nonlocal run
        jobs = session.edits.jobs()
        ready = all(each.state is PictureState.READY for each in session.draft.pictures)
        if run < EDITS and session.draft.pictures and ready and len(jobs) == run:
            session.draft.set_value(PROMPT, f"Make it warmer, number {run}")
            session.run()
            run += 1
        if sum(job.state is State.FINISHED for job in jobs) == EDITS:
            application.quit()
        elif any(job.state in (State.FAILED, State.HELD) for job in jobs):
            sys.stderr.write(f"{[(job.state, job.error) for job in jobs]}\n")
            application.exit(1)

    timers = (QTimer(), QTimer())
    for timer, interval, act in zip(timers, (BEAT, 50), (beat, step), strict=True):
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.setInterval(interval)
        timer.timeout.connect(act)

    def begin() -> None:
        nonlocal last
        last = perf_counter()
        for timer in timers:
            timer.start()

    QTimer.singleShot(1_000, begin)  # what opening costs is another benchmark's
    status = application.exec()
    late.sort()
    program.close()
    print(f"{len(late)} beats, the longest {1000 * late[-1]:.1f} ms late", flush=True)
    print("took", late[-1] if which == "longest" else late[int(USUAL * len(late))], flush=True)
    return status


# The imaging process is spawned and reads this file again.
if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
