"""Results as labelled copies: sRGB with its profile, and a label in place of all other metadata."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PIL import Image

from firered_desktop.core.errors import PictureTooLarge
from firered_desktop.core.export import ExportFormat
from firered_desktop.core.export_wish import ExportWish
from firered_desktop.core.label import ExportLabel
from firered_desktop.core.picture import PreparedFile
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.colour import to_srgb
from firered_desktop.imaging.decode import opened
from firered_desktop.imaging.durable import write_picture
from firered_desktop.imaging.encoding import as_jpeg, as_png, as_tiff, as_webp
from firered_desktop.imaging.formats import LIMITS, Limits
from firered_desktop.imaging.jpeg_segments import with_label
from firered_desktop.imaging.label import xmp_packet

# Pixels of a side that the encoders take: libjpeg's own limit, and 14 bits in WebP.
_LONGEST_SIDES: Mapping[ExportFormat, int] = {
    ExportFormat.JPEG: 65_500,
    ExportFormat.WEBP: 16_383,
}


def export(
    path: Path, wish: ExportWish, folder: Path, stem: str, *, limits: Limits = LIMITS
) -> PreparedFile:
    """The picture at `path` as the new file `stem` in `folder`; equal input gives equal bytes.

    PNG, TIFF and WebP keep every pixel, JPEG is of quality 95 without chroma subsampling. Raises
    PictureMissing, PictureUnreadable, PictureTooLarge, DiskFull, FolderUnwritable.
    """
    form, label = wish.form, wish.label
    with opened(path, limits) as picture:
        _check_sides(path.name, picture.facts.dimensions, form)
        decoded = picture.decode()
    image = picture.upright(to_srgb(decoded.image, decoded.profile))
    target = folder / f"{stem}{form.suffixes[0]}"
    size = Dimensions(*image.size)
    return write_picture(target, _encoded(image, form, label), form.content_type, size)


def _check_sides(name: str, size: Dimensions, form: ExportFormat) -> None:
    longest = _LONGEST_SIDES.get(form)
    if longest is not None and max(size.width, size.height) > longest:
        raise PictureTooLarge(name=name, size=str(size), limit=f"{longest} pixels a side")


def _encoded(image: Image.Image, form: ExportFormat, label: ExportLabel) -> bytes:
    match form:
        case ExportFormat.PNG:
            return as_png(image, xmp_packet(label))
        case ExportFormat.JPEG:
            return with_label(as_jpeg(image), label)
        case ExportFormat.TIFF:
            return as_tiff(image, xmp_packet(label))
        case ExportFormat.WEBP:
            return as_webp(image, xmp_packet(label))
