"""The named sets of settings."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from firered_desktop.core.edit import InputImage
from firered_desktop.core.models import V1_1
from firered_desktop.core.money import estimate
from firered_desktop.core.parameters import (
    ACCELERATION,
    GUIDANCE_SCALE,
    IMAGE_SIZE,
    NUM_INFERENCE_STEPS,
    SEED,
    EditParameters,
)
from firered_desktop.core.quality import (
    DRAFT,
    FINE,
    QUALITIES,
    STANDARD,
    Quality,
    asked_in,
    finer,
    quality_of,
)
from firered_desktop.core.sizes import Dimensions, Megapixels
from tests.fakes import a_request

CAMERA = Dimensions(6000, 4000)


def drafted() -> dict[str, Any]:
    """The values of the quality Draft."""
    return dict(DRAFT.values())


def test_what_nobody_changed_is_the_standard() -> None:
    assert quality_of(EditParameters()) is STANDARD


@pytest.mark.parametrize("quality", QUALITIES, ids=lambda each: each.name)
def test_each_set_can_be_sent_and_is_known_again(quality: Quality) -> None:
    chosen = quality.applied(EditParameters({"prompt": "warmer", GUIDANCE_SCALE.name: 6.0}))
    assert chosen.problems() == ()
    assert quality_of(chosen) is quality
    assert chosen.value(GUIDANCE_SCALE) == 6.0


@pytest.mark.parametrize(
    ("name", "value"),
    [
        (IMAGE_SIZE.name, Megapixels(1.0)),
        (NUM_INFERENCE_STEPS.name, 31),
        (ACCELERATION.name, "none"),
    ],
)
def test_what_differs_in_one_setting_is_no_set(name: str, value: object) -> None:
    assert quality_of(EditParameters({name: value})) is None


def test_a_better_set_takes_more_steps_and_costs_more() -> None:
    assert [each.steps for each in QUALITIES] == sorted(each.steps for each in QUALITIES)
    request = replace(a_request(), images=(InputImage("a.jpg", CAMERA, 1),))
    asked = [asked_in(each, request, 2.0) for each in QUALITIES]
    prices = [estimate(each.dimensions, 1, V1_1.usd_per_megapixel).high for each in asked if each]
    assert prices == sorted(set(prices))
    assert len(prices) == 3


def test_a_draft_never_enlarges_and_of_a_large_photograph_is_half_a_megapixel() -> None:
    for photo, asked in ((Dimensions(320, 240), (320, 240)), (CAMERA, (864, 576))):
        request = replace(a_request(), images=(InputImage("a.jpg", photo, 1),))
        draft = asked_in(DRAFT, request, 2.0)
        assert draft is not None
        assert draft.dimensions == Dimensions(*asked)


def test_a_draft_is_asked_for_as_fine_with_its_seed() -> None:
    draft = a_request(**drafted())
    again = finer(draft, 2.0)
    assert again is not None
    assert quality_of(again.parameters) is FINE
    assert again.parameters.value(SEED) == 7
    assert again.dimensions == Dimensions(2448, 1632)
    assert again.images == draft.images


def test_only_a_draft_becomes_finer() -> None:
    assert finer(a_request(), 2.0) is None


def test_a_picture_without_a_shape_has_no_size_to_grow_to() -> None:
    hosted = InputImage("https://studio.example/a.jpg", None, 0)
    draft = replace(a_request(**drafted()), images=(hosted,))
    assert finer(draft, 2.0) is None
