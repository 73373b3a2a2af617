from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QSpinBox,
    QToolButton,
    QWidget,
)

from firered_desktop.core.models import V1
from firered_desktop.core.parameters import (
    ACCELERATION,
    GUIDANCE_SCALE,
    IMAGE_SIZE,
    NEGATIVE_PROMPT,
    NUM_IMAGES,
    NUM_INFERENCE_STEPS,
    SEED,
    SYNC_MODE,
    TABLE,
)
from firered_desktop.core.sizes import Custom, Dimensions, MatchPhoto, Megapixels, Preset
from firered_desktop.ui.count_row import CountGroup
from firered_desktop.ui.field_label import FieldLabel
from firered_desktop.ui.parameter_row import ParameterRow
from tests.ui.hands import click, double_click, press, turn_wheel, type_words
from tests.ui.scene import Scene

NAMES = {
    "What to avoid": QLineEdit,
    "Model": QComboBox,
    "Image size": QComboBox,
    "Acceleration": QComboBox,
    "Output format": QComboBox,
    "Width": QAbstractSpinBox,
    "Height": QAbstractSpinBox,
    "Inference steps": QAbstractSpinBox,
    "Guidance scale": QAbstractSpinBox,
    "Seed": QAbstractSpinBox,
    "Number of images": CountGroup,
    "Random seed": QCheckBox,
    "Safety checker": QCheckBox,
    "Keep nothing at fal (sync mode)": QCheckBox,
}


def unfold(scene: Scene) -> None:
    scene.find(QToolButton, "More settings").setChecked(True)


def choices(box: QComboBox) -> list[str]:
    return [box.itemText(at) for at in range(box.count())]


def row_of(scene: Scene, control: QWidget) -> ParameterRow[Any]:
    (row,) = [row for row in scene.panel.findChildren(ParameterRow) if row.control is control]
    return row


@pytest.mark.parametrize("name", NAMES)
def test_every_control_is_there_from_the_start_under_its_name(scene: Scene, name: str) -> None:
    assert scene.find(NAMES[name], name).accessibleName() == name


@pytest.mark.parametrize("name", ["Seed", "Guidance scale", "Width"])
def test_number_fields_are_spin_boxes_to_a_screen_reader(scene: Scene, name: str) -> None:
    spoken = QAccessible.queryAccessibleInterface(scene.find(QAbstractSpinBox, name))
    assert spoken.role() == QAccessible.Role.SpinBox


def test_every_row_of_the_table_has_its_controls(scene: Scene) -> None:
    rows = [row.parameter for row in scene.panel.findChildren(ParameterRow)]
    assert {row.name for row in rows} == {row.name for row in TABLE} - {"prompt"}


def test_rare_settings_are_folded_away(scene: Scene) -> None:
    steps = scene.find(QSpinBox, "Inference steps")
    assert not steps.isVisible()
    unfold(scene)
    assert steps.isVisible()


def test_numbers_go_both_ways(scene: Scene) -> None:
    steps = scene.find(QSpinBox, "Inference steps")
    steps.setValue(12)
    assert scene.draft.parameters.value(NUM_INFERENCE_STEPS) == 12
    scene.draft.set_value(NUM_INFERENCE_STEPS, 44)
    assert steps.value() == 44
    assert steps.text() == "44 steps"
    assert (steps.minimum(), steps.maximum()) == (2, 50)


def test_decimals_are_shown_where_there_are_any(scene: Scene) -> None:
    scale = scene.find(QDoubleSpinBox, "Guidance scale")
    assert scale.text() == "4"
    scale.stepUp()
    assert scale.text() == "4.5"
    assert scene.draft.parameters.value(GUIDANCE_SCALE) == 4.5
    scene.draft.set_value(GUIDANCE_SCALE, 4.25)
    assert scale.text() == "4.25"


