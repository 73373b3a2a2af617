"""XMP beside a photograph: in ``x.xmp``, or in ``x.DNG.xmp`` as darktable and digiKam name it."""

from __future__ import annotations

import itertools
from contextlib import suppress
from typing import TYPE_CHECKING

from firered_desktop.imaging.metadata.source import FAULTS
from firered_desktop.imaging.metadata.xmp import Xmp, named, read_xmp

if TYPE_CHECKING:
    from pathlib import Path

_ENDINGS = tuple("." + "".join(each) for each in itertools.product("xX", "mM", "pP"))
_LARGEST = 8 << 20  # bytes


def read_sidecars(path: Path) -> Xmp:
    """What the sidecars of the photograph at `path` say; of two the one with the longer name."""
    found = Xmp()
    for stem in (path.name, path.stem):
        for ending in _ENDINGS:
            with suppress(*FAULTS):
                sidecar = _read(path.with_name(stem + ending), path)
                found = found.over(sidecar)
    return found


def _read(place: Path, path: Path) -> Xmp:
    if place == path or not place.is_file() or place.stat().st_size > _LARGEST:
        return Xmp()
    xmp = read_xmp(place.read_bytes())
    # Of a RAW file and a JPEG file of one name, the sidecar may say which of them it is for.
    meant = xmp.text(named("photoshop:SidecarForExtension"))
    return xmp if not meant or meant.lower() == path.suffix[1:].lower() else Xmp()
