"""EXIF made true of a copy: what the camera said stays, what was about its file is renewed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from firered_desktop.imaging.metadata.exif import Entries, Exif, firsts
from firered_desktop.imaging.metadata.exif_tags import INTEROP_INDEX, Tag
from firered_desktop.imaging.metadata.tiff import (
    Entry,
    Kind,
    ascii_text,
    longs,
    rational,
    shorts,
)

if TYPE_CHECKING:
    from firered_desktop.core.sizes import Dimensions

_SRGB, _UNCALIBRATED = 1, 0xFFFF
_UPRIGHT, _CENTERED, _INCHES = 1, 1, 2
# What is no longer so of an edit: that it is "directly photographed", or no composite; and what
# belongs to the former pixels, or to the former date of the file.
_UNTRUE = frozenset(
    {
        Tag.SCENE_TYPE,
        Tag.COMPOSITE_IMAGE,
        Tag.COMPRESSED_BITS_PER_PIXEL,
        Tag.GAMMA,
        Tag.SUB_SEC_TIME,
    }
)
_R98 = b"R98\0"  # interoperability index of sRGB, DCF 2.0 section 4.7


@dataclass(frozen=True, slots=True)
class CopyFacts:
    """What is true of a copy: its size, how its colours are meant, what made it and when.

    `srgb`: its numbers are sRGB. `made_at` is in seconds since the epoch. `location`: it may tell
    where the photograph was taken.
    """

    dimensions: Dimensions
    srgb: bool
    software: str
    made_at: float
    location: bool


def exif_of_copy(origin: Exif, facts: CopyFacts) -> Exif:
    """The EXIF `origin` made true of a copy; without a thumbnail, which is for who writes it."""
    order, size = origin.order, facts.dimensions
    made_at = datetime.fromtimestamp(facts.made_at, UTC)
    main = (
        shorts(order, Tag.ORIENTATION, _UPRIGHT),
        ascii_text(Tag.SOFTWARE, facts.software),
        ascii_text(Tag.MODIFY_DATE, made_at.strftime("%Y:%m:%d %H:%M:%S")),
        *origin.main,
        rational(order, Tag.X_RESOLUTION, 72),  # what EXIF says where it is unknown
        rational(order, Tag.Y_RESOLUTION, 72),
        shorts(order, Tag.RESOLUTION_UNIT, _INCHES),
    )
    exif = (
        ascii_text(Tag.OFFSET_TIME, "+00:00"),
        shorts(order, Tag.COLOR_SPACE, _SRGB if facts.srgb else _UNCALIBRATED),
        longs(order, Tag.PIXEL_X_DIMENSION, size.width),
        longs(order, Tag.PIXEL_Y_DIMENSION, size.height),
        *origin.exif,
        Entry(Tag.EXIF_VERSION, Kind.UNDEFINED, b"0232"),
    )
    return replace(
        origin,
        main=firsts(each for each in main if each.tag not in _UNTRUE),
        exif=firsts(each for each in exif if each.tag not in _UNTRUE),
        gps=origin.gps if facts.location else (),
        interop=_interop(origin, srgb=facts.srgb),
    )


def exif_of_jpeg(exif: Exif) -> Exif:
    """`exif` with what EXIF asks for in JPEG files alone, as the encoder here writes them."""
    inner = (
        Entry(Tag.COMPONENTS_CONFIGURATION, Kind.UNDEFINED, b"\1\2\3\0"),  # YCbCr
        *exif.exif,
        Entry(Tag.FLASHPIX_VERSION, Kind.UNDEFINED, b"0100"),
    )
    main = (*exif.main, shorts(exif.order, Tag.YCBCR_POSITIONING, _CENTERED))
    return replace(exif, main=firsts(main), exif=firsts(inner))


def _interop(origin: Exif, *, srgb: bool) -> Entries:
    """Only sRGB has an index that is true whatever profile the file has; without it, no index."""
    if not srgb or not origin.interop:
        return ()
    return firsts((Entry(INTEROP_INDEX, Kind.ASCII, _R98), *origin.interop))
