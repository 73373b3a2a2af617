"""Values and ranges of the table of parameters, as the person's language writes them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from firered_desktop.core.parameters import (
    CONTEXT,
    Choice,
    Integer,
    Number,
    Parameter,
    Seed,
    Size,
    Switch,
)
from firered_desktop.core.sizes import (
    HIGHEST_SIDE,
    LOWEST_SIDE,
    MEGAPIXEL_STEPS,
    PRESETS,
    Custom,
    Dimensions,
    ImageSize,
    MatchPhoto,
    Megapixels,
    Preset,
)
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.joining import listed
from firered_desktop.ui.measures import MEGAPIXELS, PIXELS, measured

RANDOM = QT_TRANSLATE_NOOP("parameters", "Random")
MATCH = QT_TRANSLATE_NOOP("parameters", "Match photo")
_UP_TO = QT_TRANSLATE_NOOP("parameters", "{match}, up to {area}")
CUSTOM = QT_TRANSLATE_NOOP("parameters", "Custom")
_ON = QT_TRANSLATE_NOOP("parameters", "on")
_OFF = QT_TRANSLATE_NOOP("parameters", "off")
_NOTHING = QT_TRANSLATE_NOOP("parameters", "nothing")
_ANY = QT_TRANSLATE_NOOP("parameters", "any words")
_SIZES = QT_TRANSLATE_NOOP("parameters", "{match}; {steps}; a preset; width and height, {sides}")
_LIMITS = QT_TRANSLATE_NOOP("parameters", "Default: {default}. Range: {range}.")
_PRESET_WORDS = {
    "square_hd": QT_TRANSLATE_NOOP("parameters", "Square HD"),
    "square": QT_TRANSLATE_NOOP("parameters", "Square"),
    "portrait_4_3": QT_TRANSLATE_NOOP("parameters", "Portrait 3:4"),
    "portrait_16_9": QT_TRANSLATE_NOOP("parameters", "Portrait 9:16"),
    "landscape_4_3": QT_TRANSLATE_NOOP("parameters", "Landscape 4:3"),
    "landscape_16_9": QT_TRANSLATE_NOOP("parameters", "Landscape 16:9"),
}


def words(text: str) -> str:
    """A text of the table in the language of the window."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""


def tip_words(parameter: Parameter[Any]) -> str:
    """What a setting does, its default and its range, each with its unit."""
    limits = words(_LIMITS).format(
        default=value_words(parameter, parameter.default), range=range_words(parameter)
    )
    return f"{words(parameter.hint)}\n{limits}"


def value_words(parameter: Parameter[Any], value: Any) -> str:
    """`value` of `parameter` in words, with its unit."""
    match parameter:
        case Integer():
            told = _with_unit(parameter, str(value))
        case Number():
            told = f"{value:g}"
        case Choice():
            told = words(dict(parameter.choices).get(value, str(value)))
        case Switch():
            told = words(_ON if value else _OFF)
        case Seed():
            told = words(RANDOM) if value is None else str(value)
        case Size():
            told = size_words(value)
        case _:
            told = str(value) or words(_NOTHING)
    return told


def size_words(size: ImageSize) -> str:
    """A size in words; of a custom one its pixels."""
    match size:
        case MatchPhoto(most) if most is not None:
            return words(_UP_TO).format(match=words(MATCH), area=size_words(Megapixels(most)))
        case MatchPhoto():
            return words(MATCH)
        case Megapixels(count):
            return measured(MEGAPIXELS, f"{count:g}")
        case Preset(name):
            return f"{words(_PRESET_WORDS[name])} · {PRESETS[name]}"
        case Custom(dimensions):
            return measured(PIXELS, str(dimensions))


def area_words(dimensions: Dimensions) -> str:
    """The area of `dimensions` in megapixels, to a tenth."""
    return measured(MEGAPIXELS, f"{dimensions.megapixels:.1f}")


def range_words(parameter: Parameter[Any]) -> str:
    """What may be chosen, in words."""
    match parameter:
        case Integer():
            told = _with_unit(parameter, f"{parameter.low}–{parameter.high}")
        case Number():
            told = f"{parameter.low:g}–{parameter.high:g}"
        case Choice():
            told = listed(words(label) for _, label in parameter.choices)
        case Switch():
            told = listed((words(_ON), words(_OFF)))
        case Seed():
            told = f"{words(RANDOM)}, 0–{parameter.high}"
        case Size():
            told = _sizes()
        case _:
            told = words(_ANY)
    return told


def _sizes() -> str:
    lowest, *_, highest = MEGAPIXEL_STEPS
    return words(_SIZES).format(
        match=words(MATCH),
        steps=measured(MEGAPIXELS, f"{lowest:g}–{highest:g}"),
        sides=measured(PIXELS, f"{LOWEST_SIDE}–{HIGHEST_SIDE}"),
    )


def _with_unit(parameter: Integer, number: str) -> str:
    return f"{number} {words(parameter.unit)}".rstrip()
