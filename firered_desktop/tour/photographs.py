"""Files for the tour that are less good than the samples: too small, for print, no pictures."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from firered_desktop.assets import assets_folder
from firered_desktop.tour.stage import Stage


def troublesome(stage: Stage) -> tuple[Path, ...]:
    """A small photograph, one for print and one that is very wide; each is taken with a remark."""
    samples = assets_folder() / "samples"
    small, printed, wide = (
        stage.home / name for name in ("thumbnail.jpg", "brochure.tif", "banner.png")
    )
    with Image.open(samples / "object.jpg") as picture:
        picture.resize((320, 213)).save(small)
    with Image.open(samples / "still-life.jpg") as picture:
        picture.resize((1200, 800)).convert("CMYK").save(printed)
    with Image.open(samples / "landscape.jpg") as picture:
        height = picture.height // 8
        picture.crop((0, 2 * height, picture.width, 3 * height)).save(wide)
    return small, printed, wide


def no_picture(stage: Stage) -> tuple[Path, ...]:
    """A letter that calls itself a photograph."""
    letter = stage.home / "letter.jpg"
    letter.write_text("Dear all,", encoding="utf-8")
    return (letter,)
