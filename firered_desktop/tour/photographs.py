"""Files for the tour that are unlike the samples: too small, for print, cut out, no pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageOps

from firered_desktop.assets import assets_folder

if TYPE_CHECKING:
    from pathlib import Path

    from firered_desktop.tour.stage import Stage


def troublesome(stage: Stage) -> tuple[Path, ...]:
    """A small photograph, one for print and one that is very wide; each is taken with a remark."""
    samples = assets_folder() / "samples"
    small, printed, wide = (
        stage.home / name for name in ("thumbnail.jpg", "brochure.tif", "banner.png")
    )
    with Image.open(samples / "object.jpg") as picture:
        upright = ImageOps.exif_transpose(picture)
        upright.resize((240, 240 * upright.height // upright.width)).save(small)
    with Image.open(samples / "still-life.jpg") as picture:
        picture.resize((1200, 800)).convert("CMYK").save(printed)
    with Image.open(samples / "landscape.jpg") as picture:
        height = picture.height // 8
        picture.crop((0, 2 * height, picture.width, 3 * height)).save(wide)
    return small, printed, wide


def cut_out(stage: Stage) -> tuple[Path, ...]:
    """A thing without its background."""
    path = stage.home / "cut-out.png"
    with Image.open(assets_folder() / "samples" / "object.jpg") as picture:
        upright = ImageOps.exif_transpose(picture).convert("RGB").reduce(2)
    mask = Image.new("L", upright.size)
    width, height = upright.size
    ImageDraw.Draw(mask).ellipse((width // 8, height // 12, width * 7 // 8, height * 11 // 12), 255)
    upright.putalpha(mask)
    upright.save(path)
    return (path,)


def no_picture(stage: Stage) -> tuple[Path, ...]:
    """A letter that calls itself a photograph."""
    letter = stage.home / "letter.jpg"
    letter.write_text("Dear all,", encoding="utf-8")
    return (letter,)
