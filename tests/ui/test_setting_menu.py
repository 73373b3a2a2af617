"""The menu on a setting, opened by pointer and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QMenu, QWidget

from firered_desktop.core.models import V1
from firered_desktop.core.parameters import (
    ACCELERATION,
    GUIDANCE_SCALE,
    NEGATIVE_PROMPT,
    NUM_IMAGES,
    NUM_INFERENCE_STEPS,
    PROMPT,
    SEED,
    EditParameters,
    Parameter,
)
from firered_desktop.core.quality import DRAFT, STANDARD
from tests.ui.scene import Scene


def open_menu(place: QWidget) -> dict[str, Any]:
    """What the menu on `place` offers, by its words, as the key for menus opens it."""
    middle = place.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, place.mapToGlobal(middle))
    QApplication.sendEvent(place, event)
    (menu,) = [each for each in place.findChildren(QMenu) if each.isVisible()]
    return {action.text(): action for action in menu.actions() if action.text()}


def choose(place: QWidget, words: str) -> None:
    """Open the menu on `place`, choose the entry and close it."""
    open_menu(place)[words].trigger()
    close(place)


def close(place: QWidget) -> None:
    for menu in place.findChildren(QMenu):
        menu.close()


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def unfolded(scene: Scene) -> Scene:
    scene.panel.parameters.focus_problem("seed")
    return scene


@pytest.mark.parametrize(
    ("name", "kind", "parameter", "value", "words"),
    [
        ("Inference steps", QAbstractSpinBox, NUM_INFERENCE_STEPS, 44, "30 steps"),
        ("Guidance scale", QAbstractSpinBox, GUIDANCE_SCALE, 7.0, "4"),
        ("Acceleration", QComboBox, ACCELERATION, "high", "Regular"),
        ("What to avoid", QLineEdit, NEGATIVE_PROMPT, "blur", "nothing"),
        ("Number of images", QWidget, NUM_IMAGES, 3, "1"),
    ],
)
def test_a_setting_goes_back_to_its_default(
    unfolded: Scene,
    name: str,
    kind: type[QWidget],
    parameter: Parameter[Any],
    value: object,
    words: str,
) -> None:
    place = unfolded.find(kind, name)
    entry = f"Reset to default: {words}"
    assert not open_menu(place)[entry].isEnabled()
    close(place)
    unfolded.draft.set_value(parameter, value)
    choose(place, entry)
    assert unfolded.draft.parameters.value(parameter) == parameter.default


def test_the_label_has_the_same_menu(unfolded: Scene) -> None:
    unfolded.draft.set_model(V1)
    label = unfolded.panel.parameters.quality.label
    unfolded.draft.quality.choose(DRAFT)
    choose(label, "Reset to default: Standard")
    assert unfolded.draft.quality.chosen is STANDARD
    assert unfolded.draft.model is V1


def test_the_model_goes_back_too(unfolded: Scene) -> None:
    unfolded.draft.set_model(V1)
    box = unfolded.find(QComboBox, "Model")
    choose(box, "Reset to default: FireRed Image Edit v1.1")
    assert unfolded.draft.model is not V1


def test_all_settings_go_back_and_the_instruction_stays(unfolded: Scene) -> None:
    unfolded.draft.set_value(PROMPT, "warmer")
    unfolded.draft.set_value(SEED, 5)
    unfolded.draft.set_model(V1)
    choose(unfolded.find(QComboBox, "Acceleration"), "Reset all settings")
    assert unfolded.draft.parameters == EditParameters({"prompt": "warmer"})
    assert unfolded.draft.model is not V1


def test_a_number_is_copied_and_pasted(unfolded: Scene) -> None:
    clipboard = QGuiApplication.clipboard()
    seed = unfolded.find(QAbstractSpinBox, "Seed")
    unfolded.draft.set_value(SEED, 2**53 - 1)
    choose(seed, "Copy value")
    assert clipboard.text() == "9007199254740991"
    unfolded.draft.set_value(SEED, 1)
    choose(seed, "Paste value")
    assert unfolded.draft.parameters.value(SEED) == 2**53 - 1


@pytest.mark.parametrize(
    ("text", "value"), [("12 steps", 12), (" 12\n", 12), ("51", None), ("blue", None), ("", None)]
)
def test_only_a_number_in_range_can_be_pasted(
    unfolded: Scene, text: str, value: int | None
) -> None:
    QGuiApplication.clipboard().setText(text)
    steps = unfolded.find(QAbstractSpinBox, "Inference steps")
    paste = open_menu(steps)["Paste value"]
    assert paste.isEnabled() is (value is not None)
    close(steps)
    if value is not None:
        choose(steps, "Paste value")
        assert unfolded.draft.parameters.value(NUM_INFERENCE_STEPS) == value


def test_words_and_choices_are_no_numbers(unfolded: Scene) -> None:
    box = unfolded.find(QComboBox, "Acceleration")
    assert "Copy value" not in open_menu(box)
    close(box)


def test_the_setting_with_the_focus_is_reset_by_a_command(unfolded: Scene) -> None:
    unfolded.draft.set_value(NUM_INFERENCE_STEPS, 44)
    unfolded.draft.set_value(GUIDANCE_SCALE, 7.0)
    unfolded.find(QAbstractSpinBox, "Guidance scale").setFocus()
    unfolded.panel.parameters.reset_focused()
    assert unfolded.draft.parameters.value(GUIDANCE_SCALE) == 4.0
    assert unfolded.draft.parameters.value(NUM_INFERENCE_STEPS) == 44
