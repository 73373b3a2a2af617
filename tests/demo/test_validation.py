"""Bad requests get the complaints that fal's models send."""

from __future__ import annotations

from typing import Any

import pytest

from firered_desktop.core.edit import InputImage, freeze
from firered_desktop.core.models import V1_1
from firered_desktop.core.parameters import EditParameters
from firered_desktop.core.sizes import Dimensions
from firered_desktop.demo.validation import complaints
from tests.demo.talk import Talk

GOOD: dict[str, Any] = {"prompt": "warmer", "image_urls": ["https://example.org/a.png"]}


@pytest.mark.parametrize(
    ("field", "value", "loc", "kind"),
    [
        ("prompt", 3, ["body", "prompt"], "string_type"),
        ("image_urls", "a.png", ["body", "image_urls"], "list_type"),
        ("image_urls", [], ["body", "image_urls"], "too_short"),
        ("image_urls", ["a", 4], ["body", "image_urls", 1], "string_type"),
        ("num_inference_steps", 1, ["body", "num_inference_steps"], "greater_than_equal"),
        ("num_inference_steps", 51, ["body", "num_inference_steps"], "less_than_equal"),
        ("num_inference_steps", 2.5, ["body", "num_inference_steps"], "int_type"),
        ("num_images", 5, ["body", "num_images"], "less_than_equal"),
        ("num_images", None, ["body", "num_images"], "int_type"),
        ("guidance_scale", 0.5, ["body", "guidance_scale"], "greater_than_equal"),
        ("guidance_scale", "4", ["body", "guidance_scale"], "float_type"),
        ("seed", "seven", ["body", "seed"], "int_type"),
        ("output_format", "webp", ["body", "output_format"], "enum"),
        ("acceleration", "warp", ["body", "acceleration"], "enum"),
        ("sync_mode", "yes", ["body", "sync_mode"], "bool_type"),
        ("image_size", "huge", ["body", "image_size"], "enum"),
        ("image_size", 7, ["body", "image_size"], "model_type"),
        ("image_size", {"width": 0, "height": 9}, ["body", "image_size", "width"], "greater_than"),
        (
            "image_size",
            {"width": 20000, "height": 9},
            ["body", "image_size", "width"],
            "less_than_equal",
        ),
        ("image_size", {"width": 9000, "height": 9000}, ["body", "image_size"], "image_too_large"),
    ],
)
def test_each_bad_field_is_named(field: str, value: object, loc: list[object], kind: str) -> None:
    (found,) = complaints({**GOOD, field: value})
    assert (found["loc"], found["type"]) == (loc, kind)
    assert found["msg"]


@pytest.mark.parametrize("field", ["prompt", "image_urls"])
def test_what_is_required_is_missed(field: str) -> None:
    (found,) = complaints({name: value for name, value in GOOD.items() if name != field})
    assert (found["loc"], found["type"]) == (["body", field], "missing")


def test_every_complaint_comes_at_once() -> None:
    found = complaints({"num_images": 9, "output_format": "gif"})
    assert [entry["loc"][1] for entry in found] == [
        "image_urls",
        "prompt",
        "num_images",
        "output_format",
    ]


def test_what_the_program_sends_is_valid() -> None:
    photo = InputImage("a.jpg", Dimensions(3000, 2000), 1)
    request = freeze(V1_1, (photo,), EditParameters({"prompt": "warmer"}), 2.0, lambda _: 5)
    assert complaints(request.arguments(("https://example.org/a.png",))) == []
    assert complaints({**GOOD, "seed": None, "image_size": None, "unknown": 1}) == []


def test_a_bad_field_shows_in_the_result_and_costs_nothing(
    talk: Talk, arguments: dict[str, Any]
) -> None:
    response = talk.result({**arguments, "num_inference_steps": 99})
    assert response.status_code == 422
    assert response.headers["X-Fal-Billable-Units"] == "0"
    (found,) = response.json()["detail"]
    assert found["ctx"] == {"le": 50}


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://example.org/photo.jpg", "file_download_error"),
        ("nonsense", "file_download_error"),
        ("data:image/png;base64,!!!!", "file_download_error"),
        ("data:image/png;base64,QUJD", "image_load_error"),
        ("data:text/plain,hello", "image_load_error"),
    ],
)
def test_a_picture_that_cannot_be_had_is_named(
    talk: Talk, arguments: dict[str, Any], photo: str, url: str, kind: str
) -> None:
    response = talk.result({**arguments, "image_urls": [photo, url]})
    assert response.status_code == 422
    (found,) = response.json()["detail"]
    assert (found["loc"], found["type"]) == (["body", "image_urls", 1], kind)


def test_a_truncated_picture_is_refused(talk: Talk, arguments: dict[str, Any], photo: str) -> None:
    part = talk.client.get(photo).content[:2000]
    response = talk.result({**arguments, "image_urls": [talk.upload(part)]})
    assert response.json()["detail"][0]["type"] == "image_load_error"


def test_an_expired_file_is_gone(talk: Talk, arguments: dict[str, Any], photo: str) -> None:
    talk.service.expire(photo)
    assert talk.client.get(photo).status_code == 404
    assert talk.result(arguments).json()["detail"][0]["type"] == "file_download_error"
