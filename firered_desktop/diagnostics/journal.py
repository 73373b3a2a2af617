"""The log file: a few megabytes at most, without secrets, and never a reason to stop."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from firered_desktop.diagnostics.redaction import Redaction

NAME = "firered-desktop.log"
LARGEST = 1_000_000  # bytes
KEPT = 3  # earlier files
LONGEST = 20_000  # characters of one entry

# They log addresses and headers.
_SILENT = ("httpx", "httpcore", "fal_client")


class _CleanFormatter(logging.Formatter):
    """Formats, and takes out what must not be kept, from tracebacks as well."""

    def __init__(self, redaction: Redaction) -> None:
        super().__init__("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s")
        self._redaction = redaction

    def format(self, record: logging.LogRecord) -> str:
        return self._redaction.clean(super().format(record))[:LONGEST]


class LogFile(RotatingFileHandler):
    """Writes to `folder`, which is made; raises OSError where that cannot be.

    What cannot be written later, on a full disk or while another process turns the files over, is
    dropped: it is only the log.
    """

    def __init__(self, folder: Path, redaction: Redaction) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        super().__init__(folder / NAME, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8")
        self.setFormatter(_CleanFormatter(redaction))
        self.addFilter(_may_be_kept)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        del record


def _may_be_kept(record: logging.LogRecord) -> bool:
    return record.name.partition(".")[0] not in _SILENT
