"""Photographs on the screen: small, upright, sRGB; and the small pictures of the history."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from firered_desktop.core.picture import PictureFacts, Pixels, Preview
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.colour import to_srgb
from firered_desktop.imaging.decode import Picture, check_whole, opened
from firered_desktop.imaging.decoders.found import Box, Decoded
from firered_desktop.imaging.formats import LIMITS, Limits
from firered_desktop.imaging.modes import plain
from firered_desktop.imaging.scaling import reduced, shrunk, within_box

_QUALITY = 85


def probe(path: Path, limits: Limits = LIMITS) -> PictureFacts:
    """What the header of the file at `path` says; raises what `decode.opened` raises."""
    with opened(path, limits) as picture:
        return picture.facts


@dataclass(frozen=True, slots=True)
class Whole:
    """A picture file that was decoded wholly, and so is not damaged."""

    picture: Picture
    decoded: Decoded


def verify(path: Path, limits: Limits = LIMITS) -> PictureFacts:
    """What the file at `path` is; raises PictureUnreadable where it is damaged or cut."""
    return verified(path, limits).picture.facts


def verified(path: Path, limits: Limits = LIMITS) -> Whole:
    """Decode the file at `path` wholly; raises as `verify` does."""
    with opened(path, limits) as picture:
        decoded = picture.decode()
    if picture.facts.content_type == "image/png":
        check_whole(path)
    return Whole(picture, decoded)


def preview(path: Path, box: Dimensions, limits: Limits = LIMITS) -> Preview:
    """The picture at `path` scaled down to fit into `box`; raises what `decode.opened` raises."""
    facts, image = _small(path, box, limits)
    return Preview(facts, Pixels(Dimensions(*image.size), image.tobytes()))


def thumbnail(
    path: Path, box: Dimensions, whole: Whole | None = None, limits: Limits = LIMITS
) -> bytes:
    """The picture at `path` as a JPEG file that fits into `box`, without metadata.

    `whole` is what verifying that very file gave, if it is at hand.
    """
    _, image = _small(path, box, limits) if whole is None else _shrunk(whole, box)
    stream = io.BytesIO()
    image.info = {}
    image.save(stream, "JPEG", quality=_QUALITY)
    return stream.getvalue()


def _small(path: Path, box: Dimensions, limits: Limits) -> tuple[PictureFacts, Image.Image]:
    with opened(path, limits) as picture:
        decoded = picture.glance(within_box(picture.facts.dimensions, box))
    return _shrunk(Whole(picture, decoded), box)


def _shrunk(whole: Whole, box: Dimensions) -> tuple[PictureFacts, Image.Image]:
    picture, decoded = whole.picture, whole.decoded
    size = within_box(picture.facts.dimensions, box)
    lying = picture.turned(size)
    image, part = _reduced(decoded, lying)
    # Colours come last, where there are the fewest pixels to convert.
    return picture.facts, picture.upright(to_srgb(shrunk(image, lying, part), decoded.profile))


def _reduced(decoded: Decoded, size: Dimensions) -> tuple[Image.Image, Box]:
    """The pixels and their box, plain; strip by strip, and smaller, where they first become so."""
    if decoded.is_plain:
        return decoded.loaded, decoded.box
    loaded = decoded.loaded
    step = max(1, min(loaded.width // size.width, loaded.height // size.height) // 2)
    left, upper, right, lower = decoded.box
    return reduced(loaded, step, plain), (left / step, upper / step, right / step, lower / step)
