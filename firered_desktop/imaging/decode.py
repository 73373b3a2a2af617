"""Files into pictures: opened with care, told what they are, decoded no larger than needed."""

from __future__ import annotations

import stat
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from PIL import AvifImagePlugin, Image, ImageFile, TiffImagePlugin, WebPImagePlugin
from PIL.ExifTags import IFD, Base, Interop

from firered_desktop.core.errors import PictureMissing, PictureTooLarge, PictureUnreadable
from firered_desktop.core.picture import PictureFacts
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging import profiles
from firered_desktop.imaging.formats import CONTENT_TYPES, LIMITS, OPENED, Limits
from firered_desktop.imaging.modes import plain

# Pillow finds a format through its module; importing all of them would cost a tenth of a second.
_REGISTERED = (AvifImagePlugin, TiffImagePlugin, WebPImagePlugin)

# What Pillow raises, seen by feeding it damaged files, when the file is to blame.
DAMAGE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)

_TURNED = range(5, 9)  # the EXIF orientations that exchange width and height
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_REDUCED = 1  # the bit of TIFF's NewSubfileType that marks a smaller copy of another picture


@dataclass(frozen=True, slots=True)
class Decoded:
    """Pixels of a file in mode L, RGB, CMYK or LAB, not yet turned upright.

    `box` is the part of `image` that holds the picture (left, top, right, bottom, in its pixels);
    a scaled decode may end with a fraction of a pixel. `profile` is its ICC profile, None for sRGB.
    `transparent`: some of it was, and white is under it now.
    """

    image: Image.Image
    box: tuple[float, float, float, float]
    profile: bytes | None
    transparent: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """An open picture file: its header is read, its pixels are not."""

    name: str
    facts: PictureFacts
    orientation: int
    _image: ImageFile.ImageFile

    def decode(self, least: Dimensions | None = None) -> Decoded:
        """The pixels; of a JPEG file scaled down, but at least as large as `least` (upright).

        Raises PictureUnreadable where the file is damaged or ends early.
        """
        with _translated(self.name):
            box = self._draft(least)
            self._image.load()
            image, transparent = plain(self._image)
            profile = _profile(self._image)
        whole = (0.0, 0.0, float(image.width), float(image.height))
        return Decoded(image, box or whole, profile, transparent)

    def _draft(self, least: Dimensions | None) -> tuple[float, float, float, float] | None:
        if least is None or self.facts.content_type != "image/jpeg":
            return None
        size = self.turned(least)
        drafted = self._image.draft(None, (size.width, size.height))
        return drafted[1] if drafted else None

    def turned(self, size: Dimensions) -> Dimensions:
        """`size`, upright, as it lies in the file."""
        return _swapped(size) if self.orientation in _TURNED else size

    def upright(self, image: Image.Image) -> Image.Image:
        """`image`, as it lies in the file, turned and mirrored as the orientation says."""
        method = _UPRIGHT.get(self.orientation)
        return image if method is None else image.transpose(method)


@contextmanager
def opened(path: Path, limits: Limits = LIMITS) -> Iterator[Picture]:
    """The picture at `path`; the type is what the bytes say, not the name.

    Raises PictureMissing, PictureUnreadable, PictureTooLarge; their values name the file alone.
    """
    size = _file_size(path, limits)
    with _translated(path.name):
        stream = path.open("rb")
    with stream:
        yield _picture(path.name, stream, size, limits)


def check_whole(path: Path) -> None:
    """Raise PictureUnreadable where a checksum inside the file does not match (PNG has them)."""
    with _translated(path.name), Image.open(path, formats=OPENED) as image:
        image.verify()


def _file_size(path: Path, limits: Limits) -> int:
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise PictureMissing(name=path.name) from error
    except OSError as error:
        raise PictureUnreadable(name=path.name) from error
    if not stat.S_ISREG(status.st_mode):  # opening a pipe would wait for ever
        raise PictureUnreadable(name=path.name)
    if status.st_size > limits.size:
        raise PictureTooLarge(
            name=path.name,
            size=f"{status.st_size / 1e6:.0f} MB",
            limit=f"{limits.size / 1e6:g} MB",
        )
    return status.st_size


def _picture(name: str, stream: BinaryIO, size: int, limits: Limits) -> Picture:
    with _translated(name):
        image = Image.open(stream, formats=OPENED)
        _refuse_raw(image)
        content_type = CONTENT_TYPES[image.format or ""]
        lying, orientation = _stance(image)
    if lying.pixels > limits.pixels:
        raise PictureTooLarge(
            name=name,
            size=f"{lying}, {lying.megapixels:.0f} MP",
            limit=f"{limits.pixels / 1e6:g} MP",
        )
    upright = _swapped(lying) if orientation in _TURNED else lying
    return Picture(name, PictureFacts(content_type, upright, size), orientation, image)


@contextmanager
def _translated(name: str) -> Iterator[None]:
    """Turn what Pillow raises about the file `name` into PictureUnreadable."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow's remarks on odd files are of no use to anybody
        try:
            yield
        except Image.DecompressionBombError as error:
            limit = f"{LIMITS.pixels / 1e6:g} MP"
            raise PictureTooLarge(name=name, size=f"> {limit}", limit=limit) from error
        except DAMAGE as error:
            raise PictureUnreadable(name=name) from error


def _refuse_raw(image: ImageFile.ImageFile) -> None:
    """Camera RAW files are TIFF files whose first picture is a small preview: not the photo."""
    if not isinstance(image, TiffImagePlugin.TiffImageFile):
        return
    tags = image.tag_v2
    if Base.DNGVersion in tags or int(tags.get(Base.NewSubfileType, 0)) & _REDUCED:
        raise ValueError("a camera RAW file")


def _exif(image: ImageFile.ImageFile) -> Image.Exif:
    """What the header holds; nothing where it is damaged, for the pixels may be fine."""
    exif = Image.Exif()
    with warnings.catch_warnings(), suppress(*DAMAGE):
        warnings.simplefilter("ignore")
        if image.format != "PNG":
            return image.getexif()
        # Asked for its EXIF, a PNG decodes itself wholly; what precedes the pixels is read already.
        exif.load(image.info.get("exif", b""))
    return exif


def _stance(image: ImageFile.ImageFile) -> tuple[Dimensions, int]:
    """The size of the pixels that decoding gives, and the EXIF orientation left to apply."""
    size = Dimensions(*image.size)
    orientation = _exif(image).get(Base.Orientation, 1)
    if orientation not in _UPRIGHT:
        return size, 1
    if not isinstance(image, TiffImagePlugin.TiffImageFile):
        return size, orientation
    # Pillow turns TIFF files upright by itself. It gives their size so too, but not where XMP
    # alone holds the orientation.
    by_xmp = Base.Orientation not in image.tag_v2
    return _swapped(size) if by_xmp and orientation in _TURNED else size, 1


def _swapped(size: Dimensions) -> Dimensions:
    return Dimensions(size.height, size.width)


def _profile(image: ImageFile.ImageFile) -> bytes | None:
    """The embedded ICC profile, or that of Adobe RGB where the EXIF alone says so.

    Cameras set to Adobe RGB mark the file with interoperability index R03 (DCF 2.0, section 4.7)
    and leave the profile out.
    """
    embedded = image.info.get("icc_profile")
    if isinstance(embedded, bytes) and embedded:
        return embedded
    with suppress(*DAMAGE):
        if _exif(image).get_ifd(IFD.Interop).get(Interop.InteropIndex) == "R03":
            return profiles.icc_profile(profiles.ADOBE_RGB)
    return None
