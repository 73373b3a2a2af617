"""Several photographs laid on one white board: each whole, in sRGB, scaled as light adds up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image

from firered_desktop.core.preparation import WHITE, Fit, Preparation
from firered_desktop.imaging.durable import write_picture
from firered_desktop.imaging.encoding import as_png
from firered_desktop.imaging.formats import LIMITS, Limits
from firered_desktop.imaging.prepare import prepare

if TYPE_CHECKING:
    from pathlib import Path

    from firered_desktop.core.boards import BoardFile
    from firered_desktop.core.picture import PreparedFile


def lay_board(wish: BoardFile, folder: Path, stem: str, limits: Limits = LIMITS) -> PreparedFile:
    """The board as a PNG file in `folder`, called `stem`; equal input gives equal bytes.

    Raises what `prepare` raises about each of its pictures.
    """
    size = wish.board.size
    canvas = Image.new("RGB", (size.width, size.height), WHITE)
    for place, path in zip(wish.board.places, wish.paths, strict=True):
        how = Preparation((Fit(place.area),), wish.ground)
        (part,) = prepare(path, how, folder, f"{stem}-{place.picture}", limits)
        try:
            with Image.open(part.path) as image:
                canvas.paste(image, (place.left, place.top))
        finally:
            part.path.unlink(missing_ok=True)
    return write_picture(folder / f"{stem}.png", as_png(canvas), "image/png", size)
