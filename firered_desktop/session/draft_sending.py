"""How the draft is to be sent, beside what is asked of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.moments import next_moment
from firered_desktop.preferences import Preferences, send_options

if TYPE_CHECKING:
    from datetime import time

    from firered_desktop.core.errors import Problem
    from firered_desktop.core.send_options import SendOptions


class DraftSending(QObject):
    """What is said for the next edit alone; the rest is in the settings. `changed` follows all.

    The project stays until another is named: the next edit is most likely for the same customer.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = ""
        self._webhook = ""
        self._not_before: time | None = None

    @property
    def project(self) -> str:
        """Whom the edit is charged to in the ledger."""
        return self._project

    @property
    def webhook(self) -> str:
        """The address that fal tells when the edit ended, as it was typed; empty for none."""
        return self._webhook

    @property
    def not_before(self) -> time | None:
        """The time of day until which the edit waits."""
        return self._not_before

    def set_project(self, project: str) -> None:
        """Charge the edit to `project`."""
        self._set(project, self._webhook, self._not_before)

    def set_webhook(self, address: str) -> None:
        """Have fal tell `address`; one that is none is kept and told by `problems`."""
        self._set(self._project, address, self._not_before)

    def set_not_before(self, at: time | None) -> None:
        """Let the edit wait for the next `at`, or not at all."""
        self._set(self._project, self._webhook, at)

    def clear(self) -> None:
        """Start anew, for the same project."""
        self._set(self._project, "", None)

    def restore(self, options: SendOptions) -> None:
        """Take up what was said for another edit, but not its time, which has come."""
        self._set(options.project, options.webhook_url or "", self._not_before)

    def take_over(self, other: DraftSending) -> None:
        """Go on with what was said in `other`, but for its time."""
        self._set(other.project, other.webhook, self._not_before)

    def problems(self) -> tuple[Problem, ...]:
        """What keeps the draft from being sent like this."""
        return send_options(Preferences(), webhook=self._webhook).problems()

    def options(self, preferences: Preferences, now: float) -> SendOptions:
        """How the edit is sent if it is run at `now` (seconds since the epoch)."""
        at = self._not_before
        return send_options(
            preferences,
            project=self._project,
            not_before=None if at is None else next_moment(at, now),
            webhook=self._webhook,
        )

    def _set(self, project: str, webhook: str, not_before: time | None) -> None:
        wanted = (project, webhook, not_before)
        if wanted != (self._project, self._webhook, self._not_before):
            self._project, self._webhook, self._not_before = wanted
            self.changed.emit()
