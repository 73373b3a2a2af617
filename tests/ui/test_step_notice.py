from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.session.picture_steps import PictureSteps
from firered_desktop.ui.batch_notice import BatchNotice
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.step_notice import StepNotice
from tests.ui.hands import click, named
from tests.ui.scene import Scene


@pytest.fixture
def notice(qtbot: QtBot, scene: Scene, plain_icons: Icons) -> StepNotice:
    shown = StepNotice(PictureSteps(scene.draft, scene.panel), plain_icons)
    qtbot.addWidget(shown)
    return shown


def test_a_picture_that_was_taken_out_comes_back_by_a_button(
    scene: Scene, notice: StepNotice
) -> None:
    scene.ready("a.jpg", "b.jpg")
    assert notice.text == ""
    scene.draft.remove(scene.draft.pictures[1].id)
    assert notice.text == "Picture 2 was removed."
    click(named(notice, QPushButton, "Undo"))
    assert scene.names == ["a.jpg", "b.jpg"]
    assert notice.text == ""


def test_what_was_replaced_and_cleared_is_told(scene: Scene, notice: StepNotice) -> None:
    scene.ready("a.jpg", "b.jpg")
    scene.draft.put(0, Path("/photos/c.jpg"))
    assert notice.text == "Picture 1 was replaced."
    scene.draft.clear()
    assert notice.text == "The pictures were removed."
    close = [each for each in notice.findChildren(QPushButton) if not each.isHidden()][-1]
    click(close)
    assert notice.text == ""


def test_another_order_is_no_news(scene: Scene, notice: StepNotice) -> None:
    scene.ready("a.jpg", "b.jpg")
    scene.draft.move(scene.draft.pictures[0].id, 1)
    assert notice.text == ""


def test_a_batch_says_how_many_edits_it_makes_until_it_is_one(
    qtbot: QtBot, scene: Scene, plain_icons: Icons
) -> None:
    shown = BatchNotice(scene.draft, plain_icons)
    qtbot.addWidget(shown)
    scene.ready("a.jpg", "b.jpg")
    scene.draft.batch.choose(True)
    assert shown.text.startswith("A run makes 2 edits")
    run = scene.find(QPushButton, "Run 2 edits")
    assert run.accessibleDescription() == "about $0.10–0.13"
    click(named(shown, QPushButton, "All in one edit"))
    assert (scene.draft.batch.on, shown.text) == (False, "")
