"""Changing settings: kept off the GUI thread, one save after the other, the latest wish last."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal

from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.core.errors import FireredError
    from firered_desktop.preferences import Preferences


class Settings(Protocol):
    """Where settings are kept; `save` may block and raises FolderUnwritable, DiskFull."""

    @property
    def preferences(self) -> Preferences: ...
    def save(self, preferences: Preferences) -> None: ...


class Settling(QObject):
    """Signals: `settled` (Preferences) when they are in force, `refused` (FireredError) if not.

    `rested` follows when nothing is left to save.
    """

    settled = Signal(object)
    refused = Signal(object)
    rested = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._tasks = Tasks(self)
        self._wished: Preferences | None = None  # what is not kept yet
        self._saving = False

    @property
    def busy(self) -> bool:
        """Whether something is not saved yet."""
        return self._saving

    def once_rested(self, then: Callable[[], object]) -> None:
        """Do `then` as soon as all is saved, which may be now."""
        if self._saving:
            self.rested.connect(then, Qt.ConnectionType.SingleShotConnection)
        else:
            then()

    def settle(self, preferences: Preferences) -> None:
        """Use `preferences` from now on."""
        self._wished = preferences
        if not self._saving:
            self._save(preferences)

    def change(self, **values: Any) -> None:
        """Use these values from now on; the other settings stay as they are, or were wished.

        What the administrator locked stays too.
        """
        now = self._wished or self._settings.preferences
        free = {name: value for name, value in values.items() if name not in now.locked}
        self.settle(replace(now, **free))

    def _save(self, preferences: Preferences) -> None:
        self._saving = True
        work = partial(self._settings.save, preferences)
        self._tasks.run(work, partial(self._saved, preferences))

    def _saved(self, preferences: Preferences, outcome: FireredError | None) -> None:
        self._saving = False
        if self._wished is preferences:
            self._wished = None
        elif self._wished is not None:
            self._save(self._wished)
        if outcome is not None:
            self.refused.emit(outcome)
        else:
            self.settled.emit(preferences)
        if not self._saving:
            self.rested.emit()
