"""Whose work comes along with the program: read off the GUI thread when it is asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from pathlib import Path

NOTICES, BILL = "NOTICES.txt", "sbom.cdx.json"


class Notices(QObject):
    """The files in `folder`; `arrived` (str, str) tells the name of one and its text."""

    arrived = Signal(str, str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._tasks = Tasks(self)

    def read(self) -> None:
        """Read the licences and the bill of materials."""
        for name in (NOTICES, BILL):
            self._tasks.run(partial(_text, self._folder / name), partial(self._tell, name))

    def _tell(self, name: str, outcome: object) -> None:
        if isinstance(outcome, str):
            self.arrived.emit(name, outcome)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:  # only a broken installation lacks them, and this is where it shows
        return f"{path}: {error.strerror}"
