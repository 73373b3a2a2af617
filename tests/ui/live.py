"""The whole program in a window, on a demo service without pauses, in a temporary profile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.app import Program
from firered_desktop.assets import assets_folder
from firered_desktop.core.job import Job, State
from firered_desktop.demo.requests import Pace
from firered_desktop.demo.script import Script
from firered_desktop.demo.service import DemoService
from firered_desktop.preferences import Preferences, PreferencesFile
from firered_desktop.services import Choice
from firered_desktop.session.comparison import Side
from firered_desktop.session.pictures import PictureState

W = TypeVar("W", bound=QWidget)

LANDSCAPE = assets_folder() / "samples" / "landscape.jpg"
WIDTH = 384  # pixels


class Live:
    """Opens, shows and closes the program as often as a test wants, on one library.

    `script` says what the demo service does wrong; `services` holds those that were made. `photo`
    is a small photograph of a landscape under a grey sky.
    """

    def __init__(
        self, qtbot: QtBot, application: QApplication, home: Path, language: str = "en"
    ) -> None:
        self.script = Script()
        self.services: list[DemoService] = []
        self.photo = home / "landscape.jpg"
        _make_small(self.photo)
        self._qtbot = qtbot
        self._application = application
        self._library = home / "library"
        self._settings = PreferencesFile(home / "settings.toml")
        self._settings.save(Preferences(language=language, theme="dark", first_start_done=True))
        self._program: Program | None = None

    @property
    def program(self) -> Program:
        """The program that is open."""
        assert self._program is not None
        return self._program

    @property
    def window(self) -> QWidget:
        """Its window."""
        return self.program.desktop.window

    def open(self, *pictures: Path, prompt: str = "", demo: bool = True) -> None:
        """Start the program as the command does, and wait until its window is there."""
        choice = Choice(
            demo=demo,
            library=self._library,
            settings=self._settings,
            make_demo=self._make_demo,
        )
        self._program = Program(self._application, choice)
        self._program.begin(pictures, prompt)
        self._qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        history = self.program.session.recent
        self.until(lambda: history.exhausted)

    def close(self) -> None:
        """End it as a person does, and let Qt take its objects away."""
        if self._program is None:
            return
        program, self._program = self._program, None
        program.close()
        program.desktop.window.deleteLater()
        program.session.deleteLater()
        program.appearance.deleteLater()
        for spoken in self._application.findChildren(QTranslator):
            self._application.removeTranslator(spoken)
            spoken.deleteLater()
        del program
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def until(self, condition: Callable[[], bool]) -> None:
        """Let the window live until `condition` holds."""
        self._qtbot.waitUntil(condition)

    def named(self, identifier: str, kind: type[W], inside: QWidget | None = None) -> W:
        """The one widget that a screen reader finds under this English name."""
        found = [
            each
            for each in (inside or self.window).findChildren(kind)
            if each.accessibleIdentifier() == identifier
        ]
        assert len(found) == 1, f"{len(found)} widgets are called {identifier}"
        return found[0]

    def dialog(self) -> QDialog:
        """The dialog that is open over the window."""
        (dialog,) = [each for each in self.window.findChildren(QDialog) if each.isVisible()]
        return dialog

    def ready(self, count: int = 1) -> None:
        """Wait until the draft has `count` pictures, all of them read."""
        draft = self.program.session.draft
        self.until(lambda: [each.state for each in draft.pictures] == [PictureState.READY] * count)

    def ended(self, state: State = State.FINISHED, count: int = 1) -> Job:
        """Wait until `count` edits are in `state`; gives the latest of them."""
        edits = self.program.session.edits
        self.until(lambda: sum(job.state is state for job in edits.jobs()) >= count)
        return [job for job in edits.jobs() if job.state is state][-1]

    def shown(self) -> None:
        """Wait until both pictures of the edit that is looked at are there."""
        comparison = self.program.session.comparison
        self.until(lambda: all(comparison.image(side) is not None for side in Side))

    def _make_demo(self) -> DemoService:
        service = DemoService(self.script, Pace(in_queue=0, in_progress=0))
        self.services.append(service)
        return service


def _make_small(photo: Path) -> None:
    assert QImage(str(LANDSCAPE)).scaledToWidth(WIDTH).save(str(photo))
