"""The window answers while threads work: Python is told when to let others go on and to tidy up."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

LONGEST_TURN = 0.0005  # seconds that a thread goes on while another one waits; usually ten times it
# How many new objects, and how many such rounds, until Python looks for what nobody holds: first
# among the newest, then among those that stayed once, then among all. The last takes longer than a
# frame, and nothing is urgent about it.
_ROUNDS = (700, 5, 1000)


def keep_answering(application: QGuiApplication) -> None:
    """Let no thread, and no tidying up, keep the window waiting from now on.

    What was built up to here stays, and is not looked through any more. All of the rest is when the
    person turns to another program.
    """
    gc.freeze()
    gc.set_threshold(*_ROUNDS)
    gc.enable()
    sys.setswitchinterval(LONGEST_TURN)
    application.applicationStateChanged.connect(_tidy_up)


def _tidy_up(state: Qt.ApplicationState) -> None:
    if state is not Qt.ApplicationState.ApplicationActive:
        gc.collect()
