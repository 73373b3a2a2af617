"""A labelled copy as the bytes of one file: pixels, profile, and what is said beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image

from firered_desktop.core.export import ExportFormat
from firered_desktop.imaging import encoding
from firered_desktop.imaging.jpeg_segments import with_blocks
from firered_desktop.imaging.metadata.exif_copy import exif_of_jpeg
from firered_desktop.imaging.metadata.iptc import as_resources
from firered_desktop.imaging.metadata.layout import exif_block, jpeg_exif_block
from firered_desktop.imaging.metadata.xmp import Xmp, packet_of
from firered_desktop.imaging.metadata.xmp_copy import xmp_of_iptc
from firered_desktop.imaging.png_chunks import with_chunks

if TYPE_CHECKING:
    from firered_desktop.imaging.deep_pixels import DeepPixels
    from firered_desktop.imaging.metadata.exif import Exif


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the pixels: their profile, and what is said of the photograph.

    `thumbnail` is a JPEG file, for where EXIF has one; `iptc` an IPTC-IIM block.
    """

    icc: bytes
    xmp: Xmp
    exif: Exif | None = None
    thumbnail: bytes = b""
    iptc: bytes = b""


def written(
    form: ExportFormat, pixels: Image.Image | DeepPixels, quality: int, beside: Beside
) -> bytes:
    """The copy as a file of `form`; pixels of 16 bits are for PNG and TIFF alone."""
    match form:
        case ExportFormat.PNG:
            return _png(pixels, beside)
        case ExportFormat.TIFF:
            return _tiff(pixels, beside)
        case ExportFormat.JPEG:
            return _jpeg(_narrow(pixels), quality, beside)
        case ExportFormat.WEBP:
            xmp = packet_of(_with_iptc(beside))
            image, exif = _narrow(pixels), _exif_block(beside)
            return encoding.as_webp(image, quality, beside.icc, exif=exif, xmp=xmp)


def _tiff(pixels: Image.Image | DeepPixels, beside: Beside) -> bytes:
    # NumPy takes longer to load than most copies take to be made, and those do without.
    import numpy as np  # noqa: PLC0415 - see above

    from firered_desktop.imaging.tiff_pixels import as_tiff  # noqa: PLC0415 - see above

    array, xmp = np.asarray(pixels), packet_of(beside.xmp)
    return as_tiff(array, beside.icc, exif=beside.exif, xmp=xmp, iptc=beside.iptc)


def _png(pixels: Image.Image | DeepPixels, beside: Beside) -> bytes:
    if isinstance(pixels, Image.Image):
        file = encoding.as_png(pixels, beside.icc)
    else:
        from firered_desktop.imaging.deep_png import as_deep_png  # noqa: PLC0415 - as in _tiff

        file = as_deep_png(pixels, beside.icc)
    resources = as_resources(beside.iptc) if beside.iptc else b""
    return with_chunks(file, _exif_block(beside), packet_of(_with_iptc(beside)), resources)


def _jpeg(image: Image.Image, quality: int, beside: Beside) -> bytes:
    file = encoding.as_jpeg(image, quality, beside.icc)
    resources = as_resources(beside.iptc) if beside.iptc else b""
    exif = b""
    if beside.exif is not None:
        exif = jpeg_exif_block(exif_of_jpeg(beside.exif), beside.thumbnail)
    return with_blocks(file, exif, beside.xmp, resources)


def _exif_block(beside: Beside) -> bytes:
    return b"" if beside.exif is None else exif_block(beside.exif, beside.thumbnail)


def _with_iptc(beside: Beside) -> Xmp:
    """For formats without a usual place for IPTC: what it says is said as XMP too."""
    return beside.xmp.over(xmp_of_iptc(beside.iptc)) if beside.iptc else beside.xmp


def _narrow(pixels: Image.Image | DeepPixels) -> Image.Image:
    assert isinstance(pixels, Image.Image)
    return pixels
