"""Draft, standard and fine: one click each, their prices beside them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from firered_desktop.core.parameters import (
    ACCELERATION,
    IMAGE_SIZE,
    NUM_IMAGES,
    NUM_INFERENCE_STEPS,
    PROMPT,
)
from firered_desktop.core.quality import DRAFT, FINE, STANDARD
from firered_desktop.core.sizes import MatchPhoto
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.quality_button import QualityButton
from tests.ui.hands import click, double_click, press
from tests.ui.scene import Scene


def button(scene: Scene, word: str) -> QualityButton:
    return scene.find(QualityButton, f"{word} quality")


def chosen(scene: Scene) -> list[str]:
    return [each.text() for each in scene.panel.findChildren(QualityButton) if each.isChecked()]


def run_price(scene: Scene) -> str:
    return scene.find(QPushButton, "Run edit").accessibleDescription()


def test_a_click_sets_size_steps_and_speed(scene: Scene) -> None:
    assert chosen(scene) == ["Standard"]
    click(button(scene, "Draft"))
    parameters = scene.draft.parameters
    assert parameters.value(IMAGE_SIZE) == MatchPhoto(0.5)
    assert parameters.value(NUM_INFERENCE_STEPS) == DRAFT.steps
    assert parameters.value(ACCELERATION) == "high"
    assert chosen(scene) == ["Draft"]


def test_each_tells_its_size_and_the_price_for_this_picture(scene: Scene) -> None:
    assert button(scene, "Fine").lines == ("4 MP",)
    scene.ready("a.jpg", width=6000, height=4000)
    assert button(scene, "Draft").lines == ("0.5 MP", "$0.02–0.03")
    assert button(scene, "Standard").lines == ("2.0 MP", "$0.06–0.07")
    assert button(scene, "Fine").lines == ("4.0 MP", "$0.13")
    scene.draft.set_value(NUM_IMAGES, 2)
    assert button(scene, "Fine").lines == ("4.0 MP", "$0.26")
    spoken = button(scene, "Fine").accessibleDescription()
    assert spoken == "4.0 MP, 40 steps, Careful, about $0.26"


def test_the_price_on_the_button_follows(scene: Scene) -> None:
    scene.ready("a.jpg", width=6000, height=4000)
    assert run_price(scene) == "about $0.06–0.07"
    click(button(scene, "Fine"))
    assert run_price(scene) == "about $0.13"


def test_the_demo_tells_no_price(qtbot: QtBot, plain_icons: Icons) -> None:
    scene = Scene(qtbot, plain_icons, demo=True)
    scene.ready("a.jpg", width=6000, height=4000)
    assert button(scene, "Fine").lines == ("4.0 MP",)


def test_what_is_set_by_hand_is_called_custom_and_the_way_back_is_one_click(scene: Scene) -> None:
    row = scene.panel.parameters.quality
    back = scene.find(QToolButton, "Back to Standard")
    assert not back.isVisible()
    click(button(scene, "Fine"))
    assert row.label.text == "Quality · 40 steps, Careful"
    scene.draft.set_value(NUM_INFERENCE_STEPS, 33)
    assert chosen(scene) == []
    assert row.label.text == "Quality · Custom"
    assert back.isVisible()
    assert back.text() == "Back to Fine"
    click(back)
    assert scene.draft.quality.chosen is FINE
    assert chosen(scene) == ["Fine"]
    assert not back.isVisible()


def test_a_set_can_be_chosen_again_after_a_change_by_hand(scene: Scene) -> None:
    scene.draft.set_value(NUM_INFERENCE_STEPS, 33)
    click(button(scene, "Standard"))
    assert scene.draft.quality.chosen is STANDARD


def test_arrow_keys_lead_from_one_to_the_next(scene: Scene) -> None:
    button(scene, "Standard").setFocus()
    press(button(scene, "Standard"), Qt.Key.Key_Right)
    assert scene.draft.quality.chosen is FINE
    assert button(scene, "Fine").hasFocus()


def test_a_double_click_on_the_label_goes_back_to_standard(scene: Scene) -> None:
    scene.draft.set_value(PROMPT, "warmer")
    scene.draft.quality.choose(DRAFT)
    double_click(scene.panel.parameters.quality.label)
    assert scene.draft.quality.chosen is STANDARD
    assert scene.draft.parameters.value(PROMPT) == "warmer"


def test_what_a_set_changes_is_not_counted_as_changed_by_hand(scene: Scene) -> None:
    more = scene.find(QToolButton, "More settings")
    click(button(scene, "Fine"))
    assert more.accessibleDescription() == ""
    scene.draft.set_value(NUM_INFERENCE_STEPS, 33)
    assert more.accessibleDescription() == "2 changed"


@pytest.mark.parametrize("word", ["Draft", "Standard", "Fine"])
def test_the_tooltip_is_honest_about_another_size(scene: Scene, word: str) -> None:
    assert "Another size gives another picture" in button(scene, word).toolTip()


def test_the_lock_is_wished_and_shown(scene: Scene, qtbot: QtBot) -> None:
    lock = scene.find(QToolButton, "Keep my settings")
    with qtbot.waitSignal(scene.panel.parameters.lock_wished) as wished:
        click(lock)
    assert wished.args == [True]
    assert lock.toolTip().startswith("Locked")
    with qtbot.assertNotEmitted(scene.panel.parameters.lock_wished):
        scene.panel.parameters.quality.show_locked(False)
    assert not lock.isChecked()
    assert lock.toolTip().startswith("Lock these settings")


def test_a_change_is_painted(scene: Scene) -> None:
    fine = button(scene, "Fine")
    before = fine.grab().toImage()
    scene.ready("a.jpg", width=6000, height=4000)
    QApplication.sendPostedEvents()
    assert fine.grab().toImage() != before
