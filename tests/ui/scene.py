"""A compose panel in front of a person, with a preview source that the test answers for."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from firered_desktop.session.draft import Draft
from firered_desktop.session.recipe_use import RecipeUse
from firered_desktop.ui.compose_panel import ComposePanel
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.picture_slot import PictureSlot
from tests.session.fake_previews import FakePreviews, KeptPixels
from tests.ui.chosen_keys import ChosenKeys
from tests.ui.hands import W, named

NOON = datetime(2026, 3, 4, 12).timestamp()  # noqa: DTZ001 - the clock on the wall
COLUMN = (360, 640)  # device-independent pixels, as in a window of 1366×768


class Scene:
    """The panel, what it shows and what it is handed."""

    def __init__(self, qtbot: QtBot, icons: Icons, *, demo: bool = False) -> None:
        self.qtbot = qtbot
        self.previews = FakePreviews()
        self.kept = KeptPixels()
        self.draft = Draft(self.previews, 2.0, {}, self.kept)
        self.use = RecipeUse(self.draft, lambda: False)
        self.now = NOON
        self.keys = ChosenKeys()
        self.panel = ComposePanel(
            self.draft, icons, self.use, self.keys.choice, lambda: self.now, demo=demo
        )
        self.panel.resize(*COLUMN)
        qtbot.addWidget(self.panel)
        self.panel.show()
        qtbot.waitExposed(self.panel)
        self.panel.activateWindow()

    def ready(self, *names: str, width: int = 1536, height: int = 1024) -> None:
        """Add pictures and have them read."""
        self.draft.add([Path("/photos") / name for name in names])
        for name in names:
            self.previews.answer(name, width, height)
        self.hear()

    def hear(self) -> None:
        """Let news from the imaging thread arrive."""
        QApplication.sendPostedEvents()

    def find(self, kind: type[W], name: str) -> W:
        """The widget of `kind` that a screen reader calls `name`."""
        return named(self.panel, kind, name)

    def slot(self, number: int) -> PictureSlot:
        """The place of picture `number`, from 1."""
        return self.find(PictureSlot, f"Picture {number}")

    @property
    def names(self) -> list[str]:
        """The pictures in order."""
        return [picture.name for picture in self.draft.pictures]
