"""The fold *Sending*: project, time, webhook."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QTimeEdit, QToolButton
from pytestqt.qtbot import QtBot

from firered_desktop.core.parameters import PROMPT
from firered_desktop.preferences import Preferences
from firered_desktop.ui.icons import Icons
from tests.ui.hands import click, press, type_words
from tests.ui.scene import NOON, Scene

HOUR = 3600.0


@pytest.fixture
def scene(qtbot: QtBot, plain_icons: Icons, british: None) -> Scene:
    """A compose panel where the clock goes to 24."""
    del british
    made = Scene(qtbot, plain_icons)
    made.ready("a.jpg")
    made.draft.set_value(PROMPT, "Warmer")
    return made


def unfold(scene: Scene) -> QToolButton:
    heading = scene.find(QToolButton, "Sending")
    click(heading)
    return heading


def wait_until(scene: Scene, hour: int) -> QTimeEdit:
    """Tick *not before* and set the hour."""
    box, field = scene.find(QCheckBox, "Not before"), scene.find(QTimeEdit, "Not before time")
    press(box, Qt.Key.Key_Space)
    field.setFocus()
    field.setSelectedSection(QTimeEdit.Section.HourSection)
    type_words(field, f"{hour:02}")
    return field


def test_what_is_typed_goes_out_with_the_edit(scene: Scene) -> None:
    unfold(scene)
    type_words(scene.find(QLineEdit, "Project"), "Smith")
    type_words(scene.find(QLineEdit, "Webhook address"), "https://studio.example/x")
    options = scene.draft.sending.options(Preferences(), NOON)
    assert (options.project, options.webhook_url) == ("Smith", "https://studio.example/x")
    assert options.not_before is None


def test_the_time_sleeps_until_it_is_wanted(scene: Scene) -> None:
    unfold(scene)
    field = scene.find(QTimeEdit, "Not before time")
    assert not field.isEnabled()
    box = scene.find(QCheckBox, "Not before")
    press(box, Qt.Key.Key_Space)
    assert field.isEnabled()
    assert scene.draft.sending.not_before == time(18)
    press(box, Qt.Key.Key_Space)
    assert scene.draft.sending.not_before is None


@pytest.mark.parametrize(("hour", "words"), [(19, "today 19:00"), (7, "tomorrow 07:00")])
def test_the_day_is_said_in_words(scene: Scene, hour: int, words: str) -> None:
    heading = unfold(scene)
    field = wait_until(scene, hour)
    assert field.accessibleDescription() == words
    assert heading.accessibleDescription() == words


def test_a_time_that_passes_while_it_is_looked_at_is_tomorrows(scene: Scene, qtbot: QtBot) -> None:
    unfold(scene)
    field = wait_until(scene, 13)
    scene.now = NOON + 2 * HOUR
    qtbot.waitUntil(lambda: field.accessibleDescription() == "tomorrow 13:00")


def test_the_fold_tells_what_is_in_it(scene: Scene) -> None:
    heading = scene.find(QToolButton, "Sending")
    assert heading.accessibleDescription() == ""
    scene.draft.sending.set_project(" Smith ")
    scene.draft.sending.set_webhook("https://studio.example/x")
    assert heading.accessibleDescription() == "Smith · studio.example"
    scene.draft.sending.set_webhook("studio")
    assert heading.accessibleDescription() == "Smith"


def test_a_bad_webhook_keeps_the_edit_and_is_shown(scene: Scene, qtbot: QtBot) -> None:
    scene.draft.sending.set_webhook("studio.example")
    with qtbot.assertNotEmitted(scene.panel.run_requested):
        click(scene.find(QPushButton, "Run edit"))
    field = scene.find(QLineEdit, "Webhook address")
    assert field.hasFocus()
    assert scene.panel.run_bar.notice.startswith("The address to notify is no web address.")
    field.selectAll()
    type_words(field, "https://studio.example/x")
    assert scene.panel.run_bar.notice == ""
    with qtbot.waitSignal(scene.panel.run_requested):
        click(scene.find(QPushButton, "Run edit"))


def test_it_shows_what_the_draft_took_up(scene: Scene) -> None:
    scene.draft.sending.set_project("Smith")
    scene.draft.sending.set_not_before(time(7, 30))
    assert scene.find(QLineEdit, "Project").text() == "Smith"
    assert scene.find(QCheckBox, "Not before").isChecked()
    assert scene.find(QTimeEdit, "Not before time").text() == "07:30"
    scene.draft.clear()
    assert scene.find(QLineEdit, "Project").text() == "Smith"
    assert not scene.find(QCheckBox, "Not before").isChecked()
