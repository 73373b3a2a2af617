"""Notices about edits that wait: a dropping to undo, a network that is back, a locked account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from firered_desktop.core.errors import AccountLocked
from firered_desktop.ui.hold_words import locked_words, waiting_sentence
from firered_desktop.ui.joining import in_a_row
from firered_desktop.ui.notice_bar import NoticeBar, Remedy, Tone
from firered_desktop.ui.speech import say
from firered_desktop.ui.theme import METRICS
from firered_desktop.ui.words import title

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.session.held import HeldEdits
    from firered_desktop.session.locked_account import LockedAccount
    from firered_desktop.session.network_question import NetworkQuestion
    from firered_desktop.ui.icons import Icons

BILLING_PAGE = "https://fal.ai/dashboard/billing"


class HeldNotices(QWidget):
    """One bar for each matter, hidden while there is nothing to say of it.

    `billing_wished` says that the person wants to see fal's billing page.
    """

    billing_wished = Signal()

    def __init__(
        self,
        held: HeldEdits,
        network: NetworkQuestion,
        account: LockedAccount,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._held = held
        self._network = network
        self._account = account
        self._dropping = NoticeBar(icons)
        self._return = NoticeBar(icons)
        self._lock = NoticeBar(icons)
        self._undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        self._undo.activated.connect(held.undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_8)
        for bar in (self._dropping, self._return, self._lock):
            column.addWidget(bar)
        held.undo_changed.connect(self._show_dropping)
        network.changed.connect(self._show_return)
        account.changed.connect(self._show_lock)
        self._show_dropping()
        self._show_return()
        self._show_lock()

    def _show_dropping(self) -> None:
        dropped = self._held.dropped
        self._undo.setEnabled(dropped is not None)
        if dropped is None:
            self._dropping.clear()
        else:
            words = (
                self.tr("“{edit}” is on the left to be changed, and waits no longer.")
                if dropped.composed
                else self.tr("Dropped. “{edit}” waits no longer.")
            )
            undo = Remedy("Undo", self.tr("Undo"), self._held.undo)
            text = words.format(edit=title(dropped.job))
            seen = self.tr("Dismiss the notice of what was dropped")
            self._dropping.show_notice(
                Tone.INFO, text, [undo, self._dismissal("dropping", seen, self._held.settle)]
            )
        self._fit()

    def _show_return(self) -> None:
        jobs = self._network.jobs
        if jobs:
            text = in_a_row([self.tr("The network is back."), waiting_sentence(jobs)])
            spoken = self.tr("Send what waited for the network")
            send = Remedy("Send waiting edits", self.tr("Send now"), self._network.send, spoken)
            later = Remedy("Not now", self.tr("Not now"), self._network.decline)
            if text != self._return.text:  # a button that has the focus must not go away
                self._return.show_notice(Tone.INFO, text, [send, later])
        else:
            self._return.clear()
        self._fit()

    def _show_lock(self) -> None:
        job = self._account.job
        if job is None:
            self._lock.clear()
        else:
            text = in_a_row(part for part in self._lock_words() if part)
            if text != self._lock.text:
                self._lock.show_notice(Tone.WARNING, text, self._lock_remedies())
        self._fit()

    def _lock_words(self) -> tuple[str, ...]:
        job, failure = self._account.job, self._account.failure
        assert job is not None
        asked = ""
        if self._account.checking:
            asked = self.tr("Asking fal…")
        elif isinstance(failure, AccountLocked):
            asked = self.tr("fal was asked again: it is still locked.")
        elif failure is not None:
            asked = say(failure.notice().happened)
        return (
            self.tr("{reason}.").format(reason=locked_words(job)),
            self.tr(
                "That lies with your account at fal, not with this program or your photographs. "
                "Your edits are kept, and what fal has finished is still fetched."
            ),
            asked,
        )

    def _lock_remedies(self) -> list[Remedy]:
        account = self._account
        seen = self.tr("Dismiss the notice of the locked account")
        billing = self.tr("Billing page")
        remedies = [
            Remedy("Billing page", billing, self.billing_wished.emit),
            self._dismissal("lock", seen, account.dismiss),
        ]
        if not account.checking:
            check = self.tr("Check again")
            spoken = self.tr("Check the account again")
            remedies.insert(0, Remedy("Check the account", check, account.check_again, spoken))
        return remedies

    def _dismissal(self, matter: str, spoken: str, wish: Callable[[], None]) -> Remedy:
        return Remedy(f"Dismiss {matter}", self.tr("Dismiss"), wish, spoken)

    def _fit(self) -> None:
        """Take no room while nothing is said."""
        self.setVisible(any(bar.text for bar in (self._dropping, self._return, self._lock)))
