"""What a camera writes into its files: EXIF."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from PIL import ExifTags, Image
from PIL.TiffImagePlugin import IFDRational

RIGHTS = "The FireRed Desktop authors, Apache-2.0"


@dataclass(frozen=True)
class Position:
    """A place on earth: degrees north and east, metres over the sea."""

    north: float
    east: float
    height: float


@dataclass(frozen=True)
class Shot:
    """How and when a picture was taken, by an invented camera."""

    title: str
    taken: str
    """YYYY:MM:DD HH:MM:SS, by the clock of the place."""
    offset: str
    lens: str
    focal: float
    """Millimetres."""
    stop: float
    exposure: tuple[int, int]
    """Seconds, as a fraction."""
    iso: int
    orientation: int = 1
    position: Position | None = None
    in_srgb: bool = True
    """EXIF can name no other colour space; the profile does."""

    def exif(self, size: tuple[int, int]) -> Image.Exif:
        """The EXIF block of a file whose stored pixels are `size` (width, height)."""
        exif = Image.Exif()
        top = ExifTags.Base
        exif[top.ImageDescription] = self.title
        exif[top.Make], exif[top.Model] = "FireRed", "Sample Camera 1"
        exif[top.Orientation] = self.orientation
        exif[top.XResolution] = exif[top.YResolution] = IFDRational(300, 1)
        exif[top.ResolutionUnit] = 2
        exif[top.Software] = "Sample Camera 1 firmware 1.0"
        exif[top.DateTime] = self.taken
        exif[top.Artist], exif[top.Copyright] = "The FireRed Desktop authors", RIGHTS
        exif.get_ifd(ExifTags.IFD.Exif).update(self._exposure(size))
        if self.position is not None:
            exif.get_ifd(ExifTags.IFD.GPSInfo).update(self._place(self.position))
        return exif

    def _exposure(self, size: tuple[int, int]) -> dict[int, object]:
        tag = ExifTags.Base
        return {
            tag.ExposureTime: IFDRational(*self.exposure),
            tag.FNumber: _ratio(self.stop),
            tag.ExposureProgram: 3,
            tag.ISOSpeedRatings: self.iso,
            tag.ExifVersion: b"0232",
            tag.DateTimeOriginal: self.taken,
            tag.DateTimeDigitized: self.taken,
            tag.OffsetTime: self.offset,
            tag.OffsetTimeOriginal: self.offset,
            tag.OffsetTimeDigitized: self.offset,
            tag.MeteringMode: 5,
            tag.Flash: 16,
            tag.FocalLength: _ratio(self.focal),
            tag.FocalLengthIn35mmFilm: round(self.focal),
            tag.ColorSpace: 1 if self.in_srgb else 65535,
            tag.ExifImageWidth: size[0],
            tag.ExifImageHeight: size[1],
            tag.LensMake: "FireRed",
            tag.LensModel: self.lens,
        }

    def _place(self, position: Position) -> dict[int, object]:
        tag = ExifTags.GPS
        return {
            tag.GPSVersionID: b"\x02\x03\x00\x00",
            tag.GPSLatitudeRef: "N" if position.north >= 0 else "S",
            tag.GPSLatitude: _degrees(position.north),
            tag.GPSLongitudeRef: "E" if position.east >= 0 else "W",
            tag.GPSLongitude: _degrees(position.east),
            tag.GPSAltitudeRef: b"\x00",
            tag.GPSAltitude: _ratio(position.height),
            tag.GPSMapDatum: "WGS-84",
        }


def _ratio(value: float) -> IFDRational:
    exact = Fraction(value).limit_denominator(100)
    return IFDRational(exact.numerator, exact.denominator)


def _degrees(value: float) -> tuple[IFDRational, ...]:
    minutes, seconds = divmod(round(abs(value) * 360_000), 6000)
    degrees, minutes = divmod(minutes, 60)
    return IFDRational(degrees, 1), IFDRational(minutes, 1), IFDRational(seconds, 100)
