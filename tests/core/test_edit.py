"""Freezing a request, and the body that is sent of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firered_desktop.core.edit import (
    BEFORE_AREA,
    REFERENCE_AREA,
    SHAPELESS,
    Difference,
    EditResult,
    InputImage,
    ResultImage,
    differences,
    freeze,
    preparation,
)
from firered_desktop.core.errors import InvalidSettings
from firered_desktop.core.models import V1_1
from firered_desktop.core.parameters import TABLE, EditParameters
from firered_desktop.core.preparation import Fit
from firered_desktop.core.send_options import USUAL, SendOptions
from firered_desktop.core.sizes import Dimensions, ImageSize, MatchPhoto, Megapixels, Preset

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


WEB = InputImage("https://studio.example/pictures/beach.jpg?key=1", None, 0)


@pytest.mark.parametrize("size", [MatchPhoto(), Megapixels(2.0)])
def test_a_size_after_a_picture_on_the_web_cannot_be_told(size: ImageSize) -> None:
    parameters = EditParameters({**PROMPT, "image_size": size})
    with pytest.raises(InvalidSettings) as refused:
        freeze(V1_1, (WEB, PHOTO), parameters, 2.0, draw)
    assert refused.value.problems == (SHAPELESS,)
    assert freeze(V1_1, (PHOTO, WEB), parameters, 2.0, draw).local_images == (PHOTO,)


def test_files_of_a_picture_on_the_web_are_called_after_its_address() -> None:
    assert (PHOTO.stem, WEB.stem) == ("beach", "beach")


def test_what_is_sent_is_as_large_as_the_model_looks_at_and_as_the_result() -> None:
    def sent(asked: Dimensions, options: SendOptions = USUAL) -> int:
        return preparation(asked, options).fits[0].area

    assert sent(Dimensions(512, 512)) == REFERENCE_AREA
    assert sent(Dimensions(2000, 1000)) == 2_000_000
    assert sent(Dimensions(512, 512), SendOptions(full_size=True)) > 10**9
    assert preparation(Dimensions(512, 512), USUAL).fits[1] == Fit(BEFORE_AREA)


def an_image(width: int = 1536, content_type: str = "image/png") -> ResultImage:
    return ResultImage("a" * 64, content_type, Dimensions(width, 1024), 1000)


def test_what_came_as_asked_has_no_differences() -> None:
    request = freeze(V1_1, (PHOTO,), EditParameters({**PROMPT, "seed": 7}), 2.0, draw)
    assert differences(request, 7, (an_image(),)) == ()
    assert differences(request, None, (an_image(),)) == ()


def test_what_came_otherwise_is_told_by_fals_names() -> None:
    parameters = EditParameters({**PROMPT, "seed": 7, "num_images": 3})
    request = freeze(V1_1, (PHOTO,), parameters, 2.0, draw)
    images = (an_image(1376, "image/jpeg"), an_image(content_type="image/jpeg"))
    assert differences(request, 8, images) == (
        Difference("image_size", "1536×1024", "1376×1024, 1536×1024"),
        Difference("num_images", "3", "2"),
        Difference("output_format", "png", "jpeg"),
        Difference("seed", "7", "8"),
    )


def test_blackened_results_are_counted() -> None:
    images = tuple(replace(an_image(), nsfw=nsfw) for nsfw in (True, False, None))
    assert EditResult(images).blackened == 1
