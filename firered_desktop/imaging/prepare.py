"""Photographs into files for sending: upright, sRGB, no larger than asked, nothing but pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PIL import Image

from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.colour import SrgbTransform
from firered_desktop.imaging.decode import Picture, damage_told, opened
from firered_desktop.imaging.durable import write_picture
from firered_desktop.imaging.encoding import as_jpeg, as_png
from firered_desktop.imaging.formats import LIMITS, Limits
from firered_desktop.imaging.modes import few_colours, parted, plain
from firered_desktop.imaging.scaling import Box, reduced, rough_step, shrunk_in_linear_light

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from firered_desktop.core.picture import PreparedFile
    from firered_desktop.core.preparation import Preparation
    from firered_desktop.imaging.decoders.found import Decoded, Deep

_SUFFIXES = {"JPEG": ".jpg", "PNG": ".png"}
_CONTENT_TYPES = {"JPEG": "image/jpeg", "PNG": "image/png"}
_FEW_COLOURS = 4096  # a drawing or screenshot has fewer, a photograph far more
_LONGEST_JPEG_SIDE = 65_500  # pixels; libjpeg's own limit
_WELL_SMALLER = 1.5  # times fewer pixels

Images = dict[Dimensions, Image.Image]
Made = TypeVar("Made")


def prepare(
    path: Path, how: Preparation, folder: Path, stem: str, limits: Limits = LIMITS
) -> tuple[PreparedFile, ...]:
    """The picture at `path` at each size that `how` asks for, as files in `folder`.

    The files are called `stem` and a number. JPEG of quality 95 without chroma subsampling; PNG
    where that loses nothing worth its size: the picture was transparent, or is no JPEG and has at
    most 4096 colours. Raises PictureMissing, PictureUnreadable, PictureTooLarge, DecoderMissing,
    DiskFull, FolderUnwritable.
    """
    with opened(path, limits) as picture:
        sizes = [fit.size(picture.facts.dimensions) for fit in how.fits]
        deep = picture.deep()
        make = _of_eight_bits if deep is None else _of_sixteen_bits(deep)
        kind, scaled = make(picture, {picture.turned(size) for size in sizes}, how.ground)
    encoded = {
        size: _encoded(picture.upright(scaled[picture.turned(size)]), kind) for size in set(sizes)
    }
    return tuple(
        write_picture(
            folder / f"{stem}-{number}{_SUFFIXES[kind]}", encoded[size], _CONTENT_TYPES[kind], size
        )
        for number, size in enumerate(sizes, start=1)
    )


def _of_eight_bits(picture: Picture, sizes: set[Dimensions], ground: str) -> tuple[str, Images]:
    """The kind of file that suits the picture, and its pixels at each of `sizes` as they lie."""
    largest = max(sizes, key=lambda size: size.pixels)
    decoded = picture.decode(picture.turned(largest))
    kind = _kind(picture, decoded)
    image, box, srgb = _at_hand(decoded, picture.turned(largest), ground)

    def shrunk(size: Dimensions, made: Image.Image | None) -> Image.Image:
        if made is None:
            return shrunk_in_linear_light(image, size, box, srgb)
        return shrunk_in_linear_light(made, size, _all_of(made))

    return kind, _each(sizes, shrunk)


def _of_sixteen_bits(
    deep: Deep,
) -> Callable[[Picture, set[Dimensions], str], tuple[str, Images]]:
    """As `_of_eight_bits`, colours and sizes changed in 16 bits before eight are left."""
    # It takes NumPy, and few pictures need it.
    from firered_desktop.imaging.deep import DeepRendering  # noqa: PLC0415 - see above

    def made(picture: Picture, sizes: set[Dimensions], ground: str) -> tuple[str, Images]:
        rendering = DeepRendering(deep, ground)
        with damage_told(picture):
            lights = _each(sizes, rendering.scaled)
        images = {size: rendering.dithered(light) for size, light in lights.items()}
        largest = images[max(sizes, key=lambda size: size.pixels)]
        plain_colours = rendering.see_through or few_colours(largest, _FEW_COLOURS)
        return _fitting("PNG" if plain_colours else "JPEG", deep.size), images

    return made


def _each(
    sizes: set[Dimensions], shrunk: Callable[[Dimensions, Made | None], Made]
) -> dict[Dimensions, Made]:
    """What `shrunk` makes of each size, from the picture (None) or from what was made before."""
    scaled: dict[Dimensions, Made] = {}
    before: Made | None = None
    for size in sorted(sizes, key=lambda size: -size.pixels):
        scaled[size] = shrunk(size, before)
        # The next one is made from this one, which takes a fraction of the time; one that is hardly
        # smaller is not, for it would lose sharpness twice.
        following = [other for other in sizes if other.pixels < size.pixels]
        if all(other.pixels * _WELL_SMALLER <= size.pixels for other in following):
            before = scaled[size]
    return scaled


def _at_hand(
    decoded: Decoded, largest: Dimensions, ground: str
) -> tuple[Image.Image, Box, Callable[[Image.Image], Image.Image]]:
    """The pixels to scale, their box, and what makes RGB in sRGB of any part of them."""
    image, box, srgb = decoded.loaded, decoded.box, _to_srgb(decoded, ground)
    step = rough_step(Dimensions(*image.size), largest)
    if step == 1:
        return image, box, srgb
    left, upper, right, lower = (side / step for side in box)
    if image.has_transparency_data:
        return reduced(image, step, srgb), (left, upper, right, lower), lambda part: part
    return reduced(image, step, plain), (left, upper, right, lower), srgb


def _to_srgb(decoded: Decoded, ground: str) -> Callable[[Image.Image], Image.Image]:
    """What makes RGB in sRGB of any part of the pixels, laid on `ground`."""
    see_through = decoded.loaded.has_transparency_data
    first = decoded.loaded.crop((0, 0, 1, 1))
    mode = (parted(first)[0] if see_through else plain(first)).mode
    transform = SrgbTransform(mode, decoded.profile)

    def srgb(part: Image.Image) -> Image.Image:
        if not see_through:
            return transform.apply(plain(part))
        colours, alpha = parted(part)
        laid = Image.new("RGB", part.size, ground)
        laid.paste(transform.apply(colours), mask=alpha)
        return laid

    return srgb


def _all_of(image: Image.Image) -> Box:
    return (0.0, 0.0, float(image.width), float(image.height))


def _kind(picture: Picture, decoded: Decoded) -> str:
    if decoded.transparent:
        return "PNG"
    if picture.facts.content_type == "image/jpeg":
        return _fitting("JPEG", picture.facts.dimensions)
    kind = "PNG" if few_colours(decoded.loaded, _FEW_COLOURS) else "JPEG"
    return _fitting(kind, picture.facts.dimensions)


def _fitting(kind: str, whole: Dimensions) -> str:
    return "PNG" if max(whole.width, whole.height) > _LONGEST_JPEG_SIDE else kind


def _encoded(image: Image.Image, kind: str) -> bytes:
    return as_png(image) if kind == "PNG" else as_jpeg(image)
