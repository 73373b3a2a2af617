"""Builds every object of the window once and connects them."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QLocale, Qt, qVersion
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from firered_desktop.assets import assets_folder
from firered_desktop.core.desktop_signs import WorkInHand
from firered_desktop.core.errors import FireredError, LibraryDamaged, Unexpected
from firered_desktop.core.parameters import PROMPT
from firered_desktop.core.upkeep_words import told_opening
from firered_desktop.credentials import PERSON_LIMIT
from firered_desktop.desktop_integration import BusDesktop
from firered_desktop.diagnostics import Diagnostics, Mishap
from firered_desktop.preferences import Preferences, PreferencesFile
from firered_desktop.services import Choice, Services
from firered_desktop.services.inspector import Inspector
from firered_desktop.session.answering import keep_answering
from firered_desktop.session.archive import Shelves
from firered_desktop.session.desktop_notices import DesktopNotices, NoticeBoard
from firered_desktop.session.file_opening import FileOpening
from firered_desktop.session.hand_over import HandOver, MeetingPlace, Reception
from firered_desktop.session.library_place import moved_source
from firered_desktop.session.mishaps import Mishaps, leave_qt_messages, log_qt_messages
from firered_desktop.session.parts import Parts
from firered_desktop.session.session import Session
from firered_desktop.session.translation import Translation, language_for
from firered_desktop.session.updates import Updates
from firered_desktop.session.work_in_hand import TaskBar, WorkFollowed
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.ui.appearance import Appearance, Scheme
from firered_desktop.ui.desktop import Desktop
from firered_desktop.ui.desktop_notice_words import desktop_notice
from firered_desktop.ui.icons import APPLICATION_ICON
from firered_desktop.ui.picture_offer import Offer
from firered_desktop.ui.spoken_roles import install_spoken_roles
from firered_desktop.ui.start_failure import BAD_INPUT, tell_start_failed
from firered_desktop.ui.succession import take_over
from firered_desktop.ui.update_notice import UpdateNotice
from firered_desktop.ui.window_place import WindowPlace
from firered_desktop.ui.words import spoken

DESKTOP_ENTRY = "firered-desktop"  # under which the desktop knows the program

logger = logging.getLogger(__name__)


class Signs(NoticeBoard, TaskBar, Protocol):
    """What the desktop shows of the program outside of its window."""

    def close(self) -> None:
        """Take it all back."""


class Program:
    """The running program: services, session and window, opened and closed in order."""

    def __init__(
        self,
        application: QApplication,
        choice: Choice,
        diagnostics: Diagnostics | None = None,
        signs: Signs | None = None,
    ) -> None:
        """Open everything; raises LibraryNewer, LibraryUnusable, LibraryDamaged, LibraryBusy.

        `diagnostics` learn what must not be logged, and tell of bugs. Without `signs` nothing is
        shown outside of the window.
        """
        self._choice = choice
        self._signs = signs
        self._diagnostics = diagnostics or Diagnostics()
        self._reception: Reception | None = None
        self.services = Services(choice, self._diagnostics.redaction)
        preferences = self.services.preferences
        assets = self._assets = assets_folder()
        install_spoken_roles(application)
        self.appearance = Appearance(
            application, assets, Scheme(preferences.theme), preferences.text_size
        )
        self._translation = Translation(application, assets / "translations")
        self.session = self._open_session()
        self._choice = replace(choice, anew=False)  # once
        self._updates = Updates(self.services)
        self.desktop = self._open_window(preferences)
        self._mishaps = Mishaps(self._diagnostics)
        self._mishaps.told.connect(self._tell_mishap)
        self._diagnostics.redaction.hide(self._written)
        if sys.platform == "darwin":
            # Only there files come this way, and every event of the program passes the watch.
            self._opening = FileOpening(application)
            self._opening.opened.connect(lambda path: self._take(HandOver((path,), "")))

    def begin(self, pictures: Sequence[Path], prompt: str) -> None:
        """Show the window, and go on with what was left once it stands."""
        if not pictures:
            self.session.offer_first_start()
        self._compose(pictures, prompt)
        self.desktop.window.show()
        logger.info("Open; Qt %s on %s", qVersion(), QGuiApplication.platformName())
        for each in (self.session.begin, self._updates.ask):
            self.desktop.window.first_frame.shown.connect(each)

    def receive(self, place: MeetingPlace) -> Reception:
        """Take what later starts hand over at `place`, which must be claimed."""
        self._reception = Reception(place)
        self._reception.arrived.connect(self._take)
        return self._reception

    def close(self) -> None:
        """Let go of everything; only what was said of pictures last is waited for."""
        if self._signs is not None:
            self._signs.close()
        if self._reception is not None:
            self._reception.close()
        self.desktop.window.leave()
        self.session.archive.judgements.finish()
        self.services.close()

    # The window and the session of the moment: both are made anew at times.

    def _tell_mishap(self, mishap: Mishap) -> None:
        self.desktop.tell_mishap(mishap)

    def _written(self) -> tuple[str, ...]:
        return self.session.written()

    def _open_session(self, former: Path | None = None) -> Session:
        services, library = self.services, self.services.library
        parts = Parts(
            queue=services.outbox,
            library=library,
            previews=services.imaging,
            exporter=services.imaging,
            maker=services.imaging,
            reader=services.imaging,
            web=services.web_pictures,
            round_trip=services.round_trip,
            destinations=services.destinations,
            own_recipes=services.recipes,
            recipes=self._assets / "recipes",
            keys=services.account,
            settings=services,
            prices=services,
            now=services.clock.now,
            describe=spoken,
            service=services.service,
            shelves=_shelves_of(library, former),
            importer=services.importer,
            activity=services.activity,
            library_named=self._choice.library_named,
            inspector=Inspector(services, self._diagnostics.redaction, self._diagnostics.log_file),
        )
        session = Session(parts)
        session.settled.connect(self._rebuild_if_needed)
        # Not in the middle of the click that wishes it: its button goes away.
        session.mode_wished.connect(self._change_mode, Qt.ConnectionType.QueuedConnection)
        place = session.library_place
        place.wished.connect(self._change_library, Qt.ConnectionType.QueuedConnection)
        if self._signs is not None:
            self._show_outside(session, self._signs)
        return session

    def _show_outside(self, session: Session, signs: Signs) -> None:
        """Tell of the edits of `session` where its window is not seen."""
        notices = DesktopNotices(
            session.edit_events, signs, lambda: session.preferences, desktop_notice, session
        )
        notices.opened.connect(self._look_at)
        WorkFollowed(session.edits, signs, session)

    def _look_at(self, edit: str, token: str) -> None:
        """Show the edit whose notice was clicked."""
        if token:  # Wayland's leave to come to the front, which Qt takes from here and then drops
            os.putenv("XDG_ACTIVATION_TOKEN", token)
        self._come_to_front()
        self.session.lookup.find(edit, self.desktop.look_at)

    def _open_window(self, preferences: Preferences) -> Desktop:
        language = language_for(preferences.language, QLocale.system())
        self._translation.use(language)
        with self.appearance.undressed():
            desktop = Desktop(self.session, self.appearance, language, self._assets)
        UpdateNotice(self._updates, desktop.window)
        self._spoken = (preferences.language, preferences.text_size)
        return desktop

    def _compose(self, pictures: Sequence[Path], prompt: str) -> None:
        if pictures:
            whole = tuple(path.absolute() for path in pictures)
            self.session.saving_back.expect(whole)
            # The slots say it where there is no room for all.
            self.desktop.compose.slots.intake.take(Offer(whole))
        if prompt:
            self.session.draft.set_value(PROMPT, prompt)

    def _take(self, what: HandOver) -> None:
        """Go on with what another start was asked for, before the person's eyes."""
        logger.info("Another start handed over; took %d picture(s)", len(what.pictures))
        self._compose(what.pictures, what.prompt)
        self._come_to_front()

    def _come_to_front(self) -> None:
        window = self.desktop.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def _rebuild_if_needed(self, preferences: Preferences) -> None:
        """Speak another language, or larger, at once: the state is the session's.

        So the window is made new; where settings were open, they are again.
        """
        if (preferences.language, preferences.text_size) == self._spoken:
            return
        former, place = self.desktop, self.desktop.dialogs.settings_place
        self.appearance.choose(Scheme(preferences.theme), preferences.text_size)
        self.desktop = self._open_window(preferences)
        self._replace(former)
        if place is not None:
            self.desktop.dialogs.show_settings(place)

    def _change_mode(self, demo: bool) -> None:
        """Go on in the demo, or out of it."""
        self._reopen(replace(self._choice, demo=demo))

    def _change_library(self, folder: Path, moved: bool) -> None:
        """Go on with the library in `folder`, which this one was moved to or which was restored."""
        former = self.services.library.folder if moved else None
        if self._reopen(replace(self._choice, library=folder), former):
            self.desktop.dialogs.show_library()

    def _reopen(self, choice: Choice, former_folder: Path | None = None) -> bool:
        """Make everything anew as `choice` says; the draft comes along. False where that failed.

        What the draft has of the library in `former_folder` is in the present one now.
        """
        try:
            services = Services(choice, self._diagnostics.redaction, self.services.keys)
        except FireredError as error:
            self.session.refused.emit(error)
            return False
        former_services, former_session, former = self.services, self.session, self.desktop
        self._choice, self.services = choice, services
        self.session = self._open_session(former_folder)
        place = (
            None if former_folder is None else partial(moved_source, former_folder, choice.library)
        )
        self.session.draft.take_over(former_session.draft, place)
        self.session.saving_back.expect(former_session.saving_back.edited)
        self.desktop = self._open_window(services.preferences)
        self._replace(former)
        former_services.close()
        former_session.deleteLater()
        if self._reception is not None:
            self._move_reception()
        self.desktop.window.first_frame.shown.connect(self.session.begin)
        return True

    def _replace(self, former: Desktop) -> None:
        """Show the new window where the former one is, which goes away."""
        window = self.desktop.window
        window.restoreGeometry(former.window.saveGeometry())
        if not (former.window.isMaximized() or former.window.isFullScreen()):
            window.setGeometry(former.window.geometry())  # exactly, even off the screen
        window.show_page(former.window.page)
        window.show()
        take_over(self.desktop, former)
        former.window.leave()
        former.window.deleteLater()
        former.deleteLater()

    def _move_reception(self) -> None:
        assert self._reception is not None
        self._reception.close()
        self._reception = None
        place = MeetingPlace(self.services.library.folder, demo=self._choice.demo)
        if place.claim():
            self.receive(place)


