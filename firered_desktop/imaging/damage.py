"""What decoders raise when the file is to blame."""

from __future__ import annotations

import struct
import zlib

# Seen by feeding damaged files to each of them.
DAMAGE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    BufferError,
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
