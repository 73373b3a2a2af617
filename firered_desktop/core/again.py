"""An edit asked for once more: some of it, or all of it with one thing changed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from firered_desktop.core.edit import EditRequest, InputImage
from firered_desktop.core.models import MODELS, Model, find_model
from firered_desktop.core.parameters import (
    DRAWN_SEEDS,
    IMAGE_SIZE,
    NEGATIVE_PROMPT,
    PROMPT,
    SEED,
    TABLE,
    EditParameters,
)
from firered_desktop.core.sizes import needs_photo, resolve

PICTURES, MODEL = "pictures", "model"

FIELDS: tuple[str, ...] = (
    PICTURES,
    PROMPT.name,
    NEGATIVE_PROMPT.name,
    MODEL,
    IMAGE_SIZE.name,
    *(row.name for row in TABLE if row not in (PROMPT, NEGATIVE_PROMPT, IMAGE_SIZE)),
)
"""What of an edit can be used again, each for itself, in the order in which it is offered."""

USUAL_FIELDS = tuple(name for name in FIELDS if name != SEED.name)


def chosen_fields(stored: str) -> frozenset[str]:
    """The fields that a person used last, as they are kept in the settings."""
    known = frozenset(stored.split()) & frozenset(FIELDS)
    return known or frozenset(USUAL_FIELDS)


def stored_fields(fields: Collection[str]) -> str:
    """`fields` as they are kept in the settings."""
    return " ".join(name for name in FIELDS if name in fields)


def merged(
    request: EditRequest, model: Model, parameters: EditParameters, fields: Collection[str]
) -> EditRequest:
    """`request` with `model` and `parameters` in the place of what is not among `fields`.

    Its pictures stay.
    """
    theirs = {name: request.parameters[name] for name in parameters if name in fields}
    return replace(
        request,
        model_id=request.model_id if MODEL in fields else model.id,
        parameters=EditParameters({**parameters, **theirs}),
    )


def with_next_seed(request: EditRequest) -> EditRequest:
    """The same with the seed that follows."""
    seed = ((request.seed or 0) + 1) % DRAWN_SEEDS
    parameters = request.parameters.replace(SEED, seed)
    return replace(request, parameters=parameters, seed_drawn=False)


def other_model(request: EditRequest) -> Model:
    """The model that it was not asked of."""
    asked = find_model(request.model_id)
    return next(model for model in MODELS if model is not asked)


def on_other_model(request: EditRequest) -> EditRequest:
    """The same asked of the other model."""
    return replace(request, model_id=other_model(request).id)


def on_picture(request: EditRequest, picture: InputImage, largest: float) -> EditRequest:
    """The same with `picture` as the first; the others stay.

    `largest` caps *match photo*, in 10⁶ pixels.
    """
    size, photo = request.parameters.value(IMAGE_SIZE), picture.dimensions
    asked = request.dimensions
    if photo is not None or not needs_photo(size):
        asked = resolve(size, photo or request.dimensions, largest)
    return replace(request, images=(picture, *request.images[1:]), dimensions=asked)