def _shelves_of(library: SqliteLibrary, former: Path | None) -> Shelves:
    return Shelves(
        library.gallery,
        library.judging,
        library.purging,
        library.lineage,
        library.upkeep,
        library.originals,
        library.plans,
        told_opening(library.recovery, library.arrival),
        former,
    )


def run_window(
    pictures: Sequence[Path],
    prompt: str,
    *,
    demo: bool,
    library: Path | None,
    diagnostics: Diagnostics,
) -> int:
    """Open the window and return the exit status when it is closed.

    What is there by then is not looked through for garbage any more. Where one is open on the same
    library already, that one takes `pictures` and `prompt`.
    """
    settings = PreferencesFile.standard()
    named = library is not None
    library = library or settings.load().library_path
    place = MeetingPlace(library, demo=demo)
    is_first = place.claim()
    what = HandOver(tuple(path.absolute() for path in pictures), prompt)
    if not is_first and place.hand_over(what):
        return 0
    application = QApplication(sys.argv[:1])
    application.setApplicationName("FireRed Desktop")
    application.setDesktopFileName(DESKTOP_ENTRY)
    log_qt_messages()
    choice = Choice(
        demo, library, library_named=named, keyring_seconds=PERSON_LIMIT, settings=settings
    )
    program = open_program(application, choice, diagnostics)
    if program is None:
        return BAD_INPUT
    window_place = WindowPlace(settings.path.with_name("window.ini"))
    window_place.restore(program.desktop.window)
    program.begin(pictures, prompt)
    keep_answering(application)
    if is_first:
        program.desktop.window.first_frame.shown.connect(lambda: program.receive(place))
    try:
        return application.exec()
    finally:
        window_place.keep(program.desktop.window)
        program.close()
        leave_qt_messages()


