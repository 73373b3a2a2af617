"""The files of the corpus, written by other software than the program's own."""

from __future__ import annotations

import io
import struct
import subprocess
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8] | NDArray[np.uint16]  # rows, columns, channels; alpha comes last

_MODES = {1: "L", 2: "LA", 3: "RGB", 4: "RGBA"}


def camera_exif(orientation: int) -> bytes:
    """What a camera writes, as the payload of an Exif segment."""
    tags = Image.Exif()
    tags[0x010F], tags[0x0110], tags[0x0112] = "Canary", "Canary 1", orientation
    tags[0x8298] = "(c) Canary Artist"
    tags.get_ifd(0x8769).update({0x9003: "2026:01:02 03:04:05", 0xA434: "Canary 50mm F1.4"})
    tags.get_ifd(0x8825).update({1: "N", 2: (48.0, 51.0, 29.6), 3: "E", 4: (2.0, 17.0, 40.2)})
    return tags.tobytes()


def _pillow(kind: str, **options: object) -> Callable[..., bytes]:
    def write(pixels: Pixels, profile: bytes | None, orientation: int, *, inks: bool) -> bytes:
        mode = "CMYK" if inks else _MODES[pixels.shape[2]]
        squeezed = pixels[..., 0] if pixels.shape[2] == 1 else pixels
        image = Image.fromarray(squeezed, mode)
        stream = io.BytesIO()
        given = {**options, "exif": camera_exif(orientation)}
        if profile is not None:
            given["icc_profile"] = profile
        image.save(stream, kind, **given)
        return stream.getvalue()

    return write


def png(pixels: Pixels, profile: bytes | None, orientation: int, *, inks: bool) -> bytes:
    """PNG of 8 or 16 bits, chunk by chunk."""
    assert not inks
    height, width, channels = pixels.shape
    colour = {1: 0, 2: 4, 3: 2, 4: 6}[channels]
    header = struct.pack(">IIBBBBB", width, height, pixels.itemsize * 8, colour, 0, 0, 0)
    rows = pixels.astype(pixels.dtype.newbyteorder(">"))
    content = b"".join(b"\0" + row.tobytes() for row in rows)
    chunks = [(b"IHDR", header)]
    if profile is not None:
        chunks.append((b"iCCP", b"profile\0\0" + zlib.compress(profile)))
    chunks.append((b"eXIf", camera_exif(orientation).removeprefix(b"Exif\0\0")))
    chunks += [(b"IDAT", zlib.compress(content)), (b"IEND", b"")]
    packed = (
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


def _tiff(compression: str | None, **options: Any) -> Callable[..., bytes]:
    def write(pixels: Pixels, profile: bytes | None, orientation: int, *, inks: bool) -> bytes:
        import tifffile

        channels = pixels.shape[2]
        plain = 4 if inks else 3 if channels >= 3 else 1
        photometric = {1: "minisblack", 3: "rgb", 4: "separated"}[plain]
        squeezed = pixels[..., 0] if channels == 1 else pixels
        stream = io.BytesIO()
        tifffile.imwrite(
            stream,
            squeezed,
            photometric=photometric,
            planarconfig="contig" if squeezed.ndim == 3 else None,
            extrasamples=["unassalpha"] if channels > plain else None,
            compression=compression,
            iccprofile=profile,
            extratags=[(274, "H", 1, orientation, True), (271, "s", 0, "Canary", True)],
            metadata=None,
            **options,
        )
        return stream.getvalue()

    return write


def _by_imagemagick(ending: str, *options: str) -> Callable[..., bytes]:
    def write(pixels: Pixels, profile: bytes | None, orientation: int, *, inks: bool) -> bytes:
        source = _tiff(None)(pixels, profile, 1, inks=inks)
        command = ["convert", "tiff:-", *options, f"{ending}:-"]
        done = subprocess.run(command, input=source, capture_output=True, check=True)
        del orientation  # these formats say it in other ways than EXIF
        return done.stdout

    return write


def jxl(pixels: Pixels, profile: bytes | None, orientation: int, *, inks: bool) -> bytes:
    """JPEG XL without loss."""
    import imagecodecs

    del profile, orientation, inks
    squeezed = pixels[..., 0] if pixels.shape[2] == 1 else pixels
    return bytes(imagecodecs.jpegxl_encode(squeezed, lossless=True))


WRITERS: Mapping[str, Callable[..., bytes]] = {
    "jpg": _pillow("JPEG", quality=100, subsampling=0),
    "png": png,
    "tif": _tiff(None),
    "lzw.tif": _tiff("lzw", predictor=True),
    "zip.tif": _tiff("zlib", predictor=True),
    "tiles.tif": _tiff("zlib", tile=(32, 32)),
    "big.tif": _tiff(None, bigtiff=True),
    "motorola.tif": _tiff(None, byteorder=">"),
    "webp": _pillow("WEBP", lossless=True, exact=True),
    "avif": _pillow("AVIF", quality=100, subsampling="4:4:4"),
    "gif": _pillow("GIF"),
    "bmp": _pillow("BMP"),
    "psd": _by_imagemagick("psd"),
    "heic": _by_imagemagick("heic", "-quality", "100", "-define", "heic:chroma=444"),
    "jxl": jxl,
}


def write(folder: Path, name: str, content: bytes) -> Path:
    """A file of that content."""
    path = folder / name
    path.write_bytes(content)
    return path
