"""The ways in which files hold pixels, brought to four: grey, RGB, CMYK, LAB; eight bits each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image, TiffImagePlugin

from firered_desktop.core.picture import Colours

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAIN = ("L", "RGB", "CMYK", "LAB")
_STRIP = 4_000_000  # pixels that are worked on at a time
_BITS, _PHOTOMETRIC = 258, 262  # TIFF's BitsPerSample and PhotometricInterpretation
_WHITE_IS_ZERO = 0
_GREY = ("1", "L", "LA", "La")
_WITH_ALPHA = ("LA", "La", "PA", "RGBA", "RGBa")


def plain(image: Image.Image) -> Image.Image:
    """The loaded `image` in one of `PLAIN`, what is transparent laid on white.

    Raises ValueError for pixels whose range nothing tells (32-bit integers and floats).
    """
    if image.has_transparency_data:
        return on_ground(image, "#ffffff")
    if image.mode in PLAIN:
        return image
    if image.mode == "1":
        return image.convert("L")
    if image.mode in ("P", "RGBX", "YCbCr"):
        return image.convert("RGB")
    raise ValueError(f"pixels of mode {image.mode}")


def few_colours(image: Image.Image, most: int) -> bool:
    """Whether the loaded `image` has at most `most` colours, as a drawing or a screenshot has."""
    seen: set[object] = set()
    for strip in strips(image):
        colours = strip.getcolors(most)
        if colours is None:
            return False
        seen.update(colour for _, colour in colours)
        if len(seen) > most:
            return False
    return True


def is_plain(image: Image.Image) -> bool:
    """Whether `plain` would give `image` itself."""
    return image.mode in PLAIN and not image.has_transparency_data


def colours_of(image: Image.Image) -> Colours:
    """What the numbers of `image` stand for, whether or not it is loaded."""
    if image.mode in _GREY or image.mode.startswith("I"):
        return Colours.GREY
    return {"CMYK": Colours.CMYK, "LAB": Colours.LAB}.get(image.mode, Colours.RGB)


def parted(image: Image.Image) -> tuple[Image.Image, Image.Image]:
    """The transparent `image` as its colours (L or RGB) and its alpha (L)."""
    # Grey stays grey, since a profile that goes with it is one for grey.
    whole = with_alpha(image)
    return whole.convert(whole.mode.removesuffix("A")), whole.getchannel("A")


def with_alpha(image: Image.Image) -> Image.Image:
    """The transparent `image` in mode LA or RGBA."""
    return image.convert("LA" if image.mode in _GREY else "RGBA")


def on_ground(image: Image.Image, ground: str) -> Image.Image:
    """The transparent `image` as L or RGB, laid on the grey or colour `ground`."""
    colours, alpha = parted(image)
    if alpha.getextrema() == (255, 255):
        return colours
    laid = Image.new(colours.mode, colours.size, ground)
    laid.paste(colours, mask=alpha)
    return laid


def is_see_through(image: Image.Image) -> bool:
    """Whether some of the loaded `image` is transparent."""
    if not image.has_transparency_data:
        return False
    if image.mode in _WITH_ALPHA:
        lowest, _ = image.getextrema()[-1]  # type: ignore[misc]  # a pair for each channel
        return lowest < 255
    return any(parted(strip)[1].getextrema() != (255, 255) for strip in strips(image))


def strips(image: Image.Image, multiple: int = 1) -> Iterator[Image.Image]:
    """`image` from top to bottom in pieces of its width, their heights times of `multiple`."""
    rows = max(multiple, _STRIP // image.width // multiple * multiple)
    for top in range(0, image.height, rows):
        yield image.crop((0, top, image.width, min(top + rows, image.height)))


def from_16_bit(image: Image.Image) -> Image.Image:
    """Grey of 16 bits scaled to 8: the largest value becomes white; nothing is clipped."""
    import numpy as np  # noqa: PLC0415 - takes as long to load as a small picture takes to prepare

    values = np.asarray(image)
    tags = image.tag_v2 if isinstance(image, TiffImagePlugin.TiffImageFile) else {}
    largest = (1 << int(tags.get(_BITS, (16,))[0])) - 1  # TIFF knows 12 bits too
    levels = np.minimum((np.arange(65536) * 255 + largest // 2) // largest, 255).astype(np.uint8)
    if tags.get(_PHOTOMETRIC) == _WHITE_IS_ZERO:
        levels = 255 - levels  # Pillow turns it round for 8 bits, but not for 16
    grey = Image.fromarray(levels[values])
    key = image.info.get("transparency")
    if isinstance(key, int):
        grey.putalpha(Image.fromarray(np.where(values == key, 0, 255).astype(np.uint8)))
    return grey