def test_words_and_choices_and_switches_reach_the_draft(scene: Scene) -> None:
    unfold(scene)
    type_words(scene.find(QLineEdit, "What to avoid"), "blur")
    box = scene.find(QComboBox, "Acceleration")
    box.setCurrentIndex(choices(box).index("Fast"))
    press(scene.find(QCheckBox, "Keep nothing at fal (sync mode)"), Qt.Key.Key_Space)
    parameters = scene.draft.parameters
    assert parameters.value(NEGATIVE_PROMPT) == "blur"
    assert parameters.value(ACCELERATION) == "high"
    assert parameters.value(SYNC_MODE) is True


def test_the_words_beside_a_check_box_tick_it_too(scene: Scene) -> None:
    unfold(scene)
    label = row_of(scene, scene.find(QCheckBox, "Keep nothing at fal (sync mode)")).label
    area = label.parentWidget()
    assert area is not None
    click(area)
    assert scene.draft.parameters.value(SYNC_MODE) is True


def test_the_model_can_be_chosen(scene: Scene) -> None:
    box = scene.find(QComboBox, "Model")
    box.setCurrentIndex(1)
    assert scene.draft.model is V1
    scene.draft.clear()
    assert box.currentText() == "FireRed Image Edit v1.1"


def test_match_photo_tells_what_it_comes_to(scene: Scene) -> None:
    box = scene.find(QComboBox, "Image size")
    assert box.currentText() == "Match photo"
    scene.ready("a.jpg", width=6000, height=4000)
    assert box.currentText() == "Match photo, 2.0 MP"
    width, height = scene.find(QSpinBox, "Width"), scene.find(QSpinBox, "Height")
    assert (width.text(), height.text()) == ("Width 1728 px", "Height 1152 px")
    assert not width.isEnabled()


def test_sizes_are_the_photo_the_steps_the_presets_and_custom(scene: Scene) -> None:
    assert choices(scene.find(QComboBox, "Image size")) == [
        "Match photo",
        "Match photo, up to 0.5 MP",
        "0.5 MP",
        "1 MP",
        "2 MP",
        "4 MP",
        "Square HD · 1024×1024",
        "Square · 512×512",
        "Portrait 3:4 · 768×1024",
        "Portrait 9:16 · 576×1024",
        "Landscape 4:3 · 1024×768",
        "Landscape 16:9 · 1024×576",
        "Custom",
    ]


@pytest.mark.parametrize(
    ("at", "size"), [(3, Megapixels(1.0)), (6, Preset("square_hd")), (0, MatchPhoto())]
)
def test_a_chosen_size_reaches_the_draft_and_back(scene: Scene, at: int, size: object) -> None:
    box = scene.find(QComboBox, "Image size")
    box.setCurrentIndex(4)
    box.setCurrentIndex(at)
    assert scene.draft.parameters.value(IMAGE_SIZE) == size
    assert box.currentIndex() == at


def test_the_sides_are_there_always_and_shown_where_they_are_custom(scene: Scene) -> None:
    scene.ready("a.jpg", width=6000, height=4000)
    width, height = scene.find(QSpinBox, "Width"), scene.find(QSpinBox, "Height")
    assert not width.isVisible()
    scene.draft.set_value(IMAGE_SIZE, Custom(Dimensions(800, 600)))
    assert width.isVisible()
    assert height.isVisible()


