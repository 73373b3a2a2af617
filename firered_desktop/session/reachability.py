"""What the operating system says of the network, passed on to whoever waits for it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtNetwork import QNetworkInformation

    from firered_desktop.core.errors import FireredError

logger = logging.getLogger(__name__)


class Reachability(QObject):
    """Calls `nudge` off the GUI thread at each change that the system tells, which is a hint only.

    Where the system tells nothing, nothing is called: `nudge` has to look by itself at times.
    """

    def __init__(self, nudge: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nudge = nudge
        self._tasks = Tasks(self)
        self._source: QNetworkInformation | None = None

    def begin(self) -> None:
        """Listen from now on; to be called after the first frame."""
        from PySide6.QtNetwork import QNetworkInformation

        if not QNetworkInformation.loadDefaultBackend():
            logger.info("The system tells nothing of the network")
            return
        self._source = QNetworkInformation.instance()
        self._source.reachabilityChanged.connect(self._tell)
        # The source outlives every window, and speaks until the very end.
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.end)

    def end(self) -> None:
        """Listen no longer."""
        source, self._source = self._source, None
        if source is not None:
            source.reachabilityChanged.disconnect(self._tell)

    def _tell(self) -> None:
        self._tasks.run(self._nudge, self._told)

    def _told(self, outcome: FireredError | None) -> None:
        if outcome is not None:
            logger.info("Looking at the network ended with %s", outcome.code)
