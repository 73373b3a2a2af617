from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from firered_desktop.core.parameters import (
    GUIDANCE_SCALE,
    IMAGE_SIZE,
    NUM_IMAGES,
    PROMPT,
    SEED,
)
from firered_desktop.core.sizes import Custom, Dimensions
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.instruction_edit import InstructionEdit
from tests.ui.hands import click, type_words
from tests.ui.room import Wordier, clipped
from tests.ui.scene import Scene


def test_a_draft_without_problems_is_run(scene: Scene, qtbot: QtBot) -> None:
    scene.ready("a.jpg")
    scene.draft.set_value(PROMPT, "Warmer")
    with qtbot.waitSignal(scene.panel.run_requested):
        click(scene.find(QPushButton, "Run edit"))
    assert scene.panel.run_bar.notice == ""


def press_run(scene: Scene, qtbot: QtBot) -> str:
    with qtbot.assertNotEmitted(scene.panel.run_requested):
        click(scene.find(QPushButton, "Run edit"))
    return scene.panel.run_bar.notice


def test_without_a_picture_running_goes_to_the_first_place(scene: Scene, qtbot: QtBot) -> None:
    assert press_run(scene, qtbot).startswith("There is no picture yet.")
    assert scene.slot(1).hasFocus()


def test_with_a_bad_picture_running_goes_there(scene: Scene, qtbot: QtBot) -> None:
    scene.ready("a.jpg")
    scene.draft.add([Path("b.jpg")])
    scene.previews.fail("b.jpg")
    scene.hear()
    assert press_run(scene, qtbot).startswith("Picture 2 cannot be used.")
    assert scene.slot(2).hasFocus()


def test_without_an_instruction_running_goes_to_the_text(scene: Scene, qtbot: QtBot) -> None:
    scene.ready("a.jpg")
    assert press_run(scene, qtbot).startswith("There is no instruction yet.")
    assert scene.find(InstructionEdit, "Instruction").hasFocus()


def test_a_folded_problem_is_unfolded(scene: Scene, qtbot: QtBot) -> None:
    scene.ready("a.jpg")
    scene.draft.set_value(PROMPT, "Warmer")
    scene.draft.set_value(GUIDANCE_SCALE, 99.0)
    assert press_run(scene, qtbot) == "guidance_scale is not valid. Use 1-10."
    assert scene.find(QAbstractSpinBox, "Guidance scale").hasFocus()


def test_a_number_that_was_typed_and_not_left_counts(scene: Scene) -> None:
    scene.ready("a.jpg")
    scene.draft.set_value(PROMPT, "Warmer")
    scene.draft.set_value(IMAGE_SIZE, Custom(Dimensions(1000, 1000)))
    width = scene.find(QSpinBox, "Width")
    width.setFocus()
    width.setKeyboardTracking(False)
    width.selectAll()
    type_words(width, "640")
    scene.panel.run()
    assert scene.draft.parameters.value(IMAGE_SIZE) == Custom(Dimensions(640, 1000))


def test_nothing_that_can_be_focused_is_nameless_and_names_are_unique(scene: Scene) -> None:
    scene.ready("a.jpg", "b.jpg")
    # What stands inside a spin box or a combo box is spoken for by it.
    focusable = [
        widget
        for widget in scene.panel.findChildren(QWidget)
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not isinstance(widget.parent(), QAbstractSpinBox | QComboBox)
        and widget.window() is scene.panel
    ]
    names = [widget.accessibleName() for widget in focusable]
    assert "" not in names
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_scroll_areas_take_no_focus(scene: Scene) -> None:
    areas = scene.panel.findChildren(QScrollArea)
    assert areas
    assert all(area.focusPolicy() is Qt.FocusPolicy.NoFocus for area in areas)


def test_identifiers_stay_english_in_every_language(scene: Scene, qtbot: QtBot) -> None:
    wordier = Wordier()
    QApplication.installTranslator(wordier)
    try:
        button = scene.panel.run_bar.findChild(QPushButton)
        assert isinstance(button, QPushButton)
        qtbot.waitUntil(lambda: button.accessibleName() != "Run edit")
        assert button.accessibleName().startswith("Run edit m")
        assert button.objectName() == "Run edit"
    finally:
        QApplication.removeTranslator(wordier)


@pytest.fixture(params=["C", "en"])
def locale(request: pytest.FixtureRequest) -> Iterator[None]:
    """Hours with and without AM and PM, which take more room."""
    former = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(former)


@pytest.mark.usefixtures("locale")
@pytest.mark.parametrize("width", [340, 360, 380])
@pytest.mark.parametrize("wordy", [False, True], ids=["English", "wordier"])
def test_nothing_is_clipped(qtbot: QtBot, icons: Icons, width: int, *, wordy: bool) -> None:
    wordier = Wordier()
    if wordy:
        QApplication.installTranslator(wordier)
    try:
        scene = Scene(qtbot, icons)
        scene.ready(
            "a photograph with a rather long name 2024.jpg", "b.jpg", width=8256, height=5504
        )
        scene.draft.set_value(SEED, 2**53 - 1)
        scene.draft.set_value(NUM_IMAGES, 4)
        scene.draft.set_value(IMAGE_SIZE, Custom(Dimensions(4096, 4096)))
        scene.draft.sending.set_project("Smith")
        scene.draft.sending.set_not_before(time(7, 30))
        scene.panel.parameters.focus_problem("seed")
        scene.panel.sending.focus_problem()
        scene.panel.run()
        scene.panel.resize(width, 640)
        qtbot.waitUntil(lambda: scene.panel.width() == width)
        scene.panel.grab()
        assert clipped(scene.panel) == []
    finally:
        QApplication.removeTranslator(wordier)


def test_the_run_bar_stays_in_sight_in_a_small_window(scene: Scene) -> None:
    scene.panel.parameters.focus_problem("sync_mode")
    scene.panel.resize(360, 480)
    bar = scene.panel.run_bar
    assert bar.geometry().bottom() <= scene.panel.height()
    assert bar.height() >= bar.minimumSizeHint().height()
