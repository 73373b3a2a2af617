"""What the window can say about the machine: looked for off the GUI thread when it is asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtGui import QGuiApplication

from firered_desktop.core.formats_found import FormatsFound
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from pathlib import Path

    from firered_desktop.core.errors import FireredError


class Inspector(Protocol):
    """Looks at the machine; the methods may block."""

    @property
    def library_folder(self) -> Path: ...
    def formats(self) -> FormatsFound: ...
    def report(self) -> str: ...


class Inspection(QObject):
    """Signals: `found` (FormatsFound) and `reported` (str), each after it was wished for."""

    found = Signal(object)
    reported = Signal(str)

    def __init__(self, inspector: Inspector, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inspector = inspector
        self._tasks = Tasks(self)

    @property
    def library_folder(self) -> Path:
        """Where edits and their pictures are kept."""
        return self._inspector.library_folder

    def look(self) -> None:
        """Find out which pictures can be read."""
        self._tasks.run(self._inspector.formats, self._tell_found)

    def write_report(self) -> None:
        """Write down what helps somebody who helps; it holds no secret."""
        seen = f"Qt {qVersion()} on {QGuiApplication.platformName()}"
        self._tasks.run(self._inspector.report, partial(self._tell_report, seen))

    def _tell_found(self, outcome: FormatsFound | FireredError) -> None:
        if isinstance(outcome, FormatsFound):
            self.found.emit(outcome)

    def _tell_report(self, seen: str, outcome: str | FireredError) -> None:
        report = outcome if isinstance(outcome, str) else f"{type(outcome).__name__}\n"
        self.reported.emit(f"{seen}\n{report}")