def test_a_side_goes_in_the_models_steps_and_finely_with_ctrl(scene: Scene) -> None:
    scene.draft.set_value(IMAGE_SIZE, Custom(Dimensions(800, 600)))
    width = scene.find(QSpinBox, "Width")
    press(width, Qt.Key.Key_Up)
    assert width.value() == 816
    press(width, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert scene.draft.parameters.value(IMAGE_SIZE) == Custom(Dimensions(815, 600))


def test_a_fixed_seed_brings_the_honest_note(scene: Scene) -> None:
    def notes() -> list[str]:
        labels = scene.panel.parameters.findChildren(QLabel)
        return [each.text() for each in labels if each.isVisible() and "seed" in each.text()]

    assert notes() == []
    scene.draft.set_value(SEED, 42)
    assert notes() == ["The seed is fixed. Another size still gives another picture."]


def test_the_wheel_turns_a_number_that_has_the_focus(scene: Scene) -> None:
    unfold(scene)
    steps = scene.find(QSpinBox, "Inference steps")
    steps.setFocus()
    turn_wheel(steps)
    assert scene.draft.parameters.value(NUM_INFERENCE_STEPS) == 31


def test_guidance_goes_finely_with_ctrl(scene: Scene) -> None:
    unfold(scene)
    scale = scene.find(QDoubleSpinBox, "Guidance scale")
    scale.setFocus()
    press(scale, Qt.Key.Key_Up)
    press(scale, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert scene.draft.parameters.value(GUIDANCE_SCALE) == pytest.approx(4.6)


def test_a_custom_size_starts_from_what_would_have_been_asked(scene: Scene) -> None:
    scene.ready("a.jpg", width=6000, height=4000)
    box = scene.find(QComboBox, "Image size")
    box.setCurrentIndex(box.count() - 1)
    assert scene.draft.parameters.value(IMAGE_SIZE) == Custom(Dimensions(1728, 1152))
    width = scene.find(QSpinBox, "Width")
    assert width.isEnabled()
    width.setValue(1000)
    assert scene.draft.parameters.value(IMAGE_SIZE) == Custom(Dimensions(1000, 1152))
    assert box.currentText() == "Custom"


def test_the_seed_is_left_to_chance_until_it_is_fixed(scene: Scene) -> None:
    unfold(scene)
    seed, chance = scene.find(QDoubleSpinBox, "Seed"), scene.find(QCheckBox, "Random seed")
    assert chance.isChecked()
    assert not seed.isEnabled()
    press(chance, Qt.Key.Key_Space)
    seed.selectAll()
    type_words(seed, "9007199254740991")
    assert scene.draft.parameters.value(SEED) == 2**53 - 1
    assert seed.text() == "9007199254740991"
    chance.click()
    assert scene.draft.parameters.value(SEED) is None


@pytest.mark.parametrize("seed", [0, 1, 2**31, 2**53 - 1])
def test_every_seed_is_shown_exactly(scene: Scene, seed: int) -> None:
    scene.draft.set_value(SEED, seed)
    assert scene.find(QDoubleSpinBox, "Seed").text() == str(seed)
    assert scene.draft.parameters.value(SEED) == seed


@pytest.mark.parametrize("name", ["Number of images", "Image size", "Inference steps"])
def test_the_wheel_leaves_controls_without_focus_alone(scene: Scene, name: str) -> None:
    unfold(scene)
    control = scene.find(QWidget, name)
    before = scene.draft.parameters
    turn_wheel(control)
    assert scene.draft.parameters == before


def test_a_double_click_on_a_label_goes_back_to_the_default(scene: Scene) -> None:
    scene.draft.set_value(NUM_IMAGES, 4)
    label = row_of(scene, scene.find(CountGroup, "Number of images")).label
    double_click(label)
    assert scene.draft.parameters.value(NUM_IMAGES) == 1


def test_a_tooltip_tells_the_default_and_the_range(scene: Scene) -> None:
    tip = scene.find(QDoubleSpinBox, "Guidance scale").toolTip()
    assert "Default: 4. Range: 1–10." in tip


def test_a_label_says_the_plain_word_and_then_the_fields_own(scene: Scene) -> None:
    label = row_of(scene, scene.find(QDoubleSpinBox, "Guidance scale")).label
    assert isinstance(label, FieldLabel)
    assert label.text == "How closely to follow · guidance scale"


def test_folded_settings_that_were_changed_are_counted(scene: Scene) -> None:
    toggle = scene.find(QToolButton, "More settings")
    assert toggle.accessibleDescription() == ""
    scene.draft.set_value(SEED, 3)
    scene.draft.set_model(V1)
    assert toggle.accessibleDescription() == "2 changed"
