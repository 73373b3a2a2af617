"""Bounded reads: nothing outside of a block, and no more than is asked for."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import dataclass
from typing import BinaryIO, Literal


class Damaged(ValueError):
    """A block that does not hold what it says; never leaves this package."""


# What reading a damaged or hostile block may raise; whatever it spoils is left out.
FAULTS = (
    ArithmeticError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,  # what ElementTree raises is one
    ValueError,
    struct.error,
    zlib.error,
)

_MOST_UNPACKED = 16 << 20  # bytes; a larger text in a PNG file is not metadata


@dataclass(frozen=True, slots=True)
class Source:
    """`size` bytes of an open file, from `start` on."""

    stream: BinaryIO
    start: int
    size: int

    @classmethod
    def of(cls, content: bytes) -> Source:
        """`content` as a source."""
        return cls(io.BytesIO(content), 0, len(content))

    def read(self, at: int, count: int) -> bytes:
        """`count` bytes from `at` on; raises Damaged where they are not all there."""
        if at < 0 or count < 0 or at + count > self.size:
            raise Damaged("outside of the block")
        self.stream.seek(self.start + at)
        content = self.stream.read(count)
        if len(content) != count:
            raise Damaged("the file ends early")
        return content

    def head(self, count: int) -> bytes:
        """The first bytes, at most `count`."""
        return self.read(0, min(count, self.size))

    def number(self, at: int, count: int, order: Literal["big", "little"] = "big") -> int:
        """The unsigned number in `count` bytes at `at`."""
        return int.from_bytes(self.read(at, count), order)

    def part(self, at: int, size: int) -> Source:
        """A block inside this one; raises Damaged where it reaches outside."""
        if at < 0 or size < 0 or at + size > self.size:
            raise Damaged("outside of the block")
        return Source(self.stream, self.start + at, size)


def unpacked(content: bytes) -> bytes:
    """What zlib packed into `content`; raises Damaged where it is absurdly much."""
    machine = zlib.decompressobj()
    result = machine.decompress(content, _MOST_UNPACKED)
    if machine.unconsumed_tail:
        raise Damaged("unpacks to too much")
    return result
