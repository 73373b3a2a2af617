"""What the names of files tell: which are pictures, which belong to one, and in what order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePath
from typing import TypeVar

_ENDINGS = (
    "jpg jpeg jpe jfif png tif tiff webp avif heic heif hif jxl bmp gif psd psb "
    "dng cr2 cr3 crw nef nrw arw sr2 srf raf orf rw2 rwl pef srw x3f 3fr fff iiq erf kdc dcr mrw "
    "mef mos"
)
# What programs for photographs lay beside a picture.
_BESIDE = "xmp aae dop pp3 thm cos arp nksc vrd on1 lrv wav"

PICTURE_ENDINGS = frozenset(_ENDINGS.split())
_SIDECAR_ENDINGS = frozenset(_BESIDE.split())
_NUMBERS = re.compile(r"(\d+)")

P = TypeVar("P", bound=PurePath)


def is_named_like_picture(path: PurePath) -> bool:
    """Whether the name of `path` ends as pictures do, and it is not hidden."""
    return not is_hidden(path) and _ending(path) in PICTURE_ENDINGS


def is_sidecar(path: PurePath) -> bool:
    """Whether `path` is named like what lies beside a picture and belongs to it."""
    return _ending(path) in _SIDECAR_ENDINGS


def is_hidden(path: PurePath) -> bool:
    """Whether a file manager would not show it; so are the halves that macOS leaves elsewhere."""
    return path.name.startswith(".")


def in_order_of_names(paths: Iterable[P]) -> list[P]:
    """`paths` as a person counts: IMG_2 comes before IMG_10."""
    return sorted(paths, key=lambda path: (_counted(path.name), path.name))


def _counted(name: str) -> list[tuple[int, int, str]]:
    parts = _NUMBERS.split(name.casefold())
    # Split like this, every second part is a number: a number is only ever held against another.
    return [(0, int(part), "") if at % 2 else (1, 0, part) for at, part in enumerate(parts)]


def _ending(path: PurePath) -> str:
    return path.suffix.removeprefix(".").lower()
