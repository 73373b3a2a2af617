from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from firered_desktop.session.first_start import FirstStart
from firered_desktop.ui.import_desk import ImportDesk
from tests.ui.hands import click
from tests.ui.live import Live

TOP = Path(__file__).parent.parent.parent

# The window as the command opens it, until its first frame; then what was loaded for it.
UNTIL_THE_FIRST_FRAME = """
import builtins, sys
import PySide6.QtCore  # as a bundle does before it runs the program
from firered_desktop.cli import main
from tests.benchmarks.contenders.first_frame import watch_the_program
watch_the_program()
sys.argv = ["firered-desktop", "--demo", "--library", "library"]
main()
print("imported by", builtins.__import__.__name__)
print([name for name in sorted(sys.modules) if name.startswith("firered_desktop.")])
"""
NOT_FOR_IT = (
    "firered_desktop.demo",
    "firered_desktop.session.contact_sheet",
    "firered_desktop.session.gallery",
    "firered_desktop.session.handing_out",
    "firered_desktop.session.searching",
    "firered_desktop.ui.activity_panel",
    "firered_desktop.ui.first_start_panel",
    "firered_desktop.ui.gallery_grid",
    "firered_desktop.ui.held_panel",
    "firered_desktop.ui.history_view",
    "firered_desktop.ui.lineage_panel",
    "firered_desktop.ui.recipe_gallery",
    "firered_desktop.ui.search_desk",
)


def loaded_until_the_first_frame(home: Path) -> str:
    environment = {name: str(home / name) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME")}
    ended = subprocess.run(
        [sys.executable, "-c", UNTIL_THE_FIRST_FRAME],
        cwd=home,
        env={**os.environ, **environment, "HOME": str(home), "PYTHONPATH": str(TOP)},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return ended.stdout


@pytest.mark.e2e
def test_the_first_frame_waits_for_nothing_that_is_not_seen_in_it(tmp_path: Path) -> None:
    loaded = loaded_until_the_first_frame(tmp_path)
    assert "'firered_desktop.ui.compose_panel'" in loaded
    # It would read the source of every module.
    assert "imported by" in loaded
    assert "imported by __feature_import__" not in loaded
    assert [name for name in NOT_FOR_IT if f"'{name}'" in loaded] == []
    assert [name for name in loaded.split("'") if name.endswith("_dialog")] == [
        "firered_desktop.ui.fitted_dialog"
    ]


class Windows(QObject):
    """Notes each widget that becomes a window of its own."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.shown: list[str] = []
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_no_part_of_a_room_is_a_window_for_a_moment(live: Live, qapp: QApplication) -> None:
    live.open()
    windows = Windows(qapp)
    desktop = live.program.desktop
    for wish in ("history", "recipes", "activity", "compose", "keys"):
        desktop.menu_actions[wish].trigger()
        live.until(lambda: True)
    qapp.removeEventFilter(windows)
    assert windows.shown == ["KeysDialog"]


def test_the_history_is_built_when_it_is_first_looked_at(live: Live) -> None:
    live.open()
    assert not live.program.desktop.has_history
    click(live.named("History view", QPushButton))
    live.until(live.program.desktop.history.isVisible)
    view = live.program.desktop.history
    click(live.named("Compose view", QPushButton))
    click(live.named("History view", QPushButton))
    assert live.program.desktop.history is view


def test_the_key_for_searching_leads_into_a_history_that_nobody_looked_at(live: Live) -> None:
    live.open()
    live.program.desktop.menu_actions["search"].trigger()
    live.until(live.program.desktop.history.isVisible)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert live.program.desktop.history.isAncestorOf(focused)


def test_a_menu_wishes_of_a_history_that_is_not_shown(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    wished: list[str] = []
    monkeypatch.setattr(ImportDesk, "ask_files", lambda _: wished.append("files"))
    monkeypatch.setattr(ImportDesk, "ask_folder", lambda _: wished.append("folder"))
    live.open()
    live.program.desktop.menu_actions["import"].trigger()
    live.program.desktop.menu_actions["import_folder"].trigger()
    assert wished == ["files", "folder"]
    assert not live.program.desktop.history.isVisible()


def test_another_language_builds_no_history_that_nobody_looked_at(live: Live) -> None:
    live.open()
    former = live.program.desktop
    live.program.session.change(language="zh_CN")
    live.until(lambda: live.program.desktop is not former)
    assert not live.program.desktop.has_history


def test_the_steps_are_those_of_the_session(live: Live) -> None:
    live.open()
    assert isinstance(live.program.session.first_start, FirstStart)
    live.program.session.first_start.begin()
    live.until(live.program.desktop.first_start.isVisible)
    live.program.session.first_start.end()
    live.until(live.program.desktop.result.isVisible)
