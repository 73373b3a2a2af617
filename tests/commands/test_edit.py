"""From NAME=VALUE to parameters."""

from __future__ import annotations

import pytest

from firered_desktop.commands.edit import parse_settings
from firered_desktop.core.errors import InvalidSettings
from firered_desktop.core.parameters import TABLE, EditParameters

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
