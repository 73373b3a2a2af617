"""The program that a tour leads, and where its hands find things."""

from __future__ import annotations

import shutil
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from firered_desktop.app import Program
from firered_desktop.assets import assets_folder
from firered_desktop.demo.requests import Pace
from firered_desktop.demo.script import Pause, Script
from firered_desktop.demo.service import DemoService
from firered_desktop.diagnostics import Diagnostics
from firered_desktop.preferences import Preferences, PreferencesFile
from firered_desktop.services import Choice
from firered_desktop.session.first_judgements import FirstJudgements
from firered_desktop.session.gallery_pages import GalleryPages
from firered_desktop.session.judged_entries import JudgedEntries
from firered_desktop.session.looking import Looking
from firered_desktop.session.pictures import PictureState
from firered_desktop.session.tasks import Tasks
from firered_desktop.tour.clock import TourClock
from firered_desktop.tour.late_library import LateLibrary, Reading

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QAction

    from firered_desktop.session.session import Session
    from firered_desktop.ui.desktop import Desktop

W = TypeVar("W", bound=QWidget)

AT_ONCE = Pace(in_queue=0, in_progress=0)
# Those who read what a tour can keep back.
READERS = Looking | GalleryPages | JudgedEntries | FirstJudgements


class TourLostError(Exception):
    """A step did not come to its end."""


class Stage:
    """The program in a profile of its own, in `home`, where a tour keeps its files too.

    `script` says what the demo service does wrong, `pause` is where it was stopped last, `reading`
    how the history is read; the clock stands where a tour sets it.
    """

    def __init__(
        self,
        application: QApplication,
        home: Path,
        preferences: Preferences,
        size: tuple[int, int],
        *,
        demo: bool,
        pace: Pace = AT_ONCE,
    ) -> None:
        """Open the window; `size` is in device-independent pixels, `pace` that of the demo."""
        self.home = home
        self.language = preferences.language
        self.clock = TourClock()
        self.script = Script()
        self.pause = Pause()
        self.reading = Reading()
        self.demo: DemoService | None = None
        self._application = application
        self._size = size
        self._pace = pace
        settings = PreferencesFile(home / "settings.toml")
        settings.save(preferences)
        choice = Choice(
            demo=demo,
            library=home / "library",
            settings=settings,
            make_demo=self._make_demo,
            open_library=partial(LateLibrary, self.reading),
            clock=self.clock,
        )
        self.program = Program(application, choice, Diagnostics(home / "log"))
        self.program.begin((), "")
        self.window.resize(*size)
        self.window.activateWindow()

    @property
    def session(self) -> Session:
        """The state of the window."""
        return self.program.session

    @property
    def desktop(self) -> Desktop:
        """The panels of the window."""
        return self.program.desktop

    @property
    def window(self) -> QWidget:
        """The window."""
        return self.desktop.window

    @property
    def settled(self) -> bool:
        """Whether the window is there and the history has been read."""
        return self.window.isVisible() and self.session.recent.exhausted

    @property
    def quiet(self) -> bool:
        """Whether nothing is on its way that will change what is shown."""
        session = self.session
        reading = (each.state is PictureState.LOADING for each in session.draft.pictures)
        return not (session.comparison.loading or any(reading) or self.busy)

    @property
    def busy(self) -> tuple[str, ...]:
        """Whose work off the GUI thread is awaited, but for what the tour itself keeps back."""
        places = (self.session, self.window)
        tasks = [each for place in places for each in place.findChildren(Tasks) if each.busy]
        return tuple(type(each.parent()).__name__ for each in tasks if not self._is_held(each))

    def _is_held(self, tasks: Tasks) -> bool:
        return self.reading.held and isinstance(tasks.parent(), READERS)

    @property
    def front(self) -> QWidget:
        """What a person looks at: the open menu, else the dialog opened last, else the window."""
        if popup := QApplication.activePopupWidget():
            return popup
        dialogs = [each for each in self.window.findChildren(QDialog) if each.isVisible()]
        return dialogs[-1] if dialogs else self.window

    def attend(self) -> None:
        """Have keys come to what is in front, as they do where a person works."""
        if QApplication.activePopupWidget() is None and not self.front.isActiveWindow():
            self.front.activateWindow()

    def named(self, identifier: str, kind: type[W]) -> W:
        """What a screen reader finds in front under this English name; raises TourLostError.

        Of several the first that shows.
        """
        found = [
            each
            for each in self.front.findChildren(kind)
            if identifier in (each.accessibleIdentifier(), each.objectName())
        ]
        for widget in found:
            if widget.isVisible():
                return widget
        raise TourLostError(f"nothing that shows is called {identifier}")

    def samples(self, names: Sequence[str]) -> tuple[Path, ...]:
        """The sample photographs of these names, as copies that may be written to."""
        folder = self.home / "Photographs"
        folder.mkdir(exist_ok=True)
        copies = tuple(folder / f"{name}.jpg" for name in names)
        for copy in copies:
            if not copy.exists():
                shutil.copyfile(assets_folder() / "samples" / copy.name, copy)
        return copies

    def action(self, wish: str) -> QAction:
        """The entry of the menus for `wish`."""
        return self.desktop.menu_actions[wish]

    def close(self) -> None:
        """End the program, and let Qt take its objects away."""
        window, session, look = self.window, self.session, self.program.appearance
        self.script.close()
        self.reading.fail(None)
        self.program.close()
        for each in (window, session, look, *self._application.findChildren(QTranslator)):
            if isinstance(each, QTranslator):
                self._application.removeTranslator(each)
            each.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _make_demo(self) -> DemoService:
        self.demo = DemoService(self.script, self._pace, now=self.clock.now)
        return self.demo
