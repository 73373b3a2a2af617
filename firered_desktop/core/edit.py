"""An edit as frozen values: what goes in, what is asked, what was prepared, what came back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from firered_desktop.core.errors import InvalidSettings, Problem
from firered_desktop.core.models import Model
from firered_desktop.core.parameters import (
    DRAWN_SEEDS,
    IMAGE_SIZE,
    NUM_IMAGES,
    OUTPUT_FORMAT,
    PROMPT,
    SEED,
    EditParameters,
)
from firered_desktop.core.preparation import Fit, Preparation
from firered_desktop.core.send_options import SendOptions, is_web_address
from firered_desktop.core.sizes import MEGAPIXEL, STEP, Dimensions, Preset, needs_photo, resolve
from firered_desktop.core.web_picture import stem_of
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Sentence


@dataclass(frozen=True, slots=True)
class InputImage:
    """One of the pictures of an edit as the person chose it.

    `path` is the original file, which may disappear later, or the address of a picture on the web,
    which fal fetches itself. `dimensions` are upright, in pixels, and None for one on the web;
    `size` is in bytes.
    """

    path: str
    dimensions: Dimensions | None
    size: int

    @property
    def hosted(self) -> bool:
        """Whether it is on the web, so that nothing of it is prepared or uploaded."""
        return is_web_address(self.path)

    @property
    def stem(self) -> str:
        """What files that come of it are called, without an ending."""
        return stem_of(self.path) if self.hosted else PurePath(self.path).stem


@dataclass(frozen=True, slots=True)
class PreparedPicture:
    """The pixels of an input as they leave the machine, kept in the library.

    `sha256` names the picture file of the library; `before_sha256` the copy of at most four
    megapixels that stands beside the result. `content_type` is that of the prepared file, `size` is
    in bytes. `origin_sha256` names the record of what the original says beside its pixels, None
    where there is none.
    """

    sha256: str
    content_type: str
    dimensions: Dimensions
    size: int
    before_sha256: str
    origin_sha256: str | None = None


@dataclass(frozen=True, slots=True)
class EditRequest:
    """Everything about one click on *Run edit*; nothing that is typed later can reach it.

    `parameters` hold a concrete seed; `seed_drawn` tells that the program drew it. `dimensions` is
    the size that is asked for, in pixels.
    """

    model_id: str
    images: tuple[InputImage, ...]
    parameters: EditParameters
    dimensions: Dimensions
    seed_drawn: bool = False

    @property
    def prompt(self) -> str:
        """The instruction."""
        return self.parameters.value(PROMPT)

    @property
    def local_images(self) -> tuple[InputImage, ...]:
        """Those of the pictures that leave this machine, in order."""
        return tuple(image for image in self.images if not image.hosted)

    @property
    def num_images(self) -> int:
        """How many results are asked for."""
        return self.parameters.value(NUM_IMAGES)

    @property
    def seed(self) -> int | None:
        """The seed that is sent."""
        return self.parameters.value(SEED)

    def arguments(self, image_urls: tuple[str, ...]) -> dict[str, object]:
        """The JSON body of the submit, every field of the published schema named."""
        size = self.parameters.value(IMAGE_SIZE)
        body: dict[str, object] = dict(self.parameters.to_json())
        body["image_urls"] = list(image_urls)
        body["image_size"] = (
            size.name
            if isinstance(size, Preset)
            else {"width": self.dimensions.width, "height": self.dimensions.height}
        )
        return body


UNKNOWN = Dimensions(1, 1)  # stands for a shape that the size asked for does not depend on

NO_PICTURE = Problem(
    "image_urls",
    Sentence("problems", QT_TRANSLATE_NOOP("problems", "There is no picture yet.")),
    Sentence("problems", QT_TRANSLATE_NOOP("problems", "Add the picture that should be edited.")),
)

SHAPELESS = Problem(
    "image_size",
    Sentence(
        "problems",
        QT_TRANSLATE_NOOP("problems", "The shape of a picture on the web is not known here."),
    ),
    Sentence("problems", QT_TRANSLATE_NOOP("problems", "Choose width and height, or a preset.")),
)


def freeze(
    model: Model,
    images: tuple[InputImage, ...],
    parameters: EditParameters,
    largest: float,
    draw: Callable[[int], int],
) -> EditRequest:
    """The request that these choices make; raises InvalidSettings with every problem.

    `largest` caps *match photo*, in 10⁶ pixels. `draw(n)` gives a number from 0 to n-1: a random
    seed is drawn here, so that it is always sent and the request can be told from another.
    """
    problems = (*(() if images else (NO_PICTURE,)), *parameters.problems())
    shapeless = bool(images) and images[0].dimensions is None
    if shapeless and needs_photo(parameters.value(IMAGE_SIZE)):
        problems = (*problems, SHAPELESS)
    if problems:
        raise InvalidSettings(problems)
    drawn = parameters.value(SEED) is None
    if drawn:
        parameters = parameters.replace(SEED, draw(DRAWN_SEEDS))
    photo = images[0].dimensions or UNKNOWN
    dimensions = resolve(parameters.value(IMAGE_SIZE), photo, largest)
    return EditRequest(model.id, images, parameters, dimensions, seed_drawn=drawn)


REFERENCE_AREA = MEGAPIXEL  # pixels; the model looks at about as much of each picture
BEFORE_AREA = 4 * MEGAPIXEL  # pixels of the copy that stands beside the result
ANY_AREA = 1 << 40  # pixels; more than any picture has


def preparation(asked: Dimensions, options: SendOptions) -> Preparation:
    """How a picture is made ready that is sent, and the copy of it that is kept, in this order.

    `asked` is the size of the result. Both copies are made at once: what is sent depends on that
    to the last byte. What is sent at full size keeps each of its pixels; all else has the sides
    that the model works with, so that before and after lie on each other exactly.
    """
    sent = Fit(ANY_AREA) if options.full_size else Fit(max(asked.pixels, REFERENCE_AREA), STEP)
    return Preparation((sent, Fit(BEFORE_AREA)), options.ground)


@dataclass(frozen=True, slots=True)
class Submission:
    """What fal answered to the submit; the three URLs are the ones it gave."""

    request_id: str
    status_url: str
    response_url: str
    cancel_url: str


@dataclass(frozen=True, slots=True)
class AnswerImage:
    """One picture of fal's answer, not yet fetched. `url` may be a ``data:`` URL.

    `nsfw` is what the safety checker said of it, None where it said nothing.
    """

    url: str
    nsfw: bool | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """fal's answer to a finished request, not yet fetched.

    `billable_units` is the header ``X-Fal-Billable-Units``, in units of the endpoint's price.
    `timings` are fal's own names, in seconds.
    """

    images: tuple[AnswerImage, ...]
    seed: int | None = None
    prompt: str = ""
    timings: Mapping[str, float] = field(default_factory=dict)
    billable_units: float | None = None


@dataclass(frozen=True, slots=True)
class ResultImage:
    """One result in the library, its bytes as the service sent them.

    Type and dimensions are what the bytes say, whatever the answer claimed; `size` is in bytes.
    """

    sha256: str
    content_type: str
    dimensions: Dimensions
    size: int
    nsfw: bool | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """What came otherwise than it was asked for; `field` is fal's name of it."""

    field: str
    asked: str
    got: str


