"""Photographs on the screen: small, upright, sRGB; and the small pictures of the history."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image

from firered_desktop.core.picture import PictureFacts, Pixels, Preview
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.colour import to_srgb
from firered_desktop.imaging.decode import Picture, check_whole, opened
from firered_desktop.imaging.formats import LIMITS, Limits
from firered_desktop.imaging.modes import parted, plain, with_alpha
from firered_desktop.imaging.scaling import reduced, shrunk, within_box

if TYPE_CHECKING:
    from pathlib import Path

    from firered_desktop.imaging.decoders.found import Box, Decoded

_QUALITY = 85
_Made = Callable[[Image.Image], Image.Image]  # what becomes of each strip of the pixels


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
    whole = _glanced(path, box, limits)
    transparent = whole.decoded.loaded.has_transparency_data
    image = _shrunk(whole, box, with_alpha if transparent else plain)
    alpha = _alpha_of(image) if transparent else b""
    size = Dimensions(*image.size)
    return Preview(whole.picture.facts, Pixels(size, image.convert("RGB").tobytes(), alpha))


def thumbnail(
    path: Path, box: Dimensions, whole: Whole | None = None, limits: Limits = LIMITS
) -> bytes:
    """The picture at `path` as a JPEG file that fits into `box`, without metadata.

    `whole` is what verifying that very file gave, if it is at hand.
    """
    image = _shrunk(_glanced(path, box, limits) if whole is None else whole, box, plain)
    stream = io.BytesIO()
    image.info = {}
    image.save(stream, "JPEG", quality=_QUALITY)
    return stream.getvalue()


def _glanced(path: Path, box: Dimensions, limits: Limits) -> Whole:
    with opened(path, limits) as picture:
        decoded = picture.glance(within_box(picture.facts.dimensions, box))
    return Whole(picture, decoded)


def _shrunk(whole: Whole, box: Dimensions, made: _Made) -> Image.Image:
    """As large as fits into `box`, upright and in sRGB; with its alpha where `made` keeps it."""
    picture, decoded = whole.picture, whole.decoded
    lying = picture.turned(within_box(picture.facts.dimensions, box))
    image, part = _reduced(decoded, lying, made)
    # Colours come last, where there are the fewest pixels to convert.
    return picture.upright(_in_srgb(shrunk(image, lying, part), decoded.profile))


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    if not image.mode.endswith("A"):
        return to_srgb(image, profile)
    colours, alpha = parted(image)
    whole = to_srgb(colours, profile)
    whole.putalpha(alpha)
    return whole


def _alpha_of(image: Image.Image) -> bytes:
    """The alpha of `image`, a byte a pixel; nothing where all of it is opaque."""
    alpha = image.getchannel("A")
    return b"" if alpha.getextrema() == (255, 255) else alpha.tobytes()


def _reduced(decoded: Decoded, size: Dimensions, made: _Made) -> tuple[Image.Image, Box]:
    """The pixels and their box; strip by strip, and smaller, where they first become so."""
    if decoded.is_plain:
        return decoded.loaded, decoded.box
    loaded = decoded.loaded
    step = max(1, min(loaded.width // size.width, loaded.height // size.height) // 2)
    left, upper, right, lower = decoded.box
    return reduced(loaded, step, made), (left / step, upper / step, right / step, lower / step)
