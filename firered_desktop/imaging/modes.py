"""The ways in which files hold pixels, brought to four: grey, RGB, CMYK, LAB; eight bits each."""

from __future__ import annotations

from PIL import Image, TiffImagePlugin

PLAIN = ("L", "RGB", "CMYK", "LAB")
_BITS, _PHOTOMETRIC = 258, 262  # TIFF's BitsPerSample and PhotometricInterpretation
_WHITE_IS_ZERO = 0


def plain(image: Image.Image) -> tuple[Image.Image, bool]:
    """The loaded `image` in one of `PLAIN`, laid on white; and whether it was transparent.

    Raises ValueError for pixels whose range nothing tells (32-bit integers and floats).
    """
    if image.mode.startswith("I;16"):
        return _from_16_bit(image)
    if image.has_transparency_data:
        return _on_white(image)
    if image.mode in PLAIN:
        return image, False
    if image.mode == "1":
        return image.convert("L"), False
    if image.mode in ("P", "RGBX", "YCbCr"):
        return image.convert("RGB"), False
    raise ValueError(f"pixels of mode {image.mode}")


def _on_white(image: Image.Image) -> tuple[Image.Image, bool]:
    # Grey stays grey, since a profile that goes with it is one for grey.
    mode, white = ("L", 255) if image.mode in ("1", "L", "LA") else ("RGB", (255, 255, 255))
    whole = image.convert(f"{mode}A")
    alpha = whole.getchannel("A")
    pixels = whole.convert(mode)
    if alpha.getextrema() == (255, 255):
        return pixels, False
    ground = Image.new(mode, whole.size, white)
    ground.paste(pixels, mask=alpha)
    return ground, True


def _from_16_bit(image: Image.Image) -> tuple[Image.Image, bool]:
    """Grey of 16 bits scaled to 8: the largest value becomes white; nothing is clipped."""
    import numpy as np  # noqa: PLC0415 - takes as long to load as a small picture takes to prepare

    values = np.asarray(image)
    tags = image.tag_v2 if isinstance(image, TiffImagePlugin.TiffImageFile) else {}
    largest = (1 << int(tags.get(_BITS, (16,))[0])) - 1  # TIFF knows 12 bits too
    levels = np.minimum((np.arange(65536) * 255 + largest // 2) // largest, 255).astype(np.uint8)
    if tags.get(_PHOTOMETRIC) == _WHITE_IS_ZERO:
        levels = 255 - levels  # Pillow turns it round for 8 bits, but not for 16
    grey = levels[values]
    key = image.info.get("transparency")
    transparent = isinstance(key, int) and bool((values == key).any())
    if transparent:
        grey[values == key] = 255
    return Image.fromarray(grey), transparent
