"""Where pictures go: cut to a shape, set side by side, framed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, ImageOps

from firered_desktop.core.sizes import Dimensions

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP_SHARE = 0.018  # width of a gap as a part of the sheet's short side
_MOST_CUT = 1.35  # a picture may lose so much of one side before white is left instead


@dataclass(frozen=True, slots=True)
class Cell:
    """A place on the sheet, in pixels."""

    left: int
    top: int
    width: int
    height: int


def covering(picture: Image.Image, dimensions: Dimensions) -> Image.Image:
    """`picture` scaled to fill `dimensions`, what sticks out cut off evenly."""
    size = (max(1, dimensions.width), max(1, dimensions.height))
    if picture.size == size:
        return picture.copy()
    return ImageOps.fit(picture, size, Image.Resampling.LANCZOS)


def cells(ratios: Sequence[float], sheet: Dimensions, stacked: bool = False) -> tuple[Cell, ...]:
    """Places for pictures of these ratios (width to height), with even gaps, in the middle.

    They stand side by side, or one above the other where `stacked`.
    """
    if stacked:
        turned = cells([1 / ratio for ratio in ratios], Dimensions(sheet.height, sheet.width))
        return tuple(Cell(one.top, one.left, one.height, one.width) for one in turned)
    gap = max(1, round(min(sheet.width, sheet.height) * _GAP_SHARE))
    room_across = max(len(ratios), sheet.width - gap * (len(ratios) + 1))
    room_down = max(1, sheet.height - gap * 2)
    natural = room_across / sum(ratios)  # the height at which nothing is cut
    height = min(room_down, natural * _MOST_CUT)
    across = min(room_across, sum(ratios) * height * _MOST_CUT)
    edge = (sheet.width - across - gap * (len(ratios) - 1)) / 2
    placed: list[Cell] = []
    for ratio in ratios:
        width = across * ratio / sum(ratios)
        top = (sheet.height - height) / 2
        left, right = round(edge), round(edge + width)
        placed.append(Cell(left, round(top), max(1, right - left), max(1, round(height))))
        edge = right + gap
    return tuple(placed)


def framed(picture: Image.Image) -> Image.Image:
    """`picture` smaller in a white mount with a bevel and a thin dark frame, in the same size."""
    short = min(picture.size)
    wood, mount, bevel = max(1, round(short * 0.014)), round(short * 0.062), max(1, short // 400)
    edge = wood + mount + bevel
    inner = Dimensions(picture.width - 2 * edge, picture.height - 2 * edge)
    made = Image.new("RGB", picture.size, (38, 34, 31))
    made.paste((247, 245, 240), _inside(picture, wood))
    made.paste((214, 210, 202), _inside(picture, wood + mount))
    made.paste(covering(picture, inner), (edge, edge))
    return made


def _inside(picture: Image.Image, edge: int) -> tuple[int, int, int, int]:
    return edge, edge, picture.width - edge, picture.height - edge
