"""How many pictures an animated GIF file holds."""

from __future__ import annotations

from typing import IO

_MOST_BLOCKS = 100_000  # a longer file has told enough


def counted(stream: IO[bytes]) -> int:
    """The pictures in the GIF file `stream`, at least one; none is decoded (GIF89a, section 16)."""
    stream.seek(10)
    packed = stream.read(3)
    stream.seek(_colours(packed[:1]), 1)
    frames = blocks = 0
    while blocks < _MOST_BLOCKS:
        match stream.read(1):
            case b"\x21":
                stream.read(1)
            case b"\x2c":
                frames += 1
                stream.seek(_colours(stream.read(9)[8:]), 1)
                stream.read(1)  # the least size of a code
            case _:
                break
        blocks += _passed_over(stream)
    return max(1, frames)


def _colours(packed: bytes) -> int:
    """The bytes of the table of colours that `packed` announces."""
    flags = packed[0] if packed else 0
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _passed_over(stream: IO[bytes]) -> int:
    """Pass over the blocks of data that come next, and count them."""
    blocks = 1
    while blocks < _MOST_BLOCKS and (length := stream.read(1)) not in (b"", b"\0"):
        stream.seek(length[0], 1)
        blocks += 1
    return blocks
