"""What a photograph says beside its pixels, kept as a file for exports to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.imaging.decode import opened
from firered_desktop.imaging.durable import write_picture
from firered_desktop.imaging.formats import LIMITS, Limits
from firered_desktop.imaging.metadata.origin import Origin
from firered_desktop.imaging.metadata.reading import origin_of
from firered_desktop.imaging.metadata.source import FAULTS

if TYPE_CHECKING:
    from pathlib import Path

    from firered_desktop.core.picture import PreparedFile


def record_origin(
    path: Path, folder: Path, stem: str, *, limits: Limits = LIMITS
) -> PreparedFile | None:
    """Write what the photograph at `path` says as the new file `stem` in `folder`.

    None where it says nothing. `dimensions` are the photograph's. Raises PictureMissing,
    PictureUnreadable, PictureTooLarge, DecoderMissing, DiskFull, FolderUnwritable; what is damaged
    of all that it says is left out.
    """
    with opened(path, limits) as picture:
        facts = picture.facts
    origin = origin_of(path, facts.depth)
    if not origin:
        return None
    target = folder / f"{stem}.json"
    return write_picture(target, origin.pack(), "application/json", facts.dimensions)


def recorded_origin(path: Path | None) -> Origin:
    """What `record_origin` wrote to `path`; nothing where there is no such file, or no sound one.

    A copy without it is worth more than none.
    """
    if path is None:
        return Origin()
    try:
        return Origin.unpack(path.read_bytes())
    except FAULTS:
        return Origin()
