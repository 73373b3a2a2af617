"""The two endpoints: what they are called and what a megapixel costs."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Model:
    """One of fal's endpoints.

    `id` is fal's endpoint id, `version` the short name that commands take. `usd_per_megapixel` is
    the built-in price in USD per 10⁶ output pixels, used until fal's own price is known
    (the published pages of both endpoints say $0.0325).
    """

    id: str
    version: str
    label: str
    usd_per_megapixel: Decimal


V1_1 = Model(
    id="fal-ai/firered-image-edit-v1.1",
    version="v1.1",
    label="FireRed Image Edit v1.1",
    usd_per_megapixel=Decimal("0.0325"),
)
V1 = Model(
    id="fal-ai/firered-image-edit",
    version="v1",
    label="FireRed Image Edit v1",
    usd_per_megapixel=Decimal("0.0325"),
)

MODELS: tuple[Model, ...] = (V1_1, V1)
DEFAULT_MODEL = V1_1


def find_model(name: str) -> Model | None:
    """The model whose id or version is `name`, or None."""
    return next((model for model in MODELS if name in (model.id, model.version)), None)
