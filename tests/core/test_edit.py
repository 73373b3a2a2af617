"""Freezing a request, and the body that is sent of it."""

from __future__ import annotations

import pytest

from firered_desktop.core.edit import InputImage, freeze
from firered_desktop.core.errors import InvalidSettings
from firered_desktop.core.models import V1_1
from firered_desktop.core.parameters import TABLE, EditParameters
from firered_desktop.core.sizes import Dimensions, Preset

PHOTO = InputImage("beach.jpg", Dimensions(1536, 1024), 400_000)
PROMPT = {"prompt": "把天空换成日落"}


def draw(below: int) -> int:
    return below - 1


def test_a_random_seed_is_drawn_and_sent() -> None:
    request = freeze(V1_1, (PHOTO,), EditParameters(PROMPT), 2.0, draw)
    assert request.seed_drawn
    assert request.arguments(("u",))["seed"] == 2**31 - 1


def test_a_fixed_seed_stays() -> None:
    request = freeze(V1_1, (PHOTO,), EditParameters({**PROMPT, "seed": 7}), 2.0, draw)
    assert (request.seed, request.seed_drawn) == (7, False)


def test_every_field_of_the_schema_is_sent_and_the_order_of_pictures_kept() -> None:
    request = freeze(V1_1, (PHOTO, PHOTO), EditParameters(PROMPT), 2.0, draw)
    body = request.arguments(("https://a", "https://b"))
    assert set(body) == {row.name for row in TABLE} | {"image_urls"}
    assert body["image_urls"] == ["https://a", "https://b"]
    assert body["image_size"] == {"width": 1536, "height": 1024}
    assert body["prompt"] == "把天空换成日落"


def test_a_preset_is_sent_by_its_name() -> None:
    parameters = EditParameters({**PROMPT, "image_size": Preset("square_hd")})
    request = freeze(V1_1, (PHOTO,), parameters, 2.0, draw)
    assert request.arguments(("u",))["image_size"] == "square_hd"
    assert request.dimensions == Dimensions(1024, 1024)


def test_every_problem_is_told_at_once_the_picture_first() -> None:
    with pytest.raises(InvalidSettings) as refused:
        freeze(V1_1, (), EditParameters({"num_images": 9}), 2.0, draw)
    fields = [problem.field for problem in refused.value.problems]
    assert fields == ["image_urls", "prompt", "num_images"]
