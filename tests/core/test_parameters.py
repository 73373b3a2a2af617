"""The table of parameters against the endpoints' published schema."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firered_desktop.core.parameters import (
    BY_NAME,
    NUM_IMAGES,
    PROMPT,
    SEED,
    TABLE,
    EditParameters,
    Parameter,
)
from firered_desktop.core.sizes import Custom, Dimensions, MatchPhoto, Megapixels, Preset

# name, default, values at the edge that are allowed, values just beyond
SCHEMA: tuple[tuple[str, object, tuple[object, ...], tuple[object, ...]], ...] = (
    ("prompt", "", ("warmer", "红色"), ("", "  \n", None, "caf\udce9", "\ud83c")),
    (
        "image_size",
        MatchPhoto(),
        (Preset("square_hd"), Custom(Dimensions(64, 4096)), Megapixels(0.5)),
        (Preset("huge"), Custom(Dimensions(63, 64)), Custom(Dimensions(64, 4097)), Megapixels(3)),
    ),
    ("num_images", 1, (1, 4), (0, 5, 1.0, True)),
    ("negative_prompt", "", ("", "people"), (None, "\udce9")),
    ("num_inference_steps", 30, (2, 50), (1, 51)),
    ("guidance_scale", 4.0, (1, 1.0, 10.0), (0.9, 10.1, True, float("nan"))),
    ("seed", None, (None, 0, 2**53 - 1), (-1, 2**53, 1.5)),
    ("acceleration", "regular", ("none", "regular", "high"), ("fast", "")),
    ("output_format", "png", ("png", "jpeg"), ("webp",)),
    ("enable_safety_checker", True, (True, False), (1, "true")),
    ("sync_mode", False, (True, False), (0,)),
)


def test_the_table_has_exactly_the_fields_of_the_schema_but_the_pictures() -> None:
    assert [row.name for row in TABLE] == [name for name, *_ in SCHEMA]


@pytest.mark.parametrize(("name", "default", "allowed", "refused"), SCHEMA)
def test_a_parameter_has_its_default_and_range(
    name: str, default: object, allowed: tuple[object, ...], refused: tuple[object, ...]
) -> None:
    row = BY_NAME[name]
    assert row.default == default
    assert [row.problem(value) for value in allowed] == [None] * len(allowed)
    for value in refused:
        problem = row.problem(value)
        assert problem is not None, value
        assert problem.field == name
        assert str(problem.happened).strip()
        assert str(problem.remedy).strip()


@pytest.mark.parametrize(
    ("name", "written", "value"),
    [
        ("num_images", "3", 3),
        ("guidance_scale", "5.5", 5.5),
        ("seed", "random", None),
        ("seed", "42", 42),
        ("sync_mode", "true", True),
        ("sync_mode", "0", False),
        ("image_size", "match", MatchPhoto()),
        ("image_size", "2MP", Megapixels(2)),
        ("image_size", "0.5mp", Megapixels(0.5)),
        ("image_size", "1224x816", Custom(Dimensions(1224, 816))),
        ("image_size", "portrait_4_3", Preset("portrait_4_3")),
        ("prompt", "改成红色", "改成红色"),
    ],
)
def test_a_value_can_be_written(name: str, written: str, value: object) -> None:
    assert BY_NAME[name].parse(written) == value


@pytest.mark.parametrize(
    ("name", "written"),
    [("num_images", "many"), ("seed", "x"), ("sync_mode", "maybe"), ("image_size", "3MP")],
)
def test_what_is_no_value_is_refused(name: str, written: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the command says which setting it was
        BY_NAME[name].parse(written)


def values_of(row: Parameter[Any]) -> st.SearchStrategy[object]:
    allowed = next(allowed for name, _, allowed, _ in SCHEMA if name == row.name)
    return st.sampled_from(allowed)


@given(st.fixed_dictionaries({row.name: values_of(row) for row in TABLE}))
def test_values_survive_being_stored(values: dict[str, object]) -> None:
    parameters = EditParameters(values)
    stored = json.loads(json.dumps(parameters.to_json()))
    assert EditParameters.from_json(stored) == parameters


def test_a_name_that_is_not_in_the_table_is_refused() -> None:
    with pytest.raises(KeyError, match="steps"):
        EditParameters({"steps": 3})


def test_a_stored_name_that_left_the_table_is_ignored() -> None:
    stored = {**EditParameters().to_json(), "old_setting": 1}
    assert EditParameters.from_json(stored) == EditParameters()


def test_problems_come_in_the_order_of_the_table() -> None:
    parameters = EditParameters({"seed": -1, "num_images": 9})
    assert [problem.field for problem in parameters.problems()] == ["prompt", "num_images", "seed"]


def test_a_changed_copy_leaves_the_first_as_it_was() -> None:
    first = EditParameters({"prompt": "warmer"})
    assert first.replace(SEED, 7).value(SEED) == 7
    assert first.value(SEED) is None
    assert first.value(NUM_IMAGES) == 1


def test_the_prompt_is_not_in_the_representation() -> None:
    assert "secret plan" not in repr(EditParameters({"prompt": "secret plan"}))
    assert EditParameters({"prompt": "secret plan"}).value(PROMPT) == "secret plan"


def test_every_row_has_a_second_word_and_a_spoken_name_of_its_own() -> None:
    spoken = [row.spoken for row in TABLE]
    assert all(row.term for row in TABLE)
    assert all(spoken)
    assert len(set(spoken)) == len(spoken)
