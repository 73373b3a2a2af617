"""The named sets of settings from which most people choose: draft, standard, fine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from firered_desktop.core.edit import EditRequest
from firered_desktop.core.parameters import (
    ACCELERATION,
    IMAGE_SIZE,
    NUM_INFERENCE_STEPS,
    EditParameters,
)
from firered_desktop.core.sizes import ImageSize, MatchPhoto, Megapixels, needs_photo, resolve
from firered_desktop.core.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Quality:
    """A size, a number of steps and an acceleration that belong together.

    `name` stays the same in every language; `label` and `hint` are marked for translation in the
    context of the table of parameters.
    """

    name: str
    label: str
    hint: str
    size: ImageSize
    steps: int
    acceleration: str

    def values(self) -> Mapping[str, object]:
        """What it sets, by the names of the table."""
        return {
            IMAGE_SIZE.name: self.size,
            NUM_INFERENCE_STEPS.name: self.steps,
            ACCELERATION.name: self.acceleration,
        }

    def fits(self, parameters: EditParameters) -> bool:
        """Whether `parameters` are set as it says, whatever else they say."""
        return all(parameters[name] == value for name, value in self.values().items())

    def applied(self, parameters: EditParameters) -> EditParameters:
        """`parameters` with what it sets; the rest stays."""
        return EditParameters({**parameters, **self.values()})


DRAFT = Quality(
    "draft",
    QT_TRANSLATE_NOOP("parameters", "Draft"),
    QT_TRANSLATE_NOOP(
        "parameters", "Small and quick, to see whether the instruction works; never enlarged."
    ),
    MatchPhoto(0.5),
    steps=12,
    acceleration="high",
)
STANDARD = Quality(
    "standard",
    QT_TRANSLATE_NOOP("parameters", "Standard"),
    QT_TRANSLATE_NOOP(
        "parameters",
        "As large as the photograph, up to the largest size of your settings; never enlarged.",
    ),
    MatchPhoto(),
    steps=NUM_INFERENCE_STEPS.default,
    acceleration=ACCELERATION.default,
)
FINE = Quality(
    "fine",
    QT_TRANSLATE_NOOP("parameters", "Fine"),
    QT_TRANSLATE_NOOP(
        "parameters", "Large and careful, for the final picture; a small photograph is enlarged."
    ),
    Megapixels(4.0),
    steps=40,
    acceleration="none",
)

QUALITIES: tuple[Quality, ...] = (DRAFT, STANDARD, FINE)


def quality_of(parameters: EditParameters) -> Quality | None:
    """The set that `parameters` fit, None where they were chosen one by one."""
    return next((each for each in QUALITIES if each.fits(parameters)), None)


def asked_in(quality: Quality, request: EditRequest, largest: float) -> EditRequest | None:
    """`request` in another quality, with the same seed; None where its size cannot be known.

    `largest` caps *match photo*, in 10⁶ pixels.
    """
    photo = request.images[0].dimensions if request.images else None
    if photo is None and needs_photo(quality.size):
        return None
    parameters = quality.applied(request.parameters)
    asked = request.dimensions if photo is None else resolve(quality.size, photo, largest)
    return replace(request, parameters=parameters, dimensions=asked)


def finer(request: EditRequest, largest: float) -> EditRequest | None:
    """A request of draft quality as a fine one; None for one of another quality."""
    if quality_of(request.parameters) is not DRAFT:
        return None
    return asked_in(FINE, request, largest)
