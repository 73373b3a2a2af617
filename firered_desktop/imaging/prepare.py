"""Photographs into files for sending: upright, sRGB, no larger than asked, nothing but pixels."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from firered_desktop.core.ports import PreparedFile
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.colour import to_srgb
from firered_desktop.imaging.decode import Decoded, Picture, opened
from firered_desktop.imaging.durable import write_picture
from firered_desktop.imaging.encoding import as_jpeg, as_png
from firered_desktop.imaging.formats import LIMITS, Limits
from firered_desktop.imaging.scaling import shrunk_in_linear_light, within_area

_SUFFIXES = {"JPEG": ".jpg", "PNG": ".png"}
_CONTENT_TYPES = {"JPEG": "image/jpeg", "PNG": "image/png"}
_FEW_COLOURS = 4096  # a drawing or screenshot has fewer, a photograph far more
_LONGEST_JPEG_SIDE = 65_500  # pixels; libjpeg's own limit
_HEADROOM = 1.5  # so 4 megapixels of a 45-megapixel photograph need half of its sides only


def prepare(
    path: Path, areas: Sequence[int], folder: Path, stem: str, limits: Limits = LIMITS
) -> tuple[PreparedFile, ...]:
    """The picture at `path`, at most as large as each of `areas` (pixels), as files in `folder`.

    The files are called `stem` and a number. JPEG of quality 95 without chroma subsampling; PNG
    where that loses nothing worth its size: the picture was transparent, or is no JPEG and has at
    most 4096 colours. Raises PictureMissing, PictureUnreadable, PictureTooLarge, DiskFull,
    FolderUnwritable.
    """
    with opened(path, limits) as picture:
        sizes = [within_area(picture.facts.dimensions, area) for area in areas]
        decoded = picture.decode(_ample(sizes, picture.facts.dimensions))
    colours = to_srgb(decoded.image, decoded.profile)
    kind = _kind(picture, decoded, colours)
    encoded: dict[Dimensions, bytes] = {}
    files = []
    for number, size in enumerate(sizes, start=1):
        if size not in encoded:
            lying = shrunk_in_linear_light(colours, picture.turned(size), decoded.box)
            encoded[size] = _encoded(picture.upright(lying), kind)
        target = folder / f"{stem}-{number}{_SUFFIXES[kind]}"
        files.append(write_picture(target, encoded[size], _CONTENT_TYPES[kind], size))
    return tuple(files)


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
