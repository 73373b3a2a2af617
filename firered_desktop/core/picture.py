"""What is known of a picture file, and what is made of one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from firered_desktop.core.sizes import Dimensions


class Colours(StrEnum):
    """What the numbers of a picture stand for."""

    RGB = "rgb"
    GREY = "grey"
    CMYK = "cmyk"
    LAB = "lab"
    RAW = "raw"  # what the sensor of a camera saw


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What a file says of its picture: `dimensions` upright in pixels, `size` in bytes.

    `depth` is in bits per channel; with `reduced` only eight of them can be read here. `profile` is
    the name of the embedded ICC profile, None where there is none, and so sRGB is assumed.
    `transparent`: it may be so in places. `frames` counts the pictures of an animated file, of
    which the first is taken.
    """

    content_type: str
    dimensions: Dimensions
    size: int
    depth: int = 8
    reduced: bool = False
    colours: Colours = Colours.RGB
    profile: str | None = None
    transparent: bool = False
    frames: int = 1


@dataclass(frozen=True, slots=True)
class Pixels:
    """A decoded picture, upright, sRGB: `rgb` holds three bytes a pixel, row by row.

    Where some of it is transparent, `alpha` holds a byte a pixel, 0 to 255; else it is empty.
    """

    dimensions: Dimensions
    rgb: bytes
    alpha: bytes = b""


@dataclass(frozen=True, slots=True)
class PreparedFile:
    """A picture file made for sending, showing or keeping; `size` in bytes, `sha256` of them."""

    path: Path
    content_type: str
    dimensions: Dimensions
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What a slot shows of a picture: its facts and its pixels scaled down."""

    facts: PictureFacts
    pixels: Pixels
