"""The picture that every file of the corpus shows: colours of all kinds, each corner its own."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

WIDTH, HEIGHT = 96, 64  # pixels, in whole steps of the model, so that nothing is scaled
GROUND = (255, 255, 255)  # what lies under the transparent part

Picture = NDArray[np.uint8]

_CORNERS = ((220, 30, 30), (30, 200, 40), (40, 50, 220), (230, 220, 40))
_PATCHES = (
    (115, 82, 68), (194, 150, 130), (98, 122, 157), (87, 108, 67), (133, 128, 177),
    (103, 189, 170), (214, 126, 44), (80, 91, 166), (193, 90, 99), (94, 60, 108),
    (157, 188, 64), (224, 163, 46), (56, 61, 150), (70, 148, 73), (175, 54, 60), (231, 199, 31),
    (187, 86, 149), (8, 133, 161), (243, 243, 242), (200, 200, 200), (160, 160, 160),
    (122, 122, 121), (85, 85, 85), (52, 52, 52),
)  # fmt: skip


def colours() -> Picture:
    """RGB, upright: a frame of corners, patches of skin, sky, foliage and greys, and two ramps."""
    picture = np.empty((HEIGHT, WIDTH, 3), dtype=np.uint8)
    for number, corner in enumerate(_CORNERS):
        top, left = divmod(number, 2)
        picture[top * 32 : top * 32 + 32, left * 48 : left * 48 + 48] = corner
    for number, patch in enumerate(_PATCHES):
        row, column = divmod(number, 8)
        picture[16 + row * 8 : 24 + row * 8, 16 + column * 8 : 24 + column * 8] = patch
    ramp = np.linspace(0, 255, 64).round().astype(np.uint8)
    picture[40:44, 16:80] = ramp[:, None]
    picture[44:48, 16:80] = np.stack([ramp, ramp[::-1], np.full(64, 128, np.uint8)], axis=-1)
    return picture


def grey() -> Picture:
    """The same in grey, as RGB: the luma of each colour."""
    luma = (colours() @ np.array([0.299, 0.587, 0.114])).round().astype(np.uint8)
    return np.repeat(luma[:, :, None], 3, axis=2)


def alpha() -> NDArray[np.uint8]:
    """Opaque but for a hole in the middle of the lower right, half transparent at its rim."""
    cover = np.full((HEIGHT, WIDTH), 255, dtype=np.uint8)
    cover[50:62, 60:90] = 128
    cover[52:60, 64:86] = 0
    return cover


def on_ground(picture: Picture) -> Picture:
    """`picture` with the hole of `alpha` laid on the ground."""
    cover = alpha()[:, :, None] / 255
    laid: Picture = (picture * cover + np.array(GROUND) * (1 - cover)).round().astype(np.uint8)
    return laid


def lying(picture: NDArray[np.generic], orientation: int) -> NDArray[np.generic]:
    """Rows and columns as they lie in a file that this EXIF orientation (1–8) shows upright."""
    turned = np.swapaxes(picture, 0, 1) if orientation >= 5 else picture
    flip_rows = orientation in (3, 4, 6, 7)
    flip_columns = orientation in (2, 3, 7, 8)
    if flip_rows:
        turned = turned[::-1]
    if flip_columns:
        turned = turned[:, ::-1]
    return np.ascontiguousarray(turned)
