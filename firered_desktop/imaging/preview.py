"""Photographs on the screen: small, upright, sRGB; and the small pictures of the history."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from firered_desktop.core.picture import PictureFacts, Pixels, Preview
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.colour import to_srgb
from firered_desktop.imaging.decode import Decoded, Picture, check_whole, opened
from firered_desktop.imaging.formats import LIMITS, Limits
from firered_desktop.imaging.scaling import shrunk, within_box

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
        decoded = picture.decode(within_box(picture.facts.dimensions, box))
    return _shrunk(Whole(picture, decoded), box)


def _shrunk(whole: Whole, box: Dimensions) -> tuple[PictureFacts, Image.Image]:
    picture, decoded = whole.picture, whole.decoded
    size = within_box(picture.facts.dimensions, box)
    lying = shrunk(decoded.image, picture.turned(size), decoded.box)
    # Colours come last, where there are the fewest pixels to convert.
    return picture.facts, picture.upright(to_srgb(lying, decoded.profile))
