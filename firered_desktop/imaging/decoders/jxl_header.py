"""The header of a JPEG XL file: the only part of it that decoders of arrays do not tell.

ISO/IEC 18181-1, annex D (image header) and E (colour), and 18181-2 for the boxes around it.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import BinaryIO

from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging import profiles
from firered_desktop.imaging.profiles import RgbSpace

_MOST_BOXES = 64
_LONGEST = 4096  # bytes; a header takes a few dozen, names of channels aside
_RATIOS = {1: (1, 1), 2: (12, 10), 3: (4, 3), 4: (3, 2), 5: (16, 9), 6: (5, 4), 7: (2, 1)}
_SIDE = ((1, 9), (1, 13), (1, 18), (1, 30))
_PREVIEW_BLOCKS = ((16, 0), (32, 0), (1, 5), (33, 9))
_PREVIEW_SIDE = ((1, 6), (65, 8), (321, 10), (1345, 12))
_ENUM = ((0, 0), (1, 0), (2, 4), (18, 6))
_BITS = ((8, 0), (10, 0), (12, 0), (1, 6))
_FLOAT_BITS = ((32, 0), (16, 0), (24, 0), (1, 6))
_CUSTOM_XY = ((0, 19), (524_288, 19), (1_048_576, 20), (2_097_152, 21))
_ALPHA, _SPOT, _CFA = 0, 2, 5  # types of extra channels
_GREY, _XYB = 1, 2  # colour spaces
_CUSTOM = 2  # of white points and primaries
_PRIMARIES = {1: profiles.SRGB, 9: profiles.BT_2020, 11: profiles.DISPLAY_P3}
_LINEAR = 8  # of the transfer functions


@dataclass(frozen=True, slots=True)
class JxlHeader:
    """What it says: `size` as the pixels lie, `bits` of a sample, the colour space of RGB."""

    size: Dimensions
    orientation: int = 1
    bits: int = 8
    floats: bool = False
    grey: bool = False
    alpha: bool = False
    animated: bool = False
    space: RgbSpace = profiles.SRGB


def read(stream: BinaryIO) -> JxlHeader:
    """The header of the JPEG XL file `stream`; raises ValueError where it ends early."""
    bits = _Bits(_codestream(stream))
    size = _size(bits)
    if bits.flag():
        return JxlHeader(size)
    orientation, animated = _extra_fields(bits) if bits.flag() else (1, False)
    floats, depth = _depth(bits)
    bits.flag()  # whether 16 bits are enough for the decoder's own use
    channels = bits.choice(((0, 0), (1, 0), (2, 4), (1, 12)))
    kinds = {_extra_channel(bits) for _ in range(channels)}
    bits.flag()  # whether it is kept as XYB; decoders give what the colour encoding says
    grey, space = _colours(bits)
    return JxlHeader(size, orientation, depth, floats, grey, _ALPHA in kinds, animated, space)


class _Bits:
    """Numbers out of bytes, the lowest bit first."""

    def __init__(self, content: bytes) -> None:
        self._number = int.from_bytes(content, "little")
        self._left = 8 * len(content)

    def take(self, count: int) -> int:
        """The next `count` bits."""
        if count > self._left:
            raise ValueError("a JPEG XL header that ends early")
        taken = self._number & ((1 << count) - 1)
        self._number >>= count
        self._left -= count
        return taken

    def flag(self) -> bool:
        """The next bit."""
        return bool(self.take(1))

    def choice(self, ways: tuple[tuple[int, int], ...]) -> int:
        """A number in one of four ways, each an offset and a count of bits."""
        offset, count = ways[self.take(2)]
        return offset + self.take(count)


def _codestream(stream: BinaryIO) -> bytes:
    stream.seek(0)
    head = stream.read(2)
    if head == b"\xff\x0a":
        return stream.read(_LONGEST)
    place = 0
    for _ in range(_MOST_BOXES):
        stream.seek(place)
        length, name = struct.unpack(">I4s", stream.read(8))
        header = 8
        if length == 1:
            (length,) = struct.unpack(">Q", stream.read(8))
            header = 16
        if name in (b"jxlc", b"jxlp"):
            content = stream.read(_LONGEST)[4 * (name == b"jxlp") :]
            if content[:2] != b"\xff\x0a":
                break
            return content[2:]
        if length < header or place + length >= 1 << 62:
            break
        place += length
    raise ValueError("no picture in this JPEG XL file")


def _size(bits: _Bits) -> Dimensions:
    small = bits.flag()
    height = 8 * (1 + bits.take(5)) if small else bits.choice(_SIDE)
    if ratio := bits.take(3):
        above, below = _RATIOS[ratio]
        return Dimensions(height * above // below, height)
    return Dimensions(8 * (1 + bits.take(5)) if small else bits.choice(_SIDE), height)


def _extra_fields(bits: _Bits) -> tuple[int, bool]:
    orientation = 1 + bits.take(3)
    if bits.flag():
        _size(bits)  # the one that it would like to be shown at
    if bits.flag():
        _pass_preview(bits)
    animated = bits.flag()
    if animated:
        bits.choice(((100, 0), (1000, 0), (1, 10), (1, 30)))
        bits.choice(((1, 0), (1001, 0), (1, 8), (1, 10)))
        bits.choice(((0, 0), (0, 3), (0, 16), (0, 32)))
        bits.flag()
    return orientation, animated


def _pass_preview(bits: _Bits) -> None:
    ways = _PREVIEW_BLOCKS if bits.flag() else _PREVIEW_SIDE
    bits.choice(ways)
    if not bits.take(3):
        bits.choice(ways)


def _depth(bits: _Bits) -> tuple[bool, int]:
    floats = bits.flag()
    depth = bits.choice(_FLOAT_BITS if floats else _BITS)
    if floats:
        bits.take(4)
    return floats, depth


def _extra_channel(bits: _Bits) -> int:
    """The type of the next extra channel."""
    if bits.flag():
        return _ALPHA
    kind = bits.choice(_ENUM)
    _depth(bits)
    bits.choice(((0, 0), (3, 0), (4, 0), (1, 3)))
    bits.take(8 * bits.choice(((0, 0), (0, 4), (16, 5), (48, 10))))  # its name
    if kind == _ALPHA:
        bits.flag()
    if kind == _SPOT:
        bits.take(64)
    if kind == _CFA:
        bits.choice(((1, 0), (0, 2), (3, 4), (19, 8)))
    return kind


def _colours(bits: _Bits) -> tuple[bool, RgbSpace]:
    """Whether it is grey, and the space that the numbers are in; sRGB where only ICC says it."""
    if bits.flag():
        return False, profiles.SRGB
    by_profile = bits.flag()
    space = bits.choice(_ENUM)
    if by_profile or space == _XYB:
        return space == _GREY, profiles.SRGB
    if bits.choice(_ENUM) == _CUSTOM:
        _pass_chromaticity(bits)
    primaries = profiles.SRGB
    if space != _GREY:
        named = bits.choice(_ENUM)
        if named == _CUSTOM:
            for _ in range(3):
                _pass_chromaticity(bits)
        primaries = _PRIMARIES.get(named, profiles.SRGB)
    return space == _GREY, _with_curve(bits, primaries)


def _pass_chromaticity(bits: _Bits) -> None:
    bits.choice(_CUSTOM_XY)
    bits.choice(_CUSTOM_XY)


def _with_curve(bits: _Bits, space: RgbSpace) -> RgbSpace:
    if bits.flag():
        gamma = bits.take(24) / 1e7
        curve = (1 / gamma,) if gamma > 0.1 else space.curve
    else:
        curve = (1.0,) if bits.choice(_ENUM) == _LINEAR else space.curve
    return RgbSpace(space.name, space.primaries, space.white, curve)
