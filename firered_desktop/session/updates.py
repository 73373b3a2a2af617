"""Whether there is a newer version: asked once, off the GUI thread, and only if it is wished."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from firered_desktop.preferences import Preferences


class Version(Protocol):
    """A newer version, and the page that tells of it."""

    @property
    def version(self) -> str: ...
    @property
    def page(self) -> str: ...


class Versions(Protocol):
    """Asks; may block and never raises."""

    @property
    def preferences(self) -> Preferences: ...
    def newer_version(self) -> Version | None: ...


class Updates(QObject):
    """`found` (str, str) tells a newer version and its page."""

    found = Signal(str, str)

    def __init__(self, versions: Versions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._versions = versions
        self._tasks = Tasks(self)

    def ask(self) -> None:
        """Ask, unless it is switched off or there is nobody to be asked."""
        settings = self._versions.preferences
        if settings.update_check and settings.update_address:
            self._tasks.run(self._versions.newer_version, self._tell)

    def _tell(self, outcome: object) -> None:
        version, page = getattr(outcome, "version", None), getattr(outcome, "page", None)
        if version and page:
            self.found.emit(version, page)
