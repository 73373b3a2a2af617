"""Log, hooks and redaction as one object, the same for window and commands."""

from __future__ import annotations

import logging
import os
import sys
import traceback
from contextlib import ExitStack
from typing import TYPE_CHECKING, Self

import platformdirs

from firered_desktop.diagnostics.hooks import Hooks
from firered_desktop.diagnostics.journal import NAME, LogFile
from firered_desktop.diagnostics.mishaps import Mishap, MishapWatch
from firered_desktop.diagnostics.redaction import Redaction

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PROGRAM = "firered-desktop"
_OURS = "firered_desktop"

logger = logging.getLogger(__name__)


def log_folder() -> Path:
    """Where this system keeps a program's log."""
    return platformdirs.user_log_path(PROGRAM, appauthor=False)


class Diagnostics:
    """Keeps the log in `folder` and takes the errors that nobody took, while it is open.

    Ours are logged from INFO, those of libraries from WARNING. Nothing happens before `open`, and
    a folder that cannot be written is only a log less.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._closing = ExitStack()
        self.redaction = Redaction()
        self._watch = MishapWatch(self.redaction)

    @property
    def log_file(self) -> Path:
        """Where the log is written; it may not be there."""
        return (self._folder or log_folder()) / NAME

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def open(self) -> None:
        """Begin."""
        self.redaction.learn_key(os.environ.get("FAL_KEY", ""))
        for name, level in (("", logging.WARNING), (_OURS, logging.INFO)):
            self._set_level(logging.getLogger(name), level)
        self._add(logging.getLogger(_OURS), self._watch)
        try:
            self._add(logging.getLogger(), LogFile(self._folder or log_folder(), self.redaction))
        except OSError:
            # Without any, Python would write to standard error, unredacted.
            self._add(logging.getLogger(), logging.NullHandler())
        self._closing.callback(Hooks(self.take).remove)

    def close(self) -> None:
        """Leave everything as it was."""
        self._closing.close()

    def listen(self, listener: Callable[[Mishap], None]) -> None:
        """Tell each new bug to `listener`, on the thread where it happened."""
        self._watch.listen(listener)

    def take(self, error: Exception) -> None:
        """Log an error that nobody took; one that comes again and again is logged once."""
        if self._watch.has_seen(error):
            return
        logger.error("Nobody took this error", exc_info=error)
        if sys.stderr is not None:  # a window without a console has none
            sys.stderr.write(self.redaction.clean("".join(traceback.format_exception(error))))

    def _set_level(self, named: logging.Logger, level: int) -> None:
        self._closing.callback(named.setLevel, named.level)
        named.setLevel(level)

    def _add(self, named: logging.Logger, handler: logging.Handler) -> None:
        named.addHandler(handler)
        self._closing.callback(handler.close)
        self._closing.callback(named.removeHandler, handler)
