"""What there is in the corpus: format, orientation, profile, depth, alpha, and what is seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tests.corpus import icc, reference
from tests.corpus.files import WRITERS, write
from tests.corpus.icc import Space
from tests.corpus.reference import Picture

_RGB = (icc.SRGB_WITHOUT, icc.ADOBE, icc.P3, icc.PROPHOTO)
_GREYS = (icc.GREY_WITHOUT, icc.GREY)
_TURNED = range(1, 9)
_UPRIGHT = (1,)


@dataclass(frozen=True, slots=True)
class Case:
    """One file; `depth` in bits per channel."""

    kind: str
    orientation: int
    space: Space
    depth: int
    transparent: bool

    @property
    def name(self) -> str:
        """What the file is called."""
        space = self.space.name.replace(" ", "-").replace(",", "")
        hole = "-hole" if self.transparent else ""
        return f"{space}-{self.depth}{hole}-{self.orientation}.{self.kind}"

    def seen(self) -> Picture:
        """sRGB as a person should see it, upright, on the ground."""
        picture = reference.grey() if self.space.channels == 1 else reference.colours()
        return reference.on_ground(picture) if self.transparent else picture

    def write(self, folder: Path) -> Path:
        """The file, in `folder`."""
        picture = reference.grey() if self.space.channels == 1 else reference.colours()
        numbers = self.space.numbers(picture)
        if self.transparent:
            numbers = np.concatenate([numbers, reference.alpha()[:, :, None] / 255], axis=-1)
        levels, word = (255, np.uint8) if self.depth == 8 else (65535, np.uint16)
        pixels = np.clip((numbers * levels).round(), 0, levels).astype(word)
        lying = reference.lying(pixels, self.orientation)
        inks = self.space is icc.INKS
        encode = WRITERS[self.kind]
        content = encode(lying, self.space.profile, self.orientation, inks=inks)
        return write(folder, self.name, content)


def cases() -> Iterator[Case]:
    """All of them."""
    rows = (
        # kind, orientations, spaces, depths, with a hole too
        ("jpg", _TURNED, (*_RGB, *_GREYS, icc.INKS), (8,), False),
        ("png", _TURNED, (*_RGB, *_GREYS), (8, 16), True),
        ("tif", _TURNED, (*_RGB, *_GREYS, icc.INKS), (8, 16), True),
        ("lzw.tif", _UPRIGHT, (*_RGB, *_GREYS, icc.INKS), (8, 16), True),
        ("zip.tif", _UPRIGHT, (*_RGB, *_GREYS, icc.INKS), (8, 16), True),
        ("tiles.tif", _UPRIGHT, (*_RGB, *_GREYS), (8, 16), False),
        ("motorola.tif", _UPRIGHT, (*_RGB, *_GREYS, icc.INKS), (8, 16), False),
        ("big.tif", _UPRIGHT, (icc.ADOBE, icc.GREY), (8, 16), False),
        ("webp", _TURNED, _RGB, (8,), True),
        ("avif", _TURNED, _RGB, (8,), True),
        ("gif", _UPRIGHT, (icc.GREY_WITHOUT,), (8,), False),
        ("bmp", _UPRIGHT, (icc.SRGB_WITHOUT,), (8,), False),
        (
            "psd",
            _UPRIGHT,
            (icc.SRGB_WITHOUT, icc.ADOBE, icc.GREY_WITHOUT, icc.INKS),
            (8, 16),
            False,
        ),
        # ImageMagick leaves the profile out of HEIC.
        ("heic", _UPRIGHT, (icc.SRGB_WITHOUT,), (8,), False),
        ("jxl", _UPRIGHT, (icc.SRGB_WITHOUT, icc.GREY_WITHOUT), (8,), True),
        ("jxl", _UPRIGHT, (icc.LINEAR, icc.GREY_LINEAR), (16,), True),
    )
    for kind, orientations, spaces, depths, holes in rows:
        for orientation in orientations:
            for space in spaces:
                for depth in depths:
                    for hole in (False, True) if holes and space is not icc.INKS else (False,):
                        yield Case(kind, orientation, space, depth, hole)