@dataclass(frozen=True, slots=True)
class EditResult:
    """What an edit came to; `charged_usd` is None where fal did not say."""

    images: tuple[ResultImage, ...]
    seed: int | None = None
    prompt: str = ""
    timings: Mapping[str, float] = field(default_factory=dict)
    billable_units: float | None = None
    charged_usd: float | None = None
    differences: tuple[Difference, ...] = ()

    @property
    def blackened(self) -> int:
        """How many of the results the safety checker blackened."""
        return sum(bool(image.nsfw) for image in self.images)


def differences(
    request: EditRequest, seed: int | None, images: tuple[ResultImage, ...]
) -> tuple[Difference, ...]:
    """What of `images` and of the `seed` that fal named is not as `request` asked.

    Where fal named no seed, nothing is known of it.
    """
    sizes = dict.fromkeys(str(image.dimensions) for image in images)
    formats = dict.fromkeys(image.content_type.removeprefix("image/") for image in images)
    asked_seed = str(request.seed)
    rows = (
        (IMAGE_SIZE.name, str(request.dimensions), sizes),
        (NUM_IMAGES.name, str(request.num_images), (str(len(images)),)),
        (OUTPUT_FORMAT.name, request.parameters.value(OUTPUT_FORMAT), formats),
        (SEED.name, asked_seed, (asked_seed if seed is None else str(seed),)),
    )
    return tuple(
        Difference(field, asked, ", ".join(got))
        for field, asked, got in rows
        if any(each != asked for each in got)
    )
