from __future__ import annotations

from dataclasses import replace

from firered_desktop.core.again import (
    FIELDS,
    MODEL,
    USUAL_FIELDS,
    chosen_fields,
    merged,
    on_other_model,
    on_picture,
    stored_fields,
    with_next_seed,
)
from firered_desktop.core.edit import InputImage
from firered_desktop.core.models import V1, V1_1
from firered_desktop.core.parameters import (
    DRAWN_SEEDS,
    GUIDANCE_SCALE,
    IMAGE_SIZE,
    PROMPT,
    SEED,
    TABLE,
    EditParameters,
)
from firered_desktop.core.sizes import Custom, Dimensions
from tests.fakes import a_request


def test_every_parameter_can_be_used_again_for_itself() -> None:
    assert {row.name for row in TABLE} < set(FIELDS)
    assert len(set(FIELDS)) == len(FIELDS)


def test_what_was_used_last_is_remembered_and_without_that_all_but_the_seed() -> None:
    assert chosen_fields("") == frozenset(USUAL_FIELDS)
    assert SEED.name not in chosen_fields("nonsense of another version")
    kept = stored_fields({SEED.name, PROMPT.name})
    assert kept == "prompt seed"
    assert chosen_fields(kept) == {SEED.name, PROMPT.name}


def test_what_is_not_used_stays_as_it_is_in_the_panel() -> None:
    request = a_request("theirs")
    mine = EditParameters({"prompt": "mine", "guidance_scale": 9.0, "seed": None})
    found = merged(request, V1, mine, {PROMPT.name, SEED.name})
    assert found.parameters.value(PROMPT) == "theirs"
    assert found.parameters.value(SEED) == request.seed
    assert found.parameters.value(GUIDANCE_SCALE) == 9.0
    assert found.model_id == V1.id
    assert merged(request, V1, mine, {MODEL}).model_id == V1_1.id


def test_the_next_seed_follows_and_begins_anew_after_the_last() -> None:
    request = a_request()
    assert with_next_seed(request).seed == (request.seed or 0) + 1
    last = replace(request, parameters=request.parameters.replace(SEED, DRAWN_SEEDS - 1))
    assert with_next_seed(last).seed == 0


def test_the_other_model_is_asked_the_same() -> None:
    request = a_request()
    assert on_other_model(request).model_id == V1.id
    assert on_other_model(on_other_model(request)) == request


def test_another_picture_takes_the_first_place_and_gives_its_shape() -> None:
    request = a_request()
    second = InputImage("b.jpg", Dimensions(10, 10), 1)
    request = replace(request, images=(*request.images, second))
    tall = InputImage("tall.jpg", Dimensions(1000, 2000), 5)
    found = on_picture(request, tall, 2.0)
    assert found.images == (tall, second)
    assert found.dimensions.height > found.dimensions.width
    fixed = request.parameters.replace(IMAGE_SIZE, Custom(Dimensions(512, 512)))
    hosted = InputImage("https://h.example/a.jpg", None, 0)
    found = on_picture(replace(request, parameters=fixed), hosted, 2.0)
    assert found.dimensions == Dimensions(512, 512)
