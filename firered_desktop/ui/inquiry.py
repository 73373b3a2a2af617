"""Answers what happened to an edit: opens its panel, keeps it true, and hands out the details."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from firered_desktop import __version__
from firered_desktop.core.edit_details import details_of
from firered_desktop.diagnostics import Redaction

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from firered_desktop.core.job import Job
    from firered_desktop.session.session import Session
    from firered_desktop.ui.icons import Icons
    from firered_desktop.ui.what_happened import WhatHappened


def _stand(job: Job) -> tuple[object, ...]:
    return job.state, job.hold, job.failure


class Inquiry(QObject):
    """Opens panels over `window`, one at a time.

    `wished` carries what should be done (an English word of `edit_remedies`) and the Job,
    `details_told` the details of an edit, for a report.
    """

    wished = Signal(str, object)
    details_told = Signal(str)

    def __init__(self, session: Session, icons: Icons, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._icons = icons
        self._window = window
        self._panel: WhatHappened | None = None
        self._redaction = Redaction()
        self._redaction.hide(session.written)
        session.edits.changed.connect(self._follow)

    def ask(self, job: Job) -> None:
        """Tell what happened to `job`."""
        from firered_desktop.ui.what_happened import WhatHappened

        if self._panel is not None:
            self._panel.reject()
        session = self._session
        panel = WhatHappened(job, session.service, session.now(), self._icons, self._window)
        panel.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        panel.wished.connect(self.wished)
        panel.details_wished.connect(self._copy)
        panel.finished.connect(self._forget)
        self._panel = panel
        panel.show()

    def _follow(self, job: Job) -> None:
        """What is told of an edit is over once it goes on."""
        panel = self._panel
        if panel is not None and panel.job.id == job.id and _stand(panel.job) != _stand(job):
            panel.reject()

    def _forget(self) -> None:
        self._panel = None

    def _copy(self, job: Job) -> None:
        self.details_told.emit(self._redaction.clean(details_of(job, __version__)))
