from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.session.first_start import FirstStart
from firered_desktop.ui.right_side import RightSide


class Scene:
    """Three buttons stand for the panels."""

    def __init__(self, qtbot: QtBot) -> None:
        self.first_start = FirstStart()
        self.result, self.steps, self.waiting = QPushButton(), QPushButton(), QPushButton()
        self.right = RightSide(
            self.result, lambda: self.steps, lambda: self.waiting, self.first_start
        )
        qtbot.addWidget(self.right)
        with qtbot.waitExposed(self.right):
            self.right.show()
        self.right.activateWindow()
        qtbot.waitUntil(self.right.isActiveWindow)


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    return Scene(qtbot)


def test_the_steps_of_the_first_start_stand_before_the_result(scene: Scene) -> None:
    assert scene.result.isVisible()
    scene.first_start.begin()
    assert scene.steps.isVisible()
    scene.first_start.end()
    assert scene.result.isVisible()


def test_who_looks_at_what_waits_comes_back_to_where_they_were(scene: Scene) -> None:
    scene.first_start.begin()
    scene.right.show_waiting()
    assert scene.waiting.hasFocus()
    scene.right.show_result()
    assert not scene.right.shows_waiting
    assert scene.steps.isVisible()
    assert scene.steps.hasFocus()


def test_nothing_is_taken_from_who_looks_at_the_result_already(scene: Scene) -> None:
    scene.result.clearFocus()
    scene.right.show_result()
    assert not scene.result.hasFocus()
