"""The whole window over held edits: a real library, and an outbox that obeys in memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.assets import assets_folder
from firered_desktop.core.job import Job, Service
from firered_desktop.preferences import Preferences
from firered_desktop.preferences.recipe_folder import RecipeFolder
from firered_desktop.session.parts import Parts
from firered_desktop.session.session import Session
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.ui.appearance import Appearance
from firered_desktop.ui.desktop import Desktop
from firered_desktop.ui.held_notices import HeldNotices
from firered_desktop.ui.notice_bar import NoticeBar
from firered_desktop.ui.words import spoken
from tests.outbox.fakes import FakePreparer
from tests.session.fake_keys import FakeKeys
from tests.session.fake_parts import (
    DESTINATIONS,
    FakeInspector,
    FakePrices,
    FakeReader,
    NoExporter,
    NoImporter,
    NoRoundTrips,
    NoWeb,
    shelves_of,
)
from tests.session.fake_previews import FakePreviews
from tests.session.held_desk import ObedientQueue

W = TypeVar("W", bound=QWidget)
NOW = 1_000.0  # seconds since the epoch


class Asking:
    """Settings of a person who wants to be asked when the network is back."""

    def __init__(self) -> None:
        self.preferences = Preferences(network_return="ask", first_start_done=True)

    def save(self, preferences: Preferences) -> None:
        self.preferences = preferences


class HeldWindow:
    """A window that has begun; `close` it at the end."""

    def __init__(
        self,
        qtbot: QtBot,
        appearance: Appearance,
        folder: Path,
        jobs: tuple[Job, ...],
        service: Service = Service.FAL,
    ) -> None:
        self._qtbot = qtbot
        jobs = tuple(replace(job, service=service) for job in jobs)
        self.queue = ObedientQueue(*jobs)
        self.library = SqliteLibrary(folder / "library")
        self.previews = FakePreviews()
        for job in jobs:
            self.library.add(job)
        self.session = Session(
            Parts(
                queue=self.queue,
                library=self.library,
                previews=self.previews,
                exporter=NoExporter(),
                round_trip=NoRoundTrips(),
                maker=FakePreparer(),
                reader=FakeReader(),
                web=NoWeb(),
                destinations=DESTINATIONS,
                own_recipes=RecipeFolder(folder / "recipes"),
                recipes=assets_folder() / "recipes",
                prices=FakePrices(),
                keys=FakeKeys(),
                settings=Asking(),
                now=lambda: NOW,
                describe=spoken,
                shelves=shelves_of(self.library),
                service=service,
                inspector=FakeInspector(),
                importer=NoImporter(),
            )
        )
        self.desktop = Desktop(self.session, appearance, "en", assets_folder())
        self.window = self.desktop.window
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        self.session.begin()
        self.until(lambda: self.session.recent.exhausted and self.session.recent.exhausted)
        self.until(lambda: len(self.session.edits.jobs()) == len(jobs))

    def close(self) -> None:
        """Let Qt take its objects away, which hear of the world no longer."""
        self.window.close()
        self.session.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.library.close()

    def until(self, condition: Callable[[], bool]) -> None:
        """Let the window live until `condition` holds."""
        self._qtbot.waitUntil(condition)

    def named(self, identifier: str, kind: type[W]) -> W:
        """The one widget that shows and that a screen reader finds under this English name."""
        (found,) = self.all_named(identifier, kind)
        return found

    def all_named(self, identifier: str, kind: type[W]) -> list[W]:
        """Those that show."""
        return [
            each
            for each in self.window.findChildren(kind)
            if each.accessibleIdentifier() == identifier and each.isVisible()
        ]

    def notices(self) -> list[str]:
        """What is said below both views."""
        (below,) = self.window.findChildren(HeldNotices)
        return [bar.text for bar in below.findChildren(NoticeBar) if bar.isVisible()]

    @property
    def ids(self) -> list[str]:
        """The edits that are held, in order."""
        return [job.id for job in self.session.held.jobs]
