"""The whole window on a small screen, in three languages: nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from firered_desktop.core.job import State
from firered_desktop.core.parameters import IMAGE_SIZE, NUM_IMAGES
from firered_desktop.core.sizes import Custom, Dimensions
from firered_desktop.demo.script import Fail, LoseAnswer, Pause, Route
from firered_desktop.ui.appearance import Appearance
from firered_desktop.ui.main_window import Page
from tests.ui.live import LANDSCAPE, Live
from tests.ui.room import Wordier, clipped

SMALL = (1366, 768)  # device-independent pixels
LONGER = "longer"


@pytest.fixture(params=["en", "zh_CN", LONGER])
def live(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    appearance: Appearance,
    qapp: QApplication,
    tmp_path: Path,
) -> Iterator[Live]:
    """The program in one of the languages, to be opened by the test."""
    locale, wordier = QLocale(), Wordier()
    started = Live(qtbot, qapp, tmp_path, "zh_CN" if request.param == "zh_CN" else "en")
    if request.param == LONGER:
        qapp.installTranslator(wordier)
    yield started
    started.close()
    qapp.removeTranslator(wordier)
    QLocale.setDefault(locale)


def cut_off(live: Live) -> list[str]:
    window = live.window
    window.resize(*SMALL)
    QCoreApplication.sendPostedEvents()
    window.grab()
    assert window.width() == SMALL[0]
    return clipped(window)


def test_an_edit_with_four_results_has_room_while_it_runs_and_afterwards(live: Live) -> None:
    gate = Pause()
    live.script.add(Route.EDIT, gate, skip=1)
    live.open(LANDSCAPE, prompt="日落 sunset")
    live.ready()
    live.program.session.draft.set_value(NUM_IMAGES, 4)
    # Small ones: the demo works on each as long as it has pixels.
    live.program.session.draft.set_value(IMAGE_SIZE, Custom(Dimensions(384, 256)))
    live.named("Run edit", QPushButton).click()
    first = live.ended()
    live.program.session.run()
    live.ended(State.IN_PROGRESS)
    assert cut_off(live) == []
    live.program.session.comparison.show(first)
    assert cut_off(live) == []
    gate.gate.set()
    live.ended(count=2)
    assert cut_off(live) == []
    live.named("More settings", QToolButton).click()
    assert cut_off(live) == []
    live.program.desktop.window.show_page(Page.HISTORY)
    assert cut_off(live) == []


@pytest.mark.parametrize(
    ("route", "fault", "state"),
    [(Route.EDIT, Fail(), State.FAILED), (Route.SUBMIT, LoseAnswer(), State.UNCONFIRMED)],
    ids=["failed", "unconfirmed"],
)
def test_what_went_wrong_and_what_to_do_have_room(
    live: Live, route: Route, fault: Fail | LoseAnswer, state: State
) -> None:
    live.script.add(route, fault, times=None)
    live.open(LANDSCAPE, prompt="日落 sunset")
    live.ready()
    live.named("Run edit", QPushButton).click()
    live.ended(state)
    assert cut_off(live) == []


@pytest.mark.parametrize("wish", ["settings", "key", "keys", "about"])
def test_a_dialog_has_room(live: Live, wish: str) -> None:
    live.open()
    live.program.desktop.menu_actions[wish].trigger()
    dialog = live.dialog()
    QCoreApplication.sendPostedEvents()
    dialog.grab()
    cut = clipped(dialog)
    dialog.close()
    assert cut == []
