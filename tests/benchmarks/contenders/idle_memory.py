"""Tells how much memory a window holds once it has been open for a while: bare, or program DIR."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

IDLE = 4_000  # milliseconds; by then the history has been read and nothing works any more


def tell_when_idle() -> None:
    """Tell it `IDLE` after an event loop starts, and end that, without the program's knowing."""
    application: Any = QApplication  # its `exec` is replaced, which types rightly forbid
    run: Callable[[], int] = application.exec

    def run_watched(*_: object) -> int:
        QTimer.singleShot(IDLE, _announce)
        return run()

    application.exec = run_watched


def _announce() -> None:
    print("holds", held(), flush=True)
    QApplication.exit(0)


def held() -> float:
    """The memory of this process that is in use, in megabytes."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(each for each in status.read_text().splitlines() if each.startswith("VmRSS"))
        return int(line.split()[1]) * 1024 / 1e6
    import resource  # not on Windows

    largest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return largest / 1e6  # bytes on macOS


def show_bare_window() -> int:
    """The least that PySide6 can show."""
    application = QApplication(sys.argv)
    window = QWidget()
    window.resize(1366, 768)
    layout = QVBoxLayout(window)
    layout.addWidget(QPushButton("Run edit"))
    window.show()
    return application.exec()


def show_program(library: str) -> int:
    """``firered-desktop --demo --library DIR``."""
    from firered_desktop.cli import main  # not for the bare window

    sys.argv = ["firered-desktop", "--demo", "--library", library]
    return main()


if __name__ == "__main__":
    tell_when_idle()
    sys.exit(show_bare_window() if sys.argv[1] == "bare" else show_program(sys.argv[2]))
