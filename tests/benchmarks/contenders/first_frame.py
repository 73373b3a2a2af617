"""Tells when a window can be used: it has been painted and its event loop answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

PAINTED = "painted"


class FirstFrame(QObject):
    """Prints `PAINTED` after the first frame of `window`, then ends the event loop."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            # The children are painted and the frame is shown before the loop comes round again.
            QTimer.singleShot(0, _announce)
        return super().eventFilter(watched, event)


def _announce() -> None:
    print(PAINTED, flush=True)
    QApplication.exit(0)


def watch_the_program() -> None:
    """Watch whatever window is shown when an event loop starts, without the program's knowing.

    So the real command is timed as people start it, with nothing in it made for a benchmark.
    """
    application: Any = QApplication  # its `exec` is replaced, which types rightly forbid
    run: Callable[[], int] = application.exec

    def run_watched(*_: object) -> int:
        (window,) = (widget for widget in QApplication.topLevelWidgets() if widget.isVisible())
        FirstFrame(window)
        return run()

    application.exec = run_watched
