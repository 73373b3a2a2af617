"""Each file to its decoder, which is loaded no earlier than a file asks for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from firered_desktop.imaging import optional
from firered_desktop.imaging.damage import DAMAGE
from firered_desktop.imaging.decoders import pillow
from firered_desktop.imaging.decoders.kinds import Kind, Recognised, recognised

if TYPE_CHECKING:
    from pathlib import Path

    from firered_desktop.imaging.decoders.found import Found

# Imports inside functions: a JPEG file needs none of these decoders, and waits for none.


def found_in(path: Path, stream: BinaryIO) -> Found:
    """What the file at `path`, open as `stream`, says of itself.

    Raises DecoderMissing where an extra is wanted, and what `damage.DAMAGE` holds.
    """
    file = recognised(stream)
    match file.kind:
        case Kind.RAW:
            return _raw(path, file)
        case Kind.HEIF:
            return _heif(path, stream, file)
        case Kind.JPEG_XL:
            return _jpeg_xl(path, stream)
        case Kind.DEEP_TIFF | Kind.DEEP_PNG | Kind.DEEP_PSD:
            return _deep(path, stream, file)
    return pillow.found(stream)


def _raw(path: Path, file: Recognised) -> Found:
    optional.require(optional.RAW, path.name, "camera RAW")
    from firered_desktop.imaging.decoders import raw  # noqa: PLC0415 - see above

    return raw.found(path, file.content_type)


def _heif(path: Path, stream: BinaryIO, file: Recognised) -> Found:
    optional.require(optional.HEIC, path.name, "HEIC")
    from firered_desktop.imaging.decoders import heif  # noqa: PLC0415 - see above

    return heif.found(stream, file.content_type)


def _jpeg_xl(path: Path, stream: BinaryIO) -> Found:
    optional.require(optional.TIFF16, path.name, "JPEG XL")
    from firered_desktop.imaging.decoders import jxl  # noqa: PLC0415 - see above

    return jxl.found(stream)


def _deep(path: Path, stream: BinaryIO, file: Recognised) -> Found:
    """In sixteen bits; in eight, and said so, where only Pillow is there and can read it."""
    if not optional.is_there(optional.TIFF16):
        if file.kind is not Kind.DEEP_PNG and not _is_for_pillow(stream):
            optional.require(optional.TIFF16, path.name, "16-bit")
        return replace(pillow.found(stream), depth=16, reduced=True)
    return _DEEP[file.kind](stream)


def _is_for_pillow(stream: BinaryIO) -> bool:
    """Whether Pillow can read the file. Of TIFF files in planes it reads every other byte."""
    try:
        header = pillow.found(stream)
    except DAMAGE:
        return False
    return not pillow.is_in_planes(header.source)


def _deep_tiff(stream: BinaryIO) -> Found:
    from firered_desktop.imaging.decoders import deep_tiff  # noqa: PLC0415 - see above

    return deep_tiff.found(stream)


def _deep_png(stream: BinaryIO) -> Found:
    from firered_desktop.imaging.decoders import deep_png  # noqa: PLC0415 - see above

    return deep_png.found(stream)


def _deep_psd(stream: BinaryIO) -> Found:
    from firered_desktop.imaging.decoders import deep_psd  # noqa: PLC0415 - see above

    return deep_psd.found(stream)


_DEEP = {Kind.DEEP_TIFF: _deep_tiff, Kind.DEEP_PNG: _deep_png, Kind.DEEP_PSD: _deep_psd}
