"""The dialogs of the window, each loaded and opened when it is wished for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from firered_desktop.session.pictures import MOST_PICTURES

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog, QWidget

    from firered_desktop.core.job import Job
    from firered_desktop.session.keymap_choice import KeymapChoice
    from firered_desktop.session.session import Session
    from firered_desktop.ui.icons import Icons
    from firered_desktop.ui.settings_dialog import Place, SettingsDialog


class Dialogs(QObject):
    """Opens dialogs over `window`; none of them waits for an answer."""

    def __init__(
        self,
        session: Session,
        keymap: KeymapChoice,
        icons: Icons,
        window: QWidget,
        assets: Path,
    ) -> None:
        super().__init__(window)
        self._assets = assets
        self._keymap = keymap
        self._settings: SettingsDialog | None = None
        self._session = session
        self._icons = icons
        self._window = window

    def ask_for_key(self) -> None:
        """Let the person enter a key."""
        from firered_desktop.ui.key_dialog import KeyDialog

        _open(KeyDialog(self._session.account, self._icons, self._window))

    @property
    def settings_place(self) -> Place | None:
        """Where the person is in the settings, None where they are not open."""
        dialog = self._settings
        return None if dialog is None else dialog.place

    def show_settings(self, place: Place | None = None) -> None:
        """Let the person change settings, at `place` or at their beginning."""
        from firered_desktop.ui.settings_dialog import Place, SettingsDialog

        session = self._session
        dialog = SettingsDialog(
            session.preferences, session.account, session.inspection, self._icons, self._window
        )
        dialog.changed.connect(lambda name, value: session.change(**{name: value}))
        dialog.keys_wished.connect(self.show_keys)
        dialog.diagnostics_wished.connect(self.show_diagnostics)
        session.settled.connect(dialog.show_preferences)
        self._serve_library(dialog)
        dialog.finished.connect(self._forget_settings)
        self._settings = dialog
        _open(dialog)
        if isinstance(place, Place):
            dialog.go_to(place)

    def show_library(self) -> None:
        """Show where the library is, and what can be done for it."""
        from firered_desktop.ui.settings_dialog import Place
        from firered_desktop.ui.settings_sections import Section

        self.show_settings(Place(Section.LIBRARY))

    def _serve_library(self, settings: SettingsDialog) -> None:
        from firered_desktop.ui.library_desk import LibraryDesk
        from firered_desktop.ui.library_places import LibraryPlaces
        from firered_desktop.ui.library_work import LibraryWork

        session, panel = self._session, settings.library
        keeping = session.archive.keeping
        work = LibraryWork(keeping, panel.notice, settings)
        desk = LibraryDesk(
            session.archive, panel, work, session.file_thumbnails, self._icons, window=settings
        )
        desk.used.connect(session.draft.slots.add)
        LibraryPlaces(
            keeping,
            panel,
            work,
            at_work=lambda: bool(session.edits.under_way()),
            now=session.now,
            window=settings,
        )

    def _forget_settings(self) -> None:
        self._settings = None

    def show_ledger(self) -> None:
        """Show what was spent."""
        from firered_desktop.ui.ledger_dialog import LedgerDialog

        session = self._session
        _open(LedgerDialog(session.ledger, session.preferences.budgets, self._icons, self._window))

    def show_outgoing(self) -> None:
        """Show what would leave this computer with the draft."""
        from firered_desktop.ui.outgoing_dialog import OutgoingDialog

        session = self._session
        outgoing = session.look_at_outgoing()
        _open(OutgoingDialog(outgoing, self._icons, session.now(), self._window))

    def show_edit_settings(self, job: Job) -> None:
        """Show what `job` was asked with, and let the person take it up again."""
        from firered_desktop.ui.edit_settings_dialog import EditSettingsDialog

        session = self._session
        locked = session.preferences.settings_locked
        dialog = EditSettingsDialog(
            job, session.draft, self._icons, locked=locked, parent=self._window
        )
        compose = partial(session.composing_again.compose, job)
        dialog.adopted.connect(lambda with_seed: compose(keep_seed=with_seed))
        _open(dialog)

    def add_from_history(self) -> None:
        """Let the person choose a picture of an earlier edit, which is added."""
        self.put_from_history(MOST_PICTURES)

    def put_from_history(self, slot: int) -> None:
        """Let the person choose one for `slot` (from 0), replacing what is there."""
        from firered_desktop.ui.history_picker import HistoryPicker

        session = self._session
        picker = HistoryPicker(session.picked_from, self._icons, session.now, self._window)

        def put(path: Path) -> None:
            session.draft.put(slot, path)

        def put_result(job: Job, at: int) -> None:
            if job.result is not None:
                session.saving.find(job.result.images[at], put)

        def put_input(job: Job, at: int) -> None:
            session.composing_again.find_input(job, at, put)

        picker.result_chosen.connect(put_result)
        picker.input_chosen.connect(put_input)
        _open(picker)

    def show_keys(self) -> None:
        """List the keys, and let the person change them."""
        from firered_desktop.ui.keys_dialog import KeysDialog

        _open(KeysDialog(self._keymap, self._icons, self._window))

    def show_diagnostics(self) -> None:
        """Show what is worth telling somebody who helps."""
        from firered_desktop.ui.diagnostics_dialog import DiagnosticsDialog

        _open(DiagnosticsDialog(self._session.inspection, self._icons, self._window))

    def show_about(self) -> None:
        """Say what program this is."""
        from firered_desktop.ui.about_dialog import AboutDialog

        dialog = AboutDialog(self._icons, self._window)
        dialog.licences_wished.connect(self.show_licences)
        _open(dialog)

    def show_licences(self) -> None:
        """Show whose work comes along, and under which licences."""
        from firered_desktop.session.notices import Notices
        from firered_desktop.ui.licences_dialog import LicencesDialog

        notices = Notices(self._assets / "licences")
        dialog = LicencesDialog(notices, self._window)
        notices.setParent(dialog)
        _open(dialog)


def _open(dialog: QDialog) -> None:
    """Show `dialog`, which goes when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
