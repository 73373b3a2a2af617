"""The settings of an edit that is looked at: shown, taken up again, or kept out of the panel."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from firered_desktop.core.quality import FINE, finer
from firered_desktop.ui.notice_bar import Remedy, Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from firered_desktop.core.job import Job
    from firered_desktop.session.session import Session
    from firered_desktop.ui.compose_panel import ComposePanel
    from firered_desktop.ui.dialogs import Dialogs
    from firered_desktop.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class KeptSettings:
    """An edit that was taken up without its settings, which are locked."""

    job: Job


@dataclass(frozen=True, slots=True)
class Upgraded:
    """A draft that is ready to run in the best quality."""


class Reuse(QObject):
    """Acts on the edit that `session` looks at, and says on `window` what became of it."""

    def __init__(
        self, session: Session, compose: ComposePanel, dialogs: Dialogs, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._session = session
        self._compose = compose
        self._dialogs = dialogs
        self._window = window
        session.composing_again.settings_kept.connect(self._say_kept)
        session.composing_again.upgraded.connect(self._go_on_as_fine)
        compose.parameters.lock_wished.connect(self._lock)
        for told in (session.settled, session.refused):
            told.connect(self._show_lock)
        self._show_lock()

    def show_settings(self) -> None:
        """Show what the edit was asked with."""
        job = self._session.comparison.job
        if job is not None:
            self._dialogs.show_edit_settings(job)

    def again_as_fine(self) -> None:
        """Compose a draft again in the best quality; the person looks at it and runs it."""
        job = self._session.comparison.job
        if job is not None:
            self._session.composing_again.compose_as(job, FINE)

    def offer_fine(self, action: QAction) -> None:
        """Offer that with its price, for a result of draft quality alone."""
        session, job = self._session, self._session.comparison.job
        done = job is not None and job.result is not None
        again = finer(job.request, session.preferences.largest_size_mp) if job and done else None
        action.setEnabled(again is not None)
        price = None if again is None or session.demo else session.pricing.estimate(again)
        words = self.tr("&Again as Fine")
        if price is not None:
            words = self.tr("&Again as Fine · {price}").format(price=price.amount)
        action.setText(words)

    def tell_again(self, subject: object) -> None:
        """Say once more what was said of `subject`; nothing of what is said elsewhere."""
        if isinstance(subject, KeptSettings):
            self._say_kept(subject.job)
        elif isinstance(subject, Upgraded):
            self._say_upgraded()

    def _lock(self, locked: bool) -> None:
        self._session.change(settings_locked=locked)

    def _show_lock(self) -> None:
        self._compose.parameters.quality.show_locked(self._session.preferences.settings_locked)

    def _say_kept(self, job: Job) -> None:
        whole = Remedy(
            "Use its settings too",
            self.tr("Use its settings too"),
            partial(self._session.composing_again.compose_whole, job),
        )
        text = self.tr("Pictures and instruction are taken up. Your settings are locked and stay.")
        self._window.tell(Tone.INFO, text, [whole], subject=KeptSettings(job))

    def _go_on_as_fine(self) -> None:
        self._compose.run_bar.focus()
        self._say_upgraded()

    def _say_upgraded(self) -> None:
        text = self.tr(
            "Ready to run as Fine, with the same seed. A larger size gives another picture, so it "
            "will not look exactly like the draft."
        )
        self._window.tell(Tone.INFO, text, subject=Upgraded())
