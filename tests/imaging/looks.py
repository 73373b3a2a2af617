"""How tests look at a file: its facts, and its pixels as the window shows or the program sends."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from firered_desktop.core.preparation import WHITE, Fit, Preparation
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.prepare import prepare
from firered_desktop.imaging.preview import preview

BOX = Dimensions(96, 96)


def shown(path: Path, box: Dimensions = BOX) -> Image.Image:
    """The preview of the file at `path`, laid on white where it is transparent."""
    pixels = preview(path, box).pixels
    size = (pixels.dimensions.width, pixels.dimensions.height)
    image = Image.frombytes("RGB", size, pixels.rgb)
    if not pixels.alpha:
        return image
    white = Image.new("RGB", size, WHITE)
    return Image.composite(image, white, Image.frombytes("L", size, pixels.alpha))


def sent(path: Path, area: int = 10_000, ground: str = WHITE) -> Image.Image:
    """What would be sent of the file at `path`."""
    how = Preparation((Fit(area),), ground)
    (file,) = prepare(path, how, path.parent, f"{path.stem}-sent-{ground[1:]}-{area}")
    with Image.open(file.path) as image:
        image.load()
    return image
