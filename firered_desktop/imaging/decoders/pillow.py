"""JPEG, PNG, TIFF, WebP, AVIF, GIF, BMP and PSD, through Pillow."""

from __future__ import annotations

import re
import warnings
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO

from PIL import AvifImagePlugin, Image, ImageFile, TiffImagePlugin, WebPImagePlugin
from PIL.ExifTags import IFD, Base, Interop

from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging import modes, profiles
from firered_desktop.imaging.damage import DAMAGE
from firered_desktop.imaging.decoders import gif_frames, psd_blocks
from firered_desktop.imaging.decoders.found import Decoded, Deep, Found, whole_of
from firered_desktop.imaging.formats import CONTENT_TYPES, OPENED

# Pillow finds a format through its module; importing all of them would cost a tenth of a second.
_REGISTERED = (AvifImagePlugin, TiffImagePlugin, WebPImagePlugin)

_IN_XMP = re.compile(rb'tiff:Orientation(?:="|>)([1-8])')
_PLANES = 284  # TIFF's PlanarConfiguration
_SIDEWAYS = range(5, 9)  # the EXIF orientations that exchange width and height
_KNOWN = range(1, 9)
_HEADROOM = 1.5  # so 4 megapixels of a 45-megapixel photograph need half of its sides only
# At its worst, with the decoder's own copies of canvas and frame; measured. Others take four.
_BYTES_A_PIXEL = {"WEBP": 16, "AVIF": 16}


@dataclass(frozen=True, slots=True)
class PillowSource:
    """The pixels of a file that Pillow has opened; `opaque`: what it takes for alpha is none."""

    image: ImageFile.ImageFile
    profile: bytes | None
    opaque: bool = False

    def decode(self, least: Dimensions | None) -> Decoded:
        """The pixels; of a JPEG file scaled down, but well larger than `least`."""
        return self._loaded(None if least is None else self._ample(least))

    def glance(self, least: Dimensions) -> Decoded:
        return self._loaded(least)

    def _ample(self, least: Dimensions) -> Dimensions:
        """Well more than `least`, for a JPEG decoder does not scale in linear light."""
        width, height = (round(side * _HEADROOM) for side in (least.width, least.height))
        return Dimensions(min(width, self.image.width), min(height, self.image.height))

    def _loaded(self, least: Dimensions | None) -> Decoded:
        box = None
        if least is not None and self.image.format in ("JPEG", "MPO"):
            drafted = self.image.draft(None, (least.width, least.height))
            box = drafted[1] if drafted else None
        self.image.load()
        loaded: Image.Image = self.image.convert("RGB") if self.opaque else self.image
        if loaded.mode.startswith("I;16"):
            loaded = modes.from_16_bit(loaded)
        see_through = modes.is_see_through(loaded)
        return Decoded(loaded, box or whole_of(loaded), self.profile, see_through)

    def deep(self) -> Deep | None:
        return None


def found(stream: BinaryIO) -> Found:
    """What the picture file `stream` says of itself; raises what `DAMAGE` holds."""
    stream.seek(0)
    if stream.read(4) == b"8BPS":
        from PIL import PsdImagePlugin  # noqa: PLC0415, F401 - registers itself; few files need it
    stream.seek(0)
    image = Image.open(stream, formats=OPENED)
    lying, orientation = _stance(image)
    profile = embedded_profile(image)
    # Photoshop keeps selections as channels too.
    selection = image.format == "PSD" and image.mode == "RGBA" and not _psd_alpha(stream)
    return Found(
        CONTENT_TYPES[image.format or ""],
        lying,
        PillowSource(image, profile, selection),
        orientation,
        depth=16 if image.mode.startswith("I") else 8,
        reduced=image.mode.startswith("I"),
        colours=modes.colours_of(image),
        profile=profile,
        transparent=image.has_transparency_data and not selection,
        frames=_frames(image),
        bytes_a_pixel=_bytes_a_pixel(image),
    )


def _psd_alpha(stream: BinaryIO) -> bool:
    place = stream.tell()
    see_through = psd_blocks.is_see_through(stream)
    stream.seek(place)
    return see_through


def exif_of(image: Image.Image) -> Image.Exif:
    """What the header holds; nothing where it is damaged, for the pixels may be fine."""
    exif = Image.Exif()
    with warnings.catch_warnings(), suppress(*DAMAGE):
        warnings.simplefilter("ignore")
        if image.format != "PNG":
            return image.getexif()
        # Asked for its EXIF, a PNG decodes itself wholly; what precedes the pixels is read already.
        exif.load(image.info.get("exif", b""))
    return exif


def embedded_profile(image: Image.Image) -> bytes | None:
    """The embedded ICC profile, or that of Adobe RGB where the EXIF alone says so.

    Cameras set to Adobe RGB mark the file with interoperability index R03 (DCF 2.0, section 4.7)
    and leave the profile out.
    """
    embedded = image.info.get("icc_profile")
    if isinstance(embedded, bytes) and embedded:
        return embedded
    with suppress(*DAMAGE):
        if exif_of(image).get_ifd(IFD.Interop).get(Interop.InteropIndex) == "R03":
            return profiles.icc_profile(profiles.ADOBE_RGB)
    return None


def orientation_of(image: Image.Image) -> int | None:
    """The EXIF orientation, from 1 to 8; None where there is none."""
    orientation = exif_of(image).get(Base.Orientation)
    return orientation if orientation in _KNOWN else None


def is_in_planes(source: object) -> bool:
    """Whether each channel of a TIFF file is kept apart from the others."""
    image = source.image if isinstance(source, PillowSource) else None
    return isinstance(image, TiffImagePlugin.TiffImageFile) and image.tag_v2.get(_PLANES) == 2


def xmp_orientation(packet: object) -> int | None:
    """The orientation in the XMP `packet`, found as Pillow does it; None where there is none."""
    text = packet.encode() if isinstance(packet, str) else packet
    found = _IN_XMP.search(text) if isinstance(text, bytes) else None
    return int(found[1]) if found else None


def _stance(image: ImageFile.ImageFile) -> tuple[Dimensions, int]:
    """The size of the pixels that decoding gives, and the EXIF orientation left to apply."""
    size = Dimensions(*image.size)
    orientation = orientation_of(image)
    if orientation is None:
        return size, 1
    if not isinstance(image, TiffImagePlugin.TiffImageFile):
        return size, orientation
    # Pillow turns TIFF files upright by itself. It gives their size so too, but not where XMP
    # alone holds the orientation.
    by_xmp = Base.Orientation not in image.tag_v2
    turned = Dimensions(size.height, size.width)
    return turned if by_xmp and orientation in _SIDEWAYS else size, 1


def _bytes_a_pixel(image: ImageFile.ImageFile) -> int:
    if image.info.get("progressive"):  # all of its coefficients are kept until the end
        return 4 + 2 * len(image.getbands())
    return _BYTES_A_PIXEL.get(image.format or "", 4)


def _frames(image: ImageFile.ImageFile) -> int:
    """How many pictures follow each other; pages and layers are none of them."""
    if image.format == "GIF" and image.fp is not None:
        place = image.fp.tell()
        count = gif_frames.counted(image.fp)
        image.fp.seek(place)
        return count
    if image.format in ("PNG", "WEBP", "AVIF"):
        return int(getattr(image, "n_frames", 1))
    return 1
