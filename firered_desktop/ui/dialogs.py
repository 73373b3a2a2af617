"""The dialogs of the window, each opened when it is wished for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from firered_desktop.core.job import Job
from firered_desktop.session.session import Session
from firered_desktop.ui.about_dialog import AboutDialog
from firered_desktop.ui.edit_settings_dialog import EditSettingsDialog
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.key_dialog import KeyDialog
from firered_desktop.ui.keys_dialog import KeysDialog
from firered_desktop.ui.ledger_dialog import LedgerDialog
from firered_desktop.ui.outgoing_dialog import OutgoingDialog
from firered_desktop.ui.settings_dialog import SettingsDialog


class Dialogs(QObject):
    """Opens dialogs over `window`; none of them waits for an answer."""

    def __init__(self, session: Session, icons: Icons, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._icons = icons
        self._window = window

    def ask_for_key(self) -> None:
        """Let the person enter a key."""
        _open(KeyDialog(self._session.account, self._icons, self._window))

    def show_settings(self) -> None:
        """Let the person change settings."""
        dialog = SettingsDialog(self._session.preferences, self._icons, self._window)
        dialog.chosen.connect(self._session.settle)
        dialog.key_wished.connect(self.ask_for_key)
        _open(dialog)

    def show_ledger(self) -> None:
        """Show what was spent."""
        session = self._session
        _open(LedgerDialog(session.ledger, session.preferences.budgets, self._icons, self._window))

    def show_outgoing(self) -> None:
        """Show what would leave this machine with the draft."""
        session = self._session
        outgoing = session.look_at_outgoing()
        _open(OutgoingDialog(outgoing, self._icons, session.now(), self._window))

    def show_edit_settings(self, job: Job) -> None:
        """Show what `job` was asked with, and let the person take it up again."""
        session = self._session
        locked = session.preferences.settings_locked
        dialog = EditSettingsDialog(
            job, session.draft, self._icons, locked=locked, parent=self._window
        )
        compose = partial(session.composing_again.compose, job)
        dialog.adopted.connect(lambda with_seed: compose(keep_seed=with_seed))
        _open(dialog)

    def show_keys(self) -> None:
        """List the keys."""
        _open(KeysDialog(self._window))

    def show_about(self) -> None:
        """Say what program this is."""
        _open(AboutDialog(self._icons, self._window))


def _open(dialog: QDialog) -> None:
    """Show `dialog`, which goes when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
