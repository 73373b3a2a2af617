"""Colour spaces of the corpus: profiles, and the numbers that a colour has in them."""

from __future__ import annotations

import itertools
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from tests.corpus.colours import (
    D50,
    D65,
    SRGB_TO_XYZ,
    Floats,
    lab,
    linear,
    matrix,
    xyz,
)
from tests.corpus.reference import Picture

_STEPS = 13  # of each ink in the table of the CMYK profile


@dataclass(frozen=True, slots=True)
class Space:
    """`numbers` turns 8-bit sRGB into this space's numbers from 0 to 1 over the last axis.

    `profile` is its ICC profile, None for what goes without one.
    """

    name: str
    channels: int
    profile: bytes | None
    numbers: Callable[[Picture], Floats]


def _curve(gamma: float) -> bytes:
    return b"curv" + bytes(4) + struct.pack(">IH", 1, round(gamma * 256)) + bytes(2)


def _xyz_tag(values: Floats) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(value * 65536) for value in values))


def _text(words: str) -> bytes:
    encoded = words.encode("ascii") + b"\0"
    return b"desc" + bytes(4) + struct.pack(">I", len(encoded)) + encoded + bytes(78)


def _file(kind: bytes, device: bytes, connection: bytes, tags: Mapping[bytes, bytes]) -> bytes:
    """A profile of version 2.4 (ICC.1:2001-04, section 6)."""
    start, table, body = 132 + 12 * len(tags), struct.pack(">I", len(tags)), b""
    for name, content in tags.items():
        table += struct.pack(">4sII", name, start + len(body), len(content))
        body += content + bytes(-len(content) % 4)
    white = struct.pack(">3i", 63190, 65536, 54061)
    head = struct.pack(">I4xI4s4s4s", start + len(body), 0x02400000, kind, device, connection)
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28) + white + bytes(48)
    return head + table + body


def _rgb_file(name: str, to_xyz: Floats, curve: bytes) -> bytes:
    red, green, blue = to_xyz.T
    tags = {b"desc": _text(name), b"wtpt": _xyz_tag(D50)}
    tags |= {b"rXYZ": _xyz_tag(red), b"gXYZ": _xyz_tag(green), b"bXYZ": _xyz_tag(blue)}
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve)
    return _file(b"mntr", b"RGB ", b"XYZ ", tags)


def _rgb(name: str, primaries: object, white: Floats, gamma: float) -> Space:
    to_xyz = matrix(primaries, white)
    back = np.linalg.inv(to_xyz)
    return Space(
        name,
        3,
        _rgb_file(name, to_xyz, _curve(gamma)),
        lambda picture: np.clip(xyz(picture) @ back.T, 0, 1) ** (1 / gamma),
    )


def _grey() -> Space:
    tags = {b"desc": _text("Grey 2.2"), b"wtpt": _xyz_tag(D50), b"kTRC": _curve(2.2)}

    def numbers(picture: Picture) -> Floats:
        # Of a grey picture every channel is the same light.
        return linear(picture[..., :1] / 255.0) ** (1 / 2.2)

    return Space("Grey 2.2", 1, _file(b"mntr", b"GRAY", b"XYZ ", tags), numbers)


def _inks() -> Space:
    """A press whose inks take away sRGB's numbers: R' = (1 - C)(1 - K), and so on.

    So each colour of sRGB can be printed, with as much black as leaves some colour to the inks.
    """
    grid = np.linspace(0, 1, _STEPS)
    inks = np.array(list(itertools.product(grid, repeat=4)))
    encoded = (1 - inks[:, :3]) * (1 - inks[:, 3:])
    seen = lab(linear(encoded) @ SRGB_TO_XYZ.T)
    # Version 2 of the format: L from 0 to FF00, a and b from -128 to 127 + 255/256 in 16 bits.
    stored = np.stack([seen[:, 0] * 652.8, *((seen[:, n] + 128) * 256 for n in (1, 2))], axis=-1)
    table = np.clip(stored.round(), 0, 65535).astype(">u2").tobytes()
    line = struct.pack(">2H", 0, 65535)
    lut = b"mft2" + bytes(4) + bytes((4, 3, _STEPS, 0))
    lut += struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 65536) + struct.pack(">2H", 2, 2)
    lut += 4 * line + table + 3 * line
    tags = {b"desc": _text("Four inks"), b"wtpt": _xyz_tag(D50), b"A2B0": lut}

    def numbers(picture: Picture) -> Floats:
        values = picture / 255.0
        black = 0.6 * (1 - values.max(axis=-1, keepdims=True))
        colour = 1 - values / (1 - black)
        return np.concatenate([colour, black], axis=-1)

    return Space("Four inks", 4, _file(b"prtr", b"CMYK", b"Lab ", tags), numbers)


def _srgb_curve() -> bytes:
    steps = (linear(np.linspace(0, 1, 1024)) * 65535).round().astype(">u2")
    return b"curv" + bytes(4) + struct.pack(">I", len(steps)) + steps.tobytes()


SRGB_PROFILE = _rgb_file("sRGB as seen", SRGB_TO_XYZ, _srgb_curve())
SRGB_WITHOUT = Space("no profile", 3, None, lambda picture: picture / 255.0)
GREY_WITHOUT = Space("grey, no profile", 1, None, lambda picture: picture[..., :1] / 255.0)
ADOBE = _rgb("Adobe RGB", ((0.64, 0.33), (0.21, 0.71), (0.15, 0.06)), D65, 2.19921875)
P3 = _rgb("P3 2.2", ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060)), D65, 2.2)
PROPHOTO = _rgb(
    "ProPhoto 1.8",
    ((0.7347, 0.2653), (0.1596, 0.8404), (0.0366, 0.0001)),
    np.array([0.9642, 1.0, 0.8249]),
    1.8,
)
GREY = _grey()
# JPEG XL says in its header that its numbers are light itself, as its encoder takes 16 bits to be.
LINEAR = Space("linear", 3, None, lambda picture: linear(picture / 255.0))
GREY_LINEAR = Space("grey, linear", 1, None, lambda picture: linear(picture[..., :1] / 255.0))
INKS = _inks()
