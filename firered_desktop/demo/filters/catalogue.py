"""The operations by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from types import MappingProxyType

import numpy as np

from firered_desktop.demo.filters import colour, drawing, film, focus, sky, tone
from firered_desktop.demo.filters.pixels import Pixels, Touch


class Operation(Enum):
    """Everything that an instruction can ask this service for."""

    BLACK_AND_WHITE = "black and white"
    SEPIA = "sepia"
    VINTAGE = "vintage"
    WARMER = "warmer"
    COOLER = "cooler"
    BRIGHTER = "brighter"
    DARKER = "darker"
    MORE_CONTRAST = "more contrast"
    LESS_CONTRAST = "less contrast"
    LIFT_SHADOWS = "lift the shadows"
    VIVID = "vivid"
    MUTED = "muted"
    REMOVE_COLOUR_CAST = "remove the colour cast"
    RESTORE = "restore"
    SUNSET_SKY = "sunset sky"
    BLUE_SKY = "blue sky"
    GOLDEN_HOUR = "golden hour"
    NIGHT = "night"
    MIST = "mist"
    SOFTEN_BACKGROUND = "soften the background"
    BLUR = "blur"
    SHARPEN = "sharpen"
    SKETCH = "sketch"
    WATERCOLOUR = "watercolour"
    VIGNETTE = "vignette"
    MIRROR = "mirror"
    FRAME = "frame"
    COLOURS_OF_REFERENCE = "colours of the reference image"
    STACK = "one above the other"


def mirrored(pixels: Pixels, touch: Touch) -> Pixels:
    """Left and right exchanged."""
    del touch
    return np.ascontiguousarray(pixels[:, ::-1])


Filter = Callable[[Pixels, Touch], Pixels]

# Operations that change one picture by itself. FRAME, STACK and COLOURS_OF_REFERENCE are matters
# of the whole result.
FILTERS: Mapping[Operation, Filter] = MappingProxyType(
    {
        Operation.BLACK_AND_WHITE: colour.black_and_white,
        Operation.SEPIA: colour.sepia,
        Operation.VINTAGE: film.vintage,
        Operation.WARMER: colour.warmer,
        Operation.COOLER: colour.cooler,
        Operation.BRIGHTER: tone.brighter,
        Operation.DARKER: tone.darker,
        Operation.MORE_CONTRAST: tone.more_contrast,
        Operation.LESS_CONTRAST: tone.less_contrast,
        Operation.LIFT_SHADOWS: tone.lift_shadows,
        Operation.VIVID: colour.vivid,
        Operation.MUTED: colour.muted,
        Operation.REMOVE_COLOUR_CAST: colour.remove_colour_cast,
        Operation.RESTORE: film.restored,
        Operation.SUNSET_SKY: sky.sunset_sky,
        Operation.BLUE_SKY: sky.blue_sky,
        Operation.GOLDEN_HOUR: film.golden_hour,
        Operation.NIGHT: film.night,
        Operation.MIST: film.mist,
        Operation.SOFTEN_BACKGROUND: focus.soften_background,
        Operation.BLUR: focus.blur,
        Operation.SHARPEN: focus.sharpen,
        Operation.SKETCH: drawing.sketch,
        Operation.WATERCOLOUR: drawing.watercolour,
        Operation.VIGNETTE: tone.vignette,
        Operation.MIRROR: mirrored,
    }
)
