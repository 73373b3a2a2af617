"""Values, ranges and tooltips of the table."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from firered_desktop.core.parameters import (
    ACCELERATION,
    ENABLE_SAFETY_CHECKER,
    GUIDANCE_SCALE,
    IMAGE_SIZE,
    NEGATIVE_PROMPT,
    NUM_INFERENCE_STEPS,
    SEED,
    TABLE,
    Parameter,
)
from firered_desktop.core.sizes import Custom, Dimensions, MatchPhoto, Megapixels, Preset
from firered_desktop.ui.parameter_words import range_words, tip_words, value_words


@pytest.mark.parametrize(
    ("parameter", "value", "told"),
    [
        (NUM_INFERENCE_STEPS, 30, "30 steps"),
        (GUIDANCE_SCALE, 4.5, "4.5"),
        (ACCELERATION, "high", "Fast"),
        (ENABLE_SAFETY_CHECKER, False, "off"),
        (SEED, None, "Random"),
        (SEED, 2**53 - 1, "9007199254740991"),
        (NEGATIVE_PROMPT, "", "nothing"),
        (NEGATIVE_PROMPT, "<b>blur", "<b>blur"),
        (IMAGE_SIZE, MatchPhoto(), "Match photo"),
        (IMAGE_SIZE, MatchPhoto(0.5), "Match photo, up to 0.5 MP"),
        (IMAGE_SIZE, Megapixels(0.5), "0.5 MP"),
        (IMAGE_SIZE, Preset("square"), "Square · 512×512"),
        (IMAGE_SIZE, Custom(Dimensions(800, 600)), "800×600 px"),
    ],
)
def test_a_value_is_told_with_its_unit(
    qapp: QApplication, parameter: Parameter[Any], value: object, told: str
) -> None:
    assert value_words(parameter, value) == told


@pytest.mark.parametrize("parameter", TABLE, ids=lambda each: each.name)
def test_every_tooltip_tells_default_and_range(
    qapp: QApplication, parameter: Parameter[Any]
) -> None:
    what, limits = tip_words(parameter).split("\n")
    assert what == parameter.hint
    assert limits.startswith("Default: ")
    assert range_words(parameter) in limits


def test_a_range_has_its_unit(qapp: QApplication) -> None:
    assert range_words(NUM_INFERENCE_STEPS) == "2–50 steps"
    sizes = range_words(IMAGE_SIZE)
    assert "0.5–4 MP" in sizes
    assert "64–4096 px" in sizes
