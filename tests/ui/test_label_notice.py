"""A copy with a label dropped on the places, and both answers to the question."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

from firered_desktop.core.parameters import PROMPT
from firered_desktop.session.label_questions import LabelQuestions
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.label_notice import LabelNotice
from tests.session import test_label_questions
from tests.session.test_label_questions import LABEL, FakeReader
from tests.ui.hands import click, drop_on, files, named
from tests.ui.scene import Scene


@pytest.fixture
def notice(scene: Scene, plain_icons: Icons) -> LabelNotice:
    questions = LabelQuestions(scene.draft, FakeReader(), scene.panel)
    made = LabelNotice(questions, plain_icons)
    scene.panel.slots.add_above(made)
    scene.panel.slots.intake.arrived.connect(questions.watch)
    return made


def drop_copy(scene: Scene, notice: LabelNotice, number: int = 1) -> None:
    drop_on(scene.slot(number), files("made.png"))
    scene.previews.answer("made.png")
    scene.hear()
    scene.qtbot.waitUntil(notice.isVisible)


def answer(notice: LabelNotice, name: str) -> None:
    click(named(notice, QPushButton, name))


def test_a_copy_is_asked_about_and_may_be_a_picture(scene: Scene, notice: LabelNotice) -> None:
    drop_copy(scene, notice)
    assert notice.text.startswith("made.png was made with FireRed Image Edit")
    answer(notice, "Use as a picture")
    assert not notice.isVisible()
    assert scene.names == ["made.png"]
    assert scene.draft.parameters.value(PROMPT) == ""


def test_its_settings_may_be_restored_beside_the_pictures_that_are_there(
    scene: Scene, notice: LabelNotice
) -> None:
    scene.ready("a.jpg", "b.jpg")
    drop_copy(scene, notice, 2)
    answer(notice, "Restore its settings")
    assert scene.names == ["a.jpg", "b.jpg"]
    assert scene.draft.parameters.value(PROMPT) == "make it warmer"
    assert notice.text == "The settings are restored; your pictures stay."
    answer(notice, "Close notice")
    assert not notice.isVisible()


def test_what_could_not_be_restored_is_told(
    scene: Scene, notice: LabelNotice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(test_label_questions, "LABEL", replace(LABEL, model_id="other/model"))
    drop_copy(scene, notice)
    answer(notice, "Restore its settings")
    assert notice.text.endswith(
        "Its model other/model is not known here; the one that is chosen stays."
    )
