"""Bugs, carried to the GUI thread from wherever they happened; and Qt's own words, to the log."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.diagnostics import Mishap

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

logger = logging.getLogger(__name__)


class Watch(Protocol):
    """Who knows of bugs."""

    def listen(self, listener: Callable[[Mishap], None]) -> None: ...


class Mishaps(QObject):
    """Tells each bug once. `told` carries a Mishap."""

    told = Signal(object)
    _reported = Signal(object)  # the only thing that a worker touches

    def __init__(self, watch: Watch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Never at once: it may have happened in the middle of painting.
        self._reported.connect(self.told, Qt.ConnectionType.QueuedConnection)
        watch.listen(self._report)

    def _report(self, mishap: Mishap) -> None:
        try:
            self._reported.emit(mishap)
        except RuntimeError:
            # The window closed meanwhile; the log has it.
            return


def log_qt_messages() -> None:
    """Lead what Qt has to say into the log, until `leave_qt_messages`."""
    qInstallMessageHandler(_log)


def leave_qt_messages() -> None:
    """Let Qt speak for itself again."""
    qInstallMessageHandler(None)


def _log(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logger.log(_LEVELS.get(kind, logging.WARNING), "Qt (%s): %s", context.category, message)
