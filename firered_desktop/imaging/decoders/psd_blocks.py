"""The blocks of a PSD file before its flattened picture.

Adobe Photoshop File Formats Specification, sections "File Header" to "Layer and Mask Information".
"""

from __future__ import annotations

import struct
from typing import BinaryIO

BLOCKS = 26  # bytes before the first of them


def pass_block(stream: BinaryIO) -> None:
    """Move `stream` from the start of a block to its end; raises struct.error at the file's end."""
    (length,) = struct.unpack(">I", stream.read(4))
    stream.seek(length, 1)


def is_see_through(stream: BinaryIO) -> bool:
    """Whether a fourth channel of RGB says what is transparent; it may be a kept selection too.

    The count of layers is negative then. Raises struct.error where the file ends early.
    """
    stream.seek(BLOCKS)
    pass_block(stream)  # colours of a palette
    pass_block(stream)  # resources
    block, layers, count = struct.unpack(">IIh", stream.read(10).ljust(10, b"\0"))
    return bool(block and layers and count < 0)
