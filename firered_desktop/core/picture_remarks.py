"""What is worth knowing of a picture before it is sent: what becomes of it, what it lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from firered_desktop.core.picture import Colours, PictureFacts
from firered_desktop.core.preparation import WHITE
from firered_desktop.core.sizes import RATIO_LIMIT
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Phrase, Sentence, Value

CONTEXT = "remarks"
SMALL_SIDE = 512  # pixels; below, there is little for the model to see
BLACK, GREY = "#000000", "#808080"
_DEEP_EXTRA = "tiff16"
_PLAIN_PROFILES = ("srgb", "iec61966-2.1", "iec61966-2-1")

_COLOUR_NAMES = {
    WHITE: QT_TRANSLATE_NOOP("remarks", "white"),
    BLACK: QT_TRANSLATE_NOOP("remarks", "black"),
    GREY: QT_TRANSLATE_NOOP("remarks", "grey"),
}
_RAW = QT_TRANSLATE_NOOP(
    "remarks",
    "Camera RAW: the camera's own preview is shown; what is sent is developed with the camera's "
    "white balance.",
)
_REDUCED = QT_TRANSLATE_NOOP(
    "remarks",
    "It has {depth} bits per channel, of which 8 can be read here. The extra “{extra}” reads all "
    "of them (pip install firered-desktop[{extra}]).",
)
_DEEP = QT_TRANSLATE_NOOP(
    "remarks", "It has {depth} bits per channel; they stay in your file, and 8 are sent."
)
_CMYK = QT_TRANSLATE_NOOP("remarks", "It is made for print (CMYK) and is converted to sRGB.")
_LAB = QT_TRANSLATE_NOOP("remarks", "Its Lab colours are converted to sRGB.")
_TRANSPARENT = QT_TRANSLATE_NOOP("remarks", "What is transparent in it is laid on {colour}.")
_FRAMES = QT_TRANSLATE_NOOP("remarks", "It has {count} frames; the first is used.")
_SMALL = QT_TRANSLATE_NOOP(
    "remarks", "It is small: with a side under {side} pixels the model sees little in it."
)
_LONG = QT_TRANSLATE_NOOP(
    "remarks", "It is longer than {ratio}:1, and the model knows no such shapes."
)
_CONVERTED = QT_TRANSLATE_NOOP("remarks", "Its colours are converted from {profile} to sRGB.")
_ASSUMED = QT_TRANSLATE_NOOP("remarks", "It names no colour profile, so sRGB is assumed.")


_SHORT = {
    _RAW: QT_TRANSLATE_NOOP("remarks", "Camera RAW"),
    _REDUCED: QT_TRANSLATE_NOOP("remarks", "8 bits read"),
    _CMYK: QT_TRANSLATE_NOOP("remarks", "CMYK"),
    _LAB: QT_TRANSLATE_NOOP("remarks", "Lab colours"),
    _TRANSPARENT: QT_TRANSLATE_NOOP("remarks", "Transparent"),
    _FRAMES: QT_TRANSLATE_NOOP("remarks", "Animated"),
    _SMALL: QT_TRANSLATE_NOOP("remarks", "Too small"),
    _LONG: QT_TRANSLATE_NOOP("remarks", "Very long"),
}


@dataclass(frozen=True, slots=True)
class Remark:
    """One sentence about a picture; a `quiet` one is for who looks at the details alone."""

    words: Sentence
    quiet: bool = False

    @property
    def short(self) -> Phrase | None:
        """The remark in a word or two, where it has one."""
        name = _SHORT.get(self.words.source)
        return None if name is None else Phrase(CONTEXT, name)


def remarks(facts: PictureFacts, ground: str = WHITE) -> tuple[Remark, ...]:
    """What is worth knowing; what is transparent will be laid on `ground` (``#rrggbb``)."""
    loud = (Remark(words) for words in (*_about_pixels(facts, ground), *_about_shape(facts)))
    return (*loud, *(Remark(words, quiet=True) for words in _about_profile(facts)))


def _about_pixels(facts: PictureFacts, ground: str) -> Iterator[Sentence]:
    if facts.colours is Colours.RAW:
        yield _said(_RAW)
    elif facts.reduced:
        yield _said(_REDUCED, depth=facts.depth, extra=_DEEP_EXTRA)
    elif facts.depth > 8:
        yield _said(_DEEP, depth=facts.depth)
    if facts.colours is Colours.CMYK:
        yield _said(_CMYK)
    if facts.colours is Colours.LAB:
        yield _said(_LAB)
    if facts.transparent:
        name = _COLOUR_NAMES.get(ground.lower())
        yield _said(_TRANSPARENT, colour=Phrase(CONTEXT, name) if name else ground)
    if facts.frames > 1:
        yield _said(_FRAMES, count=facts.frames)


def _about_shape(facts: PictureFacts) -> Iterator[Sentence]:
    short, long = sorted((facts.dimensions.width, facts.dimensions.height))
    if short < SMALL_SIDE:
        yield _said(_SMALL, side=SMALL_SIDE)
    if long > RATIO_LIMIT * short:
        yield _said(_LONG, ratio=RATIO_LIMIT)


def _about_profile(facts: PictureFacts) -> Iterator[Sentence]:
    if facts.colours not in (Colours.RGB, Colours.GREY):
        return  # it is said already
    if facts.profile is None:
        yield _said(_ASSUMED)
    elif not any(plain in facts.profile.lower() for plain in _PLAIN_PROFILES):
        yield _said(_CONVERTED, profile=facts.profile)


def _said(source: str, **values: Value) -> Sentence:
    return Sentence(CONTEXT, source, values)
