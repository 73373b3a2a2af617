"""Files into pictures: opened with care, told what they are, decoded no larger than needed."""

from __future__ import annotations

import stat
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from PIL import Image

from firered_desktop.core.errors import PictureMissing, PictureTooLarge, PictureUnreadable
from firered_desktop.core.picture import PictureFacts
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.bounded_file import BoundedFile
from firered_desktop.imaging.colour import profile_name
from firered_desktop.imaging.damage import DAMAGE
from firered_desktop.imaging.decoders.choice import found_in
from firered_desktop.imaging.formats import LIMITS, OPENED, Limits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from firered_desktop.imaging.decoders.found import Decoded, Deep, Found

_SIDEWAYS = range(5, 9)  # the EXIF orientations that exchange width and height
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class Picture:
    """An open picture file: its header is read, its pixels are not.

    Each way to its pixels raises PictureUnreadable where the file is damaged or ends early.
    """

    name: str
    facts: PictureFacts
    orientation: int
    _found: Found

    def decode(self, least: Dimensions | None = None) -> Decoded:
        """The pixels; where that is quicker scaled down, but at least as large as `least`.

        `least` is upright, the pixels are as they lie in the file.
        """
        with _translated(self.name):
            return self._found.source.decode(None if least is None else self.turned(least))

    def glance(self, least: Dimensions) -> Decoded:
        """As `decode`, to look at: perhaps from a preview inside the file, a little smaller."""
        with _translated(self.name):
            return self._found.source.glance(self.turned(least))

    def deep(self) -> Deep | None:
        """The pixels in 16 bits a channel; None where eight are all there is."""
        with _translated(self.name):
            return self._found.source.deep()

    def turned(self, size: Dimensions) -> Dimensions:
        """`size`, upright, as it lies in the file."""
        return _swapped(size) if self.orientation in _SIDEWAYS else size

    def upright(self, image: Image.Image) -> Image.Image:
        """`image`, as it lies in the file, turned and mirrored as the orientation says."""
        method = _UPRIGHT.get(self.orientation)
        return image if method is None else image.transpose(method)


@contextmanager
def opened(path: Path, limits: Limits = LIMITS) -> Iterator[Picture]:
    """The picture at `path`; the type is what the bytes say, not the name.

    Raises PictureMissing, PictureUnreadable, PictureTooLarge, DecoderMissing; their values name the
    file alone. What is done with the pixels in the meantime may raise PictureUnreadable too.
    """
    size = _file_size(path, limits)
    with _translated(path.name):
        stream = BoundedFile(path)
    with stream:
        yield _picture(path, stream, size, limits)


@contextmanager
def damage_told(picture: Picture) -> Iterator[None]:
    """Turn what a decoder raises about `picture` while its bands are read into its sentence."""
    with _translated(picture.name):
        yield


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


def _picture(path: Path, stream: BinaryIO, size: int, limits: Limits) -> Picture:
    with _translated(path.name):
        found = found_in(path, stream)
    _check_pixels(path.name, found, limits)
    return Picture(path.name, _facts(found, size), found.orientation, found)


def _check_pixels(name: str, found: Found, limits: Limits) -> None:
    lying = found.lying
    if lying.width < 1 or lying.height < 1:
        raise PictureUnreadable(name=name)
    most = min(limits.pixels, limits.memory // found.bytes_a_pixel)
    if lying.pixels > most:
        limit = f"{most / 1e6:g} MP" if most == limits.pixels else f"{most // 10**6} MP"
        size = f"{lying}, {lying.megapixels:.0f} MP"
        raise PictureTooLarge(name=name, size=size, limit=limit)
    if max(lying.width, lying.height) > limits.side:
        raise PictureTooLarge(name=name, size=str(lying), limit=f"{limits.side} pixels a side")


def _facts(found: Found, size: int) -> PictureFacts:
    upright = _swapped(found.lying) if found.orientation in _SIDEWAYS else found.lying
    return PictureFacts(
        found.content_type,
        upright,
        size,
        found.depth,
        found.reduced,
        found.colours,
        profile_name(found.profile, found.colours),
        found.transparent,
        found.frames,
    )


@contextmanager
def _translated(name: str) -> Iterator[None]:
    """Turn what a decoder raises about the file `name` into PictureUnreadable."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # decoders' remarks on odd files are of no use to anybody
        try:
            yield
        except Image.DecompressionBombError as error:
            limit = f"{LIMITS.pixels / 1e6:g} MP"
            raise PictureTooLarge(name=name, size=f"> {limit}", limit=limit) from error
        except DAMAGE as error:
            raise PictureUnreadable(name=name) from error


def _swapped(size: Dimensions) -> Dimensions:
    return Dimensions(size.height, size.width)