def open_program(
    application: QApplication, choice: Choice, diagnostics: Diagnostics
) -> Program | None:
    """The program; None where it cannot start and the person was told why.

    A library that is damaged and has no copy begins anew where they wish it.
    """
    try:
        return Program(application, choice, diagnostics, signs_of_system(application))
    except FireredError as error:
        told = error
    except Exception as error:  # whatever it was, nobody is left with a window that does not come
        logger.exception("The program could not start")
        told = Unexpected(detail=type(error).__name__)
    # The program that would have chosen the language is not there.
    settings = choice.settings or PreferencesFile.standard()
    language = language_for(settings.load().language, QLocale.system())
    Translation(application, assets_folder() / "translations").use(language)
    if tell_start_failed(application, told, can_begin_anew=isinstance(told, LibraryDamaged)):
        return open_program(application, replace(choice, anew=True), diagnostics)
    return None


def signs_of_system(application: QApplication) -> Signs:
    """What this system shows of a program outside of its window."""
    icon = assets_folder() / "icons" / f"{APPLICATION_ICON}.svg"
    if sys.platform == "win32":
        from firered_desktop.desktop_integration.windows_task_bar import (  # noqa: PLC0415 - Windows'
            WindowsTaskBar,
            open_task_bar,
        )

        return _tray(application, icon, WindowsTaskBar(open_task_bar).show)
    elif sys.platform == "darwin":  # noqa: RET505 - so that the types of each system are checked
        return _tray(application, icon)
    else:
        return BusDesktop(DESKTOP_ENTRY, icon.as_uri())


def _tray(
    application: QApplication,
    icon: Path,
    progress: Callable[[int, WorkInHand | None], None] | None = None,
) -> Signs:
    from firered_desktop.ui.tray_desktop import TrayDesktop  # noqa: PLC0415 - not for Linux

    return TrayDesktop(QIcon(str(icon)), application.setBadgeNumber, progress)
