"""What a photograph says beside its pixels, out of whatever kind of file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from firered_desktop.imaging import profiles
from firered_desktop.imaging.metadata.boxes import read_boxes
from firered_desktop.imaging.metadata.exif_tags import INTEROP_INDEX
from firered_desktop.imaging.metadata.findings import Findings
from firered_desktop.imaging.metadata.jpeg import read_jpeg
from firered_desktop.imaging.metadata.origin import Origin
from firered_desktop.imaging.metadata.png import SIGNATURE, read_png
from firered_desktop.imaging.metadata.psd import read_psd
from firered_desktop.imaging.metadata.sidecar import read_sidecars
from firered_desktop.imaging.metadata.source import FAULTS, Source
from firered_desktop.imaging.metadata.tiff_files import read_tiff
from firered_desktop.imaging.metadata.webp import read_webp

if TYPE_CHECKING:
    from pathlib import Path

    from firered_desktop.imaging.metadata.exif import Exif

_Read = Callable[[Source, Findings], None]

_BY_HEAD: Mapping[bytes, _Read] = {
    b"\xff\xd8\xff": read_jpeg,
    SIGNATURE: read_png,
    b"II": read_tiff,
    b"MM": read_tiff,
    b"8BPS": read_psd,
    b"\0\0\0\x0cJXL ": read_boxes,
}
_FUJI = b"FUJIFILMCCD-RAW"  # RAF files; what the camera says is in the preview
_FUJI_PREVIEW = 84


def origin_of(path: Path, depth: int = 8) -> Origin:
    """What the photograph at `path` and its sidecars say; `depth` in bits per channel goes along.

    Nothing is raised about the file: what cannot be read is left out.
    """
    found = findings_in(path)
    with suppress(*FAULTS):
        found.xmp = read_sidecars(path).over(found.xmp)
    icc = found.icc or _profile_by_exif(found.exif)
    return Origin(found.exif or None, found.iptc, found.xmp, icc, depth)


def findings_in(path: Path) -> Findings:
    """What the file at `path` itself says."""
    found = Findings()
    with suppress(*FAULTS), path.open("rb") as stream:
        file = Source(stream, 0, path.stat().st_size)
        read = _reader(file.head(16))
        if read is not None:
            read(file, found)
    return found


def _reader(head: bytes) -> _Read | None:
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return read_webp
    if head[4:8] == b"ftyp":
        return read_boxes
    if head.startswith(_FUJI):
        return _read_fuji
    return next((read for mark, read in _BY_HEAD.items() if head.startswith(mark)), None)


def _read_fuji(file: Source, found: Findings) -> None:
    at, size = file.number(_FUJI_PREVIEW, 4), file.number(_FUJI_PREVIEW + 4, 4)
    read_jpeg(file.part(at, size), found)


def _profile_by_exif(exif: Exif | None) -> bytes:
    """Cameras set to Adobe RGB leave the profile out, and say it by an index (DCF 2.0, 4.7)."""
    entries = () if exif is None else exif.interop
    if any(each.tag == INTEROP_INDEX and each.content[:3] == b"R03" for each in entries):
        return profiles.icc_profile(profiles.ADOBE_RGB)
    return b""
