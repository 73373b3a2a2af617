from __future__ import annotations

from dataclasses import replace

import pytest

from firered_desktop.core.label import ExportLabel, label_of
from firered_desktop.core.models import V1
from firered_desktop.core.parameters import (
    GUIDANCE_SCALE,
    NUM_IMAGES,
    PROMPT,
    SEED,
    EditParameters,
)
from firered_desktop.core.restoring import restoration
from firered_desktop.core.sizes import Custom, Dimensions
from tests.fakes import a_job, a_request

SIZE = Custom(Dimensions(1224, 816))


def a_label(**values: object) -> ExportLabel:
    return label_of(a_job(request=a_request("更暖 🌅", image_size=SIZE, seed=7, **values)))


def said(label: ExportLabel) -> list[str]:
    return [str(sentence) for sentence in restoration(label, EditParameters()).lost]


def test_everything_comes_back_that_the_edit_was_asked_for() -> None:
    request = a_request("更暖 🌅", image_size=SIZE, seed=7, guidance_scale=5.5)
    restored = restoration(label_of(a_job(request=request)), EditParameters())
    assert restored.parameters == request.parameters
    assert restored.model is not None
    assert restored.model.id == request.model_id
    assert restored.lost == ()


def test_the_seed_is_the_one_that_was_used() -> None:
    restored = restoration(replace(a_label(), seed=99), EditParameters())
    assert restored.parameters.value(SEED) == 99
    assert restoration(replace(a_label(), seed=None), EditParameters()).lost == ()


def test_without_an_instruction_the_present_one_stays() -> None:
    present = EditParameters({PROMPT.name: "mine", NUM_IMAGES.name: 3})
    restored = restoration(replace(a_label(), prompt=""), present)
    assert restored.parameters.value(PROMPT) == "mine"
    assert restored.parameters.value(NUM_IMAGES) == 1
    assert "without its instruction" in str(restored.lost[0])


def test_a_model_that_is_not_known_is_told() -> None:
    assert restoration(a_label(), EditParameters()).model is not V1
    assert said(replace(a_label(), model_id="x" * 999)) == [
        f"Its model {'x' * 60} is not known here; the one that is chosen stays."
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("guidance_scale", 99.0), ("guidance_scale", "4"), ("num_images", True)),
        *(("image_size", "enormous"), ("image_size", None), ("colour", "red"), ("seed", 1)),
        *(("sync_mode", ["a"]), ("negative_prompt", "\ud800"), ("output_format", "exe")),
    ],
)
def test_a_value_that_cannot_be_used_is_told_and_left_out(name: str, value: object) -> None:
    label = replace(a_label(), parameters={**a_label().parameters, name: value})
    if name == "seed":
        label = replace(label, seed=-1)
    assert said(label) == [f"Its setting {name} cannot be used here."]
    restored = restoration(label, EditParameters()).parameters
    assert restored.value(GUIDANCE_SCALE) == 4.0
    assert restored.problems() == ()
