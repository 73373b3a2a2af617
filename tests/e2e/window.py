"""The window as a process that does what a test says and then quits, as a person would.

    python -m tests.e2e.window FOLDER COUNT STATE [PICTURE [--demo]]

`COUNT` edits of the picture are run; once as many edits are in `STATE` the window is closed, and
what is known of them is told as JSON on standard output.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from firered_desktop.app import Program
from firered_desktop.core.job import State
from firered_desktop.core.parameters import PROMPT
from firered_desktop.demo.requests import Pace
from firered_desktop.demo.service import DemoService
from firered_desktop.diagnostics import Diagnostics
from firered_desktop.preferences import Preferences, PreferencesFile
from firered_desktop.services import Choice

LOOK = 20  # milliseconds


def when(condition: Callable[[], bool], act: Callable[[], object]) -> None:
    """Do `act` as soon as `condition` holds."""
    if condition():
        act()
    else:
        QTimer.singleShot(LOOK, lambda: when(condition, act))


def main(folder: Path, count: int, state: State, picture: Path | None) -> int:
    """Run the window; the exit status is the program's."""
    application = QApplication([])
    settings = PreferencesFile(folder / "settings.toml")
    settings.save(Preferences(first_start_done=True, parallel_edits=4))
    pace = Pace(in_queue=0, in_progress=3600 if state is State.IN_PROGRESS else 0, at_once=4)
    choice = Choice(
        demo="--demo" in sys.argv,
        library=folder / "library",
        settings=settings,
        make_demo=lambda: DemoService(pace=pace),
    )
    with Diagnostics(folder / "log") as diagnostics:
        program = Program(application, choice, diagnostics)
        session = program.session
        program.begin([picture] if picture else [], "make it warmer")

        def run() -> None:
            for number in range(count if picture else 0):
                # The same draft twice is a double click, which is one edit.
                session.draft.set_value(PROMPT, f"make it warmer {number}")
                session.run()

        def reached() -> bool:
            jobs = session.edits.jobs()
            return len(jobs) >= count and all(job.state is state for job in jobs)

        when(lambda: picture is None or not session.draft.problems(), run)
        when(reached, program.desktop.window.close)
        status = application.exec()
        jobs = session.edits.jobs()
        program.close()
    for job in jobs:
        code = job.failure and job.failure.code
        sys.stdout.write(json.dumps({"state": job.state, "failure": code}) + "\n")
    return status


if __name__ == "__main__":
    words = sys.argv[1:]
    given = Path(words[3]) if len(words) > 3 and words[3] else None
    sys.exit(main(Path(words[0]), int(words[1]), State(words[2]), given))
