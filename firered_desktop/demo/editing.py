"""One edit: input pictures and arguments in, finished files out."""

from __future__ import annotations

import io
import math
import secrets
import struct
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from PIL import Image, ImageCms

from firered_desktop.core.parameters import DRAWN_SEEDS
from firered_desktop.core.sizes import Dimensions
from firered_desktop.demo.composition import cells, covering, framed
from firered_desktop.demo.filters.catalogue import FILTERS, Operation
from firered_desktop.demo.filters.colour import colours_of
from firered_desktop.demo.filters.pixels import Pixels, Touch, from_picture, to_picture
from firered_desktop.demo.filters.tone import a_little_light, exposed
from firered_desktop.demo.mark import marked
from firered_desktop.demo.understanding import understand
from firered_desktop.demo.validation import LARGEST_AREA, asked_dimensions, content_type

_JPEG_QUALITY = 95
_PNG_EFFORT = 1  # of 9; more takes a second for few bytes
_USUAL_GUIDANCE = 4.0

Checkpoint = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Made:
    """One finished picture."""

    content: bytes = field(repr=False)
    content_type: str
    dimensions: Dimensions
    seed: int
    unsafe: bool = False


def edit(
    inputs: Sequence[Image.Image],
    arguments: Mapping[str, Any],
    checkpoint: Checkpoint,
    worked_area: int,
    unsafe: Sequence[int] = (),
) -> list[Made]:
    """As many pictures as `arguments` ask for; they are valid and complete.

    Those whose number is in `unsafe` come out black, as the safety checker leaves them.
    `checkpoint` is called between the steps, and ends the edit by raising. A result of more than
    `worked_area` pixels is enlarged from so many.
    """
    seed = arguments["seed"]
    seed = secrets.randbelow(DRAWN_SEEDS) if seed is None else int(seed)
    dimensions = asked_dimensions(arguments["image_size"]) or _own_dimensions(inputs[0])
    operations = understand(arguments["prompt"], arguments["negative_prompt"])
    strength = math.sqrt(float(arguments["guidance_scale"]) / _USUAL_GUIDANCE)
    kind = content_type(arguments)
    made = []
    for number in range(int(arguments["num_images"])):
        # The mask keeps a negative seed, which the schema allows, a valid one here.
        chance = np.random.default_rng([seed & (2**64 - 1), number])
        task = _Task(inputs, operations, Touch(strength, chance), checkpoint, worked_area)
        if number in unsafe:
            picture = Image.new("RGB", (dimensions.width, dimensions.height))
        else:
            picture = marked(task.drawn(dimensions))
        made.append(Made(_file(picture, kind), kind, dimensions, seed, number in unsafe))
        checkpoint()
    return made


def _own_dimensions(picture: Image.Image) -> Dimensions:
    """The picture's own size, as far as this service is ready to draw it."""
    return _at_most(LARGEST_AREA, Dimensions(picture.width, picture.height))


def _at_most(area: int, dimensions: Dimensions) -> Dimensions:
    scale = min(1.0, math.sqrt(area / dimensions.pixels))
    sides = (max(1, int(side * scale)) for side in (dimensions.width, dimensions.height))
    return Dimensions(*sides)


@dataclass(frozen=True, slots=True)
class _Task:
    """What one picture is made from."""

    inputs: Sequence[Image.Image]
    operations: Sequence[Operation]
    touch: Touch
    checkpoint: Checkpoint
    worked_area: int

    def drawn(self, dimensions: Dimensions) -> Image.Image:
        """The picture, without its mark."""
        worked = _at_most(self.worked_area, dimensions)
        made = covering(self._worked(worked), dimensions)
        return framed(made) if Operation.FRAME in self.operations else made

    def _worked(self, dimensions: Dimensions) -> Image.Image:
        first, *others = self.inputs
        if others and Operation.COLOURS_OF_REFERENCE not in self.operations:
            return self._composed(dimensions)
        pixels = from_picture(covering(first, dimensions))
        if others:
            model = from_picture(covering(others[0], Dimensions(512, 512)))
            pixels = colours_of(pixels, model, self.touch)
        elif not self.operations:
            pixels = a_little_light(pixels, self.touch)
        return to_picture(self._filtered(pixels))

    def _composed(self, dimensions: Dimensions) -> Image.Image:
        sheet = Image.new("RGB", (dimensions.width, dimensions.height), "white")
        ratios = [picture.width / picture.height for picture in self.inputs]
        places = cells(ratios, dimensions, stacked=Operation.STACK in self.operations)
        for picture, place in zip(self.inputs, places, strict=True):
            cut = covering(picture, Dimensions(place.width, place.height))
            filtered = to_picture(self._filtered(from_picture(cut)))
            sheet.paste(filtered, (place.left, place.top))
        return sheet

    def _filtered(self, pixels: Pixels) -> Pixels:
        # A hair lighter or darker, so that another seed is another picture whatever is asked.
        pixels = exposed(pixels, self.touch.vary(0.95, 1.05))
        for operation in self.operations:
            self.checkpoint()
            if operation in FILTERS:
                pixels = FILTERS[operation](pixels, self.touch)
        return pixels


def _file(picture: Image.Image, kind: str) -> bytes:
    profile = _srgb_profile()
    file = io.BytesIO()
    if kind == "image/jpeg":
        picture.save(file, "JPEG", quality=_JPEG_QUALITY, subsampling="4:4:4", icc_profile=profile)
    else:
        picture.save(file, "PNG", compress_level=_PNG_EFFORT, icc_profile=profile)
    return file.getvalue()


def _srgb_profile() -> bytes:
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    # Its date of creation would make equal pictures differ; bytes 24 to 35 are that date.
    return made[:24] + struct.pack(">6H", 2000, 1, 1, 0, 0, 0) + made[36:]
