"""Photographs into files for sending: upright, sRGB, no larger than asked, nothing but pixels."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from firered_desktop.core.picture import PreparedFile
from firered_desktop.core.preparation import Preparation
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.colour import to_srgb
from firered_desktop.imaging.decode import Decoded, Picture, opened
from firered_desktop.imaging.durable import write_picture
from firered_desktop.imaging.encoding import as_jpeg, as_png
from firered_desktop.imaging.formats import LIMITS, Limits
from firered_desktop.imaging.scaling import Box, shrunk_in_linear_light

_SUFFIXES = {"JPEG": ".jpg", "PNG": ".png"}
_CONTENT_TYPES = {"JPEG": "image/jpeg", "PNG": "image/png"}
_FEW_COLOURS = 4096  # a drawing or screenshot has fewer, a photograph far more
_LONGEST_JPEG_SIDE = 65_500  # pixels; libjpeg's own limit
_WELL_SMALLER = 1.5  # times fewer pixels
_HEADROOM = 1.5  # so 4 megapixels of a 45-megapixel photograph need half of its sides only


def prepare(
    path: Path, how: Preparation, folder: Path, stem: str, limits: Limits = LIMITS
) -> tuple[PreparedFile, ...]:
    """The picture at `path` at each size that `how` asks for, as files in `folder`.

    The files are called `stem` and a number. JPEG of quality 95 without chroma subsampling; PNG
    where that loses nothing worth its size: the picture was transparent, or is no JPEG and has at
    most 4096 colours. Raises PictureMissing, PictureUnreadable, PictureTooLarge, DiskFull,
    FolderUnwritable.
    """
    with opened(path, limits) as picture:
        sizes = [fit.size(picture.facts.dimensions) for fit in how.fits]
        decoded = picture.decode(_ample(sizes, picture.facts.dimensions))
    colours = to_srgb(decoded.image, decoded.profile)
    kind = _kind(picture, decoded, colours)
    scaled = _scaled(colours, decoded.box, {picture.turned(size) for size in sizes})
    encoded = {
        size: _encoded(picture.upright(scaled[picture.turned(size)]), kind) for size in set(sizes)
    }
    return tuple(
        write_picture(
            folder / f"{stem}-{number}{_SUFFIXES[kind]}", encoded[size], _CONTENT_TYPES[kind], size
        )
        for number, size in enumerate(sizes, start=1)
    )


def _scaled(image: Image.Image, box: Box, sizes: set[Dimensions]) -> dict[Dimensions, Image.Image]:
    """The `box` of `image` in each of `sizes`, as they lie in the file."""
    scaled: dict[Dimensions, Image.Image] = {}
    for size in sorted(sizes, key=lambda size: -size.pixels):
        scaled[size] = shrunk_in_linear_light(image, size, box)
        # The next one is made from this one, which takes a fraction of the time; one that is hardly
        # smaller is not, for it would lose sharpness twice.
        following = [other for other in sizes if other.pixels < size.pixels]
        if all(other.pixels * _WELL_SMALLER <= size.pixels for other in following):
            image, box = scaled[size], (0.0, 0.0, float(size.width), float(size.height))
    return scaled


def _ample(sizes: Sequence[Dimensions], whole: Dimensions) -> Dimensions:
    """Well more than the largest of `sizes`, for a JPEG decoder does not scale in linear light."""
    largest = max(sizes, key=lambda size: size.pixels)
    width, height = (round(side * _HEADROOM) for side in (largest.width, largest.height))
    return Dimensions(min(width, whole.width), min(height, whole.height))


def _kind(picture: Picture, decoded: Decoded, colours: Image.Image) -> str:
    if max(colours.size) > _LONGEST_JPEG_SIDE or decoded.transparent:
        return "PNG"
    if picture.facts.content_type == "image/jpeg":
        return "JPEG"
    return "JPEG" if colours.getcolors(_FEW_COLOURS) is None else "PNG"


def _encoded(image: Image.Image, kind: str) -> bytes:
    return as_png(image) if kind == "PNG" else as_jpeg(image)
