"""Results as labelled copies: fitted, in their colours, with what their original said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.core.errors import PictureTooLarge
from firered_desktop.core.export import ColourSpace, ExportChoices, ExportFormat, exported_size
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging import profiles
from firered_desktop.imaging.colour import to_srgb
from firered_desktop.imaging.copy_file import Beside, written
from firered_desktop.imaging.decode import opened
from firered_desktop.imaging.durable import write_picture
from firered_desktop.imaging.encoding import as_jpeg
from firered_desktop.imaging.formats import LIMITS, Limits
from firered_desktop.imaging.into_profile import in_profile, is_srgb, is_usable
from firered_desktop.imaging.label import SOFTWARE, labelled
from firered_desktop.imaging.metadata.exif_copy import CopyFacts, exif_of_copy
from firered_desktop.imaging.metadata.origin import Origin
from firered_desktop.imaging.metadata.xmp_copy import iptc_of_copy, xmp_of_copy
from firered_desktop.imaging.origin_record import recorded_origin
from firered_desktop.imaging.scaling import shrunk, shrunk_in_linear_light, within_box

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PIL import Image

    from firered_desktop.core.export_wish import ExportWish
    from firered_desktop.core.picture import PreparedFile
    from firered_desktop.imaging.deep_pixels import DeepPixels

# Pixels of a side that the encoders take: libjpeg's own limit, and 14 bits in WebP.
_LONGEST_SIDES: Mapping[ExportFormat, int] = {
    ExportFormat.JPEG: 65_500,
    ExportFormat.WEBP: 16_383,
}
_DEEP_FORMATS = (ExportFormat.PNG, ExportFormat.TIFF)
_THUMBNAIL = Dimensions(160, 120)  # of EXIF, DCF 2.0 section 3.3.4
_THUMBNAIL_QUALITY = 80


def export(
    path: Path, wish: ExportWish, folder: Path, stem: str, *, limits: Limits = LIMITS
) -> PreparedFile:
    """The picture at `path` as the new file `stem` in `folder`.

    Equal input gives equal bytes, but for signed copies. Raises PictureMissing, PictureUnreadable,
    PictureTooLarge, SigningMissing, CertificateUnusable, DiskFull, FolderUnwritable.
    """
    form, choices = wish.form, wish.choices
    with opened(path, limits) as picture:
        size = exported_size(picture.facts.dimensions, choices.box, enlarge=choices.enlarge)
        _check_size(path.name, size, form, limits)
        decoded = picture.decode()
    image = picture.upright(to_srgb(decoded.image, decoded.profile))
    origin = recorded_origin(wish.origin)
    icc = _profile(origin, choices)
    beside = _beside(image, size, origin if choices.metadata else Origin(), wish, icc)
    pixels = _pixels(image, size, form, choices, icc)
    encoded = written(form, pixels, choices.quality, beside)
    if choices.signer is not None:
        # Few have a certificate.
        from firered_desktop.imaging.signing import Result, signed  # noqa: PLC0415 - see above

        result = Result(path, picture.facts.content_type)
        encoded = signed(encoded, form, wish.label, choices.signer, result)
    target = folder / f"{stem}{form.suffixes[0]}"
    return write_picture(target, encoded, form.content_type, size)


def _check_size(name: str, size: Dimensions, form: ExportFormat, limits: Limits) -> None:
    longest = _LONGEST_SIDES.get(form)
    if longest is not None and max(size.width, size.height) > longest:
        raise PictureTooLarge(name=name, size=str(size), limit=f"{longest} pixels a side")
    if size.pixels > limits.pixels:
        limit = f"{limits.pixels / 1e6:g} MP"
        raise PictureTooLarge(name=name, size=f"{size}, {size.megapixels:.0f} MP", limit=limit)


def _profile(origin: Origin, choices: ExportChoices) -> bytes | None:
    """The profile that the copy is to have, None for sRGB."""
    if choices.space is ColourSpace.SRGB or not is_usable(origin.icc):
        return None
    return origin.icc


def _pixels(
    image: Image.Image,
    size: Dimensions,
    form: ExportFormat,
    choices: ExportChoices,
    icc: bytes | None,
) -> Image.Image | DeepPixels:
    if choices.depth == 16 and form in _DEEP_FORMATS:
        # With it comes NumPy, which takes longer to load than most copies take to be made.
        from firered_desktop.imaging.deep_pixels import deep_pixels  # noqa: PLC0415 - see above

        return deep_pixels(image, size, icc)
    scaled = shrunk_in_linear_light(image, size, _whole(image))
    return scaled if icc is None else in_profile(scaled, icc)


def _beside(
    image: Image.Image, size: Dimensions, origin: Origin, wish: ExportWish, icc: bytes | None
) -> Beside:
    label, choices = wish.label, wish.choices
    srgb = icc is None or is_srgb(icc)
    facts = CopyFacts(size, srgb, SOFTWARE, label.made_at, choices.location)
    return Beside(
        icc=profiles.icc_profile(profiles.SRGB) if icc is None else icc,
        xmp=labelled(xmp_of_copy(origin.xmp, facts), label, prompt=choices.prompt),
        exif=None if origin.exif is None else exif_of_copy(origin.exif, facts),
        thumbnail=b"" if origin.exif is None else _thumbnail(image),
        iptc=iptc_of_copy(origin.iptc, facts),
    )


def _thumbnail(image: Image.Image) -> bytes:
    size = within_box(Dimensions(*image.size), _THUMBNAIL)
    return as_jpeg(shrunk(image, size, _whole(image)), _THUMBNAIL_QUALITY, icc=b"")


def _whole(image: Image.Image) -> tuple[float, float, float, float]:
    return (0.0, 0.0, float(image.width), float(image.height))
