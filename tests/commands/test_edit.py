"""From the words of the command line to an edit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from firered_desktop.commands.edit import Order, compose, options_for, parse_settings
from firered_desktop.core.edit import SHAPELESS, InputImage
from firered_desktop.core.errors import InvalidSettings
from firered_desktop.core.models import V1_1
from firered_desktop.core.parameters import TABLE, EditParameters
from firered_desktop.core.send_options import BAD_WEBHOOK, SendOptions
from firered_desktop.core.sizes import Preset
from firered_desktop.preferences import Preferences
from firered_desktop.services import Services

WRITTEN = {
    "prompt": ("warmer = better", "warmer = better"),
    "image_size": ("1224x816", "1224x816"),
    "num_images": ("4", 4),
    "negative_prompt": ("", ""),
    "num_inference_steps": (" 2 ", 2),
    "guidance_scale": ("10", 10.0),
    "seed": ("9007199254740991", 2**53 - 1),
    "acceleration": ("high", "high"),
    "output_format": ("jpeg", "jpeg"),
    "enable_safety_checker": ("0", False),
    "sync_mode": ("TRUE", True),
}


def test_every_parameter_can_be_set() -> None:
    assert WRITTEN.keys() == {row.name for row in TABLE}
    parameters = parse_settings(tuple(f"{name}={text}" for name, (text, _) in WRITTEN.items()))
    assert parameters.to_json() == {name: value for name, (_, value) in WRITTEN.items()}


def test_what_is_not_set_has_its_default() -> None:
    assert parse_settings(()) == EditParameters()
    assert parse_settings(("seed=5", "seed=random"))["seed"] is None


@pytest.mark.parametrize(
    "written",
    [
        *("num_images=5", "num_images=two", "num_inference_steps=1", "guidance_scale=nan"),
        *("seed=-1", "seed=9007199254740992", "image_size=3MP", "image_size=10x10"),
        *("sync_mode=maybe", "output_format=webp", "acceleration=", "negative_prompt=\ud800"),
    ],
)
def test_a_value_that_is_not_allowed_is_named(written: str) -> None:
    with pytest.raises(InvalidSettings) as caught:
        parse_settings((written,))
    (problem,) = caught.value.problems
    assert problem.field == written.partition("=")[0]
    assert str(problem.remedy)


@pytest.mark.parametrize("written", ["colour=red", "seed", "", "=", "Seed=1"])
def test_a_name_that_there_is_not_is_refused_with_those_there_are(written: str) -> None:
    with pytest.raises(InvalidSettings) as caught:
        parse_settings((written,))
    assert "num_inference_steps" in str(caught.value.problems[0].remedy)


def test_every_problem_is_found_at_once() -> None:
    with pytest.raises(InvalidSettings) as caught:
        parse_settings(("colour=red", "seed=x", "num_images=0"))
    assert [problem.field for problem in caught.value.problems] == ["colour", "seed", "num_images"]


BEACH = "https://studio.example/pictures/beach.jpg"


def an_order(*pictures: Path | str, **said: Any) -> Order:
    return Order(pictures, "warmer", V1_1, (), Path("out"), **said)


def test_a_picture_on_the_web_is_passed_on_unseen(services: Services) -> None:
    parameters = EditParameters({"prompt": "warmer", "image_size": Preset("square_hd")})
    request = compose(an_order(BEACH), parameters, services)
    assert request.images == (InputImage(BEACH, None, 0),)
    assert request.local_images == ()


def test_the_shape_of_a_picture_on_the_web_is_not_known(services: Services) -> None:
    with pytest.raises(InvalidSettings) as caught:
        compose(an_order(BEACH), EditParameters({"prompt": "warmer"}), services)
    assert caught.value.problems == (SHAPELESS,)


def test_what_is_said_of_sending_goes_along_with_the_settings() -> None:
    order = an_order(project="Smith", not_before=5.0, webhook=BEACH)
    assert options_for(order, Preferences(store_io=False)) == SendOptions(
        project="Smith", not_before=5.0, webhook_url=BEACH, store_io=False
    )


def test_a_webhook_that_is_no_address_is_refused() -> None:
    with pytest.raises(InvalidSettings) as caught:
        options_for(an_order(webhook="studio"), Preferences())
    assert caught.value.problems == (BAD_WEBHOOK,)
