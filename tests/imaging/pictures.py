"""Picture files made for tests, and what to look for in them."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageCms
from PIL.ExifTags import IFD, Base

from firered_desktop.core.preparation import Fit, Preparation
from firered_desktop.imaging import profiles

Colour = tuple[int, int, int]

RED, GREEN, BLUE, YELLOW = (220, 30, 30), (30, 200, 40), (40, 50, 220), (230, 220, 40)

# How to turn an upright picture so that a file with this EXIF orientation shows it upright again.
LYING = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def corners(width: int = 96, height: int = 64) -> Image.Image:
    """An upright picture: red and green above, blue and yellow below."""
    image = Image.new("RGB", (width, height), RED)
    image.paste(GREEN, (width // 2, 0, width, height // 2))
    image.paste(BLUE, (0, height // 2, width // 2, height))
    image.paste(YELLOW, (width // 2, height // 2, width, height))
    return image


def corner_colours(image: Image.Image) -> list[Colour]:
    """The colours near the four corners, row by row."""
    rgb = np.asarray(image.convert("RGB"))
    y, x = rgb.shape[0] // 8, rgb.shape[1] // 8
    spots = rgb[y, x], rgb[y, -x], rgb[-y, x], rgb[-y, -x]
    return [(int(spot[0]), int(spot[1]), int(spot[2])) for spot in spots]


def near(found: list[Colour], wanted: list[Colour], within: int = 12) -> bool:
    """Whether each colour is the wanted one, give or take `within` levels."""
    return bool(np.abs(np.array(found) - np.array(wanted)).max() <= within)


def photograph(width: int, height: int, seed: int = 7) -> Image.Image:
    """Soft shapes with grain: thousands of colours, as a photograph has."""
    random = np.random.default_rng(seed)
    soft = Image.fromarray(random.integers(0, 256, (6, 9, 3), dtype=np.uint8))
    large = np.asarray(soft.resize((width, height), Image.Resampling.BICUBIC)).astype(np.int16)
    grain = random.integers(-6, 7, large.shape, dtype=np.int16)
    return Image.fromarray(np.clip(large + grain, 0, 255).astype(np.uint8))


def exif(orientation: int = 1) -> Image.Exif:
    """What a camera writes: its name, the photographer's, a place, and how it was held."""
    tags = Image.Exif()
    tags[Base.Orientation] = orientation
    tags[Base.Make] = "CanaryCamera"
    tags[Base.Artist] = "Canary Artist"
    tags.get_ifd(IFD.GPSInfo).update(
        {1: "N", 2: (48.0, 51.0, 29.6), 3: "E", 4: (2.0, 17.0, 40.2), 29: "2026:01:02"}
    )
    return tags


def encoded(image: Image.Image, kind: str, **options: Any) -> bytes:
    """`image` as the bytes of a file."""
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def saved(folder: Path, name: str, content: bytes) -> Path:
    """A file of that content."""
    path = folder / name
    path.write_bytes(content)
    return path


def png(width: int, height: int, depth: int, colour: int, pixels: bytes) -> bytes:
    """A PNG file of rows without filters; for what Pillow does not write."""
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(pixels))
        + chunk(b"IEND", b"")
    )


def chunk(name: bytes, content: bytes) -> bytes:
    """A chunk of a PNG file."""
    return (
        struct.pack(">I", len(content))
        + name
        + content
        + struct.pack(">I", zlib.crc32(name + content))
    )


def adobe_rgb() -> bytes:
    """The profile of Adobe RGB."""
    return profiles.icc_profile(profiles.ADOBE_RGB)


def cmyk_profile(ink: tuple[float, float, float]) -> bytes:
    """A CMYK profile whose colour inks look like CIELAB `ink`; paper is white and black black.

    A table of two steps for each of the four inks (ICC.1:2001, lut8Type).
    """
    table = bytearray()
    for corner in range(16):
        light, a, b = (0.0, 0.0, 0.0) if corner & 1 else ink if corner else (100.0, 0.0, 0.0)
        table += bytes((round(light * 2.55), round(a + 128), round(b + 128)))
    line = bytes(range(256))
    lut = b"mft1" + bytes(4) + bytes((4, 3, 2, 0))
    lut += struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 65536)
    lut += 4 * line + bytes(table) + 3 * line
    text = b"desc" + bytes(4) + struct.pack(">I", 5) + b"inks\0" + bytes(78)
    white = b"XYZ " + bytes(4) + struct.pack(">3i", 63190, 65536, 54061)
    tags = {b"desc": text, b"wtpt": white, b"A2B0": lut}
    return _profile_file(tags)


def _profile_file(tags: dict[bytes, bytes]) -> bytes:
    start = 132 + 12 * len(tags)
    table, body = struct.pack(">I", len(tags)), b""
    for name, content in tags.items():
        table += struct.pack(">4sII", name, start + len(body), len(content))
        body += content + bytes(-len(content) % 4)
    header = struct.pack(
        ">I4xI4s4s4s12x4s28x3i48x",
        start + len(body),
        0x02400000,
        b"prtr",
        b"CMYK",
        b"Lab ",
        b"acsp",
        63190,
        65536,
        54061,
    )
    return header + table + body


def lab(image: Image.Image, profile: bytes | None = None) -> Any:
    """CIELAB of `image`'s mean colour, read through `profile` (None: sRGB)."""
    source = (
        ImageCms.ImageCmsProfile(io.BytesIO(profile)) if profile else ImageCms.createProfile("sRGB")
    )
    transform = ImageCms.buildTransform(source, ImageCms.createProfile("LAB"), image.mode, "LAB")
    values = np.asarray(transform.apply(image), dtype=np.float64).reshape(-1, 3).mean(axis=0)
    # Pillow keeps a and b as two's complement.
    signed = np.where(values[1:] > 127, values[1:] - 256, values[1:])
    return np.array([values[0] / 2.55, *signed])


def fits(*areas: int) -> Preparation:
    """Files of at most `areas` pixels each, of any shape."""
    return Preparation(tuple(Fit(area) for area in areas))
